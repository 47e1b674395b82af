package org.incipit.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.authority.UserAuthority;
import org.incipit.export.ExportOptions;
import org.incipit.parse.Profile;
import org.incipit.review.Review;

/**
 * Everything besides the bytes and the name of a document that its outputs depend on.
 *
 * @param profile how the text is cut into blocks
 * @param digest SHA-256 of profile and authority files, lower-case hexadecimal
 * @param encoding declared encoding of the inputs, if any
 * @param language BCP 47 tag of all inputs, if the user gave one
 * @param metadata what the user says of the inputs
 * @param authority the user's persons, places and organisations, which win over bundled lists
 * @param review what a person decided on former runs
 * @param recognisers ids of those to use; absent for all
 * @param models that a user trained
 * @param formats ids of the outputs to make: {@code tei} and exporters
 * @param exports what the user chose of the exports
 * @param changeDate W3C date of the conversion; absent unless the user fixed it
 * @param limit the most bytes an input may have
 */
public record Configuration(
    Profile profile,
    String digest,
    Optional<String> encoding,
    Optional<String> language,
    MetadataSource metadata,
    UserAuthority authority,
    Review review,
    Optional<Set<String>> recognisers,
    List<byte[]> models,
    List<String> formats,
    ExportOptions exports,
    Optional<String> changeDate,
    long limit) {

  public Configuration {
    recognisers = recognisers.map(Set::copyOf);
    models = List.copyOf(models);
    formats = List.copyOf(formats);
  }
}
