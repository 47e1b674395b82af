package org.incipit.validate;

import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Sends the events of one reading to several handlers, in their order. */
final class Tee implements ContentHandler {
  private final List<ContentHandler> handlers;

  Tee(List<ContentHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    handlers.forEach(handler -> handler.setDocumentLocator(locator));
  }

  @Override
  public void startDocument() throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.startDocument();
    }
  }

  @Override
  public void endDocument() throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.endDocument();
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String local, String qName, Attributes attributes)
      throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.startElement(uri, local, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qName) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.endElement(uri, local, qName);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.characters(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.ignorableWhitespace(text, start, length);
    }
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.processingInstruction(target, data);
    }
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    for (ContentHandler handler : handlers) {
      handler.skippedEntity(name);
    }
  }
}
