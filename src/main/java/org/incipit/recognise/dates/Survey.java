package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incipit.model.AnnotatedText;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
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
    int anyYear) {

  /** Fewer lines that begin with a day are no diary. */
  private static final int DIARY = 5;

  /** Passages that may bear the date of the text. */
  private static final int FRONT = 8;

  /** Which number of {@code 8/12/2023} is the day. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing decides, or the document does both; read day first. */
    OPEN
  }

  static Survey of(AnnotatedText document, List<Expression> expressions, List<Expression> ofName) {
    Order order = order(document, expressions);
    Parts front = Parts.NONE;
    Parts anywhere = Parts.NONE;
    int entries = 0;
    int days = 0;
    int earliest = 0;
    int latest = 0;
    int any = 0;
    for (Expression expression : expressions) {
      boolean entry = expression.form() == Form.ENTRY;
      entries += entry && expression.first().month() > 0 ? 1 : 0;
      days += entry && expression.first().month() == 0 ? 1 : 0;
      Parts parts = ordered(expression, order);
      boolean early = front(document.passages().get(expression.passage()), expression.passage());
      if (full(parts)) {
        anywhere = anywhere == Parts.NONE ? parts : anywhere;
        front = front == Parts.NONE && early ? parts : front;
      }
      int year = parts.shortYear() || parts.reckoning() != Reckoning.GREGORIAN ? 0 : parts.year();
      any = any == 0 ? Math.max(0, year) : any;
      if (early && year > 0) {
        earliest = earliest == 0 ? year : Math.min(earliest, year);
        latest = Math.max(latest, expression.last().year());
      }
    }
    Parts name = mostPrecise(ofName);
    Parts given = given(document);
    Parts start = firstKnown(given, front, firstKnown(anywhere, name, Parts.NONE));
    Parts bearing = full(given) ? given : full(front) ? front : full(name) ? name : Parts.NONE;
    String source =
        bearing == Parts.NONE
            ? ""
            : bearing == given
                ? "the metadata"
                : bearing == front ? "the head of the text" : "the file's name";
    boolean dayEntries = days >= DIARY && weekdayFits(expressions, start);
    return new Survey(
        order, entries >= DIARY, dayEntries, day(bearing), source, start, earliest, latest, any);
  }

  /** False for a line that begins with a number in a document that is no diary. */
  boolean keeps(Expression expression) {
    return expression.form() != Form.ENTRY
        || (expression.first().month() > 0 ? entries : dayEntries);
  }

  /** True when the first entry that names its weekday has it in the month the text starts in. */
  private static boolean weekdayFits(List<Expression> expressions, Parts start) {
    for (Expression expression : expressions) {
      int day = expression.first().day();
      if (expression.form() == Form.ENTRY && expression.weekday() > 0) {
        return Reckoning.GREGORIAN.has(Math.max(1, start.year()), start.month(), day)
            && start.year() > 0
            && LocalDate.of(start.year(), start.month(), day).getDayOfWeek().getValue()
                == expression.weekday();
      }
    }
    return false;
  }

  private static boolean full(Parts parts) {
    return parts.full()
        && parts.year() > 0
        && parts.reckoning().has(parts.year(), parts.month(), parts.day());
  }

  private static Optional<LocalDate> day(Parts parts) {
    return full(parts)
        ? Optional.of(parts.reckoning().iso(parts.year(), parts.month(), parts.day()))
        : Optional.empty();
  }

  private static Parts firstKnown(Parts a, Parts b, Parts c) {
    return a != Parts.NONE ? a : b != Parts.NONE ? b : c;
  }

  private static boolean front(Passage passage, int number) {
    BlockKind kind = passage.block().kind();
    boolean head = kind == BlockKind.HEAD || kind == BlockKind.DATELINE;
    return !passage.inNote() && (number < FRONT || head && number < 4 * FRONT);
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

  /**
   * A number over 12 decides; else the order of day and month name in the dates written out, unless
   * the document has both.
   */
  private static Order order(AnnotatedText document, List<Expression> expressions) {
    int dayFirst = 0;
    int monthFirst = 0;
    int named = 0;
    int namedMonthFirst = 0;
    for (Expression expression : expressions) {
      Parts parts = expression.first();
      if (expression.form() == Form.FIGURES) {
        dayFirst += parts.day() > 12 ? 1 : 0;
        monthFirst += parts.month() > 12 ? 1 : 0;
      } else if (expression.form() == Form.POINT && parts.day() > 0 && parts.month() > 0) {
        String text = document.passages().get(expression.passage()).text();
        int kind = layout(text, expression);
        named += kind > 0 ? 1 : 0;
        namedMonthFirst += kind < 0 ? 1 : 0;
      }
    }
    if (dayFirst != monthFirst) {
      return dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }
    if ((named > 0) == (namedMonthFirst > 0)) {
      return Order.OPEN;
    }
    return named > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  /** 1 for "24 Feb", -1 for "Feb 24", 0 for figures and behind a weekday. */
  private static int layout(String text, Expression expression) {
    if (expression.weekday() > 0) {
      return 0;
    }
    if (Character.isLetter(text.charAt(expression.start()))) {
      return -1;
    }
    for (int i = expression.start(); i < expression.end(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return 1;
      }
    }
    return 0;
  }

  private static Parts given(AnnotatedText document) {
    String date = document.metadata().get("dc.date").orElse("");
    int[] parts = new int[3];
    String[] cells = date.split("-", 4);
    if (date.isEmpty() || cells.length > 3) {
      return Parts.NONE;
    }
    for (int i = 0; i < cells.length; i++) {
      int width = i == 0 ? 4 : 2;
      if (cells[i].length() != width || !cells[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Parts.NONE;
      }
      parts[i] = Integer.parseInt(cells[i]);
    }
    return Parts.of(parts[0], parts[1], parts[2]);
  }

  private static Parts mostPrecise(List<Expression> expressions) {
    Parts best = Parts.NONE;
    for (Expression expression : expressions) {
      Parts parts = expression.first();
      boolean point = expression.form() == Form.POINT && parts.year() > 0 && !parts.shortYear();
      if (point && precision(parts) > precision(best)) {
        best = parts;
      }
    }
    return best;
  }

  private static int precision(Parts parts) {
    return (parts.year() > 0 ? 1 : 0) + (parts.month() > 0 ? 1 : 0) + (parts.day() > 0 ? 1 : 0);
  }
}
