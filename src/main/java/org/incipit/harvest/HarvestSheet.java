package org.incipit.harvest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.export.Stylesheets;
import org.incipit.xml.XmlSerialiser;

/** What harvesters and DTS get of one document, made by a stylesheet. Thread-safe. */
public final class HarvestSheet {
  private static final String MODES = "urn:incipit:modes";

  /**
   * A document as harvesters see it.
   *
   * @param dublinCore the record, one element
   * @param tei the whole document, one element
   * @param title may be empty
   * @param genres words of the header
   * @param collections titles of what it is part of
   */
  public record Document(
      String dublinCore, String tei, String title, List<String> genres, List<String> collections) {}

  /**
   * A file of DTS.
   *
   * @param name below the folder of the service
   */
  public record Part(String name, byte[] bytes) {}

  /**
   * Where a document is in DTS.
   *
   * @param service address of the service, with a slash at its end
   * @param id of the document
   * @param parent id of the collection it is in
   * @param parentTitle of that
   * @param refs {@code paragraphs}, {@code divisions} or {@code none}: the smallest units that have
   *     files of their own
   */
  public record Place(String service, String id, String parent, String parentTitle, String refs) {}

  private final Processor processor;
  private final XsltExecutable stylesheet;
  private final XmlSerialiser serialiser;

  /** Compiles the stylesheet, for all documents of a run. */
  public HarvestSheet(Processor processor) {
    this.processor = processor;
    this.stylesheet = Stylesheets.compile(processor, "harvest.xsl");
    this.serialiser = new XmlSerialiser(processor);
  }

  /**
   * The record of a document.
   *
   * @throws SaxonApiException when the stylesheet fails on it
   */
  public Document document(XdmNode tei) throws SaxonApiException {
    XdmMap map = (XdmMap) run(tei, "record", Map.of()).itemAt(0);
    return new Document(
        element((XdmNode) map.get("record")),
        element((XdmNode) map.get("tei")),
        map.get("title").itemAt(0).getStringValue(),
        strings(map.get("genres")),
        strings(map.get("collections")));
  }

  private static List<String> strings(XdmValue values) {
    return values.stream().map(XdmItem::getStringValue).toList();
  }

  /**
   * The files of a document in DTS, but for the whole of it.
   *
   * @throws SaxonApiException when the stylesheet fails on it
   */
  public List<Part> parts(XdmNode tei, Place place) throws SaxonApiException {
    Map<QName, XdmValue> parameters =
        Map.of(
            new QName("service"), new XdmAtomicValue(place.service()),
            new QName("id"), new XdmAtomicValue(place.id()),
            new QName("parent"), new XdmAtomicValue(place.parent()),
            new QName("parent-title"), new XdmAtomicValue(place.parentTitle()),
            new QName("refs"), new XdmAtomicValue(place.refs()));
    List<Part> parts = new ArrayList<>();
    for (XdmItem item : run(tei, "dts", parameters)) {
      XdmMap map = (XdmMap) item;
      XdmItem content = map.get("content").itemAt(0);
      byte[] bytes =
          content instanceof XdmNode node
              ? serialiser.serialise(node)
              : content.getStringValue().getBytes(StandardCharsets.UTF_8);
      parts.add(new Part(map.get("name").itemAt(0).getStringValue(), bytes));
    }
    return parts;
  }

  private XdmValue run(XdmNode tei, String mode, Map<QName, XdmValue> parameters)
      throws SaxonApiException {
    Xslt30Transformer transformer = stylesheet.load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    transformer.setStylesheetParameters(parameters);
    transformer.setGlobalContextItem(tei);
    transformer.setInitialMode(new QName(MODES, mode));
    return transformer.applyTemplates((XdmValue) tei);
  }

  /** An element as it stands inside another document. */
  private String element(XdmNode node) throws SaxonApiException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Serializer serializer = processor.newSerializer(out);
    serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
    serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
    serializer.setOutputProperty(Serializer.Property.INDENT, "no");
    serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
    serializer.serializeNode(node);
    return out.toString(StandardCharsets.UTF_8) + "\n";
  }
}
