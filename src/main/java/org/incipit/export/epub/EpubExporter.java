package org.incipit.export.epub;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
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

  private final Processor processor;
  private final Function<String, XsltExecutable> stylesheets;

  /**
   * @param stylesheets that have been compiled, by their paths; asked when a document is exported
   */
  public EpubExporter(Processor processor, Function<String, XsltExecutable> stylesheets) {
    this.processor = processor;
    this.stylesheets = stylesheets;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Export> export(TeiDocument document, ExportOptions options, DiagnosticSink sink) {
    BookStylesheet stylesheet =
        new BookStylesheet(processor, stylesheets.apply(BookStylesheet.PATH));
    return Stylesheets.export(
        document.node(), ID, SUFFIX, sink, () -> book(stylesheet, document.node(), options));
  }

  private static byte[] book(BookStylesheet stylesheet, XdmNode tei, ExportOptions options)
      throws SaxonApiException {
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
