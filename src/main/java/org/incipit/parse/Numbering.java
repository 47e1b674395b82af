package org.incipit.parse;

import java.util.List;
import java.util.Optional;

/** Numbers before the words of a heading: "2.", "1.1", "IV. –", "§ 3", "TOP 4", "Item 2". */
final class Numbering {
  private static final int DEEPEST = 4;

  private Numbering() {}

  /**
   * A number that opens a line.
   *
   * @param parts how many parts it has: 1 for "2.", 2 for "1.1"
   * @param style its shape
   * @param value its last part
   * @param end offset behind it
   * @param dotted true when a stop stands in it or behind it
   */
  record Number(int parts, String style, int value, int end, boolean dotted) {}

  /**
   * How many parts the number of a line has: 1 for "2." or "IV.", 2 for "1.1"; 0 where the line
   * does not open with a number that words follow.
   */
  static int depth(Draft draft, String plain) {
    Optional<Number> number = leading(plain).filter(n -> n.parts() > 1 || n.dotted());
    if (number.isPresent()) {
      return number.get().parts();
    }
    return agenda(draft, plain) ? 1 : 0;
  }

  /** The number before the words of a line; a capital or a quotation mark comes behind it. */
  static Optional<Number> leading(String plain) {
    Optional<Number> digits = digits(plain).filter(n -> followed(plain, n.end()));
    if (digits.isPresent()) {
      return digits;
    }
    return dashed(plain)
        .or(() -> Marker.at(plain, 0, plain.length()))
        .filter(m -> !m.bullet() && m.style().length() == 2 && m.style().charAt(1) == '.')
        .filter(m -> "IA1".indexOf(m.style().charAt(0)) >= 0)
        .filter(m -> followed(plain, m.span().end()))
        .map(m -> new Number(1, m.style(), m.value(), m.span().end(), true));
  }

  /** "A.--Water": the marker before a dash, as if a space stood between. */
  private static Optional<Marker> dashed(String plain) {
    int stop = plain.indexOf('.');
    boolean dash = stop > 0 && stop < 6 && stop + 1 < plain.length();
    return dash && "-–—".indexOf(plain.charAt(stop + 1)) >= 0
        ? Marker.at(plain.substring(0, stop + 1) + " -", 0, stop + 3)
        : Optional.empty();
  }

  private static Optional<Number> digits(String plain) {
    int i = 0;
    while (i < plain.length() && (plain.charAt(i) == '§' || plain.charAt(i) == ' ')) {
      i++;
    }
    int start = i;
    int parts = 0;
    int value = 0;
    boolean dotted = false;
    while (i < plain.length() && parts < DEEPEST) {
      int from = i;
      int part = 0;
      while (i < plain.length() && i - from < 4 && isDigit(plain.charAt(i))) {
        part = part * 10 + (plain.charAt(i++) - '0');
      }
      if (i == from || i - from > 3) {
        break;
      }
      parts++;
      value = part;
      dotted = i < plain.length() && plain.charAt(i) == '.';
      if (!dotted) {
        break;
      }
      i++;
    }
    String style = (start > 0 ? "§" : "1") + (dotted ? "." : "");
    return parts == 0
        ? Optional.empty()
        : Optional.of(new Number(parts, style, value, i, dotted || start > 0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** "TOP 4 Report", "Item 2: Accounts". */
  static boolean agenda(Draft draft, String plain) {
    if (!draft.inLanguage("structure.agenda.words", Words.key(Words.first(plain)))) {
      return false;
    }
    List<String> words = Words.of(plain);
    return words.size() >= 2 && words.get(1).chars().allMatch(Character::isDigit);
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
