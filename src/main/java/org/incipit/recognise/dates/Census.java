package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incipit.language.Births;
import org.incipit.model.AnnotatedText;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.dates.Expression.Form;
import org.incipit.recognise.dates.Survey.Order;

/** Counts through the expressions of one document and draws up its {@link Survey}. */
final class Census {
  /** Fewer lines that begin with a day are no diary. */
  private static final int DIARY = 5;

  /** A heading has no more than this beside its month, in UTF-16 units: "Diary for …". */
  private static final int HEADING = 14;

  /** Passages that may bear the date of the text. */
  private static final int FRONT = 8;

  /** Fewer dates of other years tell no story. */
  private static final int STORY = 3;

  private final AnnotatedText document;
  private final List<Expression> expressions;
  private final Order order;
  private Parts front = Parts.NONE;
  private Parts anywhere = Parts.NONE;
  private int entries;
  private Parts lastEntry = Parts.NONE;
  private int counting;
  private int restarts;
  private int returns;
  private int headYear;
  private int openMonth;
  private int days;
  private int lastDay;
  private int backwards;
  private boolean counted = true;
  private boolean monthHead;
  private int earliest;
  private int latest;
  private int anyYear;

  private Census(AnnotatedText document, List<Expression> expressions) {
    this.document = document;
    this.expressions = expressions;
    order = order(document, expressions);
  }

  /**
   * The survey of a document.
   *
   * @param expressions what the grammar read in it, in order
   * @param ofName what it read in the file's name
   */
  static Survey of(AnnotatedText document, List<Expression> expressions, List<Expression> ofName) {
    Census census = new Census(document, expressions);
    expressions.forEach(census::add);
    return census.survey(mostPrecise(ofName));
  }

  private void add(Expression expression) {
    if (expression.form() == Form.ENTRY) {
      entry(expression.first());
      day(expression);
    } else if (opensWithWeekday(expression)) {
      day(expression);
    }
    monthHead |= days == 0 && heading(expression);
    Parts parts = Survey.ordered(expression, order);
    boolean early = front(document.passages().get(expression.passage()), expression.passage());
    if (anywhere == Parts.NONE && openMonth == 0 && parts.year() == 0) {
      openMonth = parts.month();
    }
    if (full(parts)
        && !Births.before(
            document.passages().get(expression.passage()).text(), expression.start())) {
      anywhere = anywhere == Parts.NONE ? parts : anywhere;
      front = front == Parts.NONE && early ? parts : front;
    }
    boolean year = !parts.shortYear() && parts.reckoning() == Reckoning.GREGORIAN;
    if (year && parts.year() > 0) {
      boolean title =
          document.passages().get(expression.passage()).block().kind() == BlockKind.HEAD;
      boolean point = expression.form() == Form.POINT;
      if (title && point && anyYear == 0 && parts.month() == 0) {
        headYear = parts.year();
      }
      anyYear = anyYear == 0 ? parts.year() : anyYear;
      if (early) {
        earliest = earliest == 0 ? parts.year() : Math.min(earliest, parts.year());
        latest = Math.max(latest, expression.last().year());
      }
    }
  }

  /** True when most full dates of the text are of other years than its own. */
  private boolean narrates(Parts own) {
    int all = 0;
    int other = 0;
    for (Expression expression : expressions) {
      Parts parts = expression.first();
      boolean told = expression.form() == Form.POINT || expression.form() == Form.FIGURES;
      if (told && full(parts) && !document.passages().get(expression.passage()).inNote()) {
        all++;
        other += parts.year() == own.year() ? 0 : 1;
      }
    }
    return other >= STORY && other * 2 > all;
  }

  /** Counts a day and month at the head of a line, and whether such figures number what follows. */
  private void entry(Parts parts) {
    if (parts.month() == 0) {
      return;
    }
    entries++;
    boolean next = parts.day() == lastEntry.day() && parts.month() == lastEntry.month() + 1;
    boolean first = parts.day() == lastEntry.day() + 1 && parts.month() == 1;
    counting += next ? 1 : 0;
    restarts += first ? 1 : 0;
    boolean back = parts.month() * 31 + parts.day() <= lastEntry.month() * 31 + lastEntry.day();
    returns += back && parts.month() > 1 ? 1 : 0;
    lastEntry = parts;
  }

  /** Of a diary fewer heads are enough, where its days go on. */
  private boolean entries() {
    boolean diary = document.tree().genre().name().equals("diary");
    boolean enough = entries >= DIARY || diary && entries > 1 && returns == 0;
    return enough && !numbersList();
  }

  /** "1/1", "1/2", "2/1" are numbers of a list: no diary has its days a month apart. */
  private boolean numbersList() {
    return counting * 2 > entries - 1 - restarts;
  }

  /** "Sunday 1." at the head of a passage, its month above. */
  private static boolean opensWithWeekday(Expression expression) {
    return expression.form() == Form.POINT
        && expression.start() == 0
        && expression.weekday() > 0
        && expression.first().day() > 0;
  }

  /** Counts a bare day at the head of an entry, and whether such days go on. */
  private void day(Expression expression) {
    int day = expression.first().day();
    if (expression.first().month() > 0) {
      return;
    }
    days++;
    backwards += day <= lastDay && day > 3 ? 1 : 0;
    counted &= day == days;
    lastDay = day;
  }

  /** True for a month, with or without its year, that is all its passage says. */
  private boolean heading(Expression expression) {
    Parts parts = expression.first();
    int length = document.passages().get(expression.passage()).text().length();
    return expression.form() == Form.POINT
        && parts.month() > 0
        && parts.day() == 0
        && length <= expression.end() - expression.start() + HEADING;
  }

  /**
   * True when enough entries begin with a day of the month. Such a head is only told from the
   * number of a list by a weekday that fits, or by a heading with the month above it while the days
   * go on and leave some out.
   */
  private boolean dayEntries(Parts start) {
    boolean diary = document.tree().genre().name().equals("diary");
    boolean goOn = monthHead && backwards * 4 <= days && (diary || !counted);
    return days >= DIARY && (goOn || weekdayFits(expressions, start));
  }

  private Survey survey(Parts name) {
    Parts given = given(document);
    Parts start = iso(firstKnown(given, front, firstKnown(anywhere, name, Parts.NONE)));
    // "Baptisms 1703": the title's year comes before a day of the next one.
    boolean earlier =
        given == Parts.NONE
            && headYear > 0
            && headYear + 1 == start.year()
            && openMonth > start.month();
    boolean titled = given == Parts.NONE && headYear > 0 && start.year() == 0;
    start = earlier || titled ? Parts.of(headYear, 0, 0) : start;
    return new Survey(
        order,
        entries(),
        dayEntries(start),
        full(given) ? day(given) : full(front) ? day(front) : day(name),
        full(given) ? "the metadata" : full(front) ? "the head of the text" : "the file's name",
        start,
        earliest,
        latest,
        anyYear,
        narrates(full(given) ? given : full(front) ? front : name));
  }

  private static Parts iso(Parts parts) {
    return day(parts)
        .map(day -> Parts.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        .orElse(parts);
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
    boolean real =
        parts[1] <= 12 && (parts[2] == 0 || Reckoning.GREGORIAN.has(parts[0], parts[1], parts[2]));
    return real ? Parts.of(parts[0], parts[1], parts[2]) : Parts.NONE;
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
