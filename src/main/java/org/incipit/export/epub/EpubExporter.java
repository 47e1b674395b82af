package org.incipit.export.epub;

import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.decode.Digest;
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

  private final BookStylesheet stylesheet;

  private EpubExporter(BookStylesheet stylesheet) {
    this.stylesheet = stylesheet;
  }

  /**
   * Compiles the stylesheet once, for all documents of a run.
   *
   * @throws org.incipit.diagnostic.ConfigurationException when it does not compile
   */
  public static EpubExporter compile(Processor processor) {
    return new EpubExporter(new BookStylesheet(processor));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink) {
    return Stylesheets.export(
        document.node(), ID, SUFFIX, sink, () -> book(document.node(), options));
  }

  private byte[] book(XdmNode tei, ExportOptions options) throws SaxonApiException {
    BookStylesheet.Made made =
        stylesheet.book(
            tei,
            Map.of(
                "insertions", new XdmAtomicValue(options.insertions()),
                "digest", new XdmAtomicValue(Digest.sha256(tei.getStringValue()))));
    List<PackedFile> files = Pages.write(made.files(), new Links(), made.serialisers());
    Container container = new Container();
    container.add(Container.PACKAGE, stylesheet.packageDocument(made, files));
    files.forEach(file -> container.add(Container.FOLDER + file.name(), file.bytes()));
    return container.finish();
  }
}
