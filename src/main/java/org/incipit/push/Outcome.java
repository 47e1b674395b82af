package org.incipit.push;

import java.util.Locale;

/** What became of a document in the repository. */
public enum Outcome {
  CREATED,
  UPDATED,
  UNCHANGED,
  FAILED;

  /** As reports have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
