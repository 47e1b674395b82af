package org.incipit.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.BlockKind;
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
    Loose loose = new Loose(sink);
    for (Passage passage : document.passages()) {
      Quotations quotations = Quotations.of(passage, pointingIn);
      for (Quotation pair : quotations.pairs()) {
        found.add(
            Annotation.of(Kind.Q, passage.toSource(pair.start(), pair.end()), ID, Certainty.MEDIUM)
                .because("paired quotation marks"));
      }
      loose.add(passage, quotations);
    }
    loose.end();
    return found.stream();
  }

  /**
   * Marks without a partner in their own passage. A quotation over several paragraphs opens in one
   * and closes in a later one, opening each in between anew; what is left is reported.
   */
  private static final class Loose {
    private final DiagnosticSink sink;
    private Optional<Diagnostic> open = Optional.empty();

    private Loose(DiagnosticSink sink) {
      this.sink = sink;
    }

    private void add(Passage passage, Quotations quotations) {
      if (open.isPresent() && quotations.unopened().isEmpty()) {
        if (!opensQuoted(passage) && passage.block().kind() != BlockKind.L) {
          end();
        } else if (quotations.pairs().stream().anyMatch(pair -> pair.start() == 0)) {
          open = Optional.empty();
        }
      }
      for (int index : quotations.unopened()) {
        if (open.isEmpty()) {
          sink.accept(finding(Code.ANN_004, passage, index));
        }
        open = Optional.empty();
      }
      for (int index : quotations.unclosed()) {
        if (open.isPresent() && index > 0) {
          end();
        }
        open = Optional.of(open.orElseGet(() -> finding(Code.ANN_003, passage, index)));
      }
    }

    private void end() {
      open.ifPresent(sink::accept);
      open = Optional.empty();
    }

    private static boolean opensQuoted(Passage passage) {
      return "“„«»\"".indexOf(passage.text().charAt(0)) >= 0;
    }

    private static Diagnostic finding(Code code, Passage passage, int index) {
      String mark = passage.text().substring(index, index + 1);
      return Diagnostic.at(code, passage.toSource(index, index + 1), mark);
    }
  }
}
