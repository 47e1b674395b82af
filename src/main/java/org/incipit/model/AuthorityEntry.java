package org.incipit.model;

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
 */
public record AuthorityEntry(
    String id,
    String name,
    String type,
    String country,
    String geo,
    Map<String, String> identifiers) {
  public AuthorityEntry {
    identifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(identifiers));
  }
}
