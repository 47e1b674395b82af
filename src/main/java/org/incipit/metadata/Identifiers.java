package org.incipit.metadata;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

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
   * @param example a value, for messages
   */
  private record Register(
      String scheme, String host, String base, String example, Predicate<String> fits) {}

  private static final List<Register> REGISTERS =
      List.of(
          new Register(
              "orcid",
              "orcid.org",
              "https://orcid.org/",
              "0000-0002-1825-0097",
              value -> grouped(value) && checked(value.replace("-", ""))),
          new Register(
              "isni",
              "isni.org",
              "https://isni.org/isni/",
              "000000012146438X",
              Identifiers::checked),
          new Register(
              "viaf", "viaf.org", "https://viaf.org/viaf/", "9847974", Identifiers::digits),
          new Register(
              "gnd",
              "d-nb.info",
              "https://d-nb.info/gnd/",
              "118540238",
              value -> value.length() >= 3 && all(value, "0123456789-X")),
          new Register(
              "wikidata",
              "wikidata.org",
              "https://www.wikidata.org/entity/",
              "Q42",
              value -> value.startsWith("Q") && digits(value.substring(1))),
          new Register(
              "ror",
              "ror.org",
              "https://ror.org/",
              "02mhbdp94",
              value -> value.length() == 9 && value.charAt(0) == '0' && letters(value)),
          new Register(
              "geonames",
              "geonames.org",
              "https://www.geonames.org/",
              "2659994",
              Identifiers::digits));

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
    return register.get().fits().test(text.substring(colon + 1))
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
    return strict && !register.get().fits().test(value)
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
            + register.example());
  }

  private static boolean digits(String value) {
    return !value.isEmpty() && value.length() <= 22 && all(value, "0123456789");
  }

  private static boolean letters(String value) {
    return all(value, "0123456789abcdefghijklmnopqrstuvwxyz");
  }

  private static boolean all(String value, String of) {
    return value.length() <= 40 && value.chars().allMatch(c -> of.indexOf(c) >= 0);
  }

  /** Four groups of four, with hyphens between. */
  private static boolean grouped(String value) {
    return value.length() == 19
        && value.charAt(4) == '-'
        && value.charAt(9) == '-'
        && value.charAt(14) == '-';
  }

  /** Sixteen characters, the last of which checks the others (ISO 7064, MOD 11-2). */
  private static boolean checked(String value) {
    if (value.length() != 16 || !all(value.substring(0, 15), "0123456789")) {
      return false;
    }
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + value.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - total) % 11;
    return value.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
