package org.incipit.archive.saf;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.archive.Description;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Value;
import org.incipit.archive.XmlFile;

/** Metadata of an item by the fields that every DSpace has in its registry. */
final class SafMetadata {
  /** What stands before a handle in an identifier. */
  private static final String[] HANDLE_PREFIXES = {
    "hdl:", "https://hdl.handle.net/", "http://hdl.handle.net/"
  };

  private SafMetadata() {}

  /** A field of DSpace with what it holds. */
  private record Cell(String element, String qualifier, String text) {}

  static byte[] dublinCore(Description description) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Field field : Field.values()) {
      if (field != Field.COLLECTION) {
        for (Value value : description.all(field)) {
          cells.add(cell(field, value));
          if (field == Field.RIGHTS) {
            value.part("uri").ifPresent(uri -> cells.add(new Cell("rights", "uri", uri)));
          }
        }
      }
    }
    XmlFile xml = new XmlFile(Map.of()).start("dublin_core", "schema", "dc");
    cells.forEach(cell -> value(xml, cell.element(), cell.qualifier(), cell.text()));
    return xml.end().bytes();
  }

  private static Cell cell(Field field, Value value) {
    String kind = value.part("kind").orElse("");
    String type = value.part("type").orElse("");
    String text = value.text();
    return switch (field) {
      case TITLE -> new Cell("title", type.isEmpty() ? "" : "alternative", text);
      case CREATOR -> new Cell("contributor", "author", text);
      case CONTRIBUTOR -> contributor(value.part("role").orElse(""), text);
      case SUBJECT -> new Cell("subject", "", text);
      case DESCRIPTION -> new Cell("description", "abstract", text);
      case PUBLISHER -> new Cell("publisher", "", text);
      case DATE -> new Cell("date", type.equals("created") ? "created" : "issued", text);
      case TYPE -> new Cell("type", "", text);
      case FORMAT -> new Cell("format", kind.equals("media") ? "mimetype" : "extent", text);
      case IDENTIFIER -> identifier(value);
      case SOURCE -> new Cell("source", "", text);
      case LANGUAGE -> new Cell("language", "iso", text);
      case RELATION -> new Cell("relation", type.equals("part-of") ? "ispartof" : "", text);
      case COVERAGE -> new Cell("coverage", kind.equals("period") ? "temporal" : "spatial", text);
      case RIGHTS -> new Cell("rights", "", text);
      case COLLECTION -> throw new IllegalArgumentException("it has a file of its own");
    };
  }

  private static Cell contributor(String role, String text) {
    return switch (role) {
      case "edt" -> new Cell("contributor", "editor", text);
      case "fnd" -> new Cell("description", "sponsorship", text);
      default -> new Cell("contributor", "other", text);
    };
  }

  /** What has an address is found under it. */
  private static Cell identifier(Value value) {
    String address = value.part("uri").orElse(value.text());
    return isAddress(address)
        ? new Cell("identifier", "uri", address)
        : new Cell("identifier", "other", value.text());
  }

  static byte[] terms(Item item) {
    XmlFile xml = new XmlFile(Map.of()).start("dublin_core", "schema", "dcterms");
    value(xml, "conformsTo", "", "TEI P5");
    value(
        xml,
        "provenance",
        "",
        "Converted from plain text by "
            + item.event().tool()
            + " on "
            + item.event().when()
            + (item.event().options().isEmpty() ? "" : "; " + item.event().options()));
    return xml.end().bytes();
  }

  private static void value(XmlFile xml, String element, String qualifier, String text) {
    xml.element(
        "dcvalue", text, "element", element, "qualifier", qualifier.isEmpty() ? "none" : qualifier);
  }

  private static boolean isAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** The handle that an identifier is, if it is one. */
  static Optional<String> handle(Value identifier) {
    String text = identifier.text();
    if (identifier.part("type").filter("handle"::equalsIgnoreCase).isPresent() && isHandle(text)) {
      return Optional.of(text);
    }
    for (String prefix : HANDLE_PREFIXES) {
      if (text.startsWith(prefix) && isHandle(text.substring(prefix.length()))) {
        return Optional.of(text.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /** {@code 10673/42}: digits and dots, a slash, and what is no space. */
  static boolean isHandle(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && slash < text.length() - 1
        && text.substring(0, slash).chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
        && text.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
