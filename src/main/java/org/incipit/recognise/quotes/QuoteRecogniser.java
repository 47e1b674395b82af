package org.incipit.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;

/** Tags words in quotation marks and reports marks without a partner, which stay text. */
public final class QuoteRecogniser implements Recogniser {
  private static final String ID = "quotes";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "paired quotation marks";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    boolean pointingIn = Quotations.guillemetsPointIn(document);
    List<Annotation> found = new ArrayList<>();
    List<Passage> passages = document.passages();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Quotations quotations = Quotations.of(passage, pointingIn);
      for (Quotation pair : quotations.pairs()) {
        found.add(
            Annotation.of(Kind.Q, passage.toSource(pair.start(), pair.end()), ID, Certainty.MEDIUM)
                .because("paired quotation marks"));
      }
      boolean goesOn = i + 1 < passages.size() && opensQuoted(passages.get(i + 1));
      report(quotations.unclosed(), goesOn ? 1 : 0, Code.ANN_003, passage, sink);
      report(quotations.unopened(), 0, Code.ANN_004, passage, sink);
    }
    return found.stream();
  }

  /** A quotation over several paragraphs opens each of them and closes the last. */
  private static boolean opensQuoted(Passage passage) {
    return "“„«»\"".indexOf(passage.text().charAt(0)) >= 0;
  }

  private static void report(
      List<Integer> marks, int expected, Code code, Passage passage, DiagnosticSink sink) {
    for (int i = 0; i < marks.size() - expected; i++) {
      int at = marks.get(i);
      sink.accept(
          Diagnostic.at(code, passage.toSource(at, at + 1), passage.text().substring(at, at + 1)));
    }
  }
}
