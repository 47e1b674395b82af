package org.incipit.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.export.ExportOptions;
import org.incipit.export.epub.Anthology;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/**
 * The book of all documents of a run, in the order of the inputs. It is made anew at the end of
 * each run, from the TEI that lies in the output folder, so it is the same however the run came
 * about. Not thread-safe.
 */
public final class AnthologyFile {
  /** Its name in the output folder, where no document has a name. */
  public static final String NAME = "anthology.epub";

  /** A reading system opens no book of more, and this process need not hold more. */
  static final int MOST_DOCUMENTS = 2_000;

  private static final long MOST_BYTES = 100_000_000;

  private final String title;
  private final ExportOptions options;
  private final List<Part> parts = new ArrayList<>();

  private record Part(String tei, String target) {}

  /**
   * A book without documents.
   *
   * @param title what it is called; empty for a word of ours
   * @param options what the user chose of exports
   */
  public AnthologyFile(String title, ExportOptions options) {
    this.title = title;
    this.options = options;
  }

  /** Takes note of what became of one input. */
  public void add(Result result) {
    String tei = result.outputs().get(Pipeline.TEI);
    if (tei != null && parts.size() <= MOST_DOCUMENTS) {
      parts.add(new Part(tei, result.target()));
    }
  }

  /** Makes the book; the sink is told what it cannot hold. */
  public void finish(OutputFolder folder, DiagnosticSink sink) throws IOException {
    if (parts.size() > MOST_DOCUMENTS) {
      sink.accept(tooLarge());
      return;
    }
    Processor processor = SecureProcessor.create();
    XmlParser parser = new XmlParser(processor);
    Anthology book = new Anthology(processor, title, options.insertions());
    for (Part part : parts) {
      Optional<byte[]> bytes = folder.read(part.tei(), MOST_BYTES);
      if (bytes.isEmpty()) {
        sink.accept(Diagnostic.ofFile(Code.RUN_012, part.tei(), "it cannot be read"));
        continue;
      }
      add(book, parser, part, bytes.get(), sink);
      if (book.packed() > MOST_BYTES) {
        sink.accept(tooLarge());
        return;
      }
    }
    if (book.size() == 0) {
      return;
    }
    try {
      folder.write(List.of(new OutputFolder.Entry(NAME, book.finish())));
    } catch (SaxonApiException e) {
      throw new IOException("the anthology cannot be made: " + e.getMessage(), e);
    }
  }

  private static void add(
      Anthology book, XmlParser parser, Part part, byte[] bytes, DiagnosticSink sink) {
    AtomicReference<String> why = new AtomicReference<>("it is no TEI");
    try {
      Optional<XdmNode> tree =
          parser.parse(bytes, part.tei(), finding -> why.set(finding.message()));
      if (tree.isPresent()) {
        book.add(new TeiDocument(part.target(), tree.get()));
        return;
      }
    } catch (SaxonApiException e) {
      why.set(String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      why.set("its elements nest too deeply");
    }
    sink.accept(Diagnostic.ofFile(Code.RUN_012, part.tei(), why.get()));
  }

  private static Diagnostic tooLarge() {
    return Diagnostic.ofFile(
        Code.RUN_011, Integer.toString(MOST_DOCUMENTS), Long.toString(MOST_BYTES / 1_000_000));
  }
}
