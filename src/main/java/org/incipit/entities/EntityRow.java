package org.incipit.entities;

/**
 * One entity of one document, and what it was joined with.
 *
 * @param entity the id of the joined entity, the same in all rows that are one
 * @param listed what the document lists
 * @param proposed the id of another joined entity that has the same name, empty for none
 * @param yours what a person decided, empty for nothing
 */
public record EntityRow(String entity, Listed listed, String proposed, String yours) {}
