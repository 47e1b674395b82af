package org.incipit.model;

import org.incipit.text.Span;

/**
 * A decision that could be wrong, for a person to look at.
 *
 * @param kind what it is about
 * @param span the words it is about; empty for the document as a whole
 * @param decision what was decided, in the words that an answer would use
 * @param cert how sure that is
 * @param evidence what it rests on, in a few words
 * @param alike true when the same was decided elsewhere for the same reason, so that it stands for
 *     all of them
 */
public record Doubt(
    DecisionKind kind, Span span, String decision, Certainty cert, String evidence, boolean alike) {
  /** A decision like no other. */
  public Doubt(DecisionKind kind, Span span, String decision, Certainty cert, String evidence) {
    this(kind, span, decision, cert, evidence, false);
  }
}
