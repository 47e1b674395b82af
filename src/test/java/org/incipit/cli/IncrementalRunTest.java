package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second run over one output folder does, and what it leaves alone. */
class IncrementalRunTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void firstRun() throws IOException {
    console = new Console(folder);
    console.write("in/a.txt", "A short letter\n\nWe left Geneva on 8 March 1911.\n");
    console.write("in/b.txt", "He said “no and went away from here.\n");
    console.write("in/c.txt", "");
    console.write("in/sub/d.txt", "The fourth text is about a walk in the rain.\n");
    assertThat(convert().code()).isEqualTo(1);
    forget();
  }

  private Console.Run convert(String... more) {
    return console.run(
        Stream.concat(Stream.of("convert", "in", "-o", "out", "--to", "tei,txt"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Makes every output old, so that what is written again is seen. */
  private void forget() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(this::isNew)
          .map(file -> folder.resolve("out").relativize(file).toString())
          .filter(name -> !name.startsWith("report.") && !name.startsWith(".incipit/"))
          .sorted()
          .toList();
    }
  }

  private boolean isNew(Path file) {
    try {
      return !Files.getLastModifiedTime(file).equals(LONG_AGO);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The status of every source. */
  private Map<String, String> statuses() {
    return console
        .read("out/report.jsonl")
        .lines()
        .map(line -> line.split("\""))
        .collect(Collectors.toMap(part -> part[3], part -> part[7], (a, b) -> b, TreeMap::new));
  }

  @Test
  void nothingIsWrittenWhereNothingHasChanged() throws IOException {
    Map<String, String> outputs = console.outputs("out");
    Console.Run run = convert();
    assertThat(written()).isEmpty();
    assertThat(console.outputs("out")).isEqualTo(outputs);
    assertThat(statuses())
        .isEqualTo(
            Map.of(
                "a.txt",
                "unchanged",
                "b.txt",
                "unchanged",
                "c.txt",
                "rejected",
                "sub/d.txt",
                "unchanged"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("in/b.txt:1:9: warning ANN-003")
        .contains("in/c.txt: error SRC-002")
        .contains("0 converted, 3 unchanged, 1 rejected");
    forget();
    convert();
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile).filter(this::isNew)).isEmpty();
    }
  }

  @Test
  void theReportSaysOfUnchangedFilesWhatTheFirstRunSaid() {
    String first = console.read("out/report.jsonl");
    convert("--force");
    assertThat(console.read("out/report.jsonl")).isEqualTo(first);
    convert();
    assertThat(
            console
                .read("out/report.jsonl")
                .replace("\"a.txt\",\"status\":\"unchanged\"", "\"a.txt\",\"status\":\"ok\"")
                .replace("\"b.txt\",\"status\":\"unchanged\"", "\"b.txt\",\"status\":\"warn\"")
                .replace("\"status\":\"unchanged\"", "\"status\":\"ok\""))
        .isEqualTo(first);
  }

  @Test
  void aChangedSourceIsConvertedAndNoOther() throws IOException {
    console.write("in/a.txt", "Another text altogether.\n");
    convert();
    assertThat(written()).containsExactly("review.tsv", "tei/a.xml", "txt/a.txt");
    assertThat(statuses()).containsEntry("a.txt", "ok").containsEntry("b.txt", "unchanged");
  }

  @Test
  void missingAndDamagedOutputsAreMadeAgain() throws IOException {
    Map<String, String> outputs = console.outputs("out");
    Files.delete(folder.resolve("out/txt/a.txt"));
    console.write("out/txt/b.txt", "damaged");
    convert();
    assertThat(written()).containsExactly("txt/a.txt", "txt/b.txt");
    assertThat(console.outputs("out")).isEqualTo(outputs);
  }

  @Test
  void whatAPersonDidToTheTeiIsKept() throws IOException {
    Map<String, String> outputs = console.outputs("out");
    String edited = console.read("out/tei/a.xml").replace("short", "long");
    console.write("out/tei/a.xml", edited);
    Console.Run run = convert();
    assertThat(run.err()).contains("in/a.txt: warning RUN-005 tei/a.xml was changed by hand");
    String kept =
        console.files("out/tei").keySet().stream()
            .filter(name -> name.contains("edited"))
            .findFirst()
            .orElseThrow();
    assertThat(kept).matches("a\\.edited-[0-9a-f]{8}\\.xml");
    Map<String, String> now = console.outputs("out");
    assertThat(now.remove("tei/" + kept))
        .isEqualTo(
            new String(edited.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    assertThat(now).isEqualTo(outputs);
    assertThat(convert().err()).doesNotContain("RUN-005");
    assertThat(statuses()).containsEntry("a.txt", "unchanged");
    console.write("out/tei/a.xml", edited);
    convert();
    assertThat(console.files("out/tei").keySet()).filteredOn(n -> n.contains("edited")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--lang fr", "--text-policy plain", "--recogniser rules", "--encoding utf-8"})
  void otherOptionsMakeOtherOutputs(String more) {
    convert(more.split(" "));
    assertThat(statuses()).containsEntry("a.txt", "ok").containsEntry("c.txt", "rejected");
    convert(more.split(" "));
    assertThat(statuses()).containsEntry("a.txt", "unchanged");
  }

  @Test
  void anotherFormatAlongTheWayIsNoPersonsWork() {
    convert("--to", "txt", "--lang", "fr");
    convert("--lang", "de");
    assertThat(console.files("out/tei").keySet()).noneMatch(name -> name.contains("edited"));
  }

  @Test
  void anExportIntoTheSameFolderDoesNotDisturbTheConversion() {
    console.run("export", "out/tei", "-o", "out", "--to", "html");
    convert();
    assertThat(statuses()).containsEntry("a.txt", "unchanged");
    console.run("export", "out/tei", "-o", "out", "--to", "html");
    assertThat(statuses()).containsEntry("a.xml", "unchanged");
  }

  @Test
  void rejectedFilesAreRetriedOnlyWhenAskedFor() {
    String before = console.read("out/.incipit/journal.jsonl");
    convert("--retry-failed");
    assertThat(statuses()).containsEntry("c.txt", "rejected").containsEntry("a.txt", "unchanged");
    assertThat(console.read("out/.incipit/journal.jsonl")).isEqualTo(before);
    console.write("in/c.txt", "Now there is something in it.\n");
    convert();
    assertThat(statuses()).containsEntry("c.txt", "ok");
  }

  @Test
  void earlierOutputsOfWhatIsRejectedNowAreNamedEveryTime() {
    assertThat(convert().err()).doesNotContain("RUN-015"); // c.txt was never converted
    console.write("in/a.txt", "");
    assertThat(convert().err())
        .contains("warning: RUN-015 a.txt: rejected, and what an earlier run made of it");
    assertThat(convert().err()).contains("RUN-015 a.txt").doesNotContain("RUN-015 c.txt");
    String[] pack = {"package", "out", "--as", "datacite", "-o", "packed", "--partial"};
    assertThat(console.run(pack).err())
        .contains("a.txt: PKG-005 it was rejected")
        .doesNotContain("c.txt");
    console.write("in/a.txt", "A short letter, and it is back again.\n");
    assertThat(convert().err()).doesNotContain("RUN-015");
    assertThat(console.run(pack).err()).doesNotContain("PKG-005");
  }

  @Test
  void whatIsGoneIsNamedAndRemovedOnlyWithPrune() throws IOException {
    Files.delete(folder.resolve("in/sub/d.txt"));
    Files.delete(folder.resolve("in/b.txt"));
    String edited = console.read("out/tei/b.xml").replace("away", "off");
    console.write("out/tei/b.xml", edited);
    assertThat(convert("in/a.txt").err()).contains("RUN-007 the source is gone (sub/d.txt)");
    Map<String, String> files = console.files("out");
    assertThat(convert("--prune", "--dry-run").err())
        .contains(
            "RUN-007 the source is gone (sub/d.txt)",
            "would remove the outputs of sources that are gone: 2");
    assertThat(console.files("out")).isEqualTo(files).containsKey("tei/sub/d.xml");
    Console.Run run = convert("--prune");
    assertThat(run.err())
        .contains(
            "RUN-009 the source of tei/b.xml", "removed the outputs of sources that are gone: ")
        .doesNotContain("RUN-007");
    assertThat(console.files("out").keySet())
        .contains("tei/a.xml", "tei/b.xml")
        .doesNotContain("tei/sub/d.xml", "txt/sub/d.txt", "txt/b.txt");
    assertThat(folder.resolve("out/tei/sub")).doesNotExist();
    assertThat(convert().err()).doesNotContain("RUN-0");
  }

  @Test
  void namedFilesAreNeverTakenForTheWholeFolder() {
    Console.Run run = console.run("convert", "in/a.txt", "-o", "out", "--to", "tei,txt", "--prune");
    assertThat(run.err()).doesNotContain("RUN-007");
    assertThat(console.files("out")).containsKey("tei/sub/d.xml");
    convert();
    assertThat(statuses()).containsEntry("sub/d.txt", "unchanged");
  }

  @Test
  void aFolderThatCannotBeReadLosesNothing() {
    Console.Run run = convert("nowhere", "--prune");
    assertThat(run.code()).isEqualTo(1);
    assertThat(console.files("out")).containsKey("tei/sub/d.xml");
  }

  /** As one looks from outside whose disk is not mounted. */
  @Test
  void aFolderThatHoldsNothingLosesNothing() throws IOException {
    Files.move(folder.resolve("in"), folder.resolve("away"));
    Files.createDirectories(folder.resolve("in"));
    Console.Run run = convert("--prune");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("SRC-018").doesNotContain("removed");
    assertThat(console.files("out")).containsKeys("tei/sub/d.xml", "txt/b.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no journal at all\n", "{\"incipit\":9,\"crc\":\"00000000\"}\n"})
  void aDamagedJournalCostsARunAndNothingElse(String journal) {
    Map<String, String> files = console.files("out");
    console.write("out/.incipit/journal.jsonl", journal);
    Console.Run run = convert();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().contains("RUN-006")).isEqualTo(!journal.isEmpty());
    Map<String, String> now = console.files("out");
    now.remove(".incipit/slowest.html");
    files.remove(".incipit/slowest.html");
    assertThat(now).isEqualTo(files);
  }

  @Test
  void everyDamagedLineIsNoticed() {
    String journal = console.read("out/.incipit/journal.jsonl");
    Map<String, String> outputs = console.outputs("out");
    for (int at = 3; at < journal.length(); at += 97) {
      char other = journal.charAt(at) == 'x' ? 'y' : 'x';
      console.write(
          "out/.incipit/journal.jsonl",
          journal.substring(0, at) + other + journal.substring(at + 1));
      convert();
      assertThat(console.outputs("out")).isEqualTo(outputs);
      assertThat(console.read("out/.incipit/journal.jsonl")).isEqualTo(journal);
    }
  }

  @Test
  void aPlantedLinkForTheJournalIsNotFollowed() throws IOException {
    Files.createDirectories(folder.resolve("elsewhere"));
    try (Stream<Path> kept = Files.list(folder.resolve("out/.incipit"))) {
      for (Path file : kept.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder.resolve("out/.incipit"));
    Files.createSymbolicLink(folder.resolve("out/.incipit"), folder.resolve("elsewhere"));
    assertThat(convert().code()).isEqualTo(3);
    assertThat(console.files("elsewhere")).isEmpty();
  }

  @Test
  void messagesAreJsonWhereThatIsWanted() {
    Console.Run run = convert("--log-format", "json");
    assertThat(run.messages())
        .allMatch(line -> line.startsWith("{\"level\":\"") && line.endsWith("}"))
        .anyMatch(line -> line.contains("\"file\":\"in/b.txt\",\"line\":1,\"column\":9,\"code\""))
        .last()
        .asString()
        .contains("\"message\":\"summary\",\"rejected\":1,\"unchanged\":3");
    Console.Run wrong =
        console.run("convert", "in", "--profile", "gone.yaml", "--log-format", "json");
    assertThat(wrong.err()).startsWith("{\"level\":\"error\",\"message\":\"cannot read gone.yaml");
  }

  @Test
  void aFileBeyondALimitIsRejectedAndTheOthersAreNot() {
    console.write("in/a.txt", "word ".repeat(1000));
    convert("--max-bytes", "1k");
    assertThat(statuses()).containsEntry("a.txt", "rejected").containsEntry("b.txt", "warn");
    assertThat(convert("--max-bytes", "many").code()).isEqualTo(2);
    assertThat(convert("--max-ratio", "0").code()).isEqualTo(2);
    assertThat(convert("--max-seconds", "-1").code()).isEqualTo(2);
  }

  @Test
  void anInterruptedRunSaysSoAndIsContinued() {
    Interrupt interrupt = new Interrupt();
    interrupt.request();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of(),
            folder,
            interrupt);
    List<String> line = List.of("convert", "in", "-o", "fresh", "--to", "tei,txt");
    assertThat(Main.run(line, terminal)).isEqualTo(130);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("run the same command again");
    assertThat(folder.resolve("fresh/report.jsonl")).doesNotExist();
    console.run(line.toArray(String[]::new));
    Map<String, String> fresh = console.files("fresh");
    convert("--force");
    Map<String, String> files = console.files("out");
    files.remove(".incipit/slowest.html");
    fresh.remove(".incipit/slowest.html");
    assertThat(fresh).isEqualTo(files);
  }
}
