package org.incipit.recognise.dates;

/** A stretch of time that relative dates count in. */
enum Unit {
  DAY,
  WEEK,
  FORTNIGHT,
  MONTH,
  YEAR,
  DECADE,
  CENTURY;

  private static final Unit[] ALL = values();

  static Unit of(int ordinal) {
    return ALL[ordinal];
  }
}
