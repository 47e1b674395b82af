package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The date that dates without a year or a month are read from as the text goes on: the last full
 * date seen. Belongs to one reading of one document.
 */
final class Running {
  /** How many years from one that no day has told a weekday may look for its own. */
  private static final int REACH = 6;

  /** How many months around the turn of the year a weekday may choose between two. */
  private static final int TURN = 3;

  /** Months back that are further away than those till the same month comes again. */
  private static final int NEAR = 11;

  /** How many days from the day of a text a weekday names a day near it. */
  private static final int WEEKS = 60;

  /** How far behind a later year a day without one is of it, in UTF-16 units. */
  private static final int YEAR_REACH = 300;

  /** A feast more months on than that is the one before, so many back the next. */
  private static final int PAST = 8;

  private static final int COMING = -7;

  /** How far behind a month a bare day of a letter still is one of it, in UTF-16 units. */
  static final int NAMED_REACH = 120;

  private final Survey survey;
  private final int newStyle;
  private int year;
  private int month;
  private int day;
  private int namedPassage = -1;
  private int namedEnd;
  private int namedYear;
  private int namedMonth;
  private int told;
  private int bearer = -1;
  private int bearerEnd;
  private int bearerYear;

  /** True while no day of the text has told the year. */
  private boolean loose;

  Running(Survey survey, String language) {
    this.survey = survey;
    newStyle = Reckoning.newStyle(language);
    Parts start = survey.start();
    boolean gregorian = start.reckoning() == Reckoning.GREGORIAN && !start.shortYear();
    year = gregorian && start.year() > 0 ? start.year() : 0;
    month = year > 0 ? start.month() : 0;
    loose = month == 0;
  }

  boolean known() {
    return year > 0;
  }

  int year() {
    return year;
  }

  /** The latest year that decades may have begun in, 0 when no year is known. */
  int latest() {
    return Math.max(year, Math.max(survey.latest(), year > 0 ? 0 : survey.anyYear()));
  }

  void move(int newYear, int newMonth, int newDay) {
    year = newYear;
    month = newMonth;
    day = newDay;
    loose = false;
    bearer = -1;
  }

  /** Goes on from where another is. */
  void follow(Running other) {
    move(other.year, other.month, other.day);
    loose = other.loose;
  }

  /** Remembers the year that was named last, for "the same year". */
  void tell(int named) {
    told = named;
  }

  /** Remembers the month that a passage named, for a bare day soon behind it. */
  void named(int passage, int end, Parts date) {
    namedPassage = passage;
    namedEnd = end;
    namedYear = date.year();
    namedMonth = date.month();
  }

  /** Remembers a year that a passage named without a day, for days without one soon behind it. */
  void named(int passage, int end, int named) {
    bearer = passage;
    bearerEnd = end;
    bearerYear = named;
  }

  /**
   * "In 1944 he hid; on 27 July they came": of the year just named. Further on, a later year than
   * the running one leaves the day without any.
   */
  Parts ofNamedYear(Parts parts, int start) {
    boolean near = start - bearerEnd <= (bearerYear > year ? YEAR_REACH : NAMED_REACH);
    return near ? parts.withYear(bearerYear, false) : parts;
  }

  /** True when a month is one behind the running date, or there is none. */
  boolean before(Parts other) {
    return year * 12 + month <= other.year() * 12 + other.month();
  }

  /** True where a passage has named a later year than the running one, or just now another. */
  boolean governed(int passage, int start) {
    boolean here = passage == bearer && bearerYear != year;
    return here && (bearerYear > year || start - bearerEnd <= NAMED_REACH);
  }

  /** "On October 28, and again on the 30th": the month that stands not far before. */
  Parts ofNamedMonth(Parts parts, int passage, int start, int reach) {
    boolean near = passage == namedPassage && start - namedEnd <= reach && namedMonth > 0;
    return near && parts.deixis() == Deixis.NONE
        ? parts.withYear(namedYear, false).withMonth(namedMonth, Reckoning.GREGORIAN)
        : parts;
  }

  /** Moves to a year that a heading names. */
  void moveYear(int newYear) {
    month = newYear == year ? month : 0;
    day = newYear == year ? day : 0;
    year = newYear;
    loose = false;
  }

  /** The year whose last two figures are {@code two}, nearest to the running one. */
  int fullYear(int two) {
    int base = year > 0 ? year : survey.anyYear();
    if (base == 0) {
      return 0;
    }
    int near = base - base % 100 + two;
    if (near - base > 50) {
      return near - 100;
    }
    return base - near > 50 ? near + 100 : near;
  }

  /**
   * The same with year and month from here.
   *
   * @param head true at the head of an entry, where time goes on
   * @param weekday 1 to 7, or 0
   */
  Parts completed(Parts parts, boolean head, int weekday) {
    if (parts.month() == 0) {
      boolean known = parts.day() > 0 && month > 0;
      return known ? ofMonth(parts, head || weekday > 0, weekday) : parts;
    }
    if (parts.deixis() == Deixis.SAME_YEAR && told > 0) {
      return parts.withYear(told, false);
    }
    if (!known()) {
      return weekday > 0 ? byWeekday(parts, survey.earliest(), weekday) : parts;
    }
    int candidate = year + shift(parts, head);
    if (weekday == 0 || parts.day() == 0) {
      return parts.withYear(candidate, false);
    }
    return loose ? byWeekday(parts, candidate, weekday) : turned(parts, candidate, head, weekday);
  }

