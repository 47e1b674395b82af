package org.incipit.model;

import java.util.Locale;
import java.util.Optional;

/** What a decision is about, of those that a person can take. */
public enum DecisionKind {
  /** What kind of text the document is. */
  GENRE('g'),
  /** What lines between blank lines are: a paragraph, a heading … */
  BLOCK('b'),
  /** Whether a page starts. */
  PAGE('p'),
  /** What a hyphen at a line end was. */
  HYPHEN('h'),
  /** Which note a callout belongs to. */
  NOTE('c'),
  /** What words in brackets, quotation marks or marks of emphasis are. */
  MARK('m'),
  /** Whom or what a name names. */
  NAME('n'),
  /** When a date is. */
  DATE('d');

  private final char letter;

  DecisionKind(char letter) {
    this.letter = letter;
  }

  /** What the ids of such decisions begin with. */
  public char letter() {
    return letter;
  }

  /** Its word in a review file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word, whatever its case. */
  public static Optional<DecisionKind> named(String word) {
    for (DecisionKind kind : values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
