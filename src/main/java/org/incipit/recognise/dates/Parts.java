package org.incipit.recognise.dates;

/**
 * What a date says of itself.
 *
 * @param year 0 when it says none; below 0 before the era; below 100 with {@code shortYear}
 * @param month 1–12, 0 when it says none
 * @param day 1–31, 0 when it says none
 * @param reckoning the calendar it is written in
 * @param shortYear true when the century is left out
 * @param deixis what ties it to another date
 */
record Parts(int year, int month, int day, Reckoning reckoning, boolean shortYear, Deixis deixis) {
  static final Parts NONE = new Parts(0, 0, 0, Reckoning.GREGORIAN, false, Deixis.NONE);

  static Parts of(int year, int month, int day) {
    return new Parts(year, month, day, Reckoning.GREGORIAN, false, Deixis.NONE);
  }

  /** True for a year of four figures and nothing else. */
  boolean yearAlone() {
    return year > 0 && !shortYear && month == 0 && day == 0 && reckoning == Reckoning.GREGORIAN;
  }

  /** The same in the year of another, when it says a month and no year. */
  Parts inYearOf(Parts other) {
    boolean open = year == 0 && month > 0 && deixis == Deixis.NONE && reckoning == other.reckoning;
    return open ? withYear(other.year, other.shortYear) : this;
  }

  boolean full() {
    return year != 0 && !shortYear && month > 0 && day > 0;
  }

  Parts withYear(int other, boolean otherShort) {
    return new Parts(other, month, day, reckoning, otherShort, deixis);
  }

  Parts withMonth(int other, Reckoning otherReckoning) {
    return new Parts(year, other, day, otherReckoning, shortYear, deixis);
  }

  /** The same with what it does not say taken from another. */
  Parts completedFrom(Parts other) {
    Parts parts = month == 0 && day > 0 ? withMonth(other.month, other.reckoning) : this;
    boolean open = parts.year == 0 && parts.deixis == Deixis.NONE;
    return open
        ? new Parts(
            other.year, parts.month, parts.day, parts.reckoning, other.shortYear, other.deixis)
        : parts;
  }
}
