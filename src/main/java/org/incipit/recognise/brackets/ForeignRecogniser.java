package org.incipit.recognise.brackets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;
import org.incipit.recognise.quotes.Quotation;
import org.incipit.recognise.quotes.Quotations;

/** Tags listed loan words where quotation marks set them off as foreign. */
public final class ForeignRecogniser implements Recogniser {
  private static final String ID = "foreign";
  private static final int LONGEST = 40;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged foreign words in quotation marks by a list of loan words";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    boolean pointingIn = Quotations.guillemetsPointIn(document);
    List<Annotation> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (Quotation quoted : Quotations.of(passage, pointingIn).pairs()) {
        if (quoted.end() - quoted.start() <= LONGEST) {
          word(document, passage, quoted).ifPresent(found::add);
        }
      }
    }
    return found.stream();
  }

  private static Optional<Annotation> word(
      AnnotatedText document, Passage passage, Quotation quoted) {
    int start = quoted.start() + 1;
    int end = quoted.end() - 1;
    if (start >= end) {
      return Optional.empty();
    }
    return ForeignTerms.languageOf(passage.text().substring(start, end))
        .filter(tag -> !tag.equals(document.language()))
        .map(
            tag ->
                Annotation.of(Kind.FOREIGN, passage.toSource(start, end), ID, Certainty.MEDIUM)
                    .with("xml:lang", tag)
                    .because("a listed loan word in quotation marks"));
  }
}
