package org.incipit.authority;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.IdentifierForm;

/**
 * An identifier in some authority.
 *
 * @param scheme a word in small letters: {@code gnd}, {@code wikidata} …
 * @param value the bare value, or a whole address where the scheme is {@code uri}
 */
record Identifier(String scheme, String value) {
  private static final String ADDRESS = "uri";

  /** Types that say only that an address follows. */
  private static final Set<String> NO_SCHEME = Set.of("uri", "url", "iri", "uris", "ref", "");

  /** Hosts of authorities, and where in the path of an address the value stands. */
  private record Host(String scheme, String name, int step) {}

  private static final List<Host> HOSTS =
      List.of(
          new Host("gnd", "d-nb.info", 1),
          new Host("gnd", "lobid.org", 1),
          new Host("viaf", "viaf.org", 1),
          new Host("wikidata", "wikidata.org", 1),
          new Host("geonames", "geonames.org", 0),
          new Host("isni", "isni.org", -1),
          new Host("orcid", "orcid.org", 0),
          new Host("tgn", "vocab.getty.edu", 1),
          new Host("pleiades", "pleiades.stoa.org", 1),
          new Host("lcnaf", "id.loc.gov", -1));

  /** Prefixes of compact addresses; any other may be private to its file. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("gn", "geonames"),
          Map.entry("geonames", "geonames"),
          Map.entry("wd", "wikidata"),
          Map.entry("wikidata", "wikidata"),
          Map.entry("gnd", "gnd"),
          Map.entry("viaf", "viaf"),
          Map.entry("isni", "isni"),
          Map.entry("orcid", "orcid"),
          Map.entry("tgn", "tgn"),
          Map.entry("pl", "pleiades"),
          Map.entry("pleiades", "pleiades"),
          Map.entry("loc", "lcnaf"));

  /**
   * The identifier that a register gives: an address of a known authority tells its scheme itself,
   * else the types do, the narrower one first; case does not matter.
   *
   * @param type perhaps empty: {@code GND}, {@code URI} …
   * @param subtype perhaps empty
   * @return empty when there is no value, or nothing says of what
   */
  static Optional<Identifier> of(String type, String subtype, String value) {
    String bare = value.strip();
    if (bare.isEmpty() || bare.indexOf(' ') >= 0 || bare.startsWith("#")) {
      return Optional.empty();
    }
    if (isAddress(bare)) {
      Optional<Identifier> known = ofAddress(bare);
      if (known.isPresent()) {
        return known;
      }
    }
    String scheme = scheme(subtype);
    scheme = scheme.isEmpty() ? scheme(type) : scheme;
    if (!scheme.isEmpty()) {
      return Optional.of(new Identifier(scheme, isAddress(bare) ? last(bare) : bare));
    }
    return isAddress(bare) ? Optional.of(new Identifier(ADDRESS, bare)) : compact(bare);
  }

  /** The identifier in an address or a compact one, {@code gn:2660646}. */
  static Optional<Identifier> of(String address) {
    return of("", "", address);
  }

  /** False for a value that its register gives to nothing. */
  boolean fits() {
    return IdentifierForm.fits(scheme, value);
  }

  /** True for what may stand as the type of an {@code idno}: a word without blanks. */
  static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '_'))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAddress(String value) {
    return value.startsWith("http://") || value.startsWith("https://");
  }

  private static String scheme(String type) {
    String small = type.strip().toLowerCase(Locale.ROOT);
    return NO_SCHEME.contains(small) || !isScheme(small) ? "" : small;
  }

  private static Optional<Identifier> compact(String value) {
    int colon = value.indexOf(':');
    if (colon <= 0 || colon == value.length() - 1) {
      return Optional.empty();
    }
    String scheme = PREFIXES.get(value.substring(0, colon).toLowerCase(Locale.ROOT));
    return Optional.ofNullable(scheme)
        .map(known -> new Identifier(known, value.substring(colon + 1)));
  }

  private static Optional<Identifier> ofAddress(String address) {
    String[] parts = path(address);
    String name = parts[0].toLowerCase(Locale.ROOT);
    for (Host host : HOSTS) {
      if (name.equals(host.name()) || name.endsWith("." + host.name())) {
        int step = host.step() < 0 ? parts.length - 1 : host.step() + 1;
        return step > 0 && step < parts.length
            ? Optional.of(new Identifier(host.scheme(), parts[step]))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String last(String address) {
    String[] parts = path(address);
    return parts[parts.length - 1];
  }

  /** Host and steps of an address, without query and fragment. */
  private static String[] path(String address) {
    String rest = address.substring(address.indexOf("//") + 2);
    int end = rest.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = rest.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    String[] parts = rest.substring(0, end).split("/");
    return parts.length == 0 ? new String[] {""} : parts;
  }
}
