package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/**
 * The number of a page as a line shows it.
 *
 * @param value the number, Roman ones among them
 * @param form how it is set
 */
record PageNumber(int value, Form form) {
  private static final int LONGEST = 24;
  private static final int SHORT_WORD = 2;
  private static final int LONGEST_HEAD = 90;
  private static final int MOST_DIGITS = 4;
  private static final int GREATEST_ROMAN = 99;
  private static final String FRAME = ".-–—[](){}/_|~ ";

  /** How a number is set. */
  enum Form {
    /** Alone: {@code 12}. */
    PLAIN,
    /** In small Roman figures: {@code xii}. */
    ROMAN,
    /** Between dashes: {@code - 12 -}. */
    DASHED,
    /** In brackets, as a callout may stand that the wrapping put on a line of its own. */
    BOXED,
    /** With the word for a page: {@code Page 12}. */
    WORD,
    /** With a short form of it, as a reference in running text may have: {@code p. 12}. */
    SHORT_WORD,
    /** With the number of all pages: {@code Page 12 of 20}. */
    OF,
    /** With the word, in brackets: {@code [p. 12]}, {@code [fol. 2v]}. */
    BRACKET,
    /** Beside a running head: {@code 12 ANNUAL REPORT}. */
    HEAD,
    /** Beside a running head, with the word for a page: {@code Annual Report / page 12}. */
    WORD_HEAD;

    /** True when a running head stands on the line. */
    boolean beside() {
      return this == HEAD || this == WORD_HEAD;
    }
  }

  /** True for a line that is a page number and nothing else. */
  static boolean is(Layout layout, Line line) {
    return of(layout.text(line)).isPresent();
  }

  /** Reads a line that is a page number and nothing else. */
  static Optional<PageNumber> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    if (!split(text, words, numbers)) {
      return Optional.empty();
    }
    if (words.isEmpty()) {
      return numbers.size() == 1 && numbers.get(0).length() <= MOST_DIGITS
          ? Optional.of(new PageNumber(number(numbers.get(0)), form(text.charAt(0))))
          : Optional.empty();
    }
    if (numbers.isEmpty() && words.size() == 1) {
      return roman(words.get(0)).map(value -> new PageNumber(value, Form.ROMAN));
    }
    return named(text, words, numbers);
  }

  private static Form form(char first) {
    if (Character.isDigit(first)) {
      return Form.PLAIN;
    }
    return "-–—~|_".indexOf(first) >= 0 ? Form.DASHED : Form.BOXED;
  }

  private static Optional<PageNumber> named(String text, List<String> words, List<String> numbers) {
    String first = words.get(0).toLowerCase(Locale.ROOT);
    if (!LanguageData.inAny("structure.page.words", first)) {
      return Optional.empty();
    }
    char opener = text.charAt(0);
    Form word = first.length() <= SHORT_WORD ? Form.SHORT_WORD : Form.WORD;
    Form form = opener == '[' || opener == '{' ? Form.BRACKET : word;
    if (numbers.isEmpty()) {
      return words.size() == 2
          ? roman(words.get(1).toLowerCase(Locale.ROOT)).map(v -> new PageNumber(v, form))
          : Optional.empty();
    }
    int value = number(numbers.get(0));
    String second = words.size() == 2 ? words.get(1).toLowerCase(Locale.ROOT) : "";
    if (numbers.size() == 1) {
      boolean side = second.length() == 1 && "rvab".contains(second);
      return words.size() == 1 || side
          ? Optional.of(new PageNumber(value, form))
          : Optional.empty();
    }
    boolean all =
        numbers.size() == 2
            && (words.size() == 1 && text.indexOf('/') > 0
                || LanguageData.inAny("structure.page.of", second));
    return all ? Optional.of(new PageNumber(value, Form.OF)) : Optional.empty();
  }

  /** Cuts a line into words and numbers; false when it holds anything else. */
  private static boolean split(String text, List<String> words, List<String> numbers) {
    int i = 0;
    while (i < text.length()) {
      int from = i;
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
        words.add(text.substring(from, i));
      } else if (Character.isDigit(c)) {
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
          i++;
        }
        numbers.add(text.substring(from, i));
      } else if (FRAME.indexOf(c) >= 0) {
        i++;
      } else {
        return false;
      }
    }
    return words.size() + numbers.size() > 0;
  }

  /** Small Roman figures; capitals are chapters. */
  private static Optional<Integer> roman(String word) {
    if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int value = RomanNumeral.value(word.toUpperCase(Locale.ROOT).replace('J', 'X'));
    return value > 0 && value <= GREATEST_ROMAN ? Optional.of(value) : Optional.empty();
  }

  /**
   * Reads the number at either end of a running head: apart from its words, or "page" before it.
   */
  static Optional<PageNumber> inHead(String text) {
    if (text.length() > LONGEST_HEAD) {
      return Optional.empty();
    }
    int i = 0;
    while (i < text.length() && i <= MOST_DIGITS && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i > 0 && i <= MOST_DIGITS && apart(text, i, text.length())) {
      return Optional.of(new PageNumber(number(text.substring(0, i)), Form.HEAD));
    }
    int k = text.length();
    while (k > 0 && text.length() - k <= MOST_DIGITS && Character.isDigit(text.charAt(k - 1))) {
      k--;
    }
    if (k == text.length() || text.length() - k > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean word = namesPage(text.substring(0, k));
    return word || apart(text, 0, k)
        ? Optional.of(new PageNumber(number(text.substring(k)), word ? Form.WORD_HEAD : Form.HEAD))
        : Optional.empty();
  }

  /** "Recording 22 / page": the word for a page at the end, behind other words. */
  private static boolean namesPage(String text) {
    List<String> words = Words.of(text);
    return words.size() > 1
        && text.endsWith(" ")
        && LanguageData.inAny("structure.page.words", Words.key(words.get(words.size() - 1)));
  }

  /** True when words stand in a range, set off by a wide gap or wholly in capitals. */
  private static boolean apart(String text, int from, int to) {
    String words = text.substring(from, to);
    String inner = words.strip();
    if (inner.isEmpty()
        || !Character.isLetter(inner.codePointAt(0)) && "[(“\"*".indexOf(inner.charAt(0)) < 0) {
      return false;
    }
    int gap = words.length() - inner.length();
    return gap >= 3 && inner.indexOf("....") < 0 || gap >= 1 && Words.shouted(inner);
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length() && i < 7; i++) {
      value = value * 10 + Character.digit(digits.charAt(i), 10);
    }
    return value;
  }
}
