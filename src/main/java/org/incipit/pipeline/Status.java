package org.incipit.pipeline;

import java.util.Locale;

/** What became of an input. */
public enum Status {
  /** Converted, and nothing was found. */
  OK,
  /** Converted, and something should be looked at. */
  WARN,
  /** Nothing of it was written. */
  REJECTED,
  /** Not looked into: a link, pipe or device in a folder. */
  SKIPPED,
  /** Converted by an earlier run; source, configuration and outputs are as they were then. */
  UNCHANGED;

  /** The word in the report. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
