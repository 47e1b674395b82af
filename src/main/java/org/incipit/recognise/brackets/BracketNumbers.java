package org.incipit.recognise.brackets;

import java.util.List;
import org.incipit.language.LanguageData;

/** Tells the dates that an editor put in brackets from page and folio numbers. */
final class BracketNumbers {
  private static final int EARLIEST = 1000;
  private static final int LATEST = 2100;

  private BracketNumbers() {}

  /** A year, alone or with a day, a month or a word for "about" before it. */
  static boolean isDate(String inside, LanguageData language) {
    List<String> words = BracketWords.words(inside);
    boolean year = false;
    boolean month = false;
    boolean other = false;
    for (String word : words) {
      if (isYear(word)) {
        year = true;
      } else if (LanguageData.inAny("structure.month.names", word)
          || LanguageData.inAny("structure.weekday.names", word)) {
        month = true;
      } else if (word.length() > 2 && !LanguageData.inAny("bracket.about", word)) {
        other = true;
      }
    }
    return !other && words.size() <= 5 && (month || year && !isPlace(inside, language));
  }

  private static boolean isYear(String word) {
    if (word.length() != 4 || !word.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = 0;
    for (int i = 0; i < 4; i++) {
      year = year * 10 + Character.digit(word.charAt(i), 10);
    }
    return year >= EARLIEST && year <= LATEST;
  }

  /** A page, a leaf, a column: a number with a word for it, or with recto and verso. */
  static boolean isPlace(String inside, LanguageData language) {
    List<String> words = BracketWords.words(inside);
    if (words.isEmpty() || words.size() > 3) {
      return false;
    }
    boolean number = words.stream().anyMatch(w -> Character.isDigit(w.charAt(0)));
    String first = words.get(0);
    boolean named =
        LanguageData.inAny("structure.page.words", first)
            || LanguageData.inAny("reference.folio", first);
    if (number && named) {
      return true;
    }
    return words.size() == 1
        && number
        && first.length() <= 6
        && !Character.isDigit(first.charAt(first.length() - 1));
  }
}
