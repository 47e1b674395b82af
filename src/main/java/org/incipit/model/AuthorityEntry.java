package org.incipit.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an authority list knows of an entity.
 *
 * @param id the entry's own identifier, with its scheme: {@code iso:IR}
 * @param name preferred name
 * @param type what it is, in the list's words: country, region, river …; may be empty
 * @param country ISO 3166-1 alpha-2 code, may be empty
 * @param geo latitude and longitude in decimal degrees with a space between, may be empty
 * @param identifiers values by scheme: wikidata, geonames, iso3166 …
 * @param notes what else is said of it, for people to read
 */
public record AuthorityEntry(
    String id,
    String name,
    String type,
    String country,
    String geo,
    Map<String, String> identifiers,
    List<String> notes) {
  /** The scheme of ids that users gave. */
  public static final String OWN = "user:";

  public AuthorityEntry {
    identifiers =
        identifiers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(identifiers));
    notes = List.copyOf(notes);
  }

  /** An entry without notes. */
  public AuthorityEntry(
      String id,
      String name,
      String type,
      String country,
      String geo,
      Map<String, String> identifiers) {
    this(id, name, type, country, geo, identifiers, List.of());
  }
}
