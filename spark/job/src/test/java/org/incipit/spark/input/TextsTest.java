package org.incipit.spark.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.spark.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
  private static final long LIMIT = 1000;

  private final SparkSession spark = LocalSpark.session();
  @TempDir private Path work;

  /** Content, or why there is none, by name; and that the names alone are the same. */
  private static Map<String, String> read(Texts texts) {
    Map<String, String> read = new TreeMap<>();
    for (Row row : texts.rows().collectAsList()) {
      String content =
          Texts.refusal(row) == null
              ? new String(Texts.bytes(row), StandardCharsets.UTF_8)
              : "! " + Texts.refusal(row);
      assertThat(read.put(Texts.name(row), content)).isNull();
    }
    List<String> names =
        texts.names().collectAsList().stream().map(row -> row.getString(0)).toList();
    assertThat(read.keySet()).containsAll(names);
    return read;
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void readsEntriesOfZipFiles() throws IOException {
    Path in = Files.createDirectory(work.resolve("in"));
    Files.write(in.resolve("one.zip"), zip("a.txt", "Alpha", "b/c.TXT", "Beta", "d.pdf", "no"));
    Files.write(in.resolve("two.zip"), zip("a.txt", "Gamma", "long.txt", "x".repeat(5000)));
    byte[] whole = zip("a.txt", "Delta ".repeat(20), "b.txt", "Epsilon ".repeat(900));
    Files.write(in.resolve("broken.zip"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(in.resolve("no.zip"), "this is text".getBytes(StandardCharsets.UTF_8));
    Texts texts = FileTexts.ofZipFiles(spark, List.of(in.toString()), work + "/out", LIMIT);
    Map<String, String> read = read(texts);
    assertThat(read)
        .containsEntry("one/a.txt", "Alpha")
        .containsEntry("one/b/c.TXT", "Beta")
        .containsEntry("two/a.txt", "Gamma")
        .containsEntry("no.zip", "! the file cannot be read further: this is no ZIP file")
        .containsEntry("broken/a.txt", "Delta ".repeat(20))
        .doesNotContainKey("one/d.pdf");
    assertThat(read.get("two/long.txt")).hasSize((int) LIMIT + 1);
    assertThat(read.get("broken.zip")).startsWith("! the file cannot be read further");
  }

  private static String warc(String type, String target, String content) {
    String id = "<urn:uuid:00000000-0000-4000-8000-%012x>";
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: "
        + target
        + "\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nWARC-Record-ID: "
        + String.format(id, (target + content).hashCode())
        + "\r\nContent-Type: "
        + (type.equals("response") ? "application/http;msgtype=response" : "text/plain")
        + "\r\nContent-Length: "
        + content.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + content
        + "\r\n\r\n";
  }

  private static String http(int status, String type, String body) {
    return "HTTP/1.1 "
        + status
        + " X\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Test
  void readsPlainTextsOfWarcFiles() throws IOException {
    String records =
        warc("response", "https://a.example/x.txt", http(200, "text/plain", "Alpha"))
            + warc("response", "https://a.example/p", http(200, "text/html", "<p>no</p>"))
            + warc("response", "https://a.example/q", http(404, "text/plain", "no"))
            + warc("resource", "file:///b.txt", "Beta")
            + warc("conversion", "https://a.example/x.txt", "Gamma");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(records.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(work.resolve("crawl.warc.gz"), packed.toByteArray());
    Files.writeString(work.resolve("damaged.warc"), records.substring(0, 300));
    Texts texts = FileTexts.ofWarcFiles(spark, List.of(work.toString()), work + "/out", LIMIT);
    Map<String, String> read = read(texts);
    assertThat(read)
        .containsEntry("crawl/a.example/x.txt", "Alpha")
        .containsEntry("crawl//b.txt", "Beta")
        .containsEntry("crawl/a.example/x.txt~2", "Gamma")
        .hasEntrySatisfying("damaged.warc", why -> assertThat(why).startsWith("! the file cannot"));
    assertThat(read).hasSize(4);
  }

  @Test
  void readsJsonLinesAndNamesWhatIsWrongWithOne() throws IOException {
    Path file = work.resolve("texts.jsonl");
    Files.writeString(
        file,
        """
        {"name": "a.txt", "text": "Alpha \\u00e9", "metadata": {"dc.title": "A", "dc.creator": ["B", "C"]}}
        {"name": "b.txt", "bytes": "QmV0YQ=="}
        {"name": "c.txt", "bytes": "!!"}
        {"name": "d.txt"}
        {"name": "e.txt", "text": "x", "bytes": "QmV0YQ=="}
        {"text": "nameless"}
        this is no JSON
        """);
    Texts texts = TableTexts.ofJsonLines(spark, List.of(file.toString()));
    Map<String, String> read = read(texts);
    assertThat(read)
        .hasSize(7)
        .containsEntry("a.txt", "Alpha \u00e9")
        .containsEntry("b.txt", "Beta")
        .containsEntry("c.txt", "! its bytes are not in base 64")
        .containsEntry("d.txt", "! its line has neither text nor bytes")
        .containsEntry("e.txt", "! its line has both text and bytes");
    assertThat(read.values())
        .contains(
            "! its line has no name",
            "! its line is no JSON object with name, text or bytes, and metadata");
    Row first =
        texts.rows().collectAsList().stream()
            .filter(row -> Texts.name(row).equals("a.txt"))
            .findFirst()
            .orElseThrow();
    assertThat(Texts.metadata(first))
        .isEqualTo(Map.of("dc.title", List.of("A"), "dc.creator", List.of("B", "C")));
  }

  @Test
  void readsTablesWhateverTheirMetadataLooksLike() {
    Map<String, List<String>> expected = Map.of("dc.title", List.of("A"));
    for (String metadata :
        List.of(
            "map('dc.title', 'A')",
            "map('dc.title', array('A', null, ' '))",
            "named_struct('dc.title', 'A', 'dc.date', cast(null as string))",
            "named_struct('dc.title', array('A'))",
            "'{\"dc.title\": \"A\"}'")) {
      Dataset<Row> table =
          spark.sql("select 'a.txt' as name, 'Alpha' as text, " + metadata + " as metadata");
      Row row = TableTexts.of(table).rows().first();
      assertThat(Texts.metadata(row)).as(metadata).isEqualTo(expected);
      assertThat(Texts.bytes(row)).isEqualTo("Alpha".getBytes(StandardCharsets.UTF_8));
    }
    Row unnamed =
        TableTexts.of(spark.sql("select cast(null as string) as name, x'41' as bytes"))
            .rows()
            .first();
    assertThat(Texts.refusal(unnamed)).isEqualTo("its row has no name");
    Row empty =
        TableTexts.of(spark.sql("select 'a' as name, cast(null as binary) as bytes"))
            .rows()
            .first();
    assertThat(Texts.refusal(empty)).isEqualTo("its row has no bytes");
    for (String bad :
        List.of(
            "select 'x' as text",
            "select 'a' as name",
            "select 1 as name, 'x' as text",
            "select 'a' as name, 'x' as bytes",
            "select 'a' as name, 'x' as text, x'41' as bytes",
            "select 'a' as name, 'x' as text, 1 as metadata")) {
      assertThatThrownBy(() -> TableTexts.of(spark.sql(bad)))
          .as(bad)
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(
            () -> FileTexts.ofFolders(spark, List.of(work + "/none"), work + "/out", LIMIT))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("none");
  }
}
