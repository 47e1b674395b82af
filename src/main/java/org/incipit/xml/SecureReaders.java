package org.incipit.xml;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import org.incipit.diagnostic.ConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Makes SAX readers that refuse DOCTYPE declarations and never fetch anything. Thread-safe; each
 * reader belongs to one thread.
 */
public final class SecureReaders {
  /** Elements may nest this deep; recursive stylesheets would overflow the stack beyond. */
  public static final int MAX_DEPTH = 400;

  /** The switches every reader has, also the ones Saxon makes itself (for {@code parse-xml()}). */
  static final Map<String, Boolean> FEATURES =
      Map.of(
          XMLConstants.FEATURE_SECURE_PROCESSING,
          true,
          "http://apache.org/xml/features/disallow-doctype-decl",
          true,
          "http://xml.org/sax/features/external-general-entities",
          false,
          "http://xml.org/sax/features/external-parameter-entities",
          false,
          "http://apache.org/xml/features/nonvalidating/load-external-dtd",
          false);

  private static final String MAX_DEPTH_PROPERTY =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private SecureReaders() {}

  /**
   * A namespace-aware reader with line and column numbers.
   *
   * @throws ConfigurationException when the Java runtime's parser lacks one of the settings
   */
  public static XMLReader newReader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setValidating(false);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return secured(factory.newSAXParser());
    } catch (ParserConfigurationException | SAXException e) {
      throw new ConfigurationException(
          "this Java's XML parser cannot be made safe (" + e.getMessage() + "); use OpenJDK 17+",
          e);
    }
  }

  /** The input with a secure reader of its own. */
  public static SAXSource source(InputSource input) {
    return new SAXSource(newReader(), input);
  }

  private static XMLReader secured(SAXParser parser) throws SAXException {
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    parser.setProperty(MAX_DEPTH_PROPERTY, Integer.toString(MAX_DEPTH));
    XMLReader reader = parser.getXMLReader();
    // Set here, since a factory makes a parser to try each of them on.
    for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
      reader.setFeature(feature.getKey(), feature.getValue());
    }
    Refusal refusal = new Refusal();
    reader.setEntityResolver(refusal);
    reader.setErrorHandler(refusal);
    return reader;
  }

  /** Throws where a default handler would fetch, or would print to the terminal. */
  private static final class Refusal extends DefaultHandler2 {
    @Override
    public InputSource getExternalSubset(String name, String baseUri) {
      return null; // Means: there is none, so nothing is fetched.
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
        throws SAXException {
      throw new SAXException("external entities are not read: " + systemId);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
