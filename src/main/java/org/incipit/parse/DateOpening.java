package org.incipit.parse;

import java.util.Optional;

/**
 * A date that opens a text: "Monday, 4th May", "Den 4. Januar 1841", "26/11", "1941-05-04".
 *
 * @param end offset behind it
 * @param day true when it names a day
 * @param month true when it names a month
 * @param year true when it names a year
 * @param weekday true when it names a day of the week
 */
record DateOpening(int end, boolean day, boolean month, boolean year, boolean weekday) {
  private static final int MOST_WORDS = 6;
  private static final String BETWEEN = " ,.;:\u00A0\t'’";

  /** The date that opens a text without marks of emphasis. */
  static Optional<DateOpening> of(Draft draft, String plain) {
    Optional<DateOpening> figures = figures(plain);
    return figures.isPresent() ? figures : words(draft, plain);
  }

  private static Optional<DateOpening> words(Draft draft, String plain) {
    int i = 0;
    int end = 0;
    boolean day = false;
    boolean month = false;
    boolean year = false;
    boolean weekday = false;
    for (int k = 0; k < MOST_WORDS; k++) {
      int start = i;
      while (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
        i++;
      }
      String word = plain.substring(start, i);
      if (word.isEmpty()) {
        break;
      }
      if (!year && end > 0 && Dates.isYear(word)) {
        year = true;
      } else if (!day && Dates.isDay(word)) {
        day = true;
      } else if (!month && isName(word) && Dates.isMonth(draft, word)) {
        month = true;
      } else if (k == 0 && isName(word) && weekday(draft, word, plain, i)) {
        weekday = true;
      } else if (isArticle(draft, word)) {
        i = skip(plain, i);
        continue;
      } else if (!(k == 1 && weekday && isPartOfDay(draft, word))) {
        break;
      }
      end = i;
      i = skip(plain, i);
    }
    boolean date = month && day || weekday || month && year;
    return date ? Optional.of(new DateOpening(end, day, month, year, weekday)) : Optional.empty();
  }

  private static int skip(String plain, int from) {
    int i = from;
    while (i < plain.length() && BETWEEN.indexOf(plain.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isName(String word) {
    return word.length() > 1;
  }

  /** Short names of weekdays are words of the language too, unless a stop or a day follows. */
  private static boolean weekday(Draft draft, String word, String plain, int end) {
    if (!Dates.isWeekday(draft, word)
        || Character.isLowerCase(word.charAt(0)) && word.length() < 5) {
      return false;
    }
    int next = skip(plain, end);
    boolean stop = end < plain.length() && plain.charAt(end) == '.';
    boolean dayNext = next < plain.length() && Character.isDigit(plain.charAt(next));
    return word.length() > 4 || dayNext || stop && word.length() > 1;
  }

  /** "Sunday morning". */
  private static boolean isPartOfDay(Draft draft, String word) {
    return draft.inLanguage("structure.daytime.words", word.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isArticle(Draft draft, String word) {
    return draft.inLanguage("structure.date.words", word.toLowerCase(java.util.Locale.ROOT));
  }

  /** Days, months and years in figures: 4/5, 4.5., 4.5.1841, 1841-05-04. */
  private static Optional<DateOpening> figures(String plain) {
    int[] value = new int[3];
    int[] digits = new int[3];
    int parts = 0;
    int i = 0;
    char mark = 0;
    while (i < plain.length() && parts < 3) {
      int from = i;
      while (i < plain.length() && i - from < 5 && isDigit(plain.charAt(i))) {
        value[parts] = value[parts] * 10 + (plain.charAt(i++) - '0');
      }
      digits[parts] = i - from;
      if (digits[parts] == 0 || digits[parts] > 4) {
        break;
      }
      parts++;
      boolean stop = i < plain.length() && "/.-".indexOf(plain.charAt(i)) >= 0;
      if (!stop || mark != 0 && plain.charAt(i) != mark) {
        break;
      }
      mark = plain.charAt(i);
      i++;
      if (i < plain.length() && plain.charAt(i) == ' ' && mark == '.' && parts < 3) {
        i += isDigit(plain, i + 1) ? 1 : 0;
      }
    }
    boolean closed = i > 0 && plain.charAt(i - 1) == '.';
    boolean free = i >= plain.length() || !Character.isLetterOrDigit(plain.charAt(i));
    boolean turned = digits[0] == 4;
    int day = turned ? value[2] : value[0];
    boolean valid = day >= 1 && day <= 31 && value[1] >= 1 && value[1] <= 12 && free;
    boolean two = parts == 2 && digits[0] <= 2 && (mark == '/' || mark == '.' && closed);
    boolean three = parts == 3 && (turned ? digits[2] <= 2 : digits[2] == 2 || digits[2] == 4);
    return valid && (two || three)
        ? Optional.of(new DateOpening(i, true, true, three, false))
        : Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && isDigit(text.charAt(i));
  }
}
