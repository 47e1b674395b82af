package org.incipit.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user says of a document, by Dublin Core name: {@code dc.title}, {@code dc.creator},
 * {@code dc.date}, {@code dc.language}, {@code dc.publisher}, {@code dc.rights}, {@code
 * dc.identifier}.
 *
 * @param values values by name; a name without a value is absent
 */
public record Metadata(Map<String, String> values) {
  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
