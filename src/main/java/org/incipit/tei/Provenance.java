package org.incipit.tei;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the header says of how a TEI file came about. The same for every file of a run.
 *
 * @param version the tool's version
 * @param schemaHref where grammar and rules are, seen from the TEI file, without their endings
 *     {@code .rng} and {@code .sch}; empty for no {@code xml-model}
 * @param profile name of the profile
 * @param configurationDigest SHA-256 of profile and authority files, lower-case hexadecimal
 * @param changeDate W3C date or dateTime of the conversion; absent unless the user fixed it
 * @param recognisers what each recogniser does, by its id
 * @param reviewDigest SHA-256 of the decisions of a person that were replayed, empty for none
 */
public record Provenance(
    String version,
    String schemaHref,
    String profile,
    String configurationDigest,
    Optional<String> changeDate,
    Map<String, String> recognisers,
    String reviewDigest) {
  public Provenance {
    recognisers = java.util.Collections.unmodifiableMap(new TreeMap<>(recognisers));
  }

  /** Where nobody decided anything. */
  public Provenance(
      String version,
      String schemaHref,
      String profile,
      String configurationDigest,
      Optional<String> changeDate,
      Map<String, String> recognisers) {
    this(version, schemaHref, profile, configurationDigest, changeDate, recognisers, "");
  }

  /** The same for a file from where the schema lies elsewhere. */
  public Provenance withSchemaHref(String href) {
    return new Provenance(
        version, href, profile, configurationDigest, changeDate, recognisers, reviewDigest);
  }

  /** The same for a file on which a person decided something. */
  public Provenance withReview(String digest) {
    return new Provenance(
        version, schemaHref, profile, configurationDigest, changeDate, recognisers, digest);
  }
}
