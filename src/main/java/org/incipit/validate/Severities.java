package org.incipit.validate;

import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Severity;

/**
 * How much findings matter, where the user sees it differently from the rules.
 *
 * @param changed by rule id; empty to leave the finding out
 */
public record Severities(Map<String, Optional<Severity>> changed) {
  /** As the rules have it. */
  public static final Severities OWN = new Severities(Map.of());

  public Severities {
    changed = Map.copyOf(changed);
  }

  /** The finding as the user wants it, if at all. */
  Optional<Finding> apply(Finding finding) {
    Optional<Severity> severity = changed.get(finding.rule().id());
    return severity == null ? Optional.of(finding) : severity.map(finding::with);
  }
}
