package org.incipit.tei;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the header says of how a TEI file came about. The same for every file of a run.
 *
 * @param version the tool's version
 * @param schemaHref where the schema is, from {@link #schemaHref()}'s point of view the TEI file;
 *     empty for no {@code xml-model}
 * @param profile name of the profile
 * @param configurationDigest SHA-256 of profile and authority files, lower-case hexadecimal
 * @param changeDate W3C date or dateTime of the conversion; absent unless the user fixed it
 * @param recognisers what each recogniser does, by its id
 */
public record Provenance(
    String version,
    String schemaHref,
    String profile,
    String configurationDigest,
    Optional<String> changeDate,
    Map<String, String> recognisers) {
  public Provenance {
    recognisers = java.util.Collections.unmodifiableMap(new TreeMap<>(recognisers));
  }

  /** The same for a file from where the schema lies elsewhere. */
  public Provenance withSchemaHref(String href) {
    return new Provenance(version, href, profile, configurationDigest, changeDate, recognisers);
  }
}
