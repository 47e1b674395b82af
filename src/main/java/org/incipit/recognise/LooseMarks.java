package org.incipit.recognise;

import java.util.EnumMap;
import java.util.Map;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.text.Span;

/**
 * Reports marks without a partner: each of the first {@value #MOST} of a kind in a document, and
 * then how many there are besides. A text that is full of them is read once, not line by line.
 */
public final class LooseMarks {
  private static final int MOST = 20;

  private final DiagnosticSink sink;
  private final Map<Code, Integer> counts = new EnumMap<>(Code.class);
  private Span firstUnnamed = new Span(0, 0);
  private int unnamed;

  /**
   * @param sink takes the findings
   */
  public LooseMarks(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** Takes one mark, in the order of the document. */
  public void report(Code code, Span span, String mark) {
    if (counts.merge(code, 1, Integer::sum) <= MOST) {
      sink.accept(Diagnostic.at(code, span, mark));
    } else if (unnamed++ == 0) {
      firstUnnamed = span;
    }
  }

  /** Reports how many were not named. */
  public void end() {
    if (unnamed > 0) {
      sink.accept(Diagnostic.at(Code.ANN_011, firstUnnamed, Integer.toString(unnamed)));
    }
  }
}
