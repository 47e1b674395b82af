package org.incipit.resolve;

import java.util.List;
import java.util.Optional;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Kind;

/**
 * A person, place, organisation or event of one document.
 *
 * @param id its {@code xml:id}: {@code pe.}, {@code pl.}, {@code or.} or {@code ev.} and a slug
 * @param kind one of the entity kinds
 * @param name the name it is listed under
 * @param variants other forms the document uses, in order of first appearance
 * @param entry the authority entry it is linked to
 * @param mentions how often it is mentioned
 */
public record Entity(
    String id,
    Kind kind,
    String name,
    List<String> variants,
    Optional<AuthorityEntry> entry,
    int mentions) {
  public Entity {
    variants = List.copyOf(variants);
  }
}
