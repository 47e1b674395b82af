package org.incipit.site;

import java.util.Map;
import java.util.Optional;

/** Authority files whose addresses follow from an identifier. */
final class Authorities {
  private static final Map<String, String> NAMES =
      Map.of(
          "wikidata", "Wikidata",
          "geonames", "GeoNames",
          "viaf", "VIAF",
          "gnd", "GND",
          "orcid", "ORCID",
          "iso3166", "ISO 3166");

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "wikidata", "https://www.wikidata.org/wiki/",
          "geonames", "https://www.geonames.org/",
          "viaf", "https://viaf.org/viaf/",
          "gnd", "https://d-nb.info/gnd/",
          "orcid", "https://orcid.org/");

  private Authorities() {}

  static String name(String scheme) {
    return NAMES.getOrDefault(scheme, scheme);
  }

  /** Empty where the value has not the form of its authority file. */
  static Optional<String> address(String scheme, String id) {
    return Optional.ofNullable(ADDRESSES.get(scheme))
        .filter(address -> EntityKey.isIdentifier(scheme, id))
        .map(address -> address + id);
  }
}
