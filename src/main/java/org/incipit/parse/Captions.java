package org.incipit.parse;

import org.incipit.language.RomanNumeral;

/** Lines that name a table or a figure: "Table 2. Seeds by station", "Fig. 3.--The mill". */
final class Captions {
  private static final int MOST_LINES = 4;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_CAPTION = 240;

  private Captions() {}

  /**
   * A line that names the table below, or the title that stands between that line and the table.
   */
  static boolean over(Draft draft, Labels labels, int i) {
    if (!prose(labels, i)) {
      return false;
    }
    boolean table = isTable(labels, i + 1);
    if (named(draft, labels, i)) {
      return table || prose(labels, i + 1) && title(labels, i + 1) && isTable(labels, i + 2);
    }
    return table && title(labels, i) && prose(labels, i - 1) && named(draft, labels, i - 1);
  }

  /** A line that names the table above. */
  static boolean below(Draft draft, Labels labels, int i) {
    return prose(labels, i) && isTable(labels, i - 1) && named(draft, labels, i);
  }

  /** A line that names a figure by its number. */
  static boolean ofFigure(Draft draft, Labels labels, int i) {
    return prose(labels, i) && numbered(draft, labels.chunk(i), "structure.figure.words");
  }

  private static boolean prose(Labels labels, int i) {
    return i >= 0
        && i < labels.size()
        && labels.chunk(i).form() == Form.PROSE
        && labels.chunk(i).size() <= MOST_LINES;
  }

  private static boolean title(Labels labels, int i) {
    return labels.chunk(i).extent().length() <= LONGEST_TITLE && labels.chunk(i).blankBefore() <= 2;
  }

  private static boolean isTable(Labels labels, int i) {
    return i >= 0
        && i < labels.size()
        && labels.chunk(i).form() == Form.TABLE
        && labels.chunk(i).blankBefore() <= 3;
  }

  private static boolean named(Draft draft, Labels labels, int i) {
    return labels.chunk(i).extent().length() <= LONGEST_TITLE * 2
        && draft.startsWithAny("structure.table.words", draft.key(labels.chunk(i)));
  }

  /** A word of the list, a number behind it, and a stop or nothing behind that. */
  private static boolean numbered(Draft draft, Chunk chunk, String list) {
    String plain = draft.plain(chunk);
    if (plain.length() > LONGEST_CAPTION || !draft.startsWithAny(list, plain)) {
      return false;
    }
    int i = 0;
    while (i < plain.length() && Character.isLetter(plain.charAt(i))) {
      i++;
    }
    while (i < plain.length() && ". ".indexOf(plain.charAt(i)) >= 0) {
      i++;
    }
    int start = i;
    while (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
      i++;
    }
    String number = plain.substring(start, i);
    boolean stop = i == plain.length() || ".:,;-–—)".indexOf(plain.charAt(i)) >= 0;
    return !number.isEmpty()
        && stop
        && (Character.isDigit(number.charAt(0)) || RomanNumeral.value(number) > 0);
  }
}
