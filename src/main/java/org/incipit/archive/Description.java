package org.incipit.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the header of an edition says of it, in the terms that catalogues use.
 *
 * @param values by field, in the order of the header; a field without a value is absent
 */
public record Description(Map<Field, List<Value>> values) {
  public Description {
    Map<Field, List<Value>> copy = new EnumMap<>(Field.class);
    values.forEach(
        (field, list) -> {
          if (!list.isEmpty()) {
            copy.put(field, List.copyOf(list));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** All values of a field. */
  public List<Value> all(Field field) {
    return values.getOrDefault(field, List.of());
  }

  /** The first value of a field. */
  public Optional<Value> first(Field field) {
    return all(field).stream().findFirst();
  }

  /** The fields that a target wants and that nothing is said of, in their order. */
  public List<Field> missing(Set<Field> wanted) {
    List<Field> missing = new ArrayList<>();
    for (Field field : Field.values()) {
      if (wanted.contains(field) && all(field).isEmpty()) {
        missing.add(field);
      }
    }
    return missing;
  }
}
