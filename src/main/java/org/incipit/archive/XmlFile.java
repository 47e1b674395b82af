package org.incipit.archive;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML that is written element by element, a line each. What XML cannot hold becomes U+FFFD. Not
 * thread-safe.
 */
public final class XmlFile {
  private final Map<String, String> namespaces;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final Deque<Boolean> parents = new ArrayDeque<>();

  /**
   * A document that holds nothing yet.
   *
   * @param namespaces of its prefixes, declared where the first element starts, in their order
   */
  public XmlFile(Map<String, String> namespaces) {
    this.namespaces = namespaces;
    try {
      // Into characters, so that no encoder of this Java or that decides what to escape.
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param name with one of the prefixes, or plain
   * @param attributes names and values by turns
   */
  public XmlFile start(String name, String... attributes) {
    try {
      boolean first = parents.isEmpty();
      line(parents.size());
      if (!first) {
        parents.pop();
        parents.push(true);
      }
      parents.push(false);
      int colon = name.indexOf(':');
      if (colon < 0) {
        out.writeStartElement(name);
      } else {
        String prefix = name.substring(0, colon);
        out.writeStartElement(prefix, name.substring(colon + 1), namespaces.get(prefix));
      }
      if (first) {
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
          out.writeNamespace(namespace.getKey(), namespace.getValue());
        }
      }
      for (int i = 0; i < attributes.length; i += 2) {
        attribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    String plain = plain(value).replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    int colon = name.indexOf(':');
    if (colon < 0) {
      out.writeAttribute(name, plain);
    } else {
      String prefix = name.substring(0, colon);
      out.writeAttribute(prefix, namespaces.get(prefix), name.substring(colon + 1), plain);
    }
  }

  /** Closes the element that was opened last. */
  public XmlFile end() {
    try {
      if (parents.pop()) {
        line(parents.size());
      }
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** An element that holds text, with names and values of attributes by turns. */
  public XmlFile element(String name, String content, String... attributes) {
    start(name, attributes);
    try {
      String plain = plain(content);
      int from = 0;
      for (int cr = plain.indexOf('\r'); cr >= 0; cr = plain.indexOf('\r', from)) {
        out.writeCharacters(plain.substring(from, cr));
        out.writeEntityRef("#13"); // a parser would make a line feed of the character
        from = cr + 1;
      }
      out.writeCharacters(plain.substring(from));
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    return end();
  }

  private void line(int depth) throws XMLStreamException {
    if (depth > 0) {
      out.writeCharacters("\n" + "  ".repeat(depth));
    } else {
      out.writeCharacters("\n");
    }
  }

  /** The document, ended by a line end. */
  public byte[] bytes() {
    try {
      out.writeEndDocument();
      out.flush();
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static String plain(String value) {
    return value
        .codePoints()
        .map(c -> isXml(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static IllegalStateException failure(XMLStreamException e) {
    return new IllegalStateException("characters can be written to memory", e);
  }
}
