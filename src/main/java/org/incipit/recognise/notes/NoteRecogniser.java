package org.incipit.recognise.notes;

import java.util.stream.Stream;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.recognise.Recogniser;

/** Finds callouts and says which have no note, and which notes no callout. */
public final class NoteRecogniser implements Recogniser {
  private static final String ID = "notes";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "linked callouts to notes by number and style";
  }

  @Override
  public Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink) {
    Callouts callouts = Callouts.of(document);
    for (NumberedNote note : callouts.uncalled()) {
      sink.accept(Diagnostic.at(Code.ANN_002, note.block().extent(), note.number()));
    }
    return callouts.list().stream().map(callout -> annotation(callout, sink));
  }

  private static Annotation annotation(Callout callout, DiagnosticSink sink) {
    if (callout.note().isEmpty()) {
      sink.accept(Diagnostic.at(Code.ANN_001, callout.span(), callout.mark()));
      return Annotation.of(Kind.NOTE_REF, callout.span(), ID, Certainty.LOW)
          .because("looks like a callout, but there is no such note");
    }
    return Annotation.of(Kind.NOTE_REF, callout.span(), ID, Certainty.HIGH)
        .with("target", "#" + callout.note().get().block().id())
        .because("number and style of a note");
  }
}
