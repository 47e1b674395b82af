package org.incipit.parse;

import java.util.Locale;

/**
 * Two or three lines of verse inside prose: set in, each with a capital, none with a number. That
 * they are verse shows in how far they stay from the edge, or in what ends them.
 *
 * @param prose how wide running text is set
 */
record Couplet(Layout layout, int prose) {
  private static final int SHORTEST_LINE = 16;
  private static final int LONGEST_LINE = 60;
  private static final int RHYME = 3;

  /** How much of the page the lines of a couplet fill at most. */
  private static final double FILLED = 0.7;

  /** How much they fill at most where each ends in a stop, the next word counted. */
  private static final double FILLED_BY_LONG = 0.9;

  /** The lines of a couplet are as long as each other, the last of a paragraph seldom is. */
  private static final double ALIKE = 0.75;

  boolean is(Group group, Shape shape) {
    int n = group.size();
    boolean bare =
        group.lines().stream()
            .allMatch(
                l ->
                    l.length() >= SHORTEST_LINE
                        && l.length() <= LONGEST_LINE
                        && (!layout.holdsDigit(l) || endsInReference(group, l)));
    return bare
        && group.indent() >= layout.margin() + 2
        && group.indent() <= layout.margin() + 20
        && (shape.early() == n - 1
            || shape.longest() + group.indent() <= prose * FILLED
            || isLong(group, shape))
        && shape.capitals() == n
        && shape.sentences() < n
        && !layout.centred(group.first());
  }

  /** Lines as those of twelve syllables, of one length, that all end in stops or in one rhyme. */
  private boolean isLong(Group group, Shape shape) {
    boolean stops = true;
    boolean rhyme = true;
    String end = rhyme(group.last());
    for (int k = 0; k < group.size(); k++) {
      Line line = group.lines().get(k);
      stops &= ",;:.!?".indexOf(lastOf(line)) >= 0;
      rhyme &= rhyme(line).equals(end);
      boolean room =
          k + 1 == group.size()
              || endWith(line, group.lines().get(k + 1)) <= prose * FILLED_BY_LONG;
      if (!room || line.length() < shape.longest() * ALIKE) {
        return false;
      }
    }
    return stops || rhyme;
  }

  /** Where a line would end that had the first word of the next. */
  private int endWith(Line line, Line next) {
    int word = next.textStart();
    while (word < next.textEnd() && !Characters.isSpace(layout.charAt(word))) {
      word++;
    }
    return line.indent() + line.length() + 1 + word - next.textStart();
  }

  /** The last character of a line but quotation marks. */
  private char lastOf(Line line) {
    int i = line.textEnd() - 1;
    while (i > line.textStart() && Characters.isCloser(layout.charAt(i))) {
      i--;
    }
    return layout.charAt(i);
  }

  private String rhyme(Line line) {
    int end = line.textEnd();
    while (end > line.textStart() && !Character.isLetter(layout.charAt(end - 1))) {
      end--;
    }
    return layout
        .source()
        .content()
        .substring(Math.max(line.textStart(), end - RHYME), end)
        .toLowerCase(Locale.ROOT);
  }

  /** "... and so an end."--(ll. 369-70.): the last line has digits behind a dash alone. */
  private boolean endsInReference(Group group, Line line) {
    String text = layout.text(line);
    int dash = Math.max(text.indexOf("--"), text.indexOf('—'));
    return line == group.last()
        && dash >= SHORTEST_LINE
        && text.substring(0, dash).chars().noneMatch(Character::isDigit);
  }
}
