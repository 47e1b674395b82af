package org.incipit.xml;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Reads XML into trees that keep all white space and know line and column. Thread-safe. */
public final class XmlParser {
  private static final String MAX_DEPTH = "maxElementDepth";

  private final Processor processor;

  public XmlParser(Processor processor) {
    this.processor = processor;
  }

  /**
   * Why something was not read.
   *
   * @param line and {@code column}, from 1, where it went wrong; 0 where that is not known
   */
  public record Problem(Code code, String reason, int line, int column) {
    /** Without its place. */
    public Diagnostic diagnostic() {
      return Diagnostic.ofFile(code, reason);
    }

    /** With its place in words. */
    Diagnostic withPlace() {
      String place = line > 0 ? " (line " + line + ", column " + column + ")" : "";
      return Diagnostic.ofFile(code, reason + place);
    }
  }

  /** As {@link #parse(byte[], String, DiagnosticSink)}, for those who show places themselves. */
  public Optional<XdmNode> read(byte[] xml, String systemId, Consumer<Problem> sink) {
    InputSource input = new InputSource(new ByteArrayInputStream(xml));
    input.setSystemId(systemId);
    return build(input, sink);
  }

  /**
   * The document node of the XML in these bytes.
   *
   * @param systemId name for messages and {@code base-uri()}; nothing is read from it
   * @return empty when the bytes are not well-formed, or hold a DOCTYPE, nesting or an entity that
   *     is refused for safety; the sink was told
   */
  public Optional<XdmNode> parse(byte[] xml, String systemId, DiagnosticSink sink) {
    return read(xml, systemId, problem -> sink.accept(problem.withPlace()));
  }

  /** As {@link #parse(byte[], String, DiagnosticSink)}; the input must hold a stream or reader. */
  public Optional<XdmNode> parse(InputSource input, DiagnosticSink sink) {
    if (input.getByteStream() == null && input.getCharacterStream() == null) {
      throw new IllegalArgumentException("an address is not fetched: " + input.getSystemId());
    }
    return build(input, problem -> sink.accept(problem.withPlace()));
  }

  private Optional<XdmNode> build(InputSource input, Consumer<Problem> sink) {
    DocumentBuilder builder = processor.newDocumentBuilder();
    builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.NONE);
    builder.setLineNumbering(true);
    try {
      return Optional.of(builder.build(SecureReaders.source(input)));
    } catch (SaxonApiException e) {
      sink.accept(problem(e));
      return Optional.empty();
    }
  }

  private static Problem problem(SaxonApiException failure) {
    String message = String.valueOf(failure.getMessage());
    int line = 0;
    int column = 0;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SAXParseException parse) {
        message = String.valueOf(parse.getMessage());
        line = Math.max(0, parse.getLineNumber());
        column = Math.max(0, parse.getColumnNumber());
      } else if (t instanceof UnsupportedEncodingException encoding) {
        message = unknownEncoding(encoding);
        line = 1;
        column = 1;
      }
    }
    Code code = isRefusal(message) ? Code.VAL_003 : Code.VAL_002;
    return new Problem(code, reason(message), line, column);
  }

  /** That the declaration of a file names an encoding that nobody has. */
  public static String unknownEncoding(UnsupportedEncodingException e) {
    return "the encoding \"" + e.getMessage() + "\" that it declares is not known";
  }

  /** A reader's message; of a refusal that every user may meet, what to do instead of how. */
  public static String reason(String message) {
    if (message.contains("disallow-doctype-decl")) {
      return "a DOCTYPE is not read; take it out, and write out the entities that it declares";
    }
    return message.contains(MAX_DEPTH)
        ? "its elements are nested too deeply ("
            + message.replaceFirst("^JAXP0001[0-9]*: ", "")
            + ")"
        : message;
  }

  /**
   * True when a secure reader's message says that it refused the input, not that it is ill-formed:
   * the JDK's limits carry a JAXP number; the DOCTYPE refusal names its feature.
   */
  public static boolean isRefusal(String message) {
    return message.contains("JAXP0001")
        || message.contains("disallow-doctype-decl")
        || message.contains("external entities are not read");
  }
}
