package org.incipit.xml;

import java.io.ByteArrayInputStream;
import java.util.Optional;
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
   * The document node of the XML in these bytes.
   *
   * @param systemId name for messages and {@code base-uri()}; nothing is read from it
   * @return empty when the bytes are not well-formed, or hold a DOCTYPE, nesting or an entity that
   *     is refused for safety; the sink was told
   */
  public Optional<XdmNode> parse(byte[] xml, String systemId, DiagnosticSink sink) {
    InputSource input = new InputSource(new ByteArrayInputStream(xml));
    input.setSystemId(systemId);
    return parse(input, sink);
  }

  /** As {@link #parse(byte[], String, DiagnosticSink)}; the input must hold a stream or reader. */
  public Optional<XdmNode> parse(InputSource input, DiagnosticSink sink) {
    if (input.getByteStream() == null && input.getCharacterStream() == null) {
      throw new IllegalArgumentException("an address is not fetched: " + input.getSystemId());
    }
    DocumentBuilder builder = processor.newDocumentBuilder();
    builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.NONE);
    builder.setLineNumbering(true);
    try {
      return Optional.of(builder.build(SecureReaders.source(input)));
    } catch (SaxonApiException e) {
      sink.accept(finding(e));
      return Optional.empty();
    }
  }

  private static Diagnostic finding(SaxonApiException failure) {
    String message = String.valueOf(failure.getMessage());
    String where = "";
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SAXParseException parse) {
        message = String.valueOf(parse.getMessage());
        where = " (line " + parse.getLineNumber() + ", column " + parse.getColumnNumber() + ")";
      }
    }
    Code code = isRefusal(message) ? Code.VAL_003 : Code.VAL_002;
    return Diagnostic.ofFile(code, reason(message) + where);
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
