package org.incipit.parse;

import java.util.List;
import java.util.Optional;

/** Days over entries of a diary that say less, or more, than a date does. */
final class EntryDays {
  private static final int LONGEST_PLACE = 30;
  private static final int MOST_OF_PLACE = 3;

  private EntryDays() {}

  /** The day of the month that a date gives, 0 for none. */
  static int in(String date) {
    for (String word : Words.of(date)) {
      if (Dates.isDay(word)) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
          end++;
        }
        return Integer.parseInt(word.substring(0, end));
      }
    }
    return 0;
  }

  /**
   * "5th.--" or "_5._--" some paragraphs below "October 4th.--": a later day, and a dash. Figures
   * alone, which count paragraphs too, must be in italics.
   */
  static boolean goesOn(String text, String plain, int lastDay) {
    String first = Words.first(plain);
    boolean ordinal = !first.isEmpty() && !Character.isDigit(first.charAt(first.length() - 1));
    return lastDay > 0
        && plain.startsWith(first)
        && Dates.isDay(first)
        && (ordinal || text.startsWith("_"))
        && in(first) > lastDay
        && plain.length() > first.length()
        && EntryLabeller.dashed(plain.substring(first.length()));
  }

  /** "Sunday Morning", "Tuesday Night": no date, and letters and prayers have such days as well. */
  static boolean isPartOfDay(DateOpening date, String plain) {
    return date.weekday()
        && !date.day()
        && !date.month()
        && Words.of(plain.substring(0, date.end())).size() > 1;
  }

  /** A place of few words, a comma, a day of a month, and a dash before the text. */
  static boolean behindPlace(Draft draft, String plain) {
    int comma = plain.indexOf(", ");
    if (comma < 1 || comma > LONGEST_PLACE || !Character.isUpperCase(plain.charAt(0))) {
      return false;
    }
    List<String> place = Words.of(plain.substring(0, comma));
    String behind = plain.substring(comma + 2);
    Optional<DateOpening> date = DateOpening.of(draft, behind);
    return place.size() <= MOST_OF_PLACE
        && date.filter(d -> d.day() && d.month() && d.end() < behind.length()).isPresent()
        && EntryLabeller.dashed(behind.substring(date.get().end()))
        && !greets(draft, behind.substring(date.get().end()));
  }

  /** "--My dear Mother,": a letter. */
  private static boolean greets(Draft draft, String behind) {
    int word = 0;
    while (word < behind.length() && !Character.isLetter(behind.charAt(word))) {
      word++;
    }
    return draft.startsWithAny("structure.salutes.first", behind.substring(word));
  }
}
