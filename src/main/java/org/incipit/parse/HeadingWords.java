package org.incipit.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/**
 * Reads what a heading says of itself: "Chapter IV", "Erster Akt", "Lettre II", "Preface", "XII.".
 * The document's language is asked, English besides, since its headings are found everywhere.
 */
final class HeadingWords {
  private static final List<String> ENDINGS = List.of("er", "re", "e", "o", "a");

  /** The rank of a part of a book; words of it or above may stand in a subtitle with an article. */
  private static final int PART = 2;

  private static final int FEWEST_OF_SENTENCE = 2;

  private final LanguageData language;
  private final LanguageData english = LanguageData.of("en");
  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  /** What whole headings say, by their key. */
  private final Map<String, Read> named = new HashMap<>();

  HeadingWords(LanguageData language) {
    this.language = language;
    name(language);
    name(english);
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

  private void name(LanguageData data) {
    name(data, "structure.contents.heads", "contents");
    name(data, "structure.cast.heads", "castList");
    name(data, "structure.front.heads", FRONT);
    name(data, "structure.back.heads", BACK);
    name(data, "structure.transcriber.heads", BACK);
  }

  private void name(LanguageData data, String list, String type) {
    for (String key : data.list(list)) {
      named.putIfAbsent(key, Read.named(type));
    }
  }

  private static void read(List<String> items, Map<String, Integer> into) {
    for (String item : items) {
      int colon = item.lastIndexOf(':');
      into.put(item.substring(0, colon), Integer.parseInt(item.substring(colon + 1)));
    }
  }

  /** Type of what stands before the text of a book. */
  static final String FRONT = "front";

  /** Type of what stands behind it. */
  static final String BACK = "back";

  /**
   * What a heading says.
   *
   * @param type {@code div/@type}, empty where the words do not tell
   * @param rank rank of the dividing word, 1 highest; 0 where there is none
   * @param numbered true when it carries a number
   * @param word true when it is a dividing word, or one that heads a part of a book
   * @param series what all headings of its series share, empty where it has no number
   * @param value its number, 0 where that is not known
   */
  record Read(String type, int rank, boolean numbered, boolean word, String series, int value) {
    private static Read named(String type) {
      return new Read(type, 0, false, true, "", 0);
    }
  }

  /** What a text says as a heading, empty when it says nothing. */
  Optional<Read> read(String text) {
    String plain = Words.plain(text);
    return read(Words.keyOfPlain(plain), plain);
  }

  /** The same of a text of which the key and the plain form are known. */
  Optional<Read> read(String key, String plain) {
    List<String> words = Words.of(key);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Read whole = named.get(key);
    if (whole != null) {
      return Optional.of(whole);
    }
    Optional<Read> division = division(words, plain);
    if (division.isPresent()) {
      return division;
    }
    if (isNumber(plain)) {
      String number = words.get(0).toUpperCase(Locale.ROOT);
      boolean digits = Character.isDigit(number.charAt(0));
      return Optional.of(
          new Read("", 0, true, false, (digits ? "1" : "I") + marks(plain), value(number)));
    }
    return Optional.empty();
  }

  /** What stands around a lone number: "§", brackets. */
  private static String marks(String plain) {
    char first = plain.charAt(0);
    return Character.isLetterOrDigit(first) ? "" : String.valueOf(first);
  }

  /** "Chapter 4", "Chapter the fourth", "Fourth chapter", "Act I--Scene II". */
  private Optional<Read> division(List<String> words, String plain) {
    for (int i = 0; i < Math.min(3, words.size()); i++) {
      String word = words.get(i);
      Integer rank = levels.get(word);
      if (rank == null) {
        continue;
      }
      int number = i == 0 ? numberBehind(words, i) : -1;
      boolean before = i > 0 && isNumberWord(words.get(i - 1));
      if (before && rank <= PART && isArticle(words.get(i - 1))) {
        continue;
      }
      if (number > 0 && goesOn(words, plain, i, number) || before && goesOn(words, plain, i, i)) {
        return Optional.empty();
      }
      if (number > 0 || before && (i == 1 || words.size() <= 4) && !isItem(words, plain, i)) {
        String type = types.getOrDefault(word, "");
        int value = number > 0 ? valueAt(words, number) : value(words.get(i - 1));
        return Optional.of(new Read(type, rank, true, true, type.isEmpty() ? word : type, value));
      }
    }
    return Optional.empty();
  }

  /**
   * "4. Part of the wall fell", "6. Chapter 12 is repealed": figures that count, and a sentence.
   */
  private boolean isItem(List<String> words, String plain, int word) {
    List<String> set = Words.of(plain);
    if (word != 1 || set.size() != words.size() || !Character.isDigit(plain.charAt(0))) {
      return false;
    }
    return set.size() > 2
        && plain.charAt(plain.length() - 1) == '.'
        && (Character.isLowerCase(set.get(2).charAt(0)) || isNumberWord(words.get(2)));
  }

  /** "Part II of this report treats only of wells.": a sentence that names a division. */
  private boolean goesOn(List<String> words, String plain, int word, int number) {
    List<String> set = Words.of(plain);
    if (set.size() != words.size() || set.size() <= number + FEWEST_OF_SENTENCE) {
      return false;
    }
    int behind = plain.indexOf(set.get(number)) + set.get(number).length();
    boolean argument =
        behind < plain.length() && plain.charAt(behind) != ' '
            || Words.shouted(set.get(word)) && set.get(word).length() > 1
            || opensArgument(String.join(" ", words.subList(number + 1, words.size())));
    return !argument
        && Character.isLowerCase(set.get(number + 1).codePointAt(0))
        && plain.charAt(plain.length() - 1) == '.'
        && !Words.capitalised(plain);
  }

  /** "in which our hero leaves"; "of" may open a sentence as well. */
  private boolean opensArgument(String behind) {
    return Stream.of(language, english)
        .flatMap(data -> data.list("structure.argument.openers").stream())
        .anyMatch(opener -> opener.length() > 2 && behind.startsWith(opener + " "));
  }

  /** "A book of rivers": the letter is no number there. */
  private static boolean isArticle(String word) {
    return word.length() == 1
        && Character.isLetter(word.charAt(0))
        && RomanNumeral.value(capitals(word)) == 0;
  }

  /** Where a number stands behind a dividing word, at most one word between them; -1 for none. */
  private int numberBehind(List<String> words, int word) {
    for (int k = word + 1; k < Math.min(word + 3, words.size()); k++) {
      boolean letter =
          words.get(k).length() == 1 && RomanNumeral.value(capitals(words.get(k))) == 0;
      boolean sign = k == word + 1 && ordinalSign(words.get(k)) > 0;
      if (sign || isNumberWord(words.get(k)) && (!letter || k == word + 1)) {
        return k;
      }
    }
    return -1;
  }

  /** "Twenty-one" is two words. */
  private int valueAt(List<String> words, int k) {
    int value = value(words.get(k));
    int units = k + 1 < words.size() ? value(words.get(k + 1)) : 0;
    return value >= 20 && value % 10 == 0 && units > 0 && units < 10 ? value + units : value;
  }

  private static String capitals(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** The number that a word says, 0 when it is not known. */
  int value(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(word);
    }
    for (LanguageData data : List.of(language, english)) {
      for (String list : List.of("structure.ordinals", "structure.numbers")) {
        for (String item : data.list(list)) {
          if (item.startsWith(lower) && item.indexOf(':') == lower.length()) {
            return Integer.parseInt(item.substring(lower.length() + 1));
          }
        }
      }
    }
    int roman = RomanNumeral.value(capitals(word));
    return roman > 0 ? roman : ordinalSign(lower);
  }

  /** "XIVe", "Ier": a roman number with the ending of an ordinal. */
  private static int ordinalSign(String word) {
    for (String ending : ENDINGS) {
      String number = word.substring(0, Math.max(0, word.length() - ending.length()));
      if (word.endsWith(ending) && number.chars().allMatch(c -> "ivxl".indexOf(c) >= 0)) {
        return RomanNumeral.value(capitals(number));
      }
    }
    return 0;
  }

  /** True for a word that heads numbered divisions. */
  boolean divides(String word) {
    return levels.containsKey(word);
  }

  /** True for a word that heads the parts of a book, such as its volumes. */
  boolean partsBook(String word) {
    return levels.getOrDefault(word, PART + 1) <= PART;
  }

  boolean isNumberWord(String word) {
    return !word.isEmpty()
        && (word.chars().allMatch(Character::isDigit)
            || RomanNumeral.value(capitals(word)) > 0
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
        || word.equals(word.toUpperCase(Locale.ROOT)) && RomanNumeral.value(word) > 0;
  }

  /** Salutations, valedictions and the like of the language, and of English. */
  Set<String> set(String name) {
    return language.set(name);
  }
}
