package org.incipit.archive;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that a description says.
 *
 * @param text for people
 * @param parts what is known of it besides, by name: {@code uri} (an authority or licence), {@code
 *     scheme} of the URI, {@code family} and {@code given} of a person, {@code kind} (person, org,
 *     place, term), {@code role} (a MARC relator), {@code lat} and {@code long}, {@code type},
 *     {@code id} in the scheme, {@code lang} (of the text), {@code orcid}, {@code affiliation},
 *     {@code contact} (a mailbox of the publisher), {@code spdx} (a licence), {@code label} (what
 *     the header calls an identifier), {@code library} (three letters for a language)
 */
public record Value(String text, Map<String, String> parts) {
  public Value {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** Text that nothing more is known of. */
  public static Value of(String text) {
    return new Value(text, Map.of());
  }

  /** What is known of it under a name. */
  public Optional<String> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
