package org.incipit.recognise.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.dates.Expression.Form;

/**
 * Finds dates and gives them ISO values: written out, in figures, ranges, decades, centuries,
 * relative ones and those of the Persian and Islamic calendars. Thread-safe: it keeps nothing but
 * the words of the languages it has met.
 *
 * <p>Besides TEI's own, an annotation may have the attribute {@code alternative}: the other reading
 * of an ambiguous date, which the writer turns into a note.
 */
public final class DateRecogniser implements Recogniser {
  /** Key of the other ISO value of a date that can be read in two ways; no TEI attribute. */
  private static final String ID = "dates";

  private final Map<String, DateWords> languages = new ConcurrentHashMap<>();

  /** For {@link java.util.ServiceLoader}. */
  public DateRecogniser() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged dates by a grammar of the language and gave them ISO values";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    DateWords words = languages.computeIfAbsent(document.language(), DateWords::of);
    DateGrammar grammar = new DateGrammar(new Tokens(words));
    List<Expression> expressions = new ArrayList<>();
    List<Passage> passages = document.passages();
    for (int i = 0; i < passages.size(); i++) {
      grammar.read(i, passages.get(i).text(), expressions);
    }
    List<Expression> ofName = new ArrayList<>();
    grammar.read(0, document.source().name(), ofName);
    Survey survey = Census.of(document, expressions, ofName);
    return Stream.concat(
        Timecodes.of(document, ID).stream(),
        annotations(document, words, expressions, survey, sink).stream());
  }

  private static List<Annotation> annotations(
      AnnotatedText document,
      DateWords words,
      List<Expression> expressions,
      Survey survey,
      DiagnosticSink sink) {
    Reckoner reckoner = new Reckoner(document, survey, words, sink);
    Contradictions contradictions = new Contradictions(document, words, sink);
    List<Annotation> annotations = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      if (!survey.keeps(expression)) {
        continue;
      }
      Value value = reckoner.value(expression);
      if (idle(expression, value)) {
        continue;
      }
      annotations.add(annotation(document, expression, value));
      contradictions.add(expression, value);
    }
    contradictions.report();
    return annotations;
  }

  /** True for a bare day without a month, and for "today" in a text that has no date. */
  private static boolean idle(Expression expression, Value value) {
    boolean today = expression.form() == Form.RELATIVE && expression.offset().today();
    return expression.form() == Form.DAY && value.attributes().isEmpty()
        || today && value.interval().isEmpty();
  }

  private static Annotation annotation(AnnotatedText document, Expression expression, Value value) {
    Passage passage = document.passages().get(expression.passage());
    Kind kind = expression.form() == Form.TIME ? Kind.TIME : Kind.DATE;
    return new Annotation(
        kind,
        passage.toSource(expression.start(), expression.end()),
        ID,
        value.cert(),
        value.attributes(),
        Optional.empty(),
        Optional.empty(),
        value.evidence());
  }
}
