package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import org.incipit.recognise.dates.Offset.Kind;
import org.incipit.recognise.dates.Offset.Margin;

/** Counts an {@link Offset} from a day: what the words say, to the unit they say it in. */
final class RelativeSpan {
  private RelativeSpan() {}

  /**
   * The days that are meant, {@link Interval#ALWAYS} when the words do not tell.
   *
   * @param julian true when weekdays are those of the Julian calendar, and days kept as written
   */
  static Interval of(Offset offset, LocalDate now, boolean julian) {
    return switch (offset.kind()) {
      case OPEN -> Interval.ALWAYS;
      case UNIT -> unit(offset, now);
      case LAST_WEEKDAY -> day(now.minusDays(after(offset.part(), weekday(now, julian))));
      case NEXT_WEEKDAY -> day(now.plusDays(after(weekday(now, julian), offset.part())));
      case PAST_STRETCH -> new Interval(moved(now, offset, -1), now);
      case COMING_STRETCH -> new Interval(now, moved(now, offset, 1));
      case BEFORE, AFTER -> counted(offset, now);
    };
  }

  private static int weekday(LocalDate day, boolean julian) {
    Reckoning by = julian ? Reckoning.JULIAN : Reckoning.GREGORIAN;
    return by.iso(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
        .getDayOfWeek()
        .getValue();
  }

  /** How many days one weekday comes after another, one to seven. */
  private static int after(int weekday, int other) {
    return Math.floorMod(other - weekday - 1, 7) + 1;
  }

  /** How many parts of the ISO form the words bear: 3 to the day, 2 to the month, 1 to the year. */
  static int precision(Offset offset) {
    return switch (offset.unit()) {
      case DAY, WEEK, FORTNIGHT -> 3;
      case MONTH -> offset.part() > 0 ? 3 : 2;
      case YEAR -> offset.part() > 0 ? 2 : 1;
      case DECADE, CENTURY -> 1;
    };
  }

  private static Interval day(LocalDate day) {
    return new Interval(day, day);
  }

  private static Interval counted(Offset offset, LocalDate now) {
    int sign = offset.kind() == Kind.BEFORE ? -1 : 1;
    LocalDate centre = moved(now, offset, sign);
    if (offset.margin() == Margin.MORE || offset.margin() == Margin.LESS) {
      boolean beyond = offset.margin() == Margin.MORE;
      boolean upTo = beyond == sign < 0;
      LocalDate near = beyond ? LocalDate.MIN : now;
      return upTo
          ? new Interval(beyond || sign > 0 ? near : centre, sign > 0 ? centre : centre)
          : new Interval(centre, beyond ? LocalDate.MAX : now);
    }
    long loose = looseness(offset);
    return new Interval(centre.minusDays(loose), centre.plusDays(loose));
  }

  /** Days either way: half a unit, and a tenth of what is said to be "about" so long. */
  private static long looseness(Offset offset) {
    long half = days(offset.unit()) / 2;
    long tenth = days(offset.unit()) * offset.halves() / 20;
    return offset.margin() == Margin.ABOUT ? Math.max(half, tenth) : half;
  }

  private static long days(Unit unit) {
    return switch (unit) {
      case DAY -> 1;
      case WEEK -> 7;
      case FORTNIGHT -> 14;
      case MONTH -> 30;
      case YEAR -> 365;
      case DECADE -> 3652;
      case CENTURY -> 36524;
    };
  }

  private static LocalDate moved(LocalDate from, Offset offset, int sign) {
    long halves = (long) offset.halves() * sign;
    return switch (offset.unit()) {
      case DAY -> from.plusDays(halves / 2);
      case WEEK -> from.plusDays(halves * 7 / 2);
      case FORTNIGHT -> from.plusDays(halves * 7);
      case MONTH -> from.plusMonths(halves / 2).plusDays(halves % 2 * 15);
      case YEAR -> from.plusMonths(halves * 6);
      case DECADE -> from.plusYears(halves * 5);
      case CENTURY -> from.plusYears(halves * 50);
    };
  }

  /** The present, last or next unit, or the beginning, middle or end of it. */
  private static Interval unit(Offset offset, LocalDate now) {
    int shift = offset.halves() / 2;
    return switch (offset.unit()) {
      case DAY, FORTNIGHT -> Interval.ALWAYS;
      case WEEK -> week(now.plusWeeks(shift));
      case MONTH -> month(YearMonth.from(now).plusMonths(shift), offset.part());
      case YEAR -> years(now.getYear() + shift, 1, offset.part());
      case DECADE -> years((now.getYear() / 10 + shift) * 10, 10, offset.part());
      case CENTURY -> years(((now.getYear() - 1) / 100 + shift) * 100 + 1, 100, offset.part());
    };
  }

  private static Interval week(LocalDate day) {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    return new Interval(monday, monday.plusDays(6));
  }

  private static Interval month(YearMonth month, int part) {
    LocalDate first = month.atDay(part <= 1 ? 1 : part == 2 ? 11 : 21);
    LocalDate last = part == 0 || part == 3 ? month.atEndOfMonth() : month.atDay(part * 10);
    return new Interval(first, last);
  }

  /** Of years a third, as of months: the beginning of a year is January to April. */
  private static Interval years(int first, int count, int part) {
    LocalDate start = LocalDate.of(first, 1, 1);
    long third = count * 4L;
    LocalDate from = part <= 1 ? start : start.plusMonths(third * (part - 1));
    LocalDate to = part == 0 ? start.plusYears(count) : start.plusMonths(third * part);
    return new Interval(from, to.minusDays(1));
  }
}
