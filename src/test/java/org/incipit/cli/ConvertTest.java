package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code incipit convert} as users meet it: outputs, messages, exit codes. */
class ConvertTest {
  private static final String TEXT =
      "A short report\n\nWe met General Ada Lind at Geneva (1).\n\nNotes\n\n1) Twice.\n";

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void open() {
    console = new Console(folder);
  }

  @Test
  void writesEveryFormatAndAReport() {
    console.write("in/a.txt", TEXT);
    console.write("in/sub/b.txt", TEXT);
    console.write("in/c.md", TEXT);

    Console.Run run = console.run("convert", "in", "-o", "out", "--no-site");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(console.files("out").keySet())
        .containsExactly(
            ".incipit/journal.jsonl",
            ".incipit/slowest.html",
            "epub/a.epub",
            "epub/sub/b.epub",
            "html/a.html",
            "html/assets/theme.css",
            "html/sub/b.html",
            "report.html",
            "report.jsonl",
            "review.tsv",
            "schema/incipit-1.4.0.rng",
            "schema/incipit-1.4.0.sch",
            "tei/a.xml",
            "tei/sub/b.xml",
            "txt/a.txt",
            "txt/sub/b.txt",
            "xhtml/a.xhtml",
            "xhtml/sub/b.xhtml");
    assertThat(console.read("out/tei/sub/b.xml"))
        .contains("href=\"../../schema/incipit-1.4.0.rng\"");
  }

