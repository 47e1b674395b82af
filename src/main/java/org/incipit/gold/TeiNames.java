package org.incipit.gold;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Kind;

/** Which kind of name an element of TEI marks, in every encoding that editions use. */
public final class TeiNames {
  private static final Set<String> PLACES =
      Set.of("placeName", "geogName", "settlement", "country", "region", "district", "bloc");

  private TeiNames() {}

  /**
   * The kind; empty when the element marks none.
   *
   * @param element local name
   * @param type the value of {@code @type}, or null
   */
  public static Optional<Kind> kind(String element, String type) {
    if (PLACES.contains(element)) {
      return Optional.of(Kind.PLACE);
    }
    return switch (element) {
      case "persName" -> Optional.of(Kind.PERSON);
      case "orgName" -> Optional.of(Kind.ORGANISATION);
      case "date", "time" -> Optional.of(Kind.DATE);
      case "rs", "name" -> said(type == null ? "" : type.toLowerCase(Locale.ROOT));
      default -> Optional.empty();
    };
  }

  private static Optional<Kind> said(String type) {
    return switch (type) {
      case "person", "pers", "per", "persname" -> Optional.of(Kind.PERSON);
      case "place", "placename", "loc", "location", "geog", "geogname", "settlement" ->
          Optional.of(Kind.PLACE);
      case "org", "orgname", "organisation", "organization", "institution" ->
          Optional.of(Kind.ORGANISATION);
      default -> Optional.empty();
    };
  }
}
