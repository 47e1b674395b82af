package org.incipit.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of an entity's page: what a document says of the entity alone decides it, so that a page
 * can link to it without a look at the others. An identifier of an authority file where there is
 * one, else the name and a digest of it. {@code xslt/modules/entity-key.xsl} does the same.
 */
public final class EntityKey {
  /** Authority files, those first whose identifiers most others know. */
  static final List<String> SCHEMES = List.of("wikidata", "gnd", "geonames", "viaf", "orcid");

  private static final int LONGEST_SLUG = 40;
  private static final int RADIX = 36;
  private static final long FACTOR = 65_599;

  /** The largest prime below 2^44, so that a step stays below 2^63. */
  private static final long PRIME = 17_592_186_044_399L;

  private EntityKey() {}

  /**
   * The key of a person, place, organisation, event or work.
   *
   * @param kind the word that it begins with, small letters
   * @param ids values by scheme; the scheme in small letters
   * @param name the name it is listed under
   * @return small letters, digits and hyphens, at most 70
   */
  public static String of(String kind, Map<String, String> ids, String name) {
    for (String scheme : SCHEMES) {
      Optional<String> id =
          Optional.ofNullable(ids.get(scheme)).filter(value -> isIdentifier(scheme, value));
      if (id.isPresent()) {
        return kind + "-" + scheme + "-" + id.get().toLowerCase(Locale.ROOT);
      }
    }
    String folded = fold(name);
    String slug = slug(folded);
    return kind + (slug.isEmpty() ? "" : "-" + slug) + "-" + digest(folded);
  }

  /**
   * The key of the page that a date is on: that of its year.
   *
   * @param value as in {@code when}, perhaps with an end behind a slash
   */
  public static String ofDate(String value) {
    Optional<Integer> year = year(value);
    return "date-" + (year.isPresent() ? value.substring(0, yearEnd(value)) : "undated");
  }

  /** The year a date value begins with; empty where there is none. */
  static Optional<Integer> year(String value) {
    int end = yearEnd(value);
    return end == 0 ? Optional.empty() : Optional.of(Integer.parseInt(value.substring(0, end)));
  }

  /** Four digits, perhaps behind a minus. */
  private static int yearEnd(String value) {
    int start = value.startsWith("-") ? 1 : 0;
    int end = start;
    while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
      end++;
    }
    return end - start == 4 ? end : 0;
  }

  /** Whether a value has the form of its authority file. */
  static boolean isIdentifier(String scheme, String value) {
    return switch (scheme) {
      case "wikidata" -> value.startsWith("Q") && isDigits(value.substring(1));
      case "geonames", "viaf" -> isDigits(value);
      case "gnd" ->
          !value.isEmpty() && value.chars().allMatch(c -> isDigit(c) || c == 'X' || c == '-');
      case "orcid" -> isOrcid(value);
      default -> false;
    };
  }

  private static boolean isOrcid(String value) {
    if (value.length() != 19) {
      return false;
    }
    for (int i = 0; i < 19; i++) {
      char c = value.charAt(i);
      boolean good = i % 5 == 4 ? c == '-' : isDigit(c) || i == 18 && c == 'X';
      if (!good) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigits(String value) {
    return !value.isEmpty() && value.chars().allMatch(EntityKey::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Small letters without marks, one space between words. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    boolean space = false;
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        space = folded.length() > 0;
      } else if (!isMark(c)) {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.appendCodePoint(isCased(c) ? Character.toLowerCase(c) : c);
      }
    }
    return folded.toString();
  }

  /** Latin, Greek and Cyrillic; beyond, the tables of XSLT processors do not agree. */
  private static boolean isCased(int c) {
    return c < 0x528 && c != 0x37F || c >= 0x1E00 && c < 0x2000;
  }

  /** Accents, and the points of Hebrew and Arabic: ranges, since tables of Unicode differ. */
  private static boolean isMark(int c) {
    return c >= 0x300 && c <= 0x36F
        || c >= 0x591 && c <= 0x5BD
        || c >= 0x610 && c <= 0x61A
        || c >= 0x64B && c <= 0x65F
        || c == 0x670;
  }

  private static String slug(String folded) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < folded.length() && slug.length() < LONGEST_SLUG; i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z' || isDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    boolean hyphen = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
    return hyphen ? slug.substring(0, slug.length() - 1) : slug.toString();
  }

  private static String digest(String folded) {
    long hash = folded.codePoints().asLongStream().reduce(7, (h, c) -> (h * FACTOR + c) % PRIME);
    return Long.toString(hash, RADIX);
  }
}
