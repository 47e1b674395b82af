package org.incipit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.testing.Grammar;
import org.junit.jupiter.api.Test;

/**
 * Every element and attribute of the schema stands in an example, or is named with the reason why
 * it does not. What any block or phrase may carry needs one example, not one an element.
 */
class SchemaCoverageTest {
  private static final Set<String> ANYWHERE =
      Set.of("xml:id", "xml:lang", "corresp", "cert", "resp");

  @Test
  void everyElementAndAttributeIsShown() {
    Set<String> missing = admitted();
    missing.removeAll(shown());
    Map<String, String> reasons = NotShown.read().reasons();
    missing.removeIf(
        name -> reasons.containsKey(name) || reasons.containsKey(name.replaceFirst("/.*", "")));
    assertThat(missing).as("neither in an example nor in not-shown.tsv").isEmpty();
  }

  @Test
  void noExceptionIsStale() {
    assertThat(shown()).doesNotContainAnyElementsOf(NotShown.read().reasons().keySet());
    assertThat(admitted()).containsAll(NotShown.read().reasons().keySet());
  }

  /** {@code element} and {@code element/@attribute}. */
  private static Set<String> admitted() {
    Set<String> names = new TreeSet<>();
    Grammar.ours()
        .elements()
        .forEach((element, attributes) -> add(names, element, attributes.keySet()));
    return names;
  }

  static Set<String> shown() {
    Set<String> names = new TreeSet<>();
    for (SpecFile file : SpecFile.all()) {
      Usage.of(file).elements().forEach((element, attributes) -> add(names, element, attributes));
    }
    return names;
  }

  private static void add(Set<String> names, String element, Set<String> attributes) {
    names.add(element);
    for (String attribute : attributes) {
      names.add((ANYWHERE.contains(attribute) ? "*" : element) + "/@" + attribute);
    }
  }
}
