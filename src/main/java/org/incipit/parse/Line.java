package org.incipit.parse;

/**
 * One line of the source. Offsets are source offsets.
 *
 * @param number 1-based
 * @param start its first unit
 * @param end after its last unit, the line feed left out
 * @param textStart its first unit that is no gap character, {@code end} when there is none
 * @param textEnd after its last such unit, {@code end} when there is none
 * @param indent columns of white space before {@code textStart}, form feeds not counted, a tab to
 *     the next multiple of eight
 * @param blank true when it holds white space at most
 */
record Line(int number, int start, int end, int textStart, int textEnd, int indent, boolean blank) {
  static Line of(String text, int number, int start, int end) {
    int from = start;
    int indent = 0;
    while (from < end && Characters.isGap(text.charAt(from))) {
      char c = text.charAt(from++);
      if (c == '\t') {
        indent = (indent / 8 + 1) * 8;
      } else if (c == ' ') {
        indent++;
      }
    }
    int to = end;
    while (to > from && Characters.isGap(text.charAt(to - 1))) {
      to--;
    }
    if (from == end) {
      return new Line(number, start, end, end, end, 0, true);
    }
    boolean blank = true;
    for (int i = from; i < to && blank; i++) {
      blank = Characters.isSpace(text.charAt(i));
    }
    return new Line(number, start, end, from, to, indent, blank);
  }

  /** True for a line that looks blank but holds space that XML does not count as white. */
  boolean oddSpace() {
    return blank && textStart < textEnd;
  }

  int length() {
    return textEnd - textStart;
  }
}
