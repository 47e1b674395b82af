package org.incipit.pipeline;

import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.Severity;
import org.incipit.review.Row;

/**
 * What the stages made of one document.
 *
 * @param sha256 digest of the source bytes, when they could be read
 * @param outputs finished files; none when the document is rejected
 * @param findings in order of position
 * @param metrics counts
 * @param review its rows of the review file
 */
public record Conversion(
    Optional<String> sha256,
    List<Output> outputs,
    List<Located> findings,
    Metrics metrics,
    List<Row> review) {
  /** What leaves nothing to a person. */
  public Conversion(
      Optional<String> sha256, List<Output> outputs, List<Located> findings, Metrics metrics) {
    this(sha256, outputs, findings, metrics, List.of());
  }

  public Conversion {
    review = List.copyOf(review);
    findings = List.copyOf(findings);
    outputs = worst(findings) == Severity.ERROR ? List.of() : List.copyOf(outputs);
  }

  /** Rejected when there is an error among the findings. */
  public Status status() {
    return switch (worst(findings)) {
      case ERROR -> Status.REJECTED;
      case WARNING -> Status.WARN;
      case INFO -> Status.OK;
    };
  }

  private static Severity worst(List<Located> findings) {
    return findings.stream()
        .map(finding -> finding.diagnostic().severity())
        .max(Severity::compareTo)
        .orElse(Severity.INFO);
  }
}
