package org.incipit.parse;

import java.util.Map;

/**
 * Marks in running text that may call a note: bracketed numbers and letters, signs behind words.
 */
final class NoteCalls {
  private static final int LONGEST = 4;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SIGNS = "*†‡§‖¶";

  private NoteCalls() {}

  /** What a label and the mark that calls it have in common. */
  static String key(NoteLabel label) {
    return switch (label.style()) {
      case "sup" -> "^" + label.number();
      case "mark" -> label.number();
      default -> label.style() + label.number();
    };
  }

  /** Counts the marks of a text by their keys. */
  static void collect(String text, Map<String, Integer> calls) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{' || c == '(') {
        bracketed(text, i, calls);
      } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
        int start = i;
        StringBuilder number = new StringBuilder();
        while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
          number.append(SUPERSCRIPTS.indexOf(text.charAt(i++)));
        }
        if (start > 0) {
          calls.merge("^" + number, 1, Integer::sum);
        }
        i--;
      } else if (SIGNS.indexOf(c) >= 0) {
        int start = i;
        while (i < text.length() && text.charAt(i) == c) {
          i++;
        }
        boolean behind = start > 0 && !Characters.isSpace(text.charAt(start - 1));
        boolean free = i >= text.length() || !Character.isLetterOrDigit(text.charAt(i));
        if (behind && free && i - start <= 3) {
          calls.merge(text.substring(start, i), 1, Integer::sum);
        }
        i--;
      }
    }
  }

  private static void bracketed(String text, int open, Map<String, Integer> calls) {
    char opener = text.charAt(open);
    char closer = opener == '[' ? ']' : opener == '{' ? '}' : ')';
    int i = open + 1;
    if (i < text.length() && text.charAt(i) == '^') {
      i++;
    }
    int from = i;
    StringBuilder number = new StringBuilder();
    while (i < text.length() && i - from < LONGEST && isMark(text.charAt(i))) {
      char c = text.charAt(i++);
      number.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    if (i > from && open > 0 && i < text.length() && text.charAt(i) == closer) {
      calls.merge(opener + "" + closer + number, 1, Integer::sum);
    }
  }

  private static boolean isMark(char c) {
    return Character.isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
  }
}
