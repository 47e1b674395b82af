package org.incipit.entities;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.incipit.model.Kind;

/**
 * Writes joined entities as TEI: one list a kind, each entity with its names, the ids of
 * authorities, and pointers to its entry in every document.
 */
public final class EntityList {
  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  private record ListOf(String list, String item, String name) {}

  private static final Map<Kind, ListOf> LISTS =
      Map.of(
          Kind.PERSON, new ListOf("listPerson", "person", "persName"),
          Kind.PLACE, new ListOf("listPlace", "place", "placeName"),
          Kind.ORGANISATION, new ListOf("listOrg", "org", "orgName"),
          Kind.EVENT, new ListOf("listEvent", "event", "eventName"));

  private final XMLStreamWriter out;
  private final UnaryOperator<String> relative;
  private final Set<String> ids = new HashSet<>();

  private EntityList(XMLStreamWriter out, UnaryOperator<String> relative) {
    this.out = out;
    this.relative = relative;
  }

  /**
   * The document, in UTF-8.
   *
   * @param rows in the order of {@link Register#rows()}
   * @param relative from the path of a document to its path seen from the list, since pointers are
   *     read from where they stand
   */
  public static byte[] write(List<EntityRow> rows, UnaryOperator<String> relative) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new EntityList(out, relative).document(rows);
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private void document(List<EntityRow> rows) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    line();
    out.writeStartElement("TEI");
    out.writeDefaultNamespace(NAMESPACE);
    header();
    line();
    out.writeStartElement("standOff");
    Kind kind = null;
    for (List<EntityRow> entity : entities(rows)) {
      Kind own = entity.get(0).listed().kind();
      if (own != kind) {
        if (kind != null) {
          out.writeEndElement();
        }
        line();
        out.writeStartElement(LISTS.get(own).list());
        kind = own;
      }
      entity(entity, LISTS.get(own));
    }
    if (kind != null) {
      out.writeEndElement();
    }
    line();
    out.writeEndDocument();
    line();
  }

  /** Rows of one entity together. */
  private static Iterable<List<EntityRow>> entities(List<EntityRow> rows) {
    Map<String, List<EntityRow>> entities = new LinkedHashMap<>();
    for (EntityRow row : rows) {
      String key = row.listed().kind() + " " + row.entity();
      entities.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row);
    }
    return entities.values();
  }

  private void header() throws XMLStreamException {
    line();
    out.writeStartElement("teiHeader");
    out.writeStartElement("fileDesc");
    out.writeStartElement("titleStmt");
    element("title", "Persons, places, organisations and events");
    out.writeEndElement();
    out.writeStartElement("publicationStmt");
    element("p", "Not published.");
    out.writeEndElement();
    out.writeStartElement("sourceDesc");
    element("p", "Joined from the lists of the documents that the notes point at.");
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private void entity(List<EntityRow> rows, ListOf list) throws XMLStreamException {
    Set<String> names = new LinkedHashSet<>();
    Map<String, String> identifiers = new TreeMap<>();
    String geo = "";
    names.add(main(rows).name());
    for (EntityRow row : rows) {
      names.addAll(row.listed().names());
      row.listed().ids().forEach(identifiers::putIfAbsent);
      geo = geo.isEmpty() ? row.listed().geo() : geo;
    }
    line();
    out.writeStartElement(list.item());
    out.writeAttribute("xml", XMLConstants.XML_NS_URI, "id", id(rows.get(0)));
    String type = "main";
    for (String name : names) {
      out.writeStartElement(list.name());
      out.writeAttribute("type", type);
      out.writeCharacters(name);
      out.writeEndElement();
      type = "variant";
    }
    if (!geo.isEmpty() && list.item().equals("place")) {
      out.writeStartElement("location");
      element("geo", geo);
      out.writeEndElement();
    }
    for (Map.Entry<String, String> identifier : identifiers.entrySet()) {
      out.writeStartElement("idno");
      if (!identifier.getKey().isEmpty()) {
        out.writeAttribute("type", identifier.getKey());
      }
      out.writeCharacters(identifier.getValue());
      out.writeEndElement();
    }
    documents(rows);
    out.writeEndElement();
  }

  /** What the entity is called where it is mentioned most often, the first where that is even. */
  private static Listed main(List<EntityRow> rows) {
    Listed main = rows.get(0).listed();
    for (EntityRow row : rows) {
      main = row.listed().mentions() > main.mentions() ? row.listed() : main;
    }
    return main;
  }

  private void documents(List<EntityRow> rows) throws XMLStreamException {
    out.writeStartElement("note");
    out.writeAttribute("type", "documents");
    for (EntityRow row : rows) {
      out.writeStartElement("ref");
      String document = relative.apply(row.listed().document());
      out.writeAttribute("target", address(document) + "#" + row.listed().id());
      out.writeCharacters(row.listed().document());
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private String id(EntityRow row) {
    StringBuilder id = new StringBuilder();
    row.entity()
        .codePoints()
        .forEach(
            c ->
                id.appendCodePoint(
                    Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0 ? c : '-'));
    if (!Character.isLetter(id.codePointAt(0))) {
      id.insert(0, "e.");
    }
    String free = id.toString();
    for (int number = 2; !ids.add(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /** A path as a relative address: what addresses reserve and spaces in percent signs. */
  private static String address(String path) {
    StringBuilder address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      if (plain) {
        address.append(c);
      } else {
        address.append('%');
        address.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        address.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return address.toString();
  }

  private void element(String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n");
  }
}
