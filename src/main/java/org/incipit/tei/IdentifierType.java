package org.incipit.tei;

import java.util.Locale;
import java.util.Optional;
import org.incipit.metadata.Doi;

/** Tells from an identifier what kind it is, where it says so itself. */
final class IdentifierType {
  private IdentifierType() {}

  /** A word for {@code idno/@type}; empty for a shelfmark and the like. */
  static Optional<String> of(String identifier) {
    String lower = identifier.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("https://") ? lower.substring(8) : lower;
    if (lower.startsWith("doi:") || bare.startsWith("doi.org/") || Doi.is(lower)) {
      return Optional.of("DOI");
    }
    if (lower.startsWith("hdl:") || bare.startsWith("hdl.handle.net/")) {
      return Optional.of("Handle");
    }
    if (lower.startsWith("urn:isbn:") || lower.startsWith("isbn")) {
      return Optional.of("ISBN");
    }
    if (lower.startsWith("urn:")) {
      return Optional.of("URN");
    }
    if (lower.startsWith("ark:")) {
      return Optional.of("ARK");
    }
    return lower.startsWith("http://") || lower.startsWith("https://")
        ? Optional.of("URL")
        : Optional.empty();
  }
}
