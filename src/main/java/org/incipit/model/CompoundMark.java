package org.incipit.model;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name of a note in square brackets that is more than a number, a letter or signs: {@code F1},
 * {@code fn12}, {@code 23:A} (page and note), {@code 4-2}, {@code IV.3} (chapter and note), {@code
 * viii}. Two numbers with a colon between are a time or a verse, and none.
 */
public final class CompoundMark {
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_PREFIX = 14;
  private static final int SHORTEST_NUMERAL = 3;

  /** Up to 39; "xxx" is more often what could not be read than the thirtieth note. */
  private static final Pattern SMALL_NUMERAL =
      Pattern.compile("iii|vi{2,3}|x(?!xx$)x{0,2}(?:i[xv]|vi{0,3}|i{1,3})?");

  private CompoundMark() {}

  /**
   * Where the name that begins at {@code from} ends; {@code from} itself where none begins.
   *
   * @param text any text
   * @param noteWord tells words such as "note", in lower case
   */
  public static int end(String text, int from, Predicate<String> noteWord) {
    int letters = letters(text, from);
    int digits = digits(text, letters);
    if (letters > from && digits > letters) {
      return isPrefix(text.substring(from, letters), noteWord) ? digits : from;
    }
    if (letters - from >= SHORTEST_NUMERAL
        && SMALL_NUMERAL.matcher(text).region(from, letters).matches()) {
      return letters;
    }
    boolean chapter = letters > from && isNumeral(text, from, letters);
    if (letters > from && !chapter || digits == from) {
      return from;
    }
    int behind = Math.max(letters, digits);
    if (behind >= text.length() || ":.-".indexOf(text.charAt(behind)) < 0) {
      return from;
    }
    int number = digits(text, behind + 1);
    if (number > behind + 1) {
      return chapter || text.charAt(behind) != ':' ? number : from;
    }
    return !chapter && letters(text, behind + 1) == behind + 2 ? behind + 2 : from;
  }

  /** True for the name of a note that is one of these. */
  public static boolean is(String name) {
    boolean digit = false;
    boolean letter = false;
    boolean parted = false;
    for (int i = 0; i < name.length(); i++) {
      digit |= Character.isDigit(name.charAt(i));
      letter |= isLetter(name.charAt(i));
      parted |= ":.-".indexOf(name.charAt(i)) >= 0;
    }
    return digit
        ? parted || letter && isLetter(name.charAt(0))
        : letter && name.length() >= SHORTEST_NUMERAL;
  }

  private static boolean isPrefix(String letters, Predicate<String> noteWord) {
    String word = letters.toLowerCase(Locale.ROOT);
    return word.length() == 1 || word.equals("fn") || noteWord.test(word);
  }

  private static boolean isNumeral(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if ("IVXLC".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int letters(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < LONGEST_PREFIX && isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_DIGITS && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
