package org.incipit.entities;

/**
 * A row of the table as a person left it.
 *
 * @param entity the joined entity that it was shown with
 * @param kind in the table's words
 * @param name the name it is listed under
 * @param document the document
 * @param id the entity's id in the document
 * @param yours what the person wrote; never empty in a decision
 */
public record Decided(
    String entity, String kind, String name, String document, String id, String yours) {
  /** Keeps an entity apart from all others. */
  static final String APART = "-";
}
