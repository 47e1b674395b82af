package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Births;
import org.incipit.model.AnnotatedText;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.Passage;
import org.incipit.recognise.dates.Expression.Form;

/**
 * Gives the expressions of a document their values, in order, keeping the running date of the text
 * and one of its own for the notes.
 */
final class Reckoner {
  /** Before the calendars agreed, a weekday that does not fit proves nothing. */
  private static final int WEEKDAYS_SURE = 1800;

  /** How many years ahead a text may speak of a year without its century. */
  private static final int PLANNED = 5;

  /** How many years a story may go on beyond those it has named. */
  private static final int TOLD_ON = 20;

  /** What may stand before the first word of a line without being text. */
  private static final String EMPHASIS = "_*=~";

  /** Marks of emphasis and brackets around the dates of a heading. */
  private static final int HEADING_MARKS = 4;

  /** How many words may lead to a year that opens its sentence: "In the spring of the year". */
  private static final int LEAD = 6;

  private static final long LEADING =
      WordClass.TIME.bit()
          | WordClass.OF.bit()
          | WordClass.THE.bit()
          | WordClass.UNIT.bit()
          | WordClass.SEASON.bit()
          | WordClass.PART.bit()
          | WordClass.AT.bit()
          | WordClass.FILLER.bit()
          | WordClass.AND.bit();

  /** Marks that a sentence or its clause may follow. */
  private static final String OPENED_BEHIND = ".!?;:\u201c\u00ab\u201e\"";

  /** How far behind a date its style is read, in UTF-16 units, and the value of the new one. */
  private static final int STYLE_REACH = 24;

  private static final int NEW = 2;

  /** Genres in which dates without a year are near the day of the text. */
  private static final Set<String> OF_ONE_DAY = Set.of("letter", "minutes", "newspaper");

  private static final Value UNTOLD =
      new Value(
          Map.of(), Certainty.LOW, "counted from what the text does not date", Optional.empty());

  private final AnnotatedText document;
  private final Survey survey;
  private final DateWords words;
  private final DiagnosticSink sink;
  private final Running text;
  private final Running notes;
  private final Running cells;

  /** The day of the text, or of its entry, which "inst." and "next year" are counted from. */
  private final Running own;

  private final boolean ofOneDay;
  private final boolean letter;
  private final boolean newspaper;

  /** True where the weekdays of the text are those of the Julian calendar. */
  private boolean julian;

  /** True where the text goes on from date to date. */
  private final boolean tells;

  /** How far behind a month a bare day is one of it; further on it may be one of the entry's. */
  private final int monthReach;

  private LocalDate now = LocalDate.MIN;
  private int passage = -1;
  private boolean inCell;
  private int passed = -1;

  /** True while the day of a telegram stands for that of the text. */
  private boolean wired;

  /** True once the text is known to bear the day that it counts from. */
  private boolean counts;

  private Expression before;

  Reckoner(AnnotatedText document, Survey survey, DateWords words, DiagnosticSink sink) {
    String language = words.language();
    this.words = words;
    this.document = document;
    this.survey = survey;
    this.sink = sink;
    text = new Running(survey, language);
    notes = new Running(survey, language);
    cells = new Running(survey, language);
    own = new Running(survey, language);
    survey.date().ifPresent(day -> now = day);
    julian = survey.date().map(day -> Reckoning.oldStyle(language, day.getYear())).orElse(false);
    String genre = document.tree().genre().name();
    letter = genre.equals("letter");
    newspaper = genre.equals("newspaper");
    ofOneDay = survey.date().isPresent() && OF_ONE_DAY.contains(genre) && !survey.narrates();
    boolean diary = genre.equals("diary");
    counts = ofOneDay || diary && survey.date().isPresent();
    boolean dated = ofOneDay || diary || survey.entries() || survey.dayEntries();
    tells = !dated;
    monthReach = dated ? Running.NAMED_REACH : Integer.MAX_VALUE;
  }

  /** The value of the next expression in document order. */
  Value value(Expression expression) {
    anew(expression);
    Value value = read(expression);
    before = expression;
    return value;
  }

