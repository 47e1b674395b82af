package org.incipit.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.incipit.diagnostic.IncipitException;

/**
 * Writes trees as UTF-8 XML that says what the tree says: no indentation, LF line ends, an XML
 * declaration, one line for each top-level node and a final newline. Thread-safe.
 */
public final class XmlSerialiser {
  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

  private final Processor processor;

  public XmlSerialiser(Processor processor) {
    this.processor = processor;
  }

  /** The bytes of a document node, or of an element as if it were a document. */
  public byte[] serialise(XdmNode node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(DECLARATION);
    if (node.getNodeKind() == XdmNodeKind.DOCUMENT) {
      node.children().forEach(child -> writeLine(child, out));
    } else {
      writeLine(node, out);
    }
    return out.toByteArray();
  }

  private void writeLine(XdmNode node, ByteArrayOutputStream out) {
    Serializer serializer = processor.newSerializer(out);
    serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
    serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
    serializer.setOutputProperty(Serializer.Property.INDENT, "no");
    serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
    try {
      serializer.serializeNode(node);
    } catch (SaxonApiException e) {
      throw new IncipitException("a tree that is no XML: " + e.getMessage(), e);
    }
    out.write('\n');
  }
}
