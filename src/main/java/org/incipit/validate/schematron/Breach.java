package org.incipit.validate.schematron;

import org.incipit.diagnostic.Severity;

/**
 * An assertion that does not hold.
 *
 * @param ruleId the assertion's id, or its pattern's where it has none
 * @param title what the pattern is called; empty when it has no title
 * @param severity as the rule set has it
 * @param place what it is about
 * @param message the rule set's own sentence, white space tidied
 */
public record Breach(
    String ruleId, String title, Severity severity, NodePlace place, String message) {}
