package org.incipit.export.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.export.Stylesheets;

/** The stylesheet that makes the files of a book. Thread-safe. */
final class BookStylesheet {
  /** In the folder of stylesheets. */
  static final String PATH = "epub-book.xsl";

  private final Processor processor;
  private final XsltExecutable stylesheet;

  BookStylesheet(Processor processor, XsltExecutable stylesheet) {
    this.processor = processor;
    this.stylesheet = stylesheet;
  }

  /**
   * Compiles it.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when it does not compile
   */
  static BookStylesheet compile(Processor processor) {
    return new BookStylesheet(processor, Stylesheets.compile(processor, PATH));
  }

  /**
   * What it made.
   *
   * @param metadata what the package says of the book
   * @param files in the order of reading
   * @param part what a larger book has to know of this one, where it was asked for
   * @param serialisers for the files
   */
  record Made(
      NodeInfo metadata,
      List<BookFile> files,
      Optional<XdmNode> part,
      PageSerialisers serialisers) {
    /** An attribute of the outermost element of its pages. */
    String ofPages(String attribute) {
      return files.stream()
          .filter(BookFile::isPage)
          .findFirst()
          .orElseThrow()
          .content()
          .getAttributeValue(NamespaceUri.NULL, attribute);
    }
  }

  /** The files of one document. */
  Made book(XdmNode tei, Map<String, XdmValue> parameters) throws SaxonApiException {
    Xslt30Transformer transformer = transformer(tei, parameters);
    return made(transformer.applyTemplates((XdmValue) tei), transformer, tei);
  }

  /** What holds the parts of an anthology together, in the language of the first. */
  Made anthology(XdmNode first, Map<String, XdmValue> parameters) throws SaxonApiException {
    Xslt30Transformer transformer = transformer(first, parameters);
    return made(transformer.applyTemplates((XdmValue) first), transformer, first);
  }

  private Xslt30Transformer transformer(XdmNode tei, Map<String, XdmValue> parameters)
      throws SaxonApiException {
    Xslt30Transformer transformer = stylesheet.load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    Map<QName, XdmValue> named = new HashMap<>();
    parameters.forEach((name, value) -> named.put(new QName(name), value));
    transformer.setStylesheetParameters(named);
    transformer.setGlobalContextItem(tei);
    return transformer;
  }

  private static Made made(XdmValue items, Xslt30Transformer transformer, XdmNode source) {
    NodeInfo metadata = null;
    Optional<XdmNode> part = Optional.empty();
    List<BookFile> files = new ArrayList<>();
    for (XdmItem item : items) {
      XdmNode node = (XdmNode) item;
      switch (node.getNodeName().getLocalName()) {
        case "file" -> files.add(BookFile.of(node.getUnderlyingNode()));
        case "part" -> part = Optional.of(node);
        default -> metadata = node.getUnderlyingNode();
      }
    }
    PageSerialisers serialisers = PageSerialisers.of(transformer, source.getUnderlyingNode());
    return new Made(metadata, files, part, serialisers);
  }

  /** The package document of what it made. */
  byte[] packageDocument(Made made, List<PackedFile> files) throws SaxonApiException {
    return PackageDocument.write(
        processor, made.metadata(), made.ofPages("lang"), made.ofPages("dir"), files);
  }
}
