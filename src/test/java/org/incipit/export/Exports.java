package org.incipit.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.sf.saxon.s9api.Processor;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** The built-in exports for tests, compiled once. */
final class Exports {
  static final ExportOptions PLAIN = new ExportOptions(TextPolicy.PLAIN, true);
  static final ExportOptions LINES = new ExportOptions(TextPolicy.LINES, true);
  static final ExportOptions BARE = new ExportOptions(TextPolicy.READING, false);

  private static final Processor PROCESSOR = SecureProcessor.create();
  private static final Exporters EXPORTERS = Exporters.load(PROCESSOR);
  static final List<String> PROFILES = List.of("tei-lite", "tei-dtabf", "tei-parla", "tei-evt");

  private static final List<Exporter> ALL =
      EXPORTERS.select(
          Stream.concat(Stream.of("html", "xhtml", "epub", "txt", "md"), PROFILES.stream())
              .toList());

  private Exports() {}

  static Processor processor() {
    return PROCESSOR;
  }

  static Exporter exporter(String id) {
    return ALL.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  /** What an export makes of a document, which must go without findings. */
  static String export(String id, ExportOptions options, TeiDocument document) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Export> exports = exporter(id).export(document, options, findings::add);
    if (!findings.isEmpty()) {
      throw new AssertionError(findings.get(0).message());
    }
    byte[] bytes = exports.get(0).bytes();
    return id.equals("epub") ? opened(bytes) : new String(bytes, StandardCharsets.UTF_8);
  }

  /** Every file of a book, one after the other, under its name. */
  private static String opened(byte[] book) {
    StringBuilder files = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.append("=== ").append(entry.getName()).append('\n');
        files.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.toString();
  }

  static String export(String id, ExportOptions options, String tei) {
    return export(id, options, tei(tei));
  }

  static TeiDocument tei(String xml) {
    return new TeiDocument(
        "test",
        new XmlParser(PROCESSOR)
            .parse(
                xml.getBytes(StandardCharsets.UTF_8),
                "test.xml",
                finding -> {
                  throw new AssertionError(finding.message());
                })
            .orElseThrow());
  }

  /** TEI with this as the content of its body. */
  static String body(String content) {
    return "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader/><text><body>"
        + content
        + "</body></text></TEI>";
  }

  /** A file beside the golden ones. */
  static String file(String name) {
    try (InputStream in = Exports.class.getResourceAsStream("/export/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
