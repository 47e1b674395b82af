package org.incipit.validate;

import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Messages;

/**
 * What a finding is a breach of, as reports list it.
 *
 * @param id stable; our own code such as {@code VAL-001}, or for a user's Schematron the id that
 *     the rule set gives
 * @param title one sentence that holds for every breach of it
 */
public record Rule(String id, String title) {
  /** The rule that a code of ours stands for. */
  public static Rule of(Code code) {
    return new Rule(code.id(), Messages.title(code));
  }
}
