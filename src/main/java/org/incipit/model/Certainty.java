package org.incipit.model;

import java.util.Locale;

/** How sure a decision is, as TEI's {@code @cert} says it. */
public enum Certainty {
  HIGH,
  MEDIUM,
  LOW;

  /** The value of {@code @cert}. */
  public String tei() {
    return name().toLowerCase(Locale.ROOT);
  }
}
