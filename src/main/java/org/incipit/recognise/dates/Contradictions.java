package org.incipit.recognise.dates;

import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;

/** Placeholder of the comparison of relative dates with the dates of the notes they point at. */
final class Contradictions {
  Contradictions(AnnotatedText document, Survey survey, DiagnosticSink sink) {}

  void add(Expression expression, Value value) {}

  void report() {}
}
