package org.incipit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.export.TextPolicy;
import org.junit.jupiter.api.Test;

class IncipitTest {
  private static final String TEXT = "Geneva, 3 March 1911\n\nHe said “no and left.\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // The example of docs/embedding.md, from here …
  /** What a repository does with each text that it takes in. */
  private static String ingest(byte[] text, String name, Incipit incipit) {
    Edition edition = incipit.convert(text, name);
    for (Edition.Finding finding : edition.findings()) {
      System.getLogger("ingest").log(System.Logger.Level.DEBUG, finding.message());
    }
    if (edition.status() == Edition.Status.REJECTED) {
      throw new IllegalArgumentException(edition.findings().get(0).message());
    }
    return new String(edition.bytes("tei").orElseThrow(), StandardCharsets.UTF_8);
  }

  // … to here.

  @Test
  void convertsBytesToFiles() {
    Incipit incipit =
        Incipit.builder()
            .formats("tei", "html", "txt")
            .text(TextPolicy.LINES, true)
            .metadata("m.yaml", utf8("dc.title: A letter\n"))
            .build();
    Edition edition = incipit.convert(utf8(TEXT), "letters/a b.txt");
    assertThat(edition.status()).isEqualTo(Edition.Status.WARN);
    assertThat(edition.files())
        .extracting(Edition.File::name)
        .containsExactly("letters/a b.xml", "letters/a b.html", "letters/a b.txt");
    assertThat(edition.bytes("txt")).contains(utf8(TEXT));
    assertThat(edition.findings())
        .extracting(f -> f.line() + ":" + f.column() + " " + f.severity() + " " + f.code())
        .containsExactly("3:9 warning ANN-003");
    assertThat(ingest(utf8(TEXT), "a.txt", incipit))
        .contains("<title resp=\"#resp.meta.side-file\">A letter</title>");
  }

  @Test
  void isSharedByThreadsAndGivesTheSameBytes() {
    Incipit incipit = Incipit.builder().profile("letter").language("en").build();
    byte[] alone = incipit.convert(utf8(TEXT), "a.txt").bytes("tei").orElseThrow();
    List<byte[]> together =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> incipit.convert(utf8(TEXT), "a.txt").bytes("tei").orElseThrow())
            .toList();
    assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
  }

  @Test
  void whatIsNoTextIsRejectedAndWhatCannotWorkIsSaid() {
    Incipit incipit = Incipit.builder().limit(100).build();
    Edition edition = incipit.convert(new byte[0], "a.txt");
    assertThat(edition.status()).isEqualTo(Edition.Status.REJECTED);
    assertThat(edition.files()).isEmpty();
    assertThat(edition.findings()).extracting(Edition.Finding::code).containsExactly("SRC-002");
    assertThat(incipit.convert(new byte[101], "a.txt").findings())
        .extracting(Edition.Finding::code)
        .containsExactly("SRC-004");
    assertThatThrownBy(() -> Incipit.builder().profile("novel?").build())
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Incipit.builder().formats("pdf").build())
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theDocumentationShowsThisVeryExample() throws Exception {
    String source = Files.readString(Path.of("src/test/java/org/incipit/api/IncipitTest.java"));
    String example =
        source.substring(
            source.indexOf("  /** What a repository does"), source.indexOf("\n  // … to here"));
    assertThat(Files.readString(Path.of("docs/embedding.md")))
        .contains(example.replaceAll("(?m)^  ", ""));
  }
}
