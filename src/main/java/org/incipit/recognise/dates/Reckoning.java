package org.incipit.recognise.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Map;

/** The calendars that a date can be written in, and what their days are in ISO's. */
enum Reckoning {
  GREGORIAN(""),
  /** Solar Hijri, of Iran. */
  PERSIAN("persian"),
  /** Lunar Hijri, counted by the civil table: an observed month may begin a day off. */
  ISLAMIC("islamic"),
  /** Old Style, ten to thirteen days behind. */
  JULIAN("julian"),
  /** Of the French Republic, years 1 to 14. */
  REPUBLICAN("republican"),
  /** Months are counted from Tishri; the first Adar is the sixth, in every year. */
  HEBREW("hebrew");

  /** Number of Adar, which in a leap year is the second of that name. */
  static final int ADAR = 7;

  private static final Reckoning[] ALL = values();
  private static final long DAY = 86_400_000L;
  private static final ULocale PERSIAN_KIND = new ULocale("und@calendar=persian");
  private static final ULocale ISLAMIC_KIND = new ULocale("und@calendar=islamic-civil");
  private static final ULocale HEBREW_KIND = new ULocale("und@calendar=hebrew");

  /** Day of September on which the years I to XV of the Republic began. */
  private static final int[] VENDEMIAIRE = {
    22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23, 23
  };

  private static final Map<String, Integer> NEW_STYLE = Map.of("en", 1753, "de", 1701);

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

  /** The first year that all who wrote a language counted by the Gregorian calendar. */
  static int newStyle(String language) {
    return NEW_STYLE.getOrDefault(language, 1583);
  }

  /** True for years in which the weekdays of a language are surely those of the Julian calendar. */
  static boolean oldStyle(String language, int year) {
    return year < (language.equals("en") ? NEW_STYLE.get("en") : newStyle("und"));
  }

  /** True when the calendar has that day. */
  boolean has(int year, int month, int day) {
    if (month < 1 || month > lastMonth() || this == REPUBLICAN && year > 14) {
      return false;
    }
    return day >= 1 && day <= monthLength(year, month);
  }

  /** Number of the year's last month. */
  int lastMonth() {
    return this == HEBREW || this == REPUBLICAN ? 13 : 12;
  }

  int monthLength(int year, int month) {
    if (this == GREGORIAN) {
      return LocalDate.of(Math.abs(year), month, 1).lengthOfMonth();
    }
    if (this == JULIAN) {
      return month == 2 ? (year % 4 == 0 ? 29 : 28) : LocalDate.of(2001, month, 1).lengthOfMonth();
    }
    if (this == REPUBLICAN) {
      return month < 13 ? 30 : year == 3 || year == 7 || year == 11 ? 6 : 5;
    }
    if (this == HEBREW && month == ADAR - 1 && !leap(year)) {
      return 0;
    }
    return calendar(year, month, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
  }

  /** The ISO day of a day that the calendar {@link #has}. */
  LocalDate iso(int year, int month, int day) {
    if (this == GREGORIAN) {
      return LocalDate.of(year, month, day);
    }
    if (this == JULIAN) {
      return julian(year, month, day);
    }
    if (this == REPUBLICAN) {
      return LocalDate.of(1791 + year, 9, VENDEMIAIRE[year - 1])
          .plusDays((month - 1) * 30L + day - 1);
    }
    return LocalDate.ofEpochDay(Math.floorDiv(calendar(year, month, day).getTimeInMillis(), DAY));
  }

  /** Seven years in nineteen have the first Adar. */
  private static boolean leap(int hebrewYear) {
    return Math.floorMod(7 * hebrewYear + 1, 19) < 7;
  }

  /** As many days later as leap days of whole centuries were left out since. */
  private static LocalDate julian(int year, int month, int day) {
    boolean leapDay = month == 2 && day == 29;
    int from = month <= 2 ? year - 1 : year;
    int late = from / 100 - from / 400 - 2;
    return leapDay
        ? LocalDate.of(year, 2, 28).plusDays(late + 1L)
        : LocalDate.of(year, month, day).plusDays(late);
  }

  private Calendar calendar(int year, int month, int day) {
    ULocale kind = this == PERSIAN ? PERSIAN_KIND : this == HEBREW ? HEBREW_KIND : ISLAMIC_KIND;
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, kind);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return calendar;
  }
}
