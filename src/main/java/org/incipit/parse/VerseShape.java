package org.incipit.parse;

import java.util.Locale;

/** Whether the lines of a group are set as verse is, whatever stands around them. One document. */
final class VerseShape {
  /** A stanza of fewer lines shows little by itself. */
  static final int FEWEST_LINES = 4;

  /** Length of the longest line of verse. */
  static final int LONGEST_LINE = 120;

  private static final int WIDEST = 78;
  private static final double MOST_SENTENCES = 0.67;
  private static final double MOST_SENTENCES_IN_CAPITALS = 0.8;
  private static final double FEWEST_SMALL = 0.38;
  private static final int NARROW = 60;
  private static final double NARROWER = 0.85;

  /** Verse at the margin fills no more of the lines of prose, or its lines have capitals. */
  private static final double SHORTER = 0.75;

  private static final double MOST_CAPITALS = 0.9;

  /** Columns from line to line, on average. */
  private static final int STEP = 5;

  private final Draft draft;
  private final Layout layout;
  private final LineWidths widths;

  VerseShape(Draft draft, LineWidths widths) {
    this.draft = draft;
    this.layout = draft.layout();
    this.widths = widths;
  }

  /** True for verse that shows by itself. */
  boolean isVerse(Group group) {
    return isSetAsVerse(group) && !inSteps(group) && !hasFewWords(group) && !cutsWords(group);
  }

  private boolean isSetAsVerse(Group group) {
    int n = group.size();
    Shape shape = Shape.of(layout, group, widths.edge(group));
    if (n < 2 || shape.odd() || shape.shouted() || shape.longest() > LONGEST_LINE) {
      return false;
    }
    if (n >= FEWEST_LINES && VerseLines.areLong(layout, group)) {
      return true;
    }
    double early = shape.early() / (double) (n - 1);
    if (shape.caseless() && early < 0.5) {
      return false;
    }
    double capitals = shape.capitals() / (double) n;
    if (n < FEWEST_LINES) {
      return new Couplet(layout, widths.prose()).is(group, shape);
    }
    boolean wide =
        widths.smallMost()
            && group.indent() <= layout.margin() + 1
            && shape.longest() > widths.prose() * SHORTER;
    if (wide && capitals < MOST_CAPITALS) {
      return false; // prose that somebody broke by hand, a phrase a line
    }
    if (shape.sentences() > n * (capitals > 0.9 ? MOST_SENTENCES_IN_CAPITALS : MOST_SENTENCES)) {
      return false;
    }
    boolean narrow =
        group.width() <= WIDEST
            && (shape.longest() <= layout.wrapWidth() * 0.9 || layout.wrapWidth() < NARROW);
    if (shape.letters() == n
        && capitals >= (n < 8 ? 1 : 0.94)
        && shape.longest() <= widths.prose() * NARROWER
        && (n > 5
            || shape.early() > 0
            || !widths.proseSeen()
            || group.indent() > layout.margin()
            || widths.prose() > shape.longest() * 1.5)) {
      return true;
    }
    boolean set = group.width() <= WIDEST && group.indent() > 0;
    return early >= 0.5 && capitals >= 0.6 && (narrow || set || early >= 0.75)
        || early >= 0.3 && capitals >= 0.95 && narrow
        || early >= 0.8 && capitals >= 0.3 && narrow && shape.letters() == n;
  }

  /** Each line far to the right of the one before, the last a name: the words over a signature. */
  private boolean inSteps(Group group) {
    for (int k = 1; k < group.size(); k++) {
      if (group.lines().get(k).indent() <= group.lines().get(k - 1).indent()) {
        return false;
      }
    }
    Line last = group.last();
    String name = layout.text(last);
    int close = name.startsWith("(") ? name.indexOf(')') : -1;
    return last.indent() - group.first().indent() >= STEP * (group.size() - 1)
        && LetterLines.looksLikeName(Words.plain(name.substring(close + 1)));
  }

  /** A narrow column of print cuts words at line ends, which no verse does. */
  boolean cutsWords(Group group) {
    for (int k = 1; k < group.size(); k++) {
      int last = group.lines().get(k - 1).textEnd() - 1;
      if (last > 0
          && Characters.isHyphen(layout.charAt(last))
          && Character.isLowerCase(layout.charAt(last - 1))
          && layout.startsLower(group.lines().get(k))) {
        return true;
      }
    }
    return false;
  }

  /** True where names and titles are nearly all there is, as in addresses and signatures. */
  boolean hasFewWords(Group group) {
    int small = 0;
    int all = 0;
    for (Line line : group.lines()) {
      for (String word : Words.of(layout.text(line))) {
        all++;
        boolean little =
            Character.isLowerCase(word.codePointAt(0))
                || draft.inLanguage("function", word.toLowerCase(Locale.ROOT));
        small += little ? 1 : 0;
      }
    }
    return small < all * FEWEST_SMALL;
  }
}
