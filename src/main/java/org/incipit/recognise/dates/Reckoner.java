package org.incipit.recognise.dates;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Certainty;

/**
 * Gives the expressions of a document their values, in order, with how sure they are and why, and
 * reports days that cannot be or may be another.
 */
final class Reckoner {
  /** Before the calendars agreed, a weekday that does not fit proves nothing. */
  private static final int WEEKDAYS_SURE = 1800;

  private static final Value UNTOLD =
      new Value(
          Map.of(), Certainty.LOW, "counted from what the text does not date", Optional.empty());

  private final Survey survey;
  private final Setting setting;
  private final Course course;
  private final Completion completion;
  private final DiagnosticSink sink;

  Reckoner(AnnotatedText document, Survey survey, DateWords words, DiagnosticSink sink) {
    this.survey = survey;
    this.setting = new Setting(document, words);
    this.course = new Course(document, survey, setting, words.language());
    this.completion = new Completion(survey, setting, course);
    this.sink = sink;
  }

  /** The value of the next expression in document order. */
  Value value(Expression expression) {
    course.enter(expression);
    Value value = read(expression);
    course.leave(expression);
    return value;
  }

  private Value read(Expression expression) {
    return switch (expression.form()) {
      case TIME -> time(expression.qualifier().time());
      case UNTOLD -> UNTOLD;
      case RELATIVE ->
          Valuation.relative(
              expression.offset(),
              survey.date().map(day -> course.now()),
              course.wired() ? "the head of the telegram" : survey.dateSource(),
              course.julian());
      case RANGE -> range(expression);
      case FIGURES -> figures(expression);
      case POINT, ENTRY, DAY, FEAST -> point(expression, expression.first(), Certainty.HIGH, "");
    };
  }

  private static Value time(String time) {
    boolean known = !time.isEmpty();
    return new Value(
        known ? Map.of("when", time) : Map.of(),
        known ? Certainty.HIGH : Certainty.MEDIUM,
        known ? "a time of day" : "a time of day, before noon or after it",
        Optional.empty());
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
    Parts other = completion.yearOf(expression, Survey.swapped(parts));
    String alternative =
        Valuation.point(other, Certainty.LOW, "").attributes().getOrDefault("when", "");
    String when = first.attributes().getOrDefault("when", "");
    if (when.isEmpty() || alternative.isEmpty()) {
      return first;
    }
    sink.accept(
        setting.finding(Code.ANN_007, expression, setting.written(expression), when, alternative));
    Map<String, String> attributes = new TreeMap<>(first.attributes());
    attributes.put("alternative", alternative);
    return new Value(attributes, Certainty.LOW, first.evidence(), first.interval());
  }

  private Value point(Expression expression, Parts parts, Certainty sure, String because) {
    boolean head = setting.head(expression);
    Parts known = completion.known(expression, parts, head);
    if (!Valuation.exists(known)) {
      return unreal(expression);
    }
    Qualifier qualifier = expression.qualifier();
    String doubt = qualifier.misread() ? "letters in place of figures" : doubt(parts, known);
    doubt = doubt.isEmpty() ? qualifier.doubt() : doubt;
    Certainty cert = doubt.isEmpty() ? sure : lower(sure, Certainty.MEDIUM);
    boolean fits = weekday(expression, known);
    cert = fits && !qualifier.misread() ? cert : Certainty.LOW;
    course.move(expression, parts, known, head);
    String evidence = doubt.isEmpty() ? because : doubt;
    Value value = Valuation.point(known, cert, evidence.isEmpty() ? "written out" : evidence);
    return Valuation.qualified(value, qualifier);
  }

  private Value unreal(Expression expression) {
    sink.accept(setting.finding(Code.ANN_006, expression, setting.written(expression)));
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
    if (Completion.open(written)) {
      return known.year() == 0 ? "no year in the text" : "year from context";
    }
    return written.month() == 0 ? "a number in the reach of years" : "";
  }

  private static Certainty lower(Certainty a, Certainty b) {
    return a.compareTo(b) > 0 ? a : b;
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
    String line = Integer.toString(setting.line(expression));
    String name = Weekdays.name(day.getDayOfWeek().getValue());
    sink.accept(
        setting.finding(
            Code.ANN_008,
            expression,
            setting.written(expression),
            line,
            Iso.of(day) + ", a " + name));
    return false;
  }

  private Value range(Expression expression) {
    if (expression.last() == Parts.NONE) {
      return Valuation.since(expression.first(), Certainty.MEDIUM, "a range without an end");
    }
    Parts first = completion.rangeEnd(expression, expression.first());
    Parts last = completion.rangeEnd(expression, expression.last());
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
}
