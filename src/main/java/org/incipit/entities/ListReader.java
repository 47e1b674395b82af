package org.incipit.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.model.Kind;
import org.incipit.xml.SecureReaders;
import org.incipit.xml.XmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the entities that a TEI document lists, of whatever origin, and counts how often its text
 * points at each. The document itself is not kept.
 */
public final class ListReader extends DefaultHandler {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final Map<String, Kind> ITEMS =
      Map.of(
          "person", Kind.PERSON,
          "place", Kind.PLACE,
          "org", Kind.ORGANISATION,
          "event", Kind.EVENT);
  private static final Set<String> NAMES =
      Set.of("persName", "placeName", "orgName", "eventName", "geogName");

  /** An entity that is being read; one without an id is read over. */
  private static final class Item {
    private final String element;
    private final String id;
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> ids = new TreeMap<>();
    private String geo = "";

    private Item(String element, String id) {
      this.element = element;
      this.id = id == null ? "" : id;
    }
  }

  private final String document;
  private final Deque<Item> open = new ArrayDeque<>();
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private final StringBuilder value = new StringBuilder();
  private Optional<Locator> locator = Optional.empty();
  private String valueOf = "";
  private String scheme = "";
  private int depth;
  private int texts;

  private ListReader(String document) {
    this.document = document;
  }

  /**
   * Reads a document.
   *
   * @param in XML
   * @param document its name, for messages and in what is returned
   * @return its entities in the order of its lists
   * @throws IOException when the stream cannot be read
   * @throws IllegalArgumentException when it is no TEI, or not well-formed; the message says where
   */
  public static List<Listed> read(InputStream in, String document) throws IOException {
    ListReader handler = new ListReader(document);
    try {
      XMLReader reader = SecureReaders.newReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(in));
    } catch (SAXParseException e) {
      String where = document + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
      throw new IllegalArgumentException(
          where + ": " + XmlParser.reason(String.valueOf(e.getMessage())), e);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalArgumentException(document + ":1:1: " + XmlParser.unknownEncoding(e), e);
    } catch (SAXException e) {
      throw new IllegalArgumentException(document + ": " + e.getMessage(), e);
    }
    return handler.listed();
  }

  @Override
  public void setDocumentLocator(Locator of) {
    locator = Optional.of(of);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (depth++ == 0 && !uri.equals(TEI)) {
      throw new SAXParseException(
          "this is no TEI: the first element is " + qualified, locator.orElse(null));
    }
    if (local.equals("text")) {
      texts++;
    }
    if (texts > 0) {
      count(attributes.getValue("ref"));
    } else if (ITEMS.containsKey(local)) {
      open.push(new Item(local, attributes.getValue(XML, "id")));
    } else if (!open.isEmpty() && valueOf.isEmpty() && holdsValue(local)) {
      valueOf = local;
      scheme = attributes.getValue("type") == null ? "" : attributes.getValue("type");
      value.setLength(0);
    }
  }

  private static boolean holdsValue(String local) {
    return NAMES.contains(local) || local.equals("idno") || local.equals("geo");
  }

  private void count(String pointers) {
    if (pointers != null) {
      for (String pointer : pointers.strip().split("\\s+")) {
        if (pointer.startsWith("#")) {
          mentions.merge(pointer.substring(1), 1, Integer::sum);
        }
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (!valueOf.isEmpty()) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    depth--;
    if (local.equals("text")) {
      texts--;
    } else if (texts == 0 && !open.isEmpty()) {
      if (local.equals(valueOf)) {
        keep(open.peek(), value.toString().strip().replaceAll("\\s+", " "));
        valueOf = "";
      } else if (local.equals(open.peek().element)) {
        items.add(open.pop());
      }
    }
  }

  private void keep(Item item, String read) {
    if (read.isEmpty()) {
      return;
    }
    if (valueOf.equals("idno")) {
      item.ids.putIfAbsent(scheme, bare(read));
    } else if (valueOf.equals("geo")) {
      item.geo = read;
    } else if (!item.names.contains(read)) {
      item.names.add(read);
    }
  }

  /** The value itself where an address holds it. */
  private static String bare(String id) {
    String trimmed = id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
    return trimmed.startsWith("http") ? trimmed.substring(trimmed.lastIndexOf('/') + 1) : trimmed;
  }

  private List<Listed> listed() {
    return items.stream()
        .filter(item -> !item.id.isEmpty())
        .map(
            item ->
                new Listed(
                    document,
                    item.id,
                    ITEMS.get(item.element),
                    item.names,
                    item.ids,
                    item.geo,
                    mentions.getOrDefault(item.id, 0)))
        .toList();
  }
}