  /**
   * A weekday that does not fit is mostly a slip: it chooses between the years of one turn alone,
   * and at the head of an entry, where time goes on, the next year for what would lie before.
   */
  private Parts turned(Parts parts, int candidate, boolean head, int weekday) {
    int ahead = parts.month() - month;
    boolean before = ahead < 0 || ahead == 0 && parts.day() < day;
    boolean next = head ? before : ahead + 12 <= TURN;
    boolean last = !head && 12 - ahead <= TURN;
    boolean stays = fits(candidate, parts.month(), parts.day(), weekday);
    if (!stays && next && fits(year + 1, parts.month(), parts.day(), weekday)) {
      return parts.withYear(year + 1, false);
    }
    if (!stays && last && fits(year - 1, parts.month(), parts.day(), weekday)) {
      return parts.withYear(year - 1, false);
    }
    return parts.withYear(candidate, false);
  }

  private int shift(Parts parts, boolean head) {
    return switch (parts.deixis()) {
      case LAST_YEAR -> -1;
      case NEXT_YEAR -> 1;
      case LATEST -> parts.month() > month || parts.month() == month && month > 0 ? -1 : 0;
      case COMING -> parts.month() < month ? 1 : 0;
      case NONE -> turn(parts, head);
      default -> 0;
    };
  }

  /**
   * A month that falls far back means the next year, in prose only where the text is late enough to
   * know of it; one that the text could not know of for half a year means the year before.
   */
  private int turn(Parts parts, boolean head) {
    boolean back = month > 0 && parts.month() < month - 6;
    if (head) {
      return back ? 1 : 0;
    }
    // January in a text of December is rather the next one.
    if (month > 0 && parts.month() + NEAR <= month) {
      return 1;
    }
    int date = survey.date().map(day -> day.getYear() * 12 + day.getMonthValue()).orElse(0);
    int here = year * 12 + parts.month();
    if (back && here + 12 <= date) {
      return 1;
    }
    boolean told = date > 0 && year * 12 + month <= date;
    return told && here > date + 6 ? -1 : 0;
  }

  /** The nearest year, within those of the document where it names some, that has the weekday. */
  private Parts byWeekday(Parts parts, int from, int weekday) {
    if (from == 0) {
      return parts;
    }
    for (int distance = 0; distance <= REACH; distance++) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        int candidate = from + sign * distance;
        if (fits(candidate, parts.month(), parts.day(), weekday) && within(candidate)) {
          return parts.withYear(candidate, false);
        }
      }
    }
    return parts.withYear(from, false);
  }

  /** A feast without a year is mostly of the running one: Christmas told of in spring is past. */
  Parts nearest(Parts parts) {
    int ahead = month > 0 ? parts.month() - month : 0;
    return parts.withYear(ahead > PAST ? year - 1 : ahead < COMING ? year + 1 : year, false);
  }

  /** True when the running year gives a day and month that weekday. */
  boolean has(Parts parts, int weekday) {
    return known() && fits(year, parts.month(), parts.day(), weekday);
  }

  /** A day and month in the year that makes it a day of some weeks around, none without one. */
  Parts near(Parts parts, int weekday) {
    LocalDate here = LocalDate.of(year, month, day);
    for (int candidate = year - 1; candidate <= year + 1; candidate++) {
      if (fits(candidate, parts.month(), parts.day(), weekday)) {
        LocalDate there = LocalDate.of(candidate, parts.month(), parts.day());
        if (Math.abs(here.until(there, ChronoUnit.DAYS)) <= WEEKS) {
          return parts.withYear(candidate, false);
        }
      }
    }
    return Parts.NONE;
  }

  private boolean within(int candidate) {
    boolean several = survey.latest() > survey.earliest();
    return !several || candidate >= survey.earliest() && candidate <= survey.latest();
  }

  /** Before a language's New Style the weekday may be that of the Julian calendar. */
  private boolean fits(int year, int month, int day, int weekday) {
    return fits(Reckoning.GREGORIAN, year, month, day, weekday)
        || year < newStyle && fits(Reckoning.JULIAN, year, month, day, weekday);
  }

  private static boolean fits(Reckoning by, int year, int month, int day, int weekday) {
    return by.has(year, month, day)
        && by.iso(year, month, day).getDayOfWeek().getValue() == weekday;
  }

  /** A day of the running month, or of the next where days fall back; a weekday decides. */
  private Parts ofMonth(Parts parts, boolean goesOn, int weekday) {
    int shift =
        switch (parts.deixis()) {
          case LAST_MONTH -> -1;
          case NEXT_MONTH -> 1;
          case THIS_MONTH -> 0;
          default -> parts.day() < day && goesOn ? 1 : 0;
        };
    Parts expected = monthsOn(parts, shift);
    if (weekday == 0 || fits(expected, weekday)) {
      return expected;
    }
    for (int other : new int[] {0, 1, -1}) {
      if (fits(monthsOn(parts, other), weekday)) {
        return monthsOn(parts, other);
      }
    }
    return expected;
  }

  private boolean fits(Parts parts, int weekday) {
    return fits(parts.year(), parts.month(), parts.day(), weekday);
  }

  private Parts monthsOn(Parts parts, int shift) {
    int months = year * 12 + month - 1 + shift;
    return parts
        .withYear(Math.floorDiv(months, 12), false)
        .withMonth(Math.floorMod(months, 12) + 1, Reckoning.GREGORIAN);
  }
}
