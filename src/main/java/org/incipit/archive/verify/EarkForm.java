package org.incipit.archive.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.incipit.archive.Content;
import org.incipit.archive.Seal;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.xml.SecureReaders;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A package for submission by E-ARK: what its METS documents say of files. */
final class EarkForm implements Form {
  private static final String METS = "METS.xml";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** What a METS document says of a file. */
  private record Stated(String size, String digest, String algorithm) {}

  @Override
  public boolean is(Tree tree) throws IOException {
    return tree.has(METS) || tree.folders().contains("representations");
  }

  @Override
  public void verify(Tree tree, Consumer<Diagnostic> findings) throws IOException {
    Package whole = new Package(tree, findings);
    Set<String> stated = new HashSet<>(Set.of(METS));
    whole
        .bytes(METS)
        .filter(bytes -> !Seal.holds(bytes))
        .ifPresent(bytes -> whole.add(Code.PKG_023, METS, "the digest in its last line"));
    check(whole, "", stated);
    for (String path : whole.files().keySet()) {
      if (path.startsWith("representations/") && path.endsWith("/" + METS)) {
        check(whole, path.substring(0, path.length() - METS.length()), stated);
      }
    }
    for (String path : whole.files().keySet()) {
      if (!stated.contains(path)) {
        whole.add(Code.PKG_022, path, METS);
      }
    }
  }

  private static void check(Package whole, String below, Set<String> stated) {
    if (!whole.has(below + METS)) {
      return;
    }
    for (Map.Entry<String, Stated> file : files(whole, below + METS).entrySet()) {
      String path = below + decoded(file.getKey());
      stated.add(path);
      whole
          .content(path)
          .filter(content -> !agrees(content, file.getValue()))
          .ifPresent(c -> whole.add(Code.PKG_023, path, "its digest or size in " + below + METS));
    }
  }

  private static boolean agrees(Content content, Stated stated) {
    return stated.algorithm().equals("SHA-512")
        && stated.digest().equals(content.sha512())
        && stated.size().equals(Long.toString(content.size()));
  }

  private static Map<String, Stated> files(Package whole, String mets) {
    Map<String, Stated> files = new LinkedHashMap<>();
    whole
        .bytes(mets)
        .ifPresent(
            bytes -> {
              try {
                XMLReader reader = SecureReaders.newReader();
                reader.setContentHandler(new Reader(files));
                reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
              } catch (SAXException | IOException e) {
                whole.add(Code.PKG_024, mets, String.valueOf(e.getMessage()));
              }
            });
    return files;
  }

  /** Files and metadata with the address of each. */
  private static final class Reader extends DefaultHandler {
    private final Map<String, Stated> files;
    private Stated open = new Stated("", "", "");

    Reader(Map<String, Stated> files) {
      this.files = files;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      if (name.equals("file") || name.equals("mdRef")) {
        open =
            new Stated(
                value(attributes, "SIZE"),
                value(attributes, "CHECKSUM"),
                value(attributes, "CHECKSUMTYPE"));
      }
      if (name.equals("FLocat") || name.equals("mdRef")) {
        String href = attributes.getValue(XLINK, "href");
        files.put(href == null ? "" : href, open);
      }
    }

    private static String value(Attributes attributes, String name) {
      String value = attributes.getValue(name);
      return value == null ? "" : value;
    }
  }

  /** A path from a relative URI reference; what is no number stays. */
  private static String decoded(String href) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = href.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length && raw[i] == '%' ? Character.digit(raw[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
