package org.incipit.export.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.Export;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.export.Stylesheets;
import org.incipit.tei.TeiDocument;

/**
 * TEI to a book, EPUB 3.3. A stylesheet makes the pages, the navigation and the metadata; here the
 * pages are cut where they are too long, linked with each other and packed.
 */
public final class EpubExporter implements Exporter {
  /** What {@code --to} calls it. */
  public static final String ID = "epub";

  private static final String SUFFIX = ".epub";
  private static final String STYLESHEET = "epub-book.xsl";

  private final Processor processor;
  private final XsltExecutable stylesheet;

  private EpubExporter(Processor processor, XsltExecutable stylesheet) {
    this.processor = processor;
    this.stylesheet = stylesheet;
  }

  /**
   * Compiles the stylesheet once, for all documents of a run.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when it does not compile
   */
  public static EpubExporter compile(Processor processor) {
    return new EpubExporter(processor, Stylesheets.compile(processor, STYLESHEET));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink) {
    if (!Stylesheets.isTei(document.node())) {
      sink.accept(Diagnostic.ofFile(Code.EXP_002, Stylesheets.rootName(document.node())));
      return List.of();
    }
    try {
      return List.of(new Export(SUFFIX, book(document.node(), options)));
    } catch (SaxonApiException e) {
      sink.accept(Diagnostic.ofFile(Code.EXP_001, ID, String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      sink.accept(Diagnostic.ofFile(Code.EXP_001, ID, "its elements nest too deeply"));
    }
    return List.of();
  }

  private byte[] book(XdmNode tei, ExportOptions options) throws SaxonApiException {
    Xslt30Transformer transformer = stylesheet.load30();
    transformer.setErrorReporter(error -> {});
    transformer.setMessageHandler(message -> {});
    transformer.setStylesheetParameters(
        Map.of(
            new QName("insertions"), new XdmAtomicValue(options.insertions()),
            new QName("digest"), new XdmAtomicValue(TextDigest.of(tei))));
    transformer.setGlobalContextItem(tei);
    NodeInfo metadata = null;
    List<BookFile> files = new ArrayList<>();
    for (XdmItem item : transformer.applyTemplates((XdmValue) tei)) {
      NodeInfo node = ((XdmNode) item).getUnderlyingNode();
      if (node.getNamespaceUri().equals(BookFile.NAMESPACE)) {
        files.add(BookFile.of(node));
      } else {
        metadata = node;
      }
    }
    PageSerialisers serialisers = PageSerialisers.of(transformer, tei.getUnderlyingNode());
    List<PackedFile> packed = Pages.write(files, serialisers);
    Container container = new Container();
    NodeInfo first = files.stream().filter(BookFile::isPage).findFirst().orElseThrow().content();
    container.add(
        Container.FOLDER + "package.opf",
        PackageDocument.write(
            processor,
            metadata,
            first.getAttributeValue(NamespaceUri.NULL, "lang"),
            first.getAttributeValue(NamespaceUri.NULL, "dir"),
            packed));
    for (PackedFile file : packed) {
      container.add(Container.FOLDER + file.name(), file.bytes());
    }
    return container.finish();
  }
}
