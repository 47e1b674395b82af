package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** Writes dates as TEI's W3C attributes want them: {@code YYYY-MM-DD} and what is left of it. */
final class Iso {
  private Iso() {}

  /** A date with 0 for what is not known; without a year {@code --MM-DD} or {@code --MM}. */
  static String of(int year, int month, int day) {
    StringBuilder iso = new StringBuilder(10);
    if (year != 0) {
      padded(iso.append(year < 0 ? "-" : ""), Math.abs(year), 4);
    } else {
      iso.append('-');
    }
    if (month > 0) {
      padded(iso.append('-'), month, 2);
      if (day > 0) {
        padded(iso.append('-'), day, 2);
      }
    }
    return iso.toString();
  }

  static String of(LocalDate date) {
    return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static String of(YearMonth month) {
    return of(month.getYear(), month.getMonthValue(), 0);
  }

  private static void padded(StringBuilder iso, int number, int width) {
    String digits = Integer.toString(number);
    iso.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
