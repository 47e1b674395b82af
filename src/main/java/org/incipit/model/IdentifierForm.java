package org.incipit.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The forms that registers give their identifiers, by the scheme that names the register: {@code
 * Q42} of {@code wikidata}. Those of other registers may be anything.
 */
public final class IdentifierForm {
  private record Form(Predicate<String> fits, String example) {}

  private static final Map<String, Form> FORMS =
      Map.of(
          "orcid",
          new Form(
              value -> grouped(value) && checked(value.replace("-", "")), "0000-0002-1825-0097"),
          "isni",
          new Form(IdentifierForm::checked, "000000012146438X"),
          "viaf",
          new Form(IdentifierForm::digits, "9847974"),
          "gnd",
          new Form(value -> value.length() >= 3 && all(value, "0123456789-X"), "118540238"),
          "wikidata",
          new Form(value -> value.startsWith("Q") && digits(value.substring(1)), "Q42"),
          "ror",
          new Form(
              value -> value.length() == 9 && value.charAt(0) == '0' && letters(value),
              "02mhbdp94"),
          "geonames",
          new Form(IdentifierForm::digits, "2659994"));

  private IdentifierForm() {}

  /** False for a value that no identifier of that register has. */
  public static boolean fits(String scheme, String value) {
    Form form = FORMS.get(scheme);
    return form == null || form.fits().test(value);
  }

  /** An identifier of that register, to show the form; empty for registers not known here. */
  public static Optional<String> example(String scheme) {
    return Optional.ofNullable(FORMS.get(scheme)).map(Form::example);
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
