package org.incipit.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incipit.model.IdentifierForm;

/**
 * Identifiers of persons, bodies, places and subjects: an address of any register, or a scheme and
 * a value such as {@code orcid:0000-0002-1825-0097}. Those of the registers known here are checked.
 */
final class Identifiers {
  /**
   * A register.
   *
   * @param scheme its word before a colon
   * @param host of its addresses
   * @param base what stands before the value in them
   */
  private record Register(String scheme, String host, String base) {}

  private static final List<Register> REGISTERS =
      List.of(
          new Register("orcid", "orcid.org", "https://orcid.org/"),
          new Register("isni", "isni.org", "https://isni.org/isni/"),
          new Register("viaf", "viaf.org", "https://viaf.org/viaf/"),
          new Register("gnd", "d-nb.info", "https://d-nb.info/gnd/"),
          new Register("wikidata", "wikidata.org", "https://www.wikidata.org/entity/"),
          new Register("ror", "ror.org", "https://ror.org/"),
          new Register("geonames", "geonames.org", "https://www.geonames.org/"));

  private Identifiers() {}

  /** The address of an identifier, or what is wrong with it. */
  static Checked of(String text) {
    if (WebAddress.begins(text)) {
      return WebAddress.complaint(text).map(Checked::bad).orElseGet(() -> ofAddress(text));
    }
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    Optional<Register> register =
        REGISTERS.stream().filter(known -> known.scheme().equals(scheme)).findFirst();
    if (register.isEmpty()) {
      return Checked.bad(
          "\""
              + text
              + "\" between < and > is no identifier; write an address such as"
              + " https://orcid.org/0000-0002-1825-0097, or one of "
              + String.join(", ", REGISTERS.stream().map(r -> r.scheme() + ":…").toList()));
    }
    return IdentifierForm.fits(scheme, text.substring(colon + 1))
        ? Checked.good(register.get().base() + text.substring(colon + 1))
        : unfit(register.get(), text);
  }

  private static Checked ofAddress(String address) {
    String host = URI.create(address).getHost().toLowerCase(Locale.ROOT);
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    Optional<Register> register =
        REGISTERS.stream().filter(known -> known.host().equals(bare)).findFirst();
    String path = URI.create(address).getRawPath();
    String value = path.substring(path.lastIndexOf('/') + 1);
    // Other pages of these hosts say nothing of persons, but are addresses all the same.
    boolean strict = register.filter(r -> r.scheme().equals("orcid")).isPresent();
    return strict && !IdentifierForm.fits(register.get().scheme(), value)
        ? unfit(register.get(), address)
        : Checked.good(address);
  }

  private static Checked unfit(Register register, String text) {
    return Checked.bad(
        "\""
            + text
            + "\" is no identifier of "
            + register.scheme()
            + " (a digit may be mistyped); one is "
            + register.base()
            + IdentifierForm.example(register.scheme()).orElseThrow());
  }
}