  private Value read(Expression expression) {
    return switch (expression.form()) {
      case TIME -> time(expression.qualifier().time());
      case UNTOLD -> UNTOLD;
      case RELATIVE ->
          Valuation.relative(
              expression.offset(),
              survey.date().map(day -> now),
              wired ? "the head of the telegram" : survey.dateSource(),
              julian);
      case RANGE -> range(expression);
      case FIGURES -> figures(expression);
      case POINT, ENTRY, DAY, FEAST -> point(expression, expression.first(), Certainty.HIGH, "");
    };
  }

  /** A letter tells of other days, but each paragraph is written on its own. */
  private void anew(Expression expression) {
    boolean cell = inCell(expression);
    if (cell && !inCell) {
      cells.follow(text);
    }
    inCell = cell;
    pass(expression.passage());
    if (ofOneDay && expression.passage() != passage && !passage(expression).inNote()) {
      passage = expression.passage();
      text.move(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    }
  }

  /** A telegram ends at the next heading, in other texts than newspapers with its paragraph. */
  private void pass(int to) {
    for (; passed < to; passed++) {
      Passage next = document.passages().get(passed + 1);
      if (wired
          && (!newspaper || next.block().kind() == BlockKind.HEAD || Wires.heading(next.text()))) {
        wired = false;
        survey.date().ifPresent(day -> now = day);
      }
    }
  }

  private static Value time(String time) {
    boolean known = !time.isEmpty();
    return new Value(
        known ? Map.of("when", time) : Map.of(),
        known ? Certainty.HIGH : Certainty.MEDIUM,
        known ? "a time of day" : "a time of day, before noon or after it",
        Optional.empty());
  }

  /** The years of a table are none of the text around it. */
  private Running running(Expression expression) {
    return passage(expression).inNote() ? notes : inCell(expression) ? cells : text;
  }

  private boolean inCell(Expression expression) {
    return passage(expression).block().kind() == BlockKind.CELL;
  }

  /** What a date that says no year is told from. */
  private Running anchor(Expression expression, Parts parts) {
    Running running = running(expression);
    boolean tied = parts.deixis() != Deixis.NONE && parts.deixis() != Deixis.SAME_YEAR;
    if (!tied || !counts || running != text) {
      return running;
    }
    return ofText();
  }

  private Running ofText() {
    own.move(now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    return own;
  }

  private Passage passage(Expression expression) {
    return document.passages().get(expression.passage());
  }

  private String written(Expression expression) {
    return passage(expression).text().substring(expression.start(), expression.end());
  }

  private Diagnostic finding(Code code, Expression expression, String... arguments) {
    return Diagnostic.at(
        code, passage(expression).toSource(expression.start(), expression.end()), arguments);
  }

  private Value figures(Expression expression) {
    Parts parts = Survey.ordered(expression, survey.order());
    boolean two = parts.day() <= 12 && parts.month() <= 12 && parts.day() != parts.month();
    if (!two) {
      return point(expression, parts, Certainty.HIGH, "");
    }
    if (survey.order() != Survey.Order.OPEN) {
      String evidence = "order of day and month as in the document's other dates";
      return point(expression, parts, Certainty.MEDIUM, evidence);
    }
    Value first = point(expression, parts, Certainty.LOW, "order of day and month is open");
    Parts other = yearOf(expression, Survey.swapped(parts));
    String alternative =
        Valuation.point(other, Certainty.LOW, "").attributes().getOrDefault("when", "");
    String when = first.attributes().getOrDefault("when", "");
    if (when.isEmpty() || alternative.isEmpty()) {
      return first;
    }
    sink.accept(finding(Code.ANN_007, expression, written(expression), when, alternative));
    Map<String, String> attributes = new TreeMap<>(first.attributes());
    attributes.put("alternative", alternative);
    return new Value(attributes, Certainty.LOW, first.evidence(), first.interval());
  }

  private Parts yearOf(Expression expression, Parts parts) {
    if (!parts.shortYear() || parts.reckoning() != Reckoning.GREGORIAN) {
      return parts;
    }
    return begun(expression, parts, PLANNED);
  }

  /** A year or decade without its century is mostly one that has begun. */
  private Parts past(Expression expression, Parts parts) {
    return begun(expression, parts, expression.form() == Form.RANGE ? parts.year() % 10 : PLANNED);
  }

  /**
   * The last such year that the text may know of: "in January '31" is told in 1983, "spring 43" may
   * be planned in 1942.
   */
  private Parts begun(Expression expression, Parts parts, int ahead) {
    int year = running(expression).fullYear(parts.year());
    int latest = running(expression).latest();
    if (survey.date().isPresent()) {
      boolean birth = Births.before(passage(expression).text(), expression.start());
      int limit = Math.max(now.getYear(), running(expression).year()) + (birth ? 0 : ahead);
      int begun = limit - Math.floorMod(limit - parts.year(), 100);
      return parts.withYear(
          !birth && year <= latest + ahead ? Math.max(year, begun) : begun, false);
    }
    if (year == 0 || latest == 0) {
      return year == 0 ? parts : parts.withYear(year, false);
    }
    // A text that bears no date may tell on beyond the years that it has named.
    boolean clipped = parts.month() == 0;
    return parts.withYear(clipped && year > latest + ahead + TOLD_ON ? year - 100 : year, false);
  }

  private Value point(Expression expression, Parts parts, Certainty sure, String because) {
    boolean head = head(expression);
    Running running = running(expression);
    boolean clipped = parts.shortYear() && parts.month() == 0;
    Parts known = clipped ? past(expression, parts) : yearOf(expression, parts);
    if (expression.form() == Form.DAY) {
      known = running.ofNamedMonth(parts, expression.passage(), expression.start(), monthReach);
    }
    if (!known.full() && !parts.shortYear() && open(parts)) {
      known = completed(expression, parts, head);
      known = parts.year() == 0 ? known : known.withYear(parts.year(), false);
    }
    if (!Valuation.exists(known)) {
      return unreal(expression);
    }
    Qualifier qualifier = expression.qualifier();
    String doubt = qualifier.misread() ? "letters in place of figures" : doubt(parts, known);
    doubt = doubt.isEmpty() ? qualifier.doubt() : doubt;
    Certainty cert = doubt.isEmpty() ? sure : lower(sure, Certainty.MEDIUM);
    boolean fits = weekday(expression, known);
    cert = fits && !qualifier.misread() ? cert : Certainty.LOW;
    keep(running, expression, known, head);
    if (parts.month() > 0 && known.year() > 0 && known.reckoning() == Reckoning.GREGORIAN) {
      running.named(expression.passage(), expression.end(), known);
    }
    if (known.year() > 0 && !known.shortYear() && known.reckoning() == Reckoning.GREGORIAN) {
      running.tell(known.year());
    }
    String evidence = doubt.isEmpty() ? because : doubt;
    Value value = Valuation.point(known, cert, evidence.isEmpty() ? "written out" : evidence);
    return Valuation.qualified(value, qualifier);
  }

  private Parts completed(Expression expression, Parts parts, boolean head) {
    Running from = anchor(expression, parts);
    int weekday = expression.weekday();
    boolean whole = weekday > 0 && parts.day() > 0 && parts.month() > 0 && parts.year() == 0;
    // An older day may have gone before: a weekday that fits near the text's own day decides.
    boolean dated = survey.date().isPresent() && (counts || !text.has(parts, weekday));
    if (whole && dated && from == text) {
      Parts near = ofText().near(parts, weekday);
      if (near != Parts.NONE) {
        return near;
      }
    }
    boolean plain = weekday == 0 && parts.month() > 0 && parts.deixis() == Deixis.NONE && !head;
    if (plain && tells && from == text && text.governed(expression.passage(), expression.start())) {
      return text.ofNamedYear(parts, expression.start());
    }
    boolean feast = expression.form() == Form.FEAST && parts.deixis() == Deixis.NONE;
    return feast && from.known() ? from.nearest(parts) : from.completed(parts, head, weekday);
  }

  private Value unreal(Expression expression) {
    sink.accept(finding(Code.ANN_006, expression, written(expression)));
    return new Value(Map.of(), Certainty.LOW, "no such day", Optional.empty());
  }

  /** Why a value is not quite sure, empty when it is. */
  private static String doubt(Parts written, Parts known) {
    if (written.reckoning() == Reckoning.ISLAMIC && written.day() > 0) {
      return "counted by the civil table, a day either way";
    }
    if (written.shortYear()) {
      return "century from context";
    }
    if (open(written)) {
      return known.year() == 0 ? "no year in the text" : "year from context";
    }
    return written.month() == 0 ? "a number in the reach of years" : "";
  }

  /** True when the year, or the month of a day, is to be found elsewhere. */
  private static boolean open(Parts parts) {
    boolean incomplete = parts.year() == 0 || parts.month() == 0 && parts.day() > 0;
    return incomplete
        && (parts.reckoning() == Reckoning.GREGORIAN || parts.reckoning() == Reckoning.JULIAN);
  }

  private static Certainty lower(Certainty a, Certainty b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private boolean head(Expression expression) {
    return expression.form() == Form.ENTRY || headed(expression) || startsLine(expression);
  }

  private boolean headed(Expression expression) {
    BlockKind kind = passage(expression).block().kind();
    return kind == BlockKind.HEAD || kind == BlockKind.DATELINE;
  }

  private boolean startsLine(Expression expression) {
    String content = passage(expression).text();
    int i = expression.start() - 1;
    while (i >= 0 && content.charAt(i) != '\n') {
      if (!Character.isWhitespace(content.charAt(i)) && EMPHASIS.indexOf(content.charAt(i)) < 0) {
        return false;
      }
      i--;
    }
    return expression.weekday() > 0 || i < 0;
  }

  private boolean wholePassage(Expression expression) {
    return passage(expression).text().strip().length() <= expression.end() - expression.start() + 1;
  }

  /** False when the text names a weekday that the day does not have. */
  private boolean weekday(Expression expression, Parts known) {
    boolean checkable =
        expression.weekday() > 0
            && known.full()
            && known.reckoning() == Reckoning.GREGORIAN
            && known.year() >= WEEKDAYS_SURE;
    if (!checkable) {
      return true;
    }
    LocalDate day = LocalDate.of(known.year(), known.month(), known.day());
    if (day.getDayOfWeek().getValue() == expression.weekday()) {
      return true;
    }
    String line =
        Integer.toString(
            document.source().lines().lineAt(passage(expression).toSource(expression.start())));
    String name = Weekdays.name(day.getDayOfWeek().getValue());
    sink.accept(
        finding(Code.ANN_008, expression, written(expression), line, Iso.of(day) + ", a " + name));
    return false;
  }

  /** Moves the running date on. */
  private void keep(Running running, Expression expression, Parts known, boolean head) {
    if (expression.form() == Form.FEAST && !headed(expression)) {
      return;
    }
    boolean dated = known.full() && known.reckoning() == Reckoning.GREGORIAN && known.year() > 0;
    if (!dated) {
      boolean year = head && known.month() == 0 && known.year() > 0 && !known.shortYear();
      if (year && known.reckoning() == Reckoning.GREGORIAN && wholePassage(expression)) {
        running.moveYear(known.year());
      }
      boolean month = known.day() == 0 && known.month() > 0 && known.year() > 0;
      boolean told = tells && running == text && text.known();
      told &= expression.first().year() > 0 && governs(expression);
      if (month
          && known.reckoning() == Reckoning.GREGORIAN
          && !known.shortYear()
          && (survey.dayEntries() || headsMonth(expression) || told && goesOn(known))) {
        running.move(known.year(), known.month(), 0);
      }
      boolean later = expression.first().yearAlone() && known.year() > text.year();
      if (told && (later || month && !goesOn(known))) {
        running.named(expression.passage(), expression.end(), known.year());
      }
      return;
    }
    Parts written = expression.first();
    boolean clipped = written.shortYear() && written.day() > 0 && written.month() > 0;
    boolean told = head || written.full() || clipped || expression.weekday() > 0;
    if (told && !closesHeading(expression)) {
      running.move(known.year(), known.month(), known.day());
    }
    counts |= ofHeading(expression, known);
    String passage = passage(expression).text();
    LocalDate day = LocalDate.of(known.year(), known.month(), known.day());
    if (now != LocalDate.MIN
        && running == text
        && written.day() > 0
        && !survey.date().filter(day::isAfter).isPresent()
        && Wires.headed(passage, expression.start(), expression.end(), letter)) {
      wired = true;
      now = day;
      return;
    }
    julian =
        julian && !(survey.date().equals(Optional.of(day)) && newStyle(passage, expression.end()));
    boolean entry = head && survey.date().isPresent() && running == text;
    // Where each paragraph is of the day of the text, an older day that opens one is told of.
    if (entry
        && expression.passage() > 0
        && (!ofOneDay || headed(expression) || !day.isBefore(now))) {
      now = day;
    }
  }

  /** True for "N.S." behind a date. */
  private boolean newStyle(String content, int end) {
    Tokens behind = new Tokens(words);
    behind.read(content.substring(end, Math.min(content.length(), end + STYLE_REACH)));
    int at = behind.mark(Tokens.FIRST, ",([") ? Tokens.FIRST + 1 : Tokens.FIRST;
    return behind.phrase(at, DateWords.STYLES) > 0 && behind.phraseValue() == NEW;
  }

  /** True for a month that a story goes on to; an earlier one is mostly a look back. */
  private boolean goesOn(Parts month) {
    return survey.narrates() || text.before(month);
  }

  /**
   * True for a year or month whose phrase opens its sentence: "1944 saß er …", "In August 1843 he
   * escaped"; others are named beside what the text tells of.
   */
  private boolean governs(Expression expression) {
    String content = passage(expression).text();
    int end = expression.start();
    for (int before = 0; before <= LEAD; before++) {
      while (end > 0 && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      if (end == 0 || OPENED_BEHIND.indexOf(content.charAt(end - 1)) >= 0) {
        return !Births.before(content, expression.start());
      }
      int start = end;
      while (start > 0 && Character.isLetter(content.charAt(start - 1))) {
        start--;
      }
      if (start == end || !words.find(content, start, end).any(LEADING)) {
        return false;
      }
      end = start;
    }
    return false;
  }

  /** True for the day of the text where its heading names it, as that of a newspaper does. */
  private boolean ofHeading(Expression expression, Parts known) {
    Parts day = survey.start();
    return headed(expression)
        && !survey.narrates()
        && survey.date().isPresent()
        && known.full()
        && known.year() == day.year()
        && known.month() == day.month()
        && known.day() == day.day();
  }

  /** A heading that says a month, its year before or behind it or without, and nothing else. */
  private boolean headsMonth(Expression expression) {
    boolean year = before != null && before.passage() == expression.passage();
    int from = year ? before.start() : expression.start();
    return passage(expression).block().kind() == BlockKind.HEAD
        && !passage(expression).inNote()
        && passage(expression).text().strip().length() <= expression.end() - from + HEADING_MARKS;
  }

  /**
   * "Dec. 10, 1914, to March 3, 1915": two days over what lies between, which begins on the first.
   */
  private boolean closesHeading(Expression expression) {
    return before != null
        && before.passage() == expression.passage()
        && before.form() == Form.POINT
        && before.first().full()
        && expression.end() - before.start() + HEADING_MARKS
            >= passage(expression).text().strip().length();
  }

  private Value range(Expression expression) {
    if (expression.last() == Parts.NONE) {
      return Valuation.since(expression.first(), Certainty.MEDIUM, "a range without an end");
    }
    Parts first = rangeEnd(expression, expression.first());
    Parts last = rangeEnd(expression, expression.last());
    boolean written = expression.first().year() != 0 && !expression.first().shortYear();
    if (!Valuation.exists(first) || !Valuation.exists(last)) {
      return unreal(expression);
    }
    boolean misread = expression.qualifier().misread();
    return Valuation.range(
        first,
        last,
        misread ? Certainty.LOW : written ? Certainty.HIGH : Certainty.MEDIUM,
        misread ? "letters in place of figures" : written ? "written out" : "year from context");
  }

  private Parts rangeEnd(Expression expression, Parts parts) {
    boolean decade = parts.shortYear() && parts.month() == 0;
    Parts known = decade ? past(expression, parts) : yearOf(expression, parts);
    boolean open = known.year() == 0 && known.reckoning() == Reckoning.GREGORIAN;
    return open ? anchor(expression, known).completed(known, false, 0) : known;
  }
}
