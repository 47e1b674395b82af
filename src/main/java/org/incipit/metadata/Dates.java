package org.incipit.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Dates as W3CDTF and EDTF level 0 have them: {@code 1911}, {@code 1911-03}, {@code 1911-03-12},
 * the last with a time of day, and intervals {@code A/B} of these.
 */
public final class Dates {
  private static final String FORMS =
      "a date is written 1911, 1911-03, 1911-03-12, 1911-03-12T18:00:00Z or 1911-03/1912";

  private Dates() {}

  /** The days of a value without its time: one, or first and last of an interval. */
  public static Optional<List<String>> of(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    for (String end : ends) {
      if (first(end) == null) {
        return Optional.empty();
      }
    }
    boolean forward = ends.length == 1 || !first(ends[0]).isAfter(last(ends[1]));
    return forward
        ? Optional.of(List.of(ends).stream().map(Dates::day).toList())
        : Optional.empty();
  }

  static Checked check(String text) {
    return of(text).isPresent() ? Checked.good(text) : Checked.bad(FORMS);
  }

  private static String day(String end) {
    return end.length() > 10 ? end.substring(0, 10) : end;
  }

  /** The first day of a year, month or day; null for what is none. */
  private static LocalDate first(String end) {
    String day = day(end);
    if (!hasForm(day) || end.length() > 10 && (day.length() < 10 || !isTime(end.substring(10)))) {
      return null;
    }
    int year = Integer.parseInt(day.substring(0, 4));
    int month = day.length() > 4 ? Integer.parseInt(day.substring(5, 7)) : 1;
    int of = day.length() > 7 ? Integer.parseInt(day.substring(8, 10)) : 1;
    try {
      return year == 0 ? null : LocalDate.of(year, month, of);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate last(String end) {
    String day = day(end);
    LocalDate first = first(end);
    return switch (day.length()) {
      case 4 -> first.withDayOfYear(first.lengthOfYear());
      case 7 -> YearMonth.from(first).atEndOfMonth();
      default -> first;
    };
  }

  private static boolean hasForm(String day) {
    return fits(day, "dddd") || fits(day, "dddd-dd") || fits(day, "dddd-dd-dd");
  }

  /** Behind the day: T18:00, with seconds and a fraction of one perhaps, and a zone. */
  private static boolean isTime(String text) {
    int zone = text.endsWith("Z") ? 1 : offset(text) ? 6 : 0;
    String time = text.substring(0, text.length() - zone);
    int fraction = time.indexOf('.');
    boolean digits =
        fraction < 0
            || fraction + 1 < time.length()
                && time.length() - fraction < 10
                && time.substring(fraction + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    String whole = fraction < 0 ? time : time.substring(0, fraction);
    boolean form = fits(whole, "Tdd:dd:dd") || fraction < 0 && fits(whole, "Tdd:dd");
    return digits
        && form
        && whole.substring(1, 3).compareTo("24") < 0
        && whole.substring(4, 6).compareTo("60") < 0
        && (whole.length() < 9 || whole.substring(7, 9).compareTo("60") < 0);
  }

  private static boolean offset(String text) {
    if (text.length() < 6) {
      return false;
    }
    String end = text.substring(text.length() - 6);
    return fits(end, "+dd:dd") || fits(end, "-dd:dd");
  }

  /** True where every character is that of the form, and a digit where that has a d. */
  private static boolean fits(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
