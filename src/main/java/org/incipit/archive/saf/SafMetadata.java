package org.incipit.archive.saf;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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

  /** Element and qualifier of each field that has one. */
  private static final Map<Field, String[]> FIELDS = new EnumMap<>(Field.class);

  static {
    put(Field.TITLE, "title", "");
    put(Field.CREATOR, "contributor", "author");
    put(Field.CONTRIBUTOR, "contributor", "other");
    put(Field.SUBJECT, "subject", "");
    put(Field.DESCRIPTION, "description", "abstract");
    put(Field.PUBLISHER, "publisher", "");
    put(Field.DATE, "date", "issued");
    put(Field.TYPE, "type", "");
    put(Field.FORMAT, "format", "extent");
    put(Field.IDENTIFIER, "identifier", "other");
    put(Field.SOURCE, "source", "");
    put(Field.LANGUAGE, "language", "iso");
    put(Field.RELATION, "relation", "");
    put(Field.COVERAGE, "coverage", "spatial");
    put(Field.RIGHTS, "rights", "");
  }

  private SafMetadata() {}

  private static void put(Field field, String element, String qualifier) {
    FIELDS.put(field, new String[] {element, qualifier});
  }

  static byte[] dublinCore(Description description) {
    XmlFile xml = new XmlFile(Map.of()).start("dublin_core", "schema", "dc");
    FIELDS.forEach(
        (field, name) -> {
          for (Value value : description.all(field)) {
            boolean address = field == Field.IDENTIFIER && isAddress(value.text());
            value(xml, name[0], address ? "uri" : name[1], value.text());
            if (field == Field.RIGHTS) {
              value.part("uri").ifPresent(uri -> value(xml, "rights", "uri", uri));
            }
          }
        });
    return xml.end().bytes();
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
