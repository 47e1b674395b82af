package org.incipit.parse;

import java.util.List;

/** Short groups beside verse that are verse too: couplets, refrains, a stanza of three lines. */
final class VerseSpread {
  /** Columns that a line of verse is set in at most from the stanza beside it. */
  private static final int DEEPEST = 8;

  private static final double SHORTEST_LAST = 0.45;

  private final Layout layout;
  private final List<Group> groups;
  private final List<Form> forms;
  private final StanzaNumbers numbers;
  private final LineWidths widths;
  private final VerseShape shapes;
  private final boolean book;

  /**
   * @param forms of the groups, which are changed
   * @param book true where most of the document is verse
   */
  VerseSpread(
      Layout layout,
      List<Group> groups,
      List<Form> forms,
      StanzaNumbers numbers,
      LineWidths widths,
      VerseShape shapes,
      boolean book) {
    this.layout = layout;
    this.groups = groups;
    this.forms = forms;
    this.numbers = numbers;
    this.widths = widths;
    this.shapes = shapes;
    this.book = book;
  }

  void spread() {
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < groups.size(); i++) {
        spread(i);
      }
      for (int i = groups.size() - 1; i >= 0; i--) {
        spread(i);
      }
    }
  }

  private void spread(int i) {
    Group group = numbers.bare(i);
    if (forms.get(i) != Form.PROSE) {
      return;
    }
    boolean title =
        group.size() <= 2
            && i + 1 < groups.size()
            && group.blankBefore() >= 2
            && group.blankBefore() > groups.get(i + 1).blankBefore();
    if (title) {
      return;
    }
    int above = besideDots(i, -1);
    int below = besideDots(i, 1);
    boolean before = above >= 0 && forms.get(above) == Form.VERSE && group.blankBefore() <= 1;
    boolean after =
        below < groups.size()
            && forms.get(below) == Form.VERSE
            && groups.get(below).blankBefore() <= 1;
    if (!before && !after) {
      return;
    }
    Group near = groups.get(before ? above : below);
    Shape shape = Shape.of(layout, group, Math.max(widths.edge(group), near.width()));
    int n = group.size();
    boolean alike =
        group.width() <= near.width() + 12
            && Math.abs(group.indent() - near.indent()) <= 8
            && !shape.odd()
            && !shape.shouted();
    boolean announces = before && after && announces(group, above, below);
    boolean between = before && after && !announces;
    boolean broken =
        n == 1
            ? (between || book && before && isLast(group, near))
                && !layout.holdsDigit(group.first())
            : shape.early() * 2 >= n - 1 && shape.early() > 0 || before && stepsAlike(group, near);
    if (alike && broken && shape.capitals() * 2 >= n && !shapes.cutsWords(group)) {
      forms.set(i, Form.VERSE);
    }
  }

  /** The line that closes a poem: as far in as the stanza above, no name and no source. */
  private boolean isLast(Group group, Group stanza) {
    Line line = group.first();
    char end = layout.charAt(line.textEnd() - 1);
    return line.indent() >= stanza.indent()
        && line.indent() <= stanza.indent() + DEEPEST
        && line.length() <= stanza.width()
        && line.length() >= stanza.width() * SHORTEST_LAST
        && Character.isLetter(layout.charAt(line.textStart()))
        && (".,;:!?".indexOf(end) >= 0 || Characters.isCloser(end))
        && !shapes.hasFewWords(group);
  }

  /** "And this is another:--", or words at the margin: less far in than the stanzas around. */
  private boolean announces(Group group, int above, int below) {
    int end = group.last().textEnd();
    while (end > group.last().textStart() && "-—–".indexOf(layout.charAt(end - 1)) >= 0) {
      end--;
    }
    return group.indent() < innermost(above, below)
        && (group.indent() == 0 || layout.charAt(end - 1) == ':');
  }

  private int innermost(int above, int below) {
    return Math.min(groups.get(above).indent(), groups.get(below).indent());
  }

  /** Lines with capitals, the second set in from the first as in the stanza above. */
  private static boolean stepsAlike(Group group, Group above) {
    int step = group.size() < 2 ? 0 : step(group);
    return step != 0 && above.size() >= 2 && step(above) == step;
  }

  private static int step(Group group) {
    return group.lines().get(1).indent() - group.first().indent();
  }

  /** The group beside one, past a row of dots or stars that stands for lines left out. */
  private int besideDots(int i, int step) {
    int beside = i + step;
    boolean dots =
        beside >= 0
            && beside < groups.size()
            && forms.get(beside) == Form.PROSE
            && Marks.separators(layout, groups.get(beside).lines());
    return dots ? beside + step : beside;
  }
}
