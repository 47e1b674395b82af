package org.incipit.export.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.sf.saxon.s9api.Processor;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.export.Export;
import org.incipit.export.ExportOptions;
import org.incipit.export.Exporter;
import org.incipit.export.Exporters;
import org.incipit.tei.TeiDocument;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** A book, opened. */
record Book(byte[] bytes, Map<String, String> files) {
  static final Processor PROCESSOR = SecureProcessor.create();
  static final Exporter EXPORTER =
      Exporters.load(PROCESSOR).select(List.of(EpubExporter.ID)).get(0);
  private static final Pattern ITEM = Pattern.compile("<itemref idref=\"f-([^\"]+)\"");

  static Book of(String tei) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Export> exports = EXPORTER.export(document(tei), ExportOptions.STANDARD, findings::add);
    if (!findings.isEmpty()) {
      throw new AssertionError(findings.get(0).message());
    }
    return open(exports.get(0).bytes());
  }

  /** The book of a text with this as its content. */
  static Book ofText(String content) {
    return of(tei("<fileDesc><titleStmt><title>A title</title></titleStmt></fileDesc>", content));
  }

  static String tei(String header, String content) {
    return "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader>"
        + header
        + "</teiHeader><text>"
        + content
        + "</text></TEI>";
  }

  static TeiDocument document(String tei) {
    return new TeiDocument(
        "test",
        new XmlParser(PROCESSOR)
            .parse(
                tei.getBytes(StandardCharsets.UTF_8),
                "test.xml",
                finding -> {
                  throw new AssertionError(finding.message());
                })
            .orElseThrow());
  }

  static Book open(byte[] bytes) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(
            entry.getName().replace("EPUB/", ""),
            new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Book(bytes, files);
  }

  String file(String name) {
    return files.get(name);
  }

  String opf() {
    return file("package.opf");
  }

  /** The names of what is read, in its order. */
  List<String> spine() {
    return ITEM.matcher(opf()).results().map(item -> item.group(1)).toList();
  }

  /** The words of the chapters as a browser shows them. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (String name : spine()) {
      if (name.startsWith("text-") || name.equals("notes.xhtml")) {
        String body = file(name).substring(file(name).indexOf("<body"));
        words.append(' ').append(body.replaceAll("<[^>]*>", ""));
      }
    }
    return words.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
  }

  /** Every link that leads to no place in the book. */
  List<String> dangling() {
    List<String> dangling = new ArrayList<>();
    for (String name : files.keySet()) {
      Matcher links = Pattern.compile(" (?:href|src)=\"([^\"]*)\"").matcher(file(name));
      while (links.find()) {
        String link = links.group(1);
        String[] parts = (link.startsWith("#") ? name + link : link).split("#");
        boolean isThere =
            link.startsWith("http")
                || files.containsKey(parts[0])
                    && (parts.length == 1 || file(parts[0]).contains(" id=\"" + parts[1] + "\""));
        if (!isThere) {
          dangling.add(name + ": " + link);
        }
      }
    }
    return dangling;
  }
}
