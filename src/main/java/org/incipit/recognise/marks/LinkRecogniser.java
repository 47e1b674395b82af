package org.incipit.recognise.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.recognise.Recogniser;

/** Tags addresses on the web and of mailboxes. */
public final class LinkRecogniser implements Recogniser {
  private static final String ID = "links";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "tagged addresses on the web and of mailboxes";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    List<Annotation> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (Links.Link link : Links.in(passage.text())) {
        found.add(
            Annotation.of(Kind.LINK, passage.toSource(link.start(), link.end()), ID, Certainty.HIGH)
                .with("target", link.target())
                .because("an address with its scheme or its sign"));
      }
    }
    return found.stream();
  }
}
