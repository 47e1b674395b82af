package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/**
 * Notes in brackets that say what they are, {@code [Footnote 2: …]}, {@code [Sidenote: …]}, inside
 * a paragraph: those that begin or end with a line are cut off, others lie in a hole of the text.
 */
final class NoteBrackets {
  private static final int LONGEST = 4000;

  private final Layout layout;
  private final String text;

  /** Where the last bracket that opened at the start of a line closes. */
  private int closed = -1;

  private int notes;

  NoteBrackets(Layout layout) {
    this.layout = layout;
    this.text = layout.source().content();
  }

  /** True when one of some lines opens with a bracket that says it is a note. */
  static boolean open(Layout layout, List<Line> lines) {
    for (Line line : lines) {
      if (opens(layout, line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Layout layout, Line line) {
    return layout.charAt(line.textStart()) == '['
        && NoteLabel.at(layout.source().content(), line.textStart(), line.textEnd())
            .filter(NoteLabel::open)
            .isPresent();
  }

  /** Offset after the note that opens with a line, -1 where none opens or it stays open. */
  int end(Line line) {
    return opens(layout, line)
        ? close(line.textStart(), Math.min(text.length(), line.textStart() + LONGEST))
        : -1;
  }

  /** True when a note opens with a line, or has closed with the line before. */
  boolean cutsBefore(int index) {
    Line line = layout.lines().get(index);
    Optional<NoteLabel> label = label(line.textStart(), line.textEnd());
    if (label.isPresent() && line.textStart() >= closed) {
      closed = close(line.textStart(), Math.min(text.length(), line.textStart() + LONGEST));
      return true;
    }
    return index > 0 && closed > 0 && closed == layout.lines().get(index - 1).textEnd();
  }

  /**
   * Takes the notes out of running text.
   *
   * @param content spans of text, in order; what is left of them when this returns
   * @param holes what lies between them; the notes are added
   */
  void carve(List<Span> content, List<Block> holes) {
    List<Span> left = new ArrayList<>();
    boolean first = true;
    for (Span span : content) {
      int from = span.start();
      int open = next(from, span.end());
      while (open >= 0) {
        int end = close(open, span.end());
        boolean whole = first && left.isEmpty() && open == span.start();
        if (end < 0) {
          break;
        }
        if (!whole) {
          if (from < open) {
            left.add(new Span(from, open));
          }
          holes.add(note(open, end));
          from = end;
        }
        open = next(end, span.end());
      }
      if (from < span.end()) {
        left.add(new Span(from, span.end()));
      }
      first = false;
    }
    content.clear();
    content.addAll(left);
    holes.sort((a, b) -> Integer.compare(a.extent().start(), b.extent().start()));
  }

  private int next(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '[' && label(i, end).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private Optional<NoteLabel> label(int start, int end) {
    return start < end && text.charAt(start) == '['
        ? NoteLabel.at(text, start, end).filter(NoteLabel::open)
        : Optional.empty();
  }

  /** After the bracket that closes the one at {@code open}, -1 when it stays open. */
  private int close(int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private Block note(int open, int end) {
    NoteLabel label = label(open, end).orElseThrow();
    boolean side = label.style().equals("side");
    Block mark =
        Block.of(BlockKind.LABEL, "", java.util.Map.of(), List.of(label.span()), List.of());
    return Block.of(
        BlockKind.NOTE,
        (side ? "sn" : "fni") + ++notes,
        Notes.attributes(label, side ? "margin" : "inline"),
        label.span().end() < end ? List.of(new Span(label.span().end(), end)) : List.of(),
        List.of(mark));
  }
}
