package org.incipit.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.LanguageData;

/**
 * Reads what a heading says of itself: "Chapter IV", "Erster Akt", "Lettre II", "Preface", "XII.".
 * The document's language is asked, English besides, since its headings are found everywhere.
 */
final class HeadingWords {
  private final LanguageData language;
  private final LanguageData english = LanguageData.of("en");
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  HeadingWords(LanguageData language) {
    this.language = language;
    for (LanguageData data : List.of(english, language)) {
      read(data.list("structure.division.levels"), levels);
      data.list("structure.division.types")
          .forEach(
              item -> {
                int colon = item.lastIndexOf(':');
                types.put(item.substring(0, colon), item.substring(colon + 1));
              });
    }
  }

  private static void read(List<String> items, Map<String, Integer> into) {
    for (String item : items) {
      int colon = item.lastIndexOf(':');
      into.put(item.substring(0, colon), Integer.parseInt(item.substring(colon + 1)));
    }
  }

  /**
   * What a heading says.
   *
   * @param type {@code div/@type}, empty where the words do not tell
   * @param rank rank of the dividing word, 1 highest; 0 where there is none
   * @param numbered true when it carries a number
   * @param word true when it is a dividing word, or one that heads a part of a book
   */
  record Read(String type, int rank, boolean numbered, boolean word) {}

  /** What a text says as a heading, empty when it says nothing. */
  Optional<Read> read(String text) {
    String key = Words.key(text);
    List<String> words = Words.of(key);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Read> named = named(key);
    if (named.isPresent()) {
      return named;
    }
    Optional<Read> division = division(words);
    if (division.isPresent()) {
      return division;
    }
    if (isNumber(Words.plain(text))) {
      return Optional.of(new Read("", 0, true, false));
    }
    return Optional.empty();
  }

  private Optional<Read> named(String key) {
    for (LanguageData data : List.of(language, english)) {
      if (data.set("structure.contents.heads").contains(key)) {
        return Optional.of(new Read("contents", 0, false, true));
      }
      if (data.set("structure.cast.heads").contains(key)) {
        return Optional.of(new Read("castList", 0, false, true));
      }
      if (data.set("structure.front.heads").contains(key)
          || data.set("structure.back.heads").contains(key)
          || data.set("structure.transcriber.heads").contains(key)) {
        return Optional.of(new Read("section", 0, false, true));
      }
    }
    return Optional.empty();
  }

  /** "Chapter 4", "Chapter the fourth", "Fourth chapter", "Act I--Scene II". */
  private Optional<Read> division(List<String> words) {
    for (int i = 0; i < Math.min(3, words.size()); i++) {
      String word = words.get(i);
      Integer rank = levels.get(word);
      if (rank == null) {
        continue;
      }
      boolean numberAfter = false;
      for (int k = i + 1; k < Math.min(i + 3, words.size()); k++) {
        numberAfter |= isNumberWord(words.get(k));
      }
      boolean numberBefore = i > 0 && isNumberWord(words.get(i - 1));
      if (i == 0 && numberAfter || numberBefore && (i == 1 || words.size() <= 4)) {
        return Optional.of(new Read(types.getOrDefault(word, ""), rank, true, true));
      }
    }
    return Optional.empty();
  }

  boolean isNumberWord(String word) {
    return !word.isEmpty()
        && (word.chars().allMatch(Character::isDigit)
            || Roman.value(word.toUpperCase(Locale.ROOT)) > 0
            || word.length() == 1 && Character.isLetter(word.charAt(0))
            || ordinal(language, word)
            || ordinal(english, word));
  }

  private static boolean ordinal(LanguageData data, String word) {
    return data.keys("structure.ordinals").contains(word)
        || data.keys("structure.numbers").contains(word);
  }

  /** A number alone, roman or arabic, with a stop or brackets at most. */
  static boolean isNumber(String plain) {
    int start = 0;
    int end = plain.length();
    while (start < end && "([§–—-. ".indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")].:–—- ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    String word = plain.substring(start, end);
    if (word.isEmpty() || word.length() > 9) {
      return false;
    }
    return word.length() <= 3 && word.chars().allMatch(Character::isDigit)
        || word.equals(word.toUpperCase(Locale.ROOT)) && Roman.value(word) > 0;
  }

  /** Salutations, valedictions and the like of the language, and of English. */
  Set<String> set(String name) {
    return language.set(name);
  }
}
