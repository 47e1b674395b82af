package org.incipit.recognise.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;

/** The calendars that a date can be written in, and what their days are in ISO's. */
enum Reckoning {
  GREGORIAN(""),
  /** Solar Hijri, of Iran. */
  PERSIAN("persian"),
  /** Lunar Hijri, counted by the civil table: an observed month may begin a day off. */
  ISLAMIC("islamic");

  private static final Reckoning[] ALL = values();
  private static final long DAY = 86_400_000L;
  private static final ULocale PERSIAN_KIND = new ULocale("und@calendar=persian");
  private static final ULocale ISLAMIC_KIND = new ULocale("und@calendar=islamic-civil");

  private final String id;

  Reckoning(String id) {
    this.id = id;
  }

  /** The {@code xml:id} of its declaration in the header, empty for the Gregorian calendar. */
  String id() {
    return id;
  }

  static Reckoning of(int ordinal) {
    return ALL[ordinal];
  }

  /** True when the calendar has that day. */
  boolean has(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
  }

  int monthLength(int year, int month) {
    if (this == GREGORIAN) {
      return LocalDate.of(Math.abs(year), month, 1).lengthOfMonth();
    }
    return calendar(year, month, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
  }

  /** The ISO day of a day that the calendar {@link #has}. */
  LocalDate iso(int year, int month, int day) {
    if (this == GREGORIAN) {
      return LocalDate.of(year, month, day);
    }
    return LocalDate.ofEpochDay(Math.floorDiv(calendar(year, month, day).getTimeInMillis(), DAY));
  }

  private Calendar calendar(int year, int month, int day) {
    ULocale kind = this == PERSIAN ? PERSIAN_KIND : ISLAMIC_KIND;
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, kind);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return calendar;
  }
}
