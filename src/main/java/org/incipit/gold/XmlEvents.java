package org.incipit.gold;

import java.io.IOException;
import java.io.InputStream;
import org.incipit.xml.SecureReaders;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML as events, with messages that say where it is broken. */
public final class XmlEvents {
  private XmlEvents() {}

  /**
   * Hands a document to a handler.
   *
   * @param name for messages
   * @throws IOException when the stream cannot be read
   * @throws IllegalArgumentException when it is no well-formed XML without DOCTYPE; the message has
   *     name, line and column
   */
  public static void read(InputStream in, String name, DefaultHandler handler) throws IOException {
    try {
      XMLReader reader = SecureReaders.newReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(in));
    } catch (SAXParseException e) {
      String where = name + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    } catch (SAXException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
