package org.incipit.recognise.dates;

/** The readers of the parts of a date, which fill one draft together. */
final class PartReader {
  /** Behind what was not read. */
  static final int NO = -1;

  /** Years of four figures that may stand alone. */
  static final int EARLIEST = 1200;

  static final int LATEST = 2100;

  final Draft draft = new Draft();
  final DayReader days;
  final MonthReader months;
  final YearReader years;

  PartReader(Tokens tokens) {
    NumberWords numbers = new NumberWords(tokens);
    months = new MonthReader(tokens, draft);
    days = new DayReader(tokens, draft, months, numbers);
    years = new YearReader(tokens, draft, numbers);
  }
}
