package org.incipit.recognise.dates;

/**
 * What the readers have read of a date so far, until it is cleared for the next attempt. Nothing is
 * allocated before the date is whole, since most attempts fail.
 */
final class Draft {
  int day;
  int month;
  int year;
  boolean shortYear;
  Reckoning reckoning = Reckoning.GREGORIAN;
  Deixis deixis = Deixis.NONE;

  /** Why its value is no more than likely, empty when nothing speaks against it. */
  String doubt = "";

  void clear() {
    day = 0;
    month = 0;
    year = 0;
    shortYear = false;
    reckoning = Reckoning.GREGORIAN;
    deixis = Deixis.NONE;
    doubt = "";
  }

  Parts parts() {
    return new Parts(year, month, day, reckoning, shortYear, deixis);
  }

  void set(int newYear, int newMonth, int newDay, boolean isShort) {
    year = newYear;
    month = newMonth;
    day = newDay;
    shortYear = isShort;
  }
}
