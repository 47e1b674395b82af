package org.incipit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  void saysWhatARowSaysOverWhatASideFileSays() {
    Incipit incipit =
        Incipit.builder()
            .metadata("m.yaml", utf8("dc.title: A letter\ndc.creator: B. Author\n"))
            .build();
    Map<String, List<String>> row =
        Map.of("dc.title", List.of("Another"), "dc.nothing", List.of("x"));
    Edition edition = incipit.convert(new Source(utf8(TEXT), "a.txt", "a", row));
    assertThat(new String(edition.bytes("tei").orElseThrow(), StandardCharsets.UTF_8))
        .contains("<title resp=\"#resp.meta.side-file\">Another</title>", "B. Author")
        .doesNotContain("A letter");
    assertThat(edition.findings())
        .filteredOn(f -> f.code().equals("MET-001"))
        .singleElement()
        .extracting(Edition.Finding::message)
        .asString()
        .contains("dc.nothing");
    assertThat(incipit.fingerprint("a.txt", row))
        .isNotEqualTo(incipit.fingerprint("a.txt", Map.of()))
        .isEqualTo(incipit.fingerprint("a.txt", Map.copyOf(row)));
  }

  @Test
  void givesNoTwoDocumentsOneNameOfOutputs() {
    assertThat(Incipit.targets(List.of("a.txt", "A.txt", "b.txt"), List.of("b.html/c.txt")))
        .doesNotHaveDuplicates()
        .startsWith("a")
        .allSatisfy(name -> assertThat(name).matches("[abA](-[0-9a-f]{8})?"))
        .element(2)
        .isNotEqualTo("b");
    assertThat(Incipit.targetKey("\u00C9t\u00E9")).isEqualTo(Incipit.targetKey("e\u0301te\u0301"));
  }

  @Test
  void rejectsWhatWouldGrowTooMuchAndKeepsItsDigest() {
    Incipit incipit = Incipit.builder().formats("tei", "html").ratio(1).build();
    byte[] names = "Mr. Brown went to Paris. ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    Edition edition = incipit.convert(names, "names.txt");
    assertThat(edition.status()).isEqualTo(Edition.Status.REJECTED);
    assertThat(edition.findings()).extracting(Edition.Finding::code).containsExactly("RUN-008");
    assertThat(edition.sha256()).hasSize(64).isEqualTo(incipit.convert(names, "b.txt").sha256());
  }

  @Test
  void followsAnswersAndAsksWhatIsLeft() {
    Edition asked = Incipit.builder().build().convert(utf8(TEXT), "a.txt");
    String table = Incipit.REVIEW_HEADER + String.join("", asked.doubts());
    assertThat(asked.doubts()).isNotEmpty();
    String first = asked.doubts().get(0);
    String answered = table.replace(first, first.stripTrailing() + "\tno\n");
    Edition again =
        Incipit.builder().review("r.tsv", utf8(answered)).build().convert(utf8(TEXT), "a.txt");
    assertThat(again.bytes("tei")).isNotEqualTo(asked.bytes("tei"));
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
