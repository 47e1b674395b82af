package org.incipit.parse;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes that stand under the paragraph or the page that calls them, without a heading: groups whose
 * labelled lines all answer marks that the text above has.
 */
final class NoteRuns {
  private static final int LONGEST_ABOVE_RULE = 10_000;

  private final Layout layout;
  private final BitSet starts = new BitSet();
  private final BitSet lines = new BitSet();
  private final NoteCalls calls = new NoteCalls();
  private boolean sectioned;

  /** The last letter that labelled a note, counted from 1. */
  private int letter;

  /** True when the text so far ends in a colon, behind which a list is to be expected. */
  private boolean announced;

  private NoteRuns(Layout layout) {
    this.layout = layout;
  }

  static NoteRuns none(Layout layout) {
    return new NoteRuns(layout);
  }

  static NoteRuns of(Layout layout, List<Group> groups, NoteSections sections) {
    NoteRuns runs = new NoteRuns(layout);
    runs.sectioned = !sections.isEmpty();
    for (Group group : groups) {
      if (!sections.inside(group.first().number() - 1)) {
        runs.group(group);
      }
    }
    return runs;
  }

  /**
   * True for a short rule right under a paragraph and over a note that the paragraph calls.
   *
   * @param open the lines of the paragraph so far
   * @param index of the line that may be the rule
   */
  static boolean opensBelow(Layout layout, List<Line> open, int index) {
    Line rule = layout.lines().get(index);
    if (open.isEmpty()
        || index + 1 >= layout.lines().size()
        || layout.lines().get(index + 1).blank()
        || !FootNotes.isRule(layout, rule)) {
      return false;
    }
    Line above = open.get(open.size() - 1);
    if (open.size() == 1 && Math.abs(rule.length() - above.length()) * 4 <= above.length() + 8) {
      return false; // a heading and the line under it
    }
    Line below = layout.lines().get(index + 1);
    String text = layout.source().content();
    Optional<NoteLabel> label = NoteLabel.at(text, below.textStart(), below.textEnd());
    int from = Math.max(open.get(0).textStart(), rule.start() - LONGEST_ABOVE_RULE);
    return label.isPresent()
        && calls(
            text.substring(from, rule.start()),
            text.substring(label.get().span().start(), label.get().span().end()));
  }

  /** True where a mark stands behind a word. */
  private static boolean calls(String above, String mark) {
    for (int at = above.indexOf(mark, 1); at > 0; at = above.indexOf(mark, at + 1)) {
      char before = above.charAt(at - 1);
      int end = at + mark.length();
      boolean ends = end >= above.length() || !Character.isLetterOrDigit(above.charAt(end));
      boolean marked = !Character.isLetterOrDigit(mark.charAt(0));
      if (ends && !Character.isDigit(before) && (marked || !Characters.isSpace(before))) {
        return true;
      }
    }
    return false;
  }

  /** True for a line that opens a note. */
  boolean opensNote(int line) {
    return starts.get(line);
  }

  /** True for a line of a group of notes. */
  boolean inside(int line) {
    return lines.get(line);
  }

  private void group(Group group) {
    boolean ruled = group.size() > 1 && FootNotes.isRule(layout, group.first());
    Optional<NoteLabel> first = label(group.lines().get(ruled ? 1 : 0));
    if (first.isEmpty()
        || first.get().open()
        || item(first.get())
        || !calls.call(first.get())
        || first.get().lettered() && !lettersCalled(group, first.get())) {
      calls.add(text(group));
      announced = layout.charAt(group.last().textEnd() - 1) == ':';
      return;
    }
    Set<String> numbers = new HashSet<>();
    NoteLabel before = null;
    for (Line line : group.lines()) {
      Optional<NoteLabel> label = label(line);
      boolean opens =
          label.isPresent()
              && calls.call(label.get())
              && (before == null || label.get().follows(before))
              && numbers.add(label.get().number());
      if (opens) {
        before = label.get();
        letter = before.lettered() ? before.value() : letter;
        starts.set(line.number() - 1);
      }
      lines.set(line.number() - 1);
    }
    calls.answered(numbers);
  }

  /** Letters open items as well: they must go on with the notes above, and the text call each. */
  private boolean lettersCalled(Group group, NoteLabel first) {
    return !announced
        && (first.value() == 1 || first.value() == letter + 1)
        && calls.callInOrder(
            group.lines().stream()
                .flatMap(line -> label(line).stream())
                .filter(NoteLabel::lettered)
                .toList());
  }

  /** Where notes have sections of their own, "1)" under a paragraph opens an item. */
  private boolean item(NoteLabel label) {
    return sectioned && label.style().equals(")");
  }

  private Optional<NoteLabel> label(Line line) {
    return NoteLabel.at(layout.source().content(), line.textStart(), line.textEnd())
        .filter(label -> !label.style().equals("."));
  }

  private String text(Group group) {
    return layout.source().content().substring(group.first().textStart(), group.last().textEnd());
  }
}
