package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import org.incipit.language.RomanNumeral;

/**
 * What a heading and its line in a table of contents have in common.
 *
 * @param title its words without number and page, empty when there are no others
 * @param number its number, 0 for none
 */
record Entitled(String title, int number) {
  private static final int LONGEST = 300;

  /**
   * Reads a heading, or a line of contents.
   *
   * @param entry true for a line of contents, which may end in the number of a page
   */
  static Entitled of(HeadingWords words, String text, boolean entry) {
    String plain = Words.plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    List<String> tokens = Words.of(plain.toLowerCase(Locale.ROOT));
    int end = tokens.size();
    boolean alone = end == 2 && words.divides(tokens.get(0));
    if (entry && end > 1 && !alone && value(tokens.get(end - 1)) > 0) {
      end--;
    }
    int start = 0;
    int number = 0;
    if (end > 1 && words.divides(tokens.get(0)) && words.isNumberWord(tokens.get(1))) {
      number = words.value(tokens.get(1));
      start = 2;
    } else if (end > 1 && words.divides(tokens.get(1)) && words.value(tokens.get(0)) > 0) {
      number = words.value(tokens.get(0));
      start = 2;
    } else if (end > 0 && value(tokens.get(0)) > 0 && (end > 1 || !entry || tokens.size() == 1)) {
      number = value(tokens.get(0));
      start = 1;
    }
    return new Entitled(String.join(" ", tokens.subList(Math.min(start, end), end)), number);
  }

  private static int value(String word) {
    if (word.length() <= 3 && word.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(word);
    }
    return RomanNumeral.value(word.toUpperCase(Locale.ROOT));
  }

  /** True when the two name one division: the same title, or the same number where one has none. */
  boolean names(Entitled heading) {
    if (!title.isEmpty() && !heading.title.isEmpty()) {
      return title.equals(heading.title);
    }
    return number > 0 && number == heading.number;
  }
}
