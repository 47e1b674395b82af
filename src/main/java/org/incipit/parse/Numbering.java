package org.incipit.parse;

import java.util.List;
import java.util.Optional;

/** Numbers before the words of a heading: "2.", "1.1", "IV. –", "§ 3", "TOP 4", "Item 2". */
final class Numbering {
  private static final int DEEPEST = 4;

  private Numbering() {}

  /**
   * How many parts the number of a line has: 1 for "2." or "IV.", 2 for "1.1"; 0 where the line
   * does not open with a number that words follow.
   */
  static int depth(Draft draft, String plain) {
    int i = 0;
    while (i < plain.length() && (plain.charAt(i) == '§' || plain.charAt(i) == ' ')) {
      i++;
    }
    int parts = 0;
    int start = i;
    while (i < plain.length() && parts < DEEPEST) {
      int from = i;
      while (i < plain.length() && Character.isDigit(plain.charAt(i))) {
        i++;
      }
      if (i == from || i - from > 3) {
        break;
      }
      parts++;
      if (i < plain.length() && plain.charAt(i) == '.') {
        i++;
      } else {
        break;
      }
    }
    boolean dotted = parts > 1 || parts == 1 && i > start && plain.charAt(i - 1) == '.';
    if (dotted && followed(plain, i)) {
      return parts;
    }
    Optional<Marker> marker = Marker.at(plain, 0, plain.length());
    if (marker.isPresent() && !marker.get().bullet()) {
      char kind = marker.get().style().charAt(0);
      boolean open = marker.get().style().length() == 2 && marker.get().style().charAt(1) == '.';
      return open
              && (kind == 'I' || kind == 'A' || kind == '1')
              && followed(plain, marker.get().span().end())
          ? 1
          : 0;
    }
    return agenda(draft, plain) ? 1 : 0;
  }

  /** "TOP 4 Report", "Item 2: Accounts". */
  static boolean agenda(Draft draft, String plain) {
    List<String> words = Words.of(plain);
    return words.size() >= 2
        && draft.inLanguage("structure.agenda.words", Words.key(words.get(0)))
        && words.get(1).chars().allMatch(Character::isDigit);
  }

  /** A capital comes next, behind spaces and dashes. */
  private static boolean followed(String plain, int from) {
    int i = from;
    while (i < plain.length() && " –—-:".indexOf(plain.charAt(i)) >= 0) {
      i++;
    }
    return i > from
        && i < plain.length()
        && Character.isLetter(plain.charAt(i))
        && !Character.isLowerCase(plain.charAt(i));
  }
}
