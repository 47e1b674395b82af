package org.incipit.validate.report;

import java.io.IOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.incipit.diagnostic.Printable;

/**
 * Writes XML as it comes, one element a line. Values are made {@linkplain Wording#printable
 * printable}, so that no character is left that XML forbids or attributes would lose.
 */
final class XmlOutput {
  private static final String INDENT = "\n                ";

  private final XMLStreamWriter xml;
  private int depth;
  private boolean elements;

  XmlOutput(Appendable out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new AppendableWriter(out));
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; those without a value are left out
   */
  XmlOutput open(String name, String... attributes) throws IOException {
    try {
      line(depth);
      xml.writeStartElement(name);
      write(attributes);
      depth++;
      elements = false;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element that holds nothing, with its attributes as for {@link #open}. */
  XmlOutput empty(String name, String... attributes) throws IOException {
    try {
      line(depth);
      xml.writeEmptyElement(name);
      write(attributes);
      elements = true;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes text into the element that is open. */
  XmlOutput text(String text) throws IOException {
    try {
      xml.writeCharacters(Printable.of(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Closes the element that was opened last; after the first one closed there is no more. */
  XmlOutput close() throws IOException {
    try {
      depth--;
      if (elements) {
        line(depth);
      }
      xml.writeEndElement();
      elements = true;
      if (depth == 0) {
        xml.writeCharacters("\n");
        xml.close();
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(String[] attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], Printable.of(attributes[i + 1]));
      }
    }
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters(INDENT.substring(0, 1 + 2 * depth));
  }
}
