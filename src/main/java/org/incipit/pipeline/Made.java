package org.incipit.pipeline;

import java.util.List;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;
import org.incipit.model.AnnotatedText;
import org.incipit.resolve.Resolution;
import org.incipit.review.Decisions;
import org.incipit.tei.TeiDocument;

/**
 * What the stages up to validation made of one text.
 *
 * @param replayed the answers of a person that were followed
 * @param found findings of these stages
 */
record Made(
    AnnotatedText document,
    Resolution resolution,
    TeiDocument tei,
    Decisions replayed,
    List<Diagnostic> found) {
  boolean valid() {
    return found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
