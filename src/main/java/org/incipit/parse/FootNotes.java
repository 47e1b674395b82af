package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/**
 * Notes at the foot of their page: below a short rule, or behind a blank line with marks that the
 * page has called, down to the end of the page. They interrupt the text as page furniture does.
 */
final class FootNotes {
  private static final int LONGEST_RULE = 40;
  private static final int SHORTEST_RULE = 5;
  private static final Set<String> CALLED =
      Set.of("[]", "{}", "()", ")", "sup", "mark", ".", "^", "<>");

  private final Layout layout;

  /** Index after the last line of each unit, by the index of its first. */
  private final TreeMap<Integer, Integer> units = new TreeMap<>();

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, NoteLabel> labels = new HashMap<>();

  private FootNotes(Layout layout) {
    this.layout = layout;
  }

  /**
   * @param pageEnds indexes of the lines behind which a page ends, in order
   * @param furniture types of lines that are page furniture by index
   */
  static FootNotes of(Layout layout, List<Integer> pageEnds, Map<Integer, String> furniture) {
    FootNotes notes = new FootNotes(layout);
    int start = 0;
    for (int end : pageEnds) {
      notes.page(start, end, furniture);
      start = end + 1;
    }
    if (!pageEnds.isEmpty()) {
      notes.page(start, layout.lines().size() - 1, furniture);
    }
    return notes;
  }

  static FootNotes none(Layout layout) {
    return new FootNotes(layout);
  }

  TreeMap<Integer, Integer> units() {
    return units;
  }

  private void page(int from, int to, Map<Integer, String> furniture) {
    int last = to;
    while (last > from && (layout.lines().get(last).blank() || furniture.containsKey(last))) {
      last--;
    }
    int start = -1;
    for (int i = last; i > from; i--) {
      Line line = layout.lines().get(i);
      if (isRule(layout, line)) {
        int below = next(i, last);
        start = below >= 0 && underRule(below).isPresent() ? i : -1;
        break;
      }
    }
    if (start < 0) {
      start = called(from, last);
    }
    if (start >= 0) {
      take(start, last);
    }
  }

  private int next(int index, int last) {
    int i = index + 1;
    while (i <= last && layout.lines().get(i).blank()) {
      i++;
    }
    return i <= last ? i : -1;
  }

  private Optional<NoteLabel> label(int index) {
    if (index < 0) {
      return Optional.empty();
    }
    Line line = layout.lines().get(index);
    return line.blank()
        ? Optional.empty()
        : NoteLabel.at(layout.source().content(), line.textStart(), line.textEnd());
  }

  /** Below a rule a number alone is a label. */
  private Optional<NoteLabel> underRule(int index) {
    Line line = layout.lines().get(index);
    return label(index)
        .or(
            () ->
                line.blank()
                    ? Optional.empty()
                    : NoteLabel.bare(layout.source().content(), line.textStart(), line.textEnd()));
  }

  /** The first of the labelled lines at the end of a page whose marks all stand in its text. */
  private int called(int from, int last) {
    int first = -1;
    for (int i = last; i > from; i--) {
      Optional<NoteLabel> label = label(i);
      boolean afterBlank = layout.lines().get(i - 1).blank();
      if (label.isPresent() && CALLED.contains(label.get().style()) && !label.get().open()) {
        first = i;
        if (!afterBlank) {
          continue;
        }
        break;
      }
      if (afterBlank && !layout.lines().get(i).blank() && first < 0) {
        return -1;
      }
    }
    if (first < 0 || !layout.lines().get(first - 1).blank() || isHeaded(first, from)) {
      return -1;
    }
    NoteCalls calls = new NoteCalls();
    Span page = new Span(layout.lines().get(from).start(), layout.lines().get(first).start());
    calls.add(layout.source().slice(page));
    for (int i = first; i <= last; i++) {
      Optional<NoteLabel> label = label(i);
      if (label.isPresent() && !calls.call(label.get())) {
        return -1;
      }
    }
    return first;
  }

  /** Under a heading of notes they are a section, not the foot of the page. */
  private boolean isHeaded(int first, int from) {
    int i = first - 1;
    while (i > from && layout.lines().get(i).blank()) {
      i--;
    }
    Line line = layout.lines().get(i);
    return !line.blank() && NoteSections.headsNotes(layout, line);
  }

  private void take(int start, int last) {
    int from = start;
    Optional<NoteLabel> before = Optional.empty();
    for (int i = start; i <= last; i++) {
      Optional<NoteLabel> label = underRule(i);
      boolean opens =
          label.isPresent() && (before.isEmpty() || continues(before.get(), label.get()));
      boolean behindRule =
          isRule(layout, layout.lines().get(from)) && !layout.lines().get(i).blank();
      if (i > from && (opens || behindRule)) {
        unit(from, i - 1);
        from = i;
      }
      if (opens) {
        labels.put(i, label.get());
        before = label;
      }
    }
    unit(from, last);
  }

  /** Bare numbers must go on with the series; what has a mark is a label in any case. */
  private static boolean continues(NoteLabel before, NoteLabel label) {
    boolean plain = label.style().equals("bare") || label.style().equals(".");
    return !plain || label.value() == before.value() + 1;
  }

  private void unit(int from, int to) {
    int end = to;
    while (end > from && layout.lines().get(end).blank()) {
      end--;
    }
    units.put(from, end + 1);
    numbers.put(from, numbers.size() + 1);
  }

  /** A line of strokes alone, as stands over notes. */
  static boolean isRule(Layout layout, Line line) {
    if (line.blank()
        || line.length() < SHORTEST_RULE
        || line.length() > LONGEST_RULE
        || line.indent() > 8) {
      return false;
    }
    char mark = layout.charAt(line.textStart());
    if ("_-—–─".indexOf(mark) < 0) {
      return false;
    }
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      if (layout.charAt(i) != mark) {
        return false;
      }
    }
    return true;
  }

  /** The block of the unit that a line opens: a rule, or a note. */
  Block block(Line line) {
    int from = line.number() - 1;
    Line end = layout.lines().get(units.get(from) - 1);
    Span all = new Span(line.textStart(), end.textEnd());
    Optional<NoteLabel> label = Optional.ofNullable(labels.get(from));
    if (isRule(layout, line) || label.isEmpty()) {
      return Block.of(BlockKind.METAMARK, "", Map.of("function", "rule"), List.of(all), List.of());
    }
    List<Block> children = new ArrayList<>();
    children.add(Block.of(BlockKind.LABEL, "", Map.of(), List.of(label.get().span()), List.of()));
    Map<String, String> attributes = Notes.attributes(label.get(), "foot");
    int text = label.get().span().end();
    return Block.of(
        BlockKind.NOTE,
        "fnf" + numbers.get(from),
        attributes,
        text < all.end() ? List.of(new Span(text, all.end())) : List.of(),
        children);
  }
}
