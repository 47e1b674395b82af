package org.incipit.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.NearMiss;

/** The names that metadata can have. */
public final class Names {
  /** The fifteen elements of Dublin Core, and what archives need and they cannot say. */
  public static final List<String> ALL =
      List.of(
          "dc.title",
          "dc.creator",
          "dc.contributor",
          "dc.subject",
          "dc.description",
          "dc.publisher",
          "dc.date",
          "dc.type",
          "dc.format",
          "dc.identifier",
          "dc.source",
          "dc.language",
          "dc.relation",
          "dc.coverage",
          "dc.rights",
          "rights.uri",
          "collection");

  /** Names of which the value may end in identifiers. */
  static final Set<String> IDENTIFIED =
      Set.of("dc.creator", "dc.contributor", "dc.publisher", "dc.subject", "dc.coverage");

  /** What front matter calls them elsewhere. */
  static final Map<String, String> SHORT = shortNames();

  private Names() {}

  private static Map<String, String> shortNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : ALL) {
      names.put(name.startsWith("dc.") ? name.substring(3) : name, name);
    }
    names.put("author", "dc.creator");
    names.put("editor", "dc.contributor");
    names.put("abstract", "dc.description");
    names.put("keywords", "dc.subject");
    names.put("lang", "dc.language");
    names.put("licence", "dc.rights");
    names.put("license", "dc.rights");
    names.put("doi", "dc.identifier");
    return Collections.unmodifiableMap(names);
  }

  /** The name that a key of front matter stands for, whatever its case. */
  static Optional<String> ofFrontMatter(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return ALL.contains(lower) ? Optional.of(lower) : Optional.ofNullable(SHORT.get(lower));
  }

  /** A complaint about a name that is not known, with what was perhaps meant. */
  static String unknown(String name) {
    String meant = SHORT.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    String hint = meant.isEmpty() ? NearMiss.hint(name, ALL) : "; did you mean \"" + meant + "\"?";
    return "there is no metadata name \""
        + name
        + "\""
        + hint
        + " there are "
        + String.join(", ", ALL);
  }
}
