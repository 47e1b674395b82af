package org.incipit.resolve;

import org.incipit.model.Annotation;

/**
 * An annotation that was kept.
 *
 * @param annotation what the recogniser said
 * @param id its {@code xml:id}, empty for none
 * @param target id of what it points at: a mention's entity, a gloss's term, a reference's
 *     quotation; empty for none
 */
public record Resolved(Annotation annotation, String id, String target) {}
