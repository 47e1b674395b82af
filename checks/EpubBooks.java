import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Asks EPUBCheck about each book, and about each XHTML file in the smallest book that may hold it.
 * It may have no error and no warning to tell. One line a file: {@code pass} or {@code fail}, and
 * the name.
 *
 * <p>Usage: {@code java -cp 'target/epubcheck/*' EpubBooks.java FOLDER WORK_FOLDER}
 */
public final class EpubBooks {
  private static final Pattern LANG = Pattern.compile("<html[^>]*\\slang=\"([^\"]+)\"");
  private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path work = Files.createDirectories(Path.of(args[1]));
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(f -> f.toString().endsWith(".xhtml") || f.toString().endsWith(".epub"))
              .sorted()
              .toList();
    }
    int number = 0;
    for (Path file : files) {
      Path book = work.resolve(++number + ".epub");
      if (file.toString().endsWith(".epub")) {
        Files.copy(file, book); // under a plain name, of which EPUBCheck has nothing to say
      } else {
        write(book, Files.readString(file));
      }
      System.out.println((clean(book) ? "pass " : "fail ") + "epubcheck " + folder.relativize(file));
    }
  }

  /** EPUBCheck prints what it finds to the error stream. */
  private static boolean clean(Path book) {
    DefaultReportImpl report = new DefaultReportImpl(book.getFileName().toString());
    new EpubCheck(book.toFile(), report).check();
    return report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0;
  }

  private static void write(Path book, String page) throws IOException {
    String lang = first(LANG, page, "en");
    String title = first(TITLE, page, "Untitled");
    try (OutputStream out = Files.newOutputStream(book);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "mimetype", "application/epub+zip");
      deflated(zip, "META-INF/container.xml", CONTAINER);
      deflated(zip, "OPS/package.opf", PACKAGE.formatted(lang, title, lang));
      deflated(zip, "OPS/nav.xhtml", NAV.formatted(lang, lang, title));
      deflated(zip, "OPS/page.xhtml", page);
    }
  }

  private static String first(Pattern pattern, String page, String otherwise) {
    Matcher matcher = pattern.matcher(page);
    return matcher.find() && !matcher.group(1).isBlank() ? matcher.group(1) : otherwise;
  }

  /** The first entry must be readable without decompression. */
  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles>
          <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private static final String PACKAGE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:uuid:00000000-0000-4000-8000-000000000000</dc:identifier>
          <dc:title>%s</dc:title>
          <dc:language>%s</dc:language>
          <meta property="dcterms:modified">2000-01-01T00:00:00Z</meta>
        </metadata>
        <manifest>
          <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
          <item id="page" href="page.xhtml" media-type="application/xhtml+xml"/>
        </manifest>
        <spine><itemref idref="page"/></spine>
      </package>
      """;

  private static final String NAV =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%s" xml:lang="%s">
        <head><title>Contents</title></head>
        <body><nav epub:type="toc"><ol><li><a href="page.xhtml">%s</a></li></ol></nav></body>
      </html>
      """;
}
