package org.incipit.review;

import org.incipit.model.DecisionKind;
import org.incipit.text.Span;

/**
 * What a person said of one decision of one document.
 *
 * @param kind what it is about
 * @param span where in the source; in an added row about a block, a page or a hyphen only its start
 *     counts
 * @param value the answer, in lower case but for names and ids
 * @param added true when the person pointed at the place, false when a run had listed it
 * @param alike true when it holds for all decisions that were taken alike
 * @param row the row as it stands in the file
 * @param place file and line of the row, for messages
 */
public record Answer(
    DecisionKind kind,
    Span span,
    String value,
    boolean added,
    boolean alike,
    Row row,
    String place) {}
