package org.incipit.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.saxon.s9api.Processor;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;

/** Sites in memory. */
final class SiteFixture {
  private static final Processor PROCESSOR = SecureProcessor.create();

  private SiteFixture() {}

  /** Scratch room in memory, which knows how much was put there. */
  static final class Room implements Scratch {
    final List<ByteArrayOutputStream> files = new ArrayList<>();

    @Override
    public OutputStream create() {
      files.add(new ByteArrayOutputStream());
      return files.get(files.size() - 1);
    }

    @Override
    public InputStream open(int number) {
      return new ByteArrayInputStream(files.get(number).toByteArray());
    }
  }

  static SiteDocument read(String name, String tei) {
    byte[] bytes = tei.getBytes(StandardCharsets.UTF_8);
    return new XmlParser(PROCESSOR)
        .parse(bytes, name, d -> {})
        .flatMap(node -> TeiReader.read(node, name))
        .orElseThrow();
  }

  /** A document with a header of some facts, lists and a body. */
  static SiteDocument document(String name, String header, String lists, String body) {
    return read(
        name,
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc><titleStmt>"
            + header
            + "</titleStmt></fileDesc></teiHeader><standOff>"
            + lists
            + "</standOff><text><body>"
            + body
            + "</body></text></TEI>");
  }

  /** The files of a site of some documents. */
  static Map<String, String> site(Optional<String> base, List<SiteDocument> documents) {
    Map<String, String> files = new TreeMap<>();
    try {
      Site site =
          new Site(
              (name, bytes) -> {
                String before = files.put(name, new String(bytes, StandardCharsets.UTF_8));
                if (before != null) {
                  throw new IllegalStateException("written twice: " + name);
                }
              },
              new Room(),
              new Site.Options(Optional.of("Letters & <papers>"), base));
      for (SiteDocument document : documents) {
        site.add(document);
      }
      site.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
