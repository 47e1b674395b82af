package org.incipit.export.epub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/** The package document: what the stylesheet says of the book, its files and their order. */
final class PackageDocument {
  private static final String OPF = "http://www.idpf.org/2007/opf";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final XMLStreamWriter xml;

  private PackageDocument(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes it.
   *
   * @param metadata a flat element: statements with attributes and words
   * @param language of the book
   * @param direction {@code ltr} or {@code rtl}
   */
  static byte[] write(
      Processor processor,
      NodeInfo metadata,
      String language,
      String direction,
      List<PackedFile> files)
      throws SaxonApiException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII));
    Serializer serializer = processor.newSerializer(out);
    serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
    serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
    XMLStreamWriter xml = serializer.getXMLStreamWriter();
    try {
      new PackageDocument(xml).document(metadata, language, direction, files);
      xml.close();
    } catch (XMLStreamException e) {
      throw new SaxonApiException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private void document(
      NodeInfo metadata, String language, String direction, List<PackedFile> files)
      throws XMLStreamException {
    xml.writeStartDocument();
    xml.writeStartElement("", "package", OPF);
    xml.writeDefaultNamespace(OPF);
    xml.writeAttribute("version", "3.0");
    xml.writeAttribute("unique-identifier", "id");
    xml.writeAttribute("xml", XML, "lang", language);
    xml.writeAttribute("dir", direction);
    line();
    metadata(metadata);
    manifest(files);
    spine(direction, files);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void metadata(NodeInfo metadata) throws XMLStreamException {
    xml.writeStartElement("", "metadata", OPF);
    xml.writeNamespace("dc", DC);
    line();
    AxisIterator statements = metadata.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo next = statements.next(); next != null; next = statements.next()) {
      if (next.getNodeKind() != Type.ELEMENT) {
        continue;
      }
      boolean core = next.getNamespaceUri().toString().equals(DC);
      xml.writeStartElement(core ? "dc" : "", next.getLocalPart(), core ? DC : OPF);
      for (AttributeInfo attribute : next.attributes()) {
        xml.writeAttribute(attribute.getNodeName().getLocalPart(), attribute.getValue());
      }
      xml.writeCharacters(next.getStringValue());
      xml.writeEndElement();
      line();
    }
    xml.writeEndElement();
    line();
  }

  private void manifest(List<PackedFile> files) throws XMLStreamException {
    xml.writeStartElement("", "manifest", OPF);
    line();
    for (PackedFile file : files) {
      xml.writeEmptyElement("", "item", OPF);
      xml.writeAttribute("id", id(file));
      xml.writeAttribute("href", file.name());
      xml.writeAttribute("media-type", file.mediaType());
      if (!file.properties().isEmpty()) {
        xml.writeAttribute("properties", file.properties());
      }
      line();
    }
    xml.writeEndElement();
    line();
  }

  private void spine(String direction, List<PackedFile> files) throws XMLStreamException {
    xml.writeStartElement("", "spine", OPF);
    xml.writeAttribute("toc", "f-toc.ncx");
    xml.writeAttribute("page-progression-direction", direction);
    line();
    for (PackedFile file : files) {
      if (file.inSpine()) {
        xml.writeEmptyElement("", "itemref", OPF);
        xml.writeAttribute("idref", id(file));
        line();
      }
    }
    xml.writeEndElement();
    line();
  }

  /** File names are made by us and go into an id as they are. */
  private static String id(PackedFile file) {
    return "f-" + file.name();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
