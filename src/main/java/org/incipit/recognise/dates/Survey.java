package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.Optional;
import org.incipit.recognise.dates.Expression.Form;

/**
 * What a document's dates say together: in which order it writes figures, which date it bears,
 * which years it is about.
 *
 * @param order of day and month in figures
 * @param entries true when enough lines begin with a day and month in figures for a diary
 * @param dayEntries true when enough begin with a day, and its weekday fits the running month
 * @param date the date the text bears, in its first passages, in metadata or in its name
 * @param dateSource where that date was found, for evidence
 * @param start the date that dates before the first full one are read from, {@link Parts#NONE} when
 *     there is none
 * @param earliest the first year named in the first passages, 0 for none
 * @param latest the last year named there
 * @param anyYear the first year of four figures anywhere, 0 for none
 * @param narrates true when most full dates are of other years than the date of the text: it tells
 *     of them, whatever its genre is called
 */
record Survey(
    Order order,
    boolean entries,
    boolean dayEntries,
    Optional<LocalDate> date,
    String dateSource,
    Parts start,
    int earliest,
    int latest,
    int anyYear,
    boolean narrates) {

  /** Which number of {@code 8/12/2023} is the day. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing decides, or the document does both; read day first. */
    OPEN
  }

  /** False for a line that begins with a number in a document that is no diary. */
  boolean keeps(Expression expression) {
    return expression.form() != Form.ENTRY
        || (expression.first().month() > 0 ? entries : dayEntries);
  }

  /** The parts of an expression with figures in the document's order. */
  static Parts ordered(Expression expression, Order order) {
    Parts parts = expression.first();
    if (expression.form() != Form.FIGURES) {
      return parts;
    }
    boolean swap = order == Order.MONTH_FIRST && parts.day() <= 12 || parts.month() > 12;
    return swap ? swapped(parts) : parts;
  }

  static Parts swapped(Parts parts) {
    return new Parts(
        parts.year(),
        parts.day(),
        parts.month(),
        parts.reckoning(),
        parts.shortYear(),
        parts.deixis());
  }
}
