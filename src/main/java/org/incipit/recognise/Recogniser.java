package org.incipit.recognise;

import java.util.stream.Stream;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Annotation;

/**
 * Says which spans of a document are what. Found by {@link java.util.ServiceLoader}; used by many
 * threads at once, so it keeps no state of a document.
 */
public interface Recogniser {
  /**
   * Short, stable, lower-case, {@code [a-z][a-z0-9-]*}; TEI records it as {@code resp="#resp.ID"}.
   */
  String id();

  /** One sentence for the header's {@code respStmt}: what it finds and how. */
  String description();

  /**
   * Called once a document.
   *
   * @param document blocks in order, each with its text as a {@link org.incipit.model.Passage}
   * @param sink takes findings about the text
   * @return candidates in any order; each lies in the content of one block; they may overlap, the
   *     resolver decides
   */
  Stream<Annotation> recognise(AnnotatedText document, DiagnosticSink sink);

  /** This recogniser without what it learnt from texts; one that learnt nothing is as it was. */
  default Recogniser byRules() {
    return this;
  }

  /**
   * This recogniser with a model that a user trained, added to its own; one that cannot learn is as
   * it was.
   *
   * @throws IllegalArgumentException when the bytes are no model
   */
  default Recogniser withModel(byte[] model) {
    return this;
  }

  /** This recogniser with a user's authority files; one that names no entities is as it was. */
  default Recogniser withAuthority(UserAuthority authority) {
    return this;
  }
}
