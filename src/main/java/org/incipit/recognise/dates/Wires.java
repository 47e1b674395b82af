package org.incipit.recognise.dates;

/** Tells the head of a telegram from other dates: "CAIRO, Nov. 14.--", "Rom, 19. August. Der". */
final class Wires {
  /** No name of a place is longer, in UTF-16 units. */
  private static final int PLACE = 40;

  /** Words of no more letters may be small in one: "Frankfurt am Main", "Rom, den". */
  private static final int SMALL = 4;

  /** No heading in capitals is longer, in UTF-16 units. */
  private static final int HEADING = 80;

  private Wires() {}

  /**
   * True for a date without its year at {@code [start, end)} that heads the telegram of a place.
   *
   * @param dashed true where a dash alone tells it from a sentence
   */
  static boolean headed(String text, int start, int end, boolean dashed) {
    return start <= PLACE && place(text, start) && opens(text, end, dashed);
  }

  /** True for a line of capitals, which heads what follows. */
  static boolean heading(String text) {
    boolean letter = false;
    for (int i = 0; i < text.length() && text.length() <= HEADING; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      letter |= Character.isLetter(text.charAt(i));
    }
    return letter;
  }

  /** True for words with a comma behind them, the first with a capital. */
  private static boolean place(String text, int end) {
    int comma = text.lastIndexOf(',', end - 1);
    if (comma < 1 || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    int letters = 0;
    boolean small = false;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        small |= letters == 0 && Character.isLowerCase(c);
        letters++;
        continue;
      }
      boolean mark = i == comma || " \n.-'\u2019".indexOf(c) >= 0;
      if (!mark || small && letters > SMALL || i > comma && letters > 0 && !small) {
        return false;
      }
      letters = 0;
      small = false;
    }
    return true;
  }

  /** True for a dash, or for a full stop and a new sentence. */
  private static boolean opens(String text, int end, boolean dashed) {
    boolean stop = text.charAt(end - 1) == '.';
    int i = end;
    if (!stop && i < text.length() && text.charAt(i) == '.') {
      stop = true;
      i++;
    }
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i >= text.length()) {
      return false;
    }
    char next = text.charAt(i);
    boolean sentence = !dashed && stop && i > end && Character.isUpperCase(next);
    return sentence || "-\u2013\u2014".indexOf(next) >= 0;
  }
}
