package org.incipit.resolve;

import org.incipit.model.Annotation;

/**
 * A candidate that was set aside.
 *
 * @param candidate what was proposed
 * @param by what stood in its way; the candidate itself when it stood alone where it may not
 */
public record Displaced(Annotation candidate, Annotation by) {}
