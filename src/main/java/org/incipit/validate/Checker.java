package org.incipit.validate;

import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.Validator;
import java.util.function.Consumer;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks one document after the other against a schema: it is sent SAX events and says at once what
 * is wrong with each. Not thread-safe.
 */
final class Checker extends DefaultHandler implements ErrorHandler {
  /** Remembered content models take memory that unusual documents could fill. */
  private static final int DOCUMENTS = 1_000;

  private final Validator jing;
  private Consumer<SAXParseException> listener = finding -> {};
  private int documents;
  private boolean midway;

  Checker(Schema schema) {
    this.jing = schema.createValidator(JingSchema.properties(this));
  }

  /** Gets ready for a document and gives the handler that takes its events. */
  ContentHandler begin(Consumer<SAXParseException> findings) {
    jing.reset();
    listener = findings;
    midway = true;
    return jing.getContentHandler();
  }

  /** The document came to its end. */
  void end() {
    listener = finding -> {};
    midway = false;
    documents++;
  }

  boolean reusable() {
    return !midway && documents < DOCUMENTS;
  }

  @Override
  public void error(SAXParseException e) {
    listener.accept(e);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
