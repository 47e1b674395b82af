package org.incipit.recognise.dates;

/**
 * What a relative date counts from the date of the text.
 *
 * @param kind direction and shape
 * @param halves how many half units, 0 when the words give no number
 * @param unit what is counted
 * @param margin how loose the number is
 * @param part beginning 1, middle 2 or end 3 of a unit, or number of a weekday, else 0
 */
record Offset(Kind kind, int halves, Unit unit, Margin margin, int part) {
  static final Offset NONE = new Offset(Kind.OPEN, 0, Unit.DAY, Margin.EXACT, 0);

  /** True for the day of the text itself. */
  boolean today() {
    return kind == Kind.AFTER && halves == 0 && unit == Unit.DAY;
  }

  /** Direction and shape. */
  enum Kind {
    /** The words give no place in time. */
    OPEN,
    /** So long before. */
    BEFORE,
    /** So long after. */
    AFTER,
    /** All of the stretch that ends now. */
    PAST_STRETCH,
    /** All of the stretch that begins now. */
    COMING_STRETCH,
    /** The weekday before now that {@code part} numbers, 1 (Monday) to 7. */
    LAST_WEEKDAY,
    /** The weekday after now. */
    NEXT_WEEKDAY,
    /** The unit itself, counted from the present one: last year, this month. */
    UNIT
  }

  /** How loose the number is. */
  enum Margin {
    EXACT,
    ABOUT,
    MORE,
    LESS
  }
}
