package org.incipit.validate;

import java.util.List;
import org.incipit.diagnostic.Severity;

/**
 * What was found in one XML file.
 *
 * @param name the file as the user named it
 * @param source name of the plain-text file that it was made from; empty when it is not ours
 * @param findings in document order; at most {@link #MOST_FINDINGS}
 * @param omitted how many more there were
 */
public record ValidationReport(String name, String source, List<Finding> findings, int omitted) {
  /** Findings kept of one file; one slip can cause thousands. */
  public static final int MOST_FINDINGS = 100;

  public ValidationReport {
    findings = List.copyOf(findings);
    if (omitted < 0) {
      throw new IllegalArgumentException("omitted " + omitted);
    }
  }

  /** True when nothing at least as bad as {@code worst} was found. */
  public boolean isClean(Severity worst) {
    return findings.stream().noneMatch(f -> f.severity().compareTo(worst) >= 0);
  }
}