  @Test
  void theLinesPolicyGivesBackTheSource() {
    String source = "\n \nA title of\n\nGeneva\f and\n well-\nknown  \t\u00A0\n\n[and] “so\n";
    console.write("a.txt", source);

    console.run("convert", "a.txt", "-o", "out", "--to", "txt", "--text-policy", "lines");

    assertThat(console.read("out/txt/a.txt")).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "empty.txt, '', SRC-002",
    "blank.txt, ' \u00A0\t ', SRC-002",
    "pdf.txt, '%PDF-1.7 x', SRC-003",
  })
  void refusesWhatIsNoTextAndConvertsTheRest(String name, String content, String code) {
    console.write("in/" + name, content);
    console.write("in/z-good.txt", TEXT);

    Console.Run run = console.run("convert", "in", "-o", "out");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages().get(0)).startsWith("in/" + name + ": error " + code + " ");
    assertThat(console.files("out"))
        .containsKey("tei/z-good.xml")
        .doesNotContainKey("tei/" + name.replace(".txt", ".xml"));
  }

  @Test
  void refusesNulBytesAndRandomBytes() {
    console.write("in/nul.txt", new byte[2000]);
    byte[] noise = new byte[3000];
    new java.util.Random(7).nextBytes(noise);
    console.write("in/noise.txt", noise);

    Console.Run run = console.run("convert", "in", "-o", "out");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages().subList(0, 2)).allMatch(line -> line.contains(": error SRC-003 "));
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void illFormedBytesAreMarkedAndTheFileIsAWarning() throws IOException {
    byte[] bytes = ("Ünïcödé text, ".repeat(20) + "\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 5] = (byte) 0xFF;
    console.write("a.txt", bytes);

    Console.Run run = console.run("convert", "a.txt", "-o", "out", "--to", "txt,tei");

    assertThat(run.code()).isZero();
    assertThat(run.messages().get(0)).contains(": warning SRC-012 ");
    assertThat(console.read("out/txt/a.txt")).contains("\uFFFD");
    assertThat(report("out").get(0).get("status").asText()).isEqualTo("warn");
  }

  @Test
  void aMissingPathIsReportedAndTheRestConverted() throws IOException {
    console.write("a.txt", TEXT);

    Console.Run run = console.run("convert", "nowhere.txt", "a.txt", "-o", "out");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages().get(0)).startsWith("nowhere.txt: error SRC-001 ");
    assertThat(console.files("out")).containsKey("tei/a.xml");
    assertThat(report("out").stream().map(line -> line.get("status").asText()))
        .containsExactly("rejected", "ok");
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    console.write("secret.txt", "Nobody may see this text.\n");
    console.write("in/a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("secret.txt"));

    Console.Run run = console.run("convert", "in", "-o", "out");

    assertThat(run.messages()).anyMatch(line -> line.startsWith("in/link.txt: warning SRC-005 "));
    assertThat(console.files("out").keySet()).noneMatch(name -> name.contains("link"));
  }

  @Test
  void aLinkToAFolderIsNamedAndTakesNoNameFromADocument() throws IOException {
    console.write("far/b.txt", TEXT);
    console.write("in/z.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("in/Z"), folder.resolve("far"));
    console.run("convert", "in", "-o", "out", "--to", "tei");
    Console.Run again = console.run("convert", "in", "-o", "out", "--to", "tei");
    assertThat(again.messages()).anyMatch(line -> line.startsWith("in/Z: warning SRC-005 "));
    assertThat(report("out").stream().map(line -> line.get("source").asText() + line.get("status")))
        .containsExactly("Z/\"skipped\"", "z.txt\"unchanged\"");
    assertThat(console.files("out/tei").keySet()).containsExactly("z.xml");
  }

  @Test
  void aPlantedLinkInTheOutputIsNotWrittenThrough() throws IOException {
    console.write("a.txt", TEXT);
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectories(folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("out/tei"), folder.resolve("elsewhere"));

    Console.Run run = console.run("convert", "a.txt", "-o", "out");

    assertThat(run.code()).isNotZero();
    assertThat(console.files("elsewhere")).isEmpty();
  }

  @Test
  void theOutputFolderIsNoInput() {
    console.write("a.txt", TEXT);
    console.run("convert", ".", "-o", "out");
    Map<String, String> first = console.outputs("out");

    console.run("convert", ".", "-o", "out");

    assertThat(console.outputs("out")).isEqualTo(first);
    assertThat(console.files("out/tei").keySet()).containsExactly("a.xml");
  }

  @Test
  void theSameBytesForAnyNumberOfThreadsLocaleAndZone() {
    for (int i = 0; i < 12; i++) {
      console.write("in/" + i + ".txt", TEXT.replace("Twice", "On 8/12/2023, ISTANBUL " + i));
    }
    console.run("convert", "in", "-o", "one", "--jobs", "1");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      console.run("convert", "in", "-o", "two", "--jobs", "2");
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      console.run("convert", "in", "-o", "five", "--jobs", "5");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(timeless("two")).isEqualTo(timeless("one"));
    assertThat(timeless("five")).isEqualTo(timeless("one"));
    assertThat(timeless("one").keySet().stream().filter(name -> !isOfSite(name)))
        .hasSize(12 * 5 + 7);
    assertThat(timeless("one")).containsKeys("html/index.html", "html/incipit/search.html");
  }

  private static boolean isOfSite(String name) {
    return name.startsWith("html/incipit/")
        || name.startsWith(".incipit/site.")
        || name.equals("html/index.html");
  }

  /** All files but the one page that has times on it. */
  private Map<String, String> timeless(String out) {
    Map<String, String> files = console.files(out);
    assertThat(files.remove(".incipit/slowest.html")).contains("<td>11.txt</td>");
    return files;
  }

  @Test
  void theReportIsInTheOrderOfInputs() throws IOException {
    console.write("b.txt", TEXT);
    console.write("a.txt", TEXT);
    console.write("c.txt", "");

    console.run("convert", "c.txt", "b.txt", "a.txt", "-o", "out", "--jobs", "4");

    assertThat(report("out").stream().map(line -> line.get("source").asText()))
        .containsExactly("c.txt", "b.txt", "a.txt");
  }

  @Test
  void inputsOfOneNameGetTwoOutputs() {
    console.write("x/a.txt", TEXT);
    console.write("y/a.txt", TEXT);
    console.write("y/A.txt", TEXT);

    Console.Run run =
        console.run("convert", "x/a.txt", "y/a.txt", "y/A.txt", "-o", "out", "--to", "tei");

    assertThat(run.code()).isZero();
    assertThat(
            console.files("out/tei").keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct())
        .hasSize(3);
  }

  @Test
  void standardInputToStandardOutput() {
    Console.Run run =
        console.run(
            TEXT.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            "convert",
            "-",
            "-o",
            "-",
            "--to",
            "txt",
            "--text-policy",
            "lines",
            "-q");

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(TEXT);
    assertThat(run.err()).isEmpty();
    assertThat(console.files(".")).isEmpty();
  }

  @Test
  void warningsFailWhereTheUserSaysSo() {
    console.write("a.txt", "He said “no and went away from here.\n");

    assertThat(console.run("convert", "a.txt", "-o", "out").code()).isZero();
    assertThat(console.run("convert", "a.txt", "-o", "out", "--fail-on", "warning").code())
        .isEqualTo(1);
  }

  @Test
  void aDryRunWritesNothing() {
    console.write("a.txt", TEXT);

    assertThat(console.run("convert", "a.txt", "-o", "out", "--dry-run").code()).isZero();
    assertThat(console.files("out")).isEmpty();
  }

  @Test
  void authorityFilesTeachNames() {
    console.write("a.txt", "We stayed at Zwibbelbach with old Quinzel for a week.\n");
    console.write(
        "mine.tsv",
        "id\ttype\tname\tlat\tlon\twikidata\nzb\tplace\tZwibbelbach\t46.5\t7.1\tQ1\nqu\tperson\tQuinzel\t\t\t\n");

    Console.Run run =
        console.run("convert", "a.txt", "-o", "out", "--to", "tei", "--authority", "mine.tsv");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("out/tei/a.xml"))
        .contains("<geo>46.5 7.1</geo>")
        .containsPattern("<persName[^>]*>Quinzel</persName>");
  }

  @Test
  void metadataGoesToTheHeaderAndADateOnlyWhenFixed() {
    console.write("a.txt", TEXT);
    console.write("m.yaml", "dc.title: My title\ndc.creator: Ada Lind\ndc.rights: CC0\n");

    console.run("convert", "a.txt", "-o", "out", "--to", "tei", "--metadata", "m.yaml");
    String plain = console.read("out/tei/a.xml");
    console.run(
        new byte[0],
        Map.of("SOURCE_DATE_EPOCH", "86400"),
        "convert",
        "a.txt",
        "-o",
        "dated",
        "--to",
        "tei",
        "--metadata",
        "m.yaml");

    assertThat(plain)
        .contains("<title resp=\"#resp.meta.side-file\">My title</title>")
        .contains("<author resp=\"#resp.meta.side-file\">Ada Lind</author>")
        .contains("CC0")
        .contains("<change>");
    assertThat(console.read("dated/tei/a.xml")).contains("<change when=\"1970-01-02\">");
  }

  @ParameterizedTest
  @CsvSource({
    "2, convert",
    "2, convert a.txt --to nothing",
    "2, convert a.txt -o - ",
    "2, convert a.txt --frobnicate",
    "2, frobnicate",
    "3, convert a.txt --profile nowhere.yaml",
    "3, convert a.txt --encoding klingon",
    "3, convert a.txt --authority nowhere.tsv",
    "3, convert a.txt --recogniser nobody",
    "0, version",
    "0, --version",
    "0, help",
    "0, convert --help",
  })
  void exitCodes(int code, String line) {
    console.write("a.txt", TEXT);

    Console.Run run = console.run(line.strip().split(" +"));

    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(run.err().isEmpty()).isEqualTo(code == 0);
  }

  @Test
  void aProfileOfTheUserIsReadAndItsMistakesPointedAt() {
    console.write("a.txt", TEXT);
    console.write(
        "p.yaml", "name: mine\ndivision: report\nfront: [title]\nrules: [notes, headings]\n");
    console.write("q.yaml", "name: mine\ndivision: report\nfront: [headline]\n");

    assertThat(console.run("convert", "a.txt", "-o", "out", "--profile", "p.yaml").code()).isZero();
    assertThat(console.read("out/tei/a.xml")).contains("<div type=\"report\">");
    Console.Run wrong = console.run("convert", "a.txt", "-o", "out", "--profile", "q.yaml");
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains("headline");
  }

  private List<JsonNode> report(String out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return Files.readAllLines(folder.resolve(out + "/report.jsonl")).stream()
        .map(
            line -> {
              try {
                return mapper.readTree(line);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .collect(Collectors.toList());
  }
}
