package org.incipit.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Kind;

/**
 * An entity as one document lists it.
 *
 * @param document the document's name
 * @param id its {@code xml:id} there
 * @param kind person, place, organisation or event
 * @param names the name it is listed under, then other forms
 * @param ids values by scheme, as in {@code idno}: wikidata, geonames, gnd …
 * @param geo latitude and longitude, may be empty
 * @param mentions how often the text points at it
 */
public record Listed(
    String document,
    String id,
    Kind kind,
    List<String> names,
    Map<String, String> ids,
    String geo,
    int mentions) {
  /** By document, then by the entity's id there. */
  static final Comparator<Listed> BY_PLACE =
      Comparator.comparing(Listed::document).thenComparing(Listed::id);

  public Listed {
    names = List.copyOf(names);
    ids = java.util.Collections.unmodifiableMap(new TreeMap<>(ids));
  }

  /** The name it is listed under; its id where it has none. */
  String name() {
    return names.isEmpty() ? id : names.get(0);
  }
}
