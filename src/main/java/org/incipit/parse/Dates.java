package org.incipit.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells lines that give a date and a place from running text. */
final class Dates {
  /** Letters of the name of a weekday that is cut short, at most. */
  private static final int LONGEST_ABBREVIATION = 4;

  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 110;
  private static final int FEWEST_OF_SENTENCE = 3;

  /** Letters of the longest word cut short. */
  private static final int SHORTENED = 4;

  /** Length of "4.8.14". */
  private static final int SHORTEST_FIGURES = 6;

  private Dates() {}

  /** True when a short text holds a date and hardly anything that is no part of one. */
  static boolean isDateline(Draft draft, String text) {
    String key = Words.key(text);
    if (key.length() > LONGEST) {
      return false;
    }
    List<String> words = Words.of(key);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return false;
    }
    boolean day = false;
    boolean month = false;
    boolean year = false;
    boolean weekday = false;
    boolean named = false;
    int other = 0;
    boolean small = smallMonth(draft, text);
    for (String word : words) {
      if (isYear(word)) {
        year = true;
      } else if (isDay(word)) {
        day = true;
      } else if (isMonth(draft, word) && !(small && isWord(draft, word))) {
        month = true;
      } else if (isWeekday(draft, word)) {
        weekday = true;
        named |= word.length() > LONGEST_ABBREVIATION;
      } else if (word.length() > 2) {
        other++;
      }
    }
    boolean date =
        figures(draft, text)
            || month && (day || year)
            || weekday && (day || month || other <= 3 && (named || isAbbreviated(draft, text)))
            || year && other <= 3 && words.size() <= 6;
    return date && other <= 6 && !isSentence(draft, text);
  }

  /** "Sat.", "Mon., at sea", but not "He sat down." */
  private static boolean isAbbreviated(Draft draft, String text) {
    String plain = Words.plain(text);
    String first = Words.first(plain);
    return isWeekday(draft, first)
        && Character.isUpperCase(first.charAt(0))
        && (plain.length() == first.length() || plain.charAt(first.length()) == '.');
  }

  /** "It was agreed to meet again on 4 June.": several words that no statement of a day has. */
  private static boolean isSentence(Draft draft, String text) {
    String plain = Words.plain(text);
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) != '.' && !Character.isLetter(plain.charAt(end - 1))) {
      end--; // the mark of a note
    }
    if (end == 0
        || plain.charAt(end - 1) != '.'
        || draft.startsWithAny("structure.date.openers", plain)) {
      return false;
    }
    return Words.of(plain).stream()
            .filter(word -> word.length() > 2 && Character.isLowerCase(word.charAt(0)))
            .filter(word -> !draft.inLanguage("connectives", word))
            .filter(word -> !draft.inLanguage("structure.date.words", word))
            .filter(word -> !isMonth(draft, word) && !isWeekday(draft, word))
            .count()
        >= (isParted(plain) ? FEWEST_OF_SENTENCE - 1 : FEWEST_OF_SENTENCE);
  }

  /** Two sentences, each with a day: a stop behind a longer word, and a capital behind it. */
  private static boolean isParted(String plain) {
    for (int i = plain.indexOf(". "); i >= 0; i = plain.indexOf(". ", i + 1)) {
      int start = i;
      while (start > 0 && Character.isLetterOrDigit(plain.charAt(start - 1))) {
        start--;
      }
      if (i - start > SHORTENED
          && Character.isUpperCase(plain.charAt(Math.min(i + 2, plain.length() - 1)))) {
        return Words.of(plain.substring(0, i)).stream().anyMatch(Dates::isDay)
            && Words.of(plain.substring(i)).stream().anyMatch(Dates::isDay);
      }
    }
    return false;
  }

  /** "That it may be": a name of a month that is another word when it has no capital. */
  private static boolean smallMonth(Draft draft, String text) {
    return Words.of(text).stream().anyMatch(word -> isWord(draft, word));
  }

  private static boolean isWord(Draft draft, String word) {
    return draft.inLanguage("structure.month.words", word);
  }

  /** A date in figures behind a place: "Stralsund, 4.8.14". */
  private static boolean figures(Draft draft, String text) {
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && " \t\u00A0\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      boolean marked = end - start >= SHORTEST_FIGURES && Character.isDigit(text.charAt(start));
      if (marked
          && DateOpening.of(draft, text.substring(start, end))
              .filter(DateOpening::year)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** True for a short text that names a day: its month, or its weekday, is said too. */
  static boolean isDay(Draft draft, String text) {
    List<String> words = Words.of(Words.key(text));
    boolean day = words.stream().anyMatch(Dates::isDay);
    boolean month = words.stream().anyMatch(w -> isMonth(draft, w));
    boolean weekday = words.stream().anyMatch(w -> w.length() > 3 && isWeekday(draft, w));
    return isDateline(draft, text)
        && (figures(draft, text) || day && month || weekday && (day || words.size() <= 3));
  }

  /** "September 7 (on the road).": what stands before a bracket that ends the text. */
  static String beforeBracket(String plain) {
    int end = plain.length();
    while (end > 0 && ".,:".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    int open =
        end == 0
            ? -1
            : plain.charAt(end - 1) == ')'
                ? plain.indexOf('(')
                : plain.charAt(end - 1) == ']' ? plain.indexOf('[') : -1;
    return open > 1 && plain.charAt(open - 1) == ' ' ? plain.substring(0, open - 1) : plain;
  }

  /** True for a date line that says more than a year. */
  static boolean namesDay(Draft draft, String text) {
    return isDateline(draft, text)
        && (figures(draft, text)
            || Words.of(Words.key(text)).stream()
                .anyMatch(
                    word -> isMonth(draft, word) || word.length() > 3 && isWeekday(draft, word)));
  }

  static boolean isMonth(Draft draft, String word) {
    return any(draft, "structure.month.names", word);
  }

  /** In full in any known way; cut short only in the document's language ("mon" is French too). */
  static boolean isWeekday(Draft draft, String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return name.length() > LONGEST_ABBREVIATION
        ? draft.inLanguage("structure.weekday.names", name)
        : draft.language().set("structure.weekday.names").contains(name);
  }

  private static boolean any(Draft draft, String list, String word) {
    String w = word.toLowerCase(Locale.ROOT);
    return draft.inLanguage(list, w);
  }

  static boolean isYear(String word) {
    return word.length() == 4
        && word.chars().allMatch(c -> c < 128 && Character.isDigit(c))
        && (word.charAt(0) == '1' || word.startsWith("20"));
  }

  /** 1 to 31, with an ordinal ending of any language. */
  static boolean isDay(String word) {
    int i = 0;
    int value = 0;
    while (i < word.length() && i < 2 && Character.isDigit(word.charAt(i))) {
      value = value * 10 + Character.digit(word.charAt(i++), 10);
    }
    String ending = word.substring(i);
    return i > 0
        && value >= 1
        && value <= 31
        && (ending.isEmpty()
            || Set.of(
                    "st", "nd", "rd", "th", "d", "er", "re", "ten", "te", "ter", "ste", "sten", "e",
                    "º", "o", "ª")
                .contains(ending));
  }
}
