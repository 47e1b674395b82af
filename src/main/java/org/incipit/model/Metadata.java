package org.incipit.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What users say of a document, by name: the elements of Dublin Core, such as {@code dc.title}, and
 * a few more. Each name may have several values.
 *
 * @param values values by name, in the order in which they were given; a name without is absent
 */
public record Metadata(Map<String, List<Value>> values) {
  public static final Metadata NONE = new Metadata(Map.of());

  /** The words of a licence and its address say one thing, so that neither outlives the other. */
  private static final List<String> RIGHTS = List.of("dc.rights", "rights.uri");

  /**
   * One value.
   *
   * @param text without the identifiers; white space in it is single spaces, and a description has
   *     two line feeds between its paragraphs
   * @param identifiers addresses of what it names, in the order given
   * @param origin where it was said
   */
  public record Value(String text, List<String> identifiers, Origin origin) {
    public Value {
      identifiers = List.copyOf(identifiers);
    }
  }

  public Metadata {
    TreeMap<String, List<Value>> copy = new TreeMap<>();
    values.forEach(
        (name, list) -> {
          if (!list.isEmpty()) {
            copy.put(name, List.copyOf(list));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** One value for each name, said in the configuration. */
  public static Metadata of(Map<String, String> values) {
    Map<String, List<Value>> all = new TreeMap<>();
    Origin origin = new Origin(Origin.Kind.CONFIGURATION, "");
    values.forEach((name, text) -> all.put(name, List.of(new Value(text, List.of(), origin))));
    return new Metadata(all);
  }

  /** The first value of a name, as text. */
  public Optional<String> get(String name) {
    return all(name).stream().findFirst().map(Value::text);
  }

  /** All values of a name; empty for none. */
  public List<Value> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Both, where for a name that both have this one's values count alone. */
  public Metadata over(Metadata lower) {
    if (isEmpty() || lower.isEmpty()) {
      return isEmpty() ? lower : this;
    }
    Map<String, List<Value>> all = new TreeMap<>(lower.values);
    if (RIGHTS.stream().anyMatch(values::containsKey)) {
      RIGHTS.forEach(all::remove);
    }
    all.putAll(values);
    return new Metadata(all);
  }
}
