package org.incipit.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.LooseMarks;
import org.incipit.recognise.Recogniser;
import org.incipit.text.Span;

/**
 * Tags words in quotation marks, also over several blocks, and reports marks without a partner,
 * which stay text.
 */
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
    QuotationStyle style = QuotationStyle.of(document);
    List<Annotation> found = new ArrayList<>();
    LooseMarks loose = new LooseMarks(sink);
    Chain text = new Chain(loose);
    Chain notes = new Chain(loose);
    for (Passage passage : document.passages()) {
      Chain chain = passage.inNote() ? notes : text;
      for (Quotation pair : chain.add(passage, Quotations.of(passage, style))) {
        found.add(q(passage.toSource(pair.start(), pair.end())));
      }
    }
    for (Chain chain : List.of(text, notes)) {
      chain.end();
      chain.found().forEach(parts -> link(parts, found));
    }
    loose.end();
    return found.stream();
  }

  /** Each part points at the next one. */
  private static void link(List<Chain.Part> parts, List<Annotation> found) {
    for (int i = 0; i < parts.size(); i++) {
      Annotation part = q(parts.get(i).span());
      boolean last = i + 1 == parts.size();
      found.add(last ? part : part.linkedTo(Kind.Q, parts.get(i + 1).span()));
    }
  }

  private static Annotation q(Span span) {
    return Annotation.of(Kind.Q, span, ID, Certainty.MEDIUM).because("paired quotation marks");
  }
}
