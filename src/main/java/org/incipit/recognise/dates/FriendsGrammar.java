package org.incipit.recognise.dates;

/**
 * Reads the dates of the Society of Friends, who numbered days and months: "3d of 5th month", "5th
 * mo. 3d, 1783". Before 1752 their first month was March.
 */
final class FriendsGrammar {
  private static final int NO = PartReader.NO;

  /** From this year on the first month was January. */
  private static final int JANUARY_FIRST = 1752;

  private final Tokens t;
  private final PartReader read;

  FriendsGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  /** A date that begins at {@code i} with its day or its month. */
  int date(int i) {
    read.draft.clear();
    int k = read.days.at(i);
    if (k == NO || k == i + 1 && t.isNumber(i)) {
      return NO;
    }
    int number = read.draft.day;
    return month(k) ? monthFirst(k, number) : dayFirst(k, number);
  }

  /** "5th month 3d, 1783", where a day or a year must follow. */
  private int monthFirst(int k, int month) {
    int d = skip(k + 1);
    int end = t.broken(d) ? NO : read.days.at(d);
    if (end == NO || month > 12) {
      return NO;
    }
    int day = read.draft.day;
    int whole = year(end, month, day);
    return whole == NO && end == d + 1 && t.isNumber(d) ? NO : whole == NO ? end : whole;
  }

  /** "3d day of the 5th month". */
  private int dayFirst(int k, int day) {
    int m = k;
    while (m < k + 5 && (t.is(m, WordClass.OF) || t.is(m, WordClass.THE) || unit(m, Unit.DAY))) {
      m++;
    }
    int end = t.broken(m) ? NO : read.days.at(m);
    if (end == NO || m == k || !month(end) || read.draft.day > 12) {
      return NO;
    }
    int month = read.draft.day;
    int whole = year(end + 1, month, day);
    return whole == NO ? end + 1 : whole;
  }

  /** The same with the year behind it; without one the number of the month is kept. */
  private int year(int end, int month, int day) {
    read.draft.set(0, month, day, false);
    int whole = read.years.after(end, true);
    Parts parts = read.draft.parts();
    boolean early = whole != NO && !parts.shortYear() && parts.year() < JANUARY_FIRST;
    int later = early ? month + 2 : month;
    int year = later > 12 ? parts.year() + 1 : parts.year();
    read.draft.set(year, later > 12 ? later - 12 : later, day, parts.shortYear());
    read.draft.doubt =
        early ? "a numbered month, the first of which was March" : "a numbered month";
    return whole;
  }

  private boolean month(int k) {
    return unit(k, Unit.MONTH) && !t.broken(k);
  }

  private boolean unit(int k, Unit unit) {
    return t.is(k, WordClass.UNIT) && t.word(k).value(WordClass.UNIT) == unit.ordinal();
  }

  private int skip(int k) {
    int i = k;
    while (i < k + 2 && t.mark(i, ".,")) {
      i++;
    }
    return i;
  }
}
