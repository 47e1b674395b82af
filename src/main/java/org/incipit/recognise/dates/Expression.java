package org.incipit.recognise.dates;

/**
 * A date as the grammar read it, before anything is known of the rest of the document.
 *
 * @param passage number of its passage in the document, 0-based
 * @param start offset of its first unit in the passage's text
 * @param end offset behind its last unit
 * @param form how {@code first} and {@code last} are meant
 * @param first the date, or where a range begins
 * @param last where a range ends
 * @param weekday 1 (Monday) to 7, 0 when none is named
 * @param offset what a relative date counts, {@link Offset#NONE} for others
 * @param qualifier what is said of it beside its parts
 */
record Expression(
    int passage,
    int start,
    int end,
    Form form,
    Parts first,
    Parts last,
    int weekday,
    Offset offset,
    Qualifier qualifier) {
  /** The same with the year of another date, when it is one date that says none. */
  Expression withYearOf(Parts other) {
    Parts known = form == Form.POINT ? first.inYearOf(other) : first;
    if (known == first) {
      return this;
    }
    return new Expression(passage, start, end, form, known, known, weekday, offset, qualifier);
  }

  /** What kind of expression it is. */
  enum Form {
    POINT,
    /**
     * {@code D/M/Y} or {@code M/D/Y}: {@code day} holds the first number, {@code month} the second.
     */
    FIGURES,
    RANGE,
    /** A head of a diary entry, a date only in a document that has several of them. */
    ENTRY,
    /** A day of the month that nothing else goes with, a date only where its month is known. */
    DAY,
    /** A day by its feast: it is mostly told of, and later days are not of its year. */
    FEAST,
    RELATIVE,
    /** A time of day. */
    TIME,
    /** Words that name a stretch of time whose years the document does not tell. */
    UNTOLD
  }
}
