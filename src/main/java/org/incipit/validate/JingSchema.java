package org.incipit.validate;

import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.resolver.ResolverException;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.xml.SecureReaders;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A compiled RelaxNG schema with the checkers made from it. Thread-safe; a checker is lent to one
 * thread at a time. A checker remembers the content models it met, so that lending the same ones
 * again is much faster than making new ones.
 */
final class JingSchema {
  private final Schema schema;
  private final Queue<Checker> idle = new ConcurrentLinkedQueue<>();

  private JingSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * @throws ConfigurationException when it cannot be read, is no RelaxNG in XML syntax, or includes
   *     other files, which are never fetched
   */
  static JingSchema compile(InputSource input) {
    String name = String.valueOf(input.getSystemId());
    try {
      return new JingSchema(
          SAXSchemaReader.getInstance()
              .createSchema(SecureReaders.source(input), properties(new FirstError())));
    } catch (SAXParseException e) {
      throw new ConfigurationException(
          "the schema "
              + name
              + " cannot be used (line "
              + e.getLineNumber()
              + ": "
              + e.getMessage()
              + "); it must be one RelaxNG file in XML syntax",
          e);
    } catch (SAXException | IncorrectSchemaException | IOException e) {
      throw new ConfigurationException(
          "the schema "
              + name
              + " cannot be used ("
              + innermost(e).getMessage()
              + "); it must be one RelaxNG file in XML syntax",
          e);
    } catch (StackOverflowError e) {
      throw new ConfigurationException(
          "the schema " + name + " cannot be used: it is nested too deep", e);
    }
  }

  /** What happened; the outer ones say only that something did. */
  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  Checker borrow() {
    Checker checker = idle.poll();
    return checker != null ? checker : new Checker(schema);
  }

  /** Takes back a checker whose last document came to its end; one that broke off is dropped. */
  void giveBack(Checker checker) {
    if (checker.reusable()) {
      idle.add(checker);
    }
  }

  static PropertyMap properties(ErrorHandler errors) {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, errors);
    properties.put(ValidateProperty.XML_READER_CREATOR, SecureReaders::newReader);
    properties.put(ValidateProperty.RESOLVER, new Refusal());
    properties.put(
        RngProperty.DATATYPE_LIBRARY_FACTORY,
        new DatatypeLibraryFactoryImpl(new BoundedPatterns()));
    // Duplicate ids are found by our own handlers: Jing's check refuses schemas that let one
    // attribute be an ID in one place and anything in another, as user-made TEI schemas do.
    return properties.toPropertyMap();
  }

  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /** Jing's own resolver would fetch what a schema includes, over the network too. */
  private static final class Refusal implements Resolver {
    @Override
    public void resolve(Identifier id, Input input) throws ResolverException {
      throw new ResolverException(new IOException("not fetched: " + id.getUriReference()));
    }

    @Override
    public void open(Input input) throws ResolverException {
      if (input.getByteStream() == null && input.getCharacterStream() == null) {
        throw new ResolverException(new IOException("not fetched"));
      }
    }
  }
}
