package org.incipit.parse;

/** The callout that a line ends in, behind which nothing can be seen of how its sentence ends. */
final class EndCallout {
  private static final String SIGNS = "*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹";
  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_NAME = 20;

  private EndCallout() {}

  /** Where the text of a line ends when the callout it ends in is left out. */
  static int before(Layout layout, Line line) {
    int end = line.textEnd();
    int i = end - 1;
    while (i > line.textStart() && SIGNS.indexOf(layout.charAt(i)) >= 0) {
      i--;
    }
    if (i < end - 1) {
      return i + 1;
    }
    int open = opener(layout, line, i);
    if (open < 0) {
      return end;
    }
    boolean number =
        i - open <= LONGEST_NUMBER + 1
            && i - open > 1
            && areLettersOrDigits(layout, open + 1, i)
            && (Character.isDigit(layout.charAt(i - 1)) || i - open == 2);
    boolean named =
        layout.charAt(i) == ']' && NoteLabel.compound(layout.source().content(), open + 1) == i;
    return number || named ? open : end;
  }

  /** Where the bracket opens that closes at {@code i}; -1 where none does, or far off. */
  private static int opener(Layout layout, Line line, int i) {
    int kind = ")]}".indexOf(layout.charAt(i));
    int open = i - 1;
    while (kind >= 0 && open > line.textStart() && i - open < LONGEST_NAME) {
      if (layout.charAt(open) == "([{".charAt(kind)) {
        return open;
      }
      open--;
    }
    return -1;
  }

  private static boolean areLettersOrDigits(Layout layout, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetterOrDigit(layout.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
