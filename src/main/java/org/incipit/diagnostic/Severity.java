package org.incipit.diagnostic;

import java.util.Locale;

/** How much a finding matters: an error rejects the file, a warning marks it. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** The word used in messages and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
