package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Reads feasts of the church's year and other days that have names: "Michaelmas 1844", "la
 * Toussaint 1792", "Easter Monday 1871". Methods return the index behind it or {@link
 * PartReader#NO}.
 */
final class FeastGrammar {
  private static final int NO = PartReader.NO;

  /** What leads to a feast that has no year: "at Michaelmas", "zu Martini". */
  private static final long LEADS =
      WordClass.AT.bit()
          | WordClass.DAY_LED.bit()
          | WordClass.FROM.bit()
          | WordClass.TO.bit()
          | WordClass.BETWEEN.bit();

  private final Tokens t;
  private final PartReader read;
  private int start;
  private Parts parts = Parts.NONE;

  FeastGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  /** Where it begins: behind its article. */
  int start() {
    return start;
  }

  Parts parts() {
    return parts;
  }

  /**
   * The feast at {@code i}.
   *
   * @param floor the first token that no date has
   */
  int date(int i, int floor) {
    int fixed = t.phrase(i, DateWords.FEASTS);
    int day = t.phraseValue();
    int end = fixed > 0 ? fixed : t.phrase(i, DateWords.MOVABLES);
    int shift = t.phraseValue();
    if (end == 0) {
      return NO;
    }
    // "Lady Day." ends a sentence.
    end = t.mark(end - 1, '.') ? end - 1 : end;
    start = t.is(i, WordClass.THE) ? i + 1 : i;
    start = t.apostrophe(start) ? start + 1 : start;
    // "F. Martini 1720" is a person.
    boolean initial = t.mark(i - 1, '.') && t.glued(i - 1) && t.digits(i - 2) == 1;
    boolean forename = t.capital(i - 1) && t.word(i - 1) == Word.UNKNOWN && !t.broken(i);
    if (!t.capital(start) || t.capitals(start) || initial || start == i && forename) {
      return NO;
    }
    read.draft.clear();
    int close = read.years.after(end, true);
    Parts year = read.draft.parts();
    if (fixed > 0) {
      parts =
          new Parts(
              year.year(),
              day / 100,
              day % 100,
              Reckoning.GREGORIAN,
              year.shortYear(),
              year.deixis());
      return close != NO ? close : led(i, floor) && alone(end) ? end : NO;
    }
    boolean known = close != NO && year.year() > 0 && !year.shortYear();
    if (!known || year.year() < Reckoning.newStyle(t.words().language())) {
      return NO;
    }
    LocalDate date = easter(year.year()).plusDays(shift);
    parts = Parts.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    return close;
  }

  private boolean led(int i, int floor) {
    boolean pair = t.is(i - 1, WordClass.AND) && floor == i - 1 && i - 1 > Tokens.FIRST;
    return !t.broken(i) && (pair || t.word(i - 1).any(LEADS));
  }

  /** False for the first part of a name: "at Michaelmas Fair". */
  private boolean alone(int end) {
    boolean joined = t.glued(end) && (t.dash(end) || t.apostrophe(end));
    return !joined && (!t.capital(end) || t.digits(end) == 1 || t.broken(end));
  }

  /** Easter Sunday in the Gregorian calendar, by the epact. */
  private static LocalDate easter(int year) {
    int century = year / 100;
    int golden = year % 19;
    int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int epact = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 28).plus(epact - weekday, ChronoUnit.DAYS);
  }
}
