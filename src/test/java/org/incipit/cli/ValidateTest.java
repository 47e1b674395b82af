package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code incipit validate} can be told. */
class ValidateTest {
  private static final String GRAMMAR =
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>"
          + "<optional><attribute name='n'/></optional><text/></element>";
  private static final String RULES =
      "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'>"
          + "<sch:pattern><sch:rule context='a'><sch:assert id='N1' role='warning' test='@n'>"
          + "no number</sch:assert></sch:rule></sch:pattern></sch:schema>";

  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void start() {
    console = new Console(folder);
  }

  @Test
  void rulesOfTheUsersAndTheirSeverity() {
    console.write("a.xml", "<a/>");
    console.write("a.rng", GRAMMAR);
    console.write("n.sch", RULES);
    String[] base = {"validate", "a.xml", "--schema", "a.rng", "--schematron", "n.sch"};

    Console.Run warned = console.run(base);
    assertThat(warned.code()).as(warned.err()).isZero();
    assertThat(warned.out()).isEqualTo("a.xml:1:5: warning N1 no number\n");
    assertThat(console.run(with(base, "--fail-on", "warning")).code()).isEqualTo(1);
    assertThat(console.run(with(base, "--severity", "N1=error")).code()).isEqualTo(1);
    assertThat(console.run(with(base, "--severity", "N1=off")).out()).isEmpty();
    assertThat(console.run(with(base, "--severity", "N1=loud")).code()).isEqualTo(3);
    assertThat(console.run("validate", "a.xml", "--schema", "none", "--schematron", "n.sch").out())
        .contains("N1");
    assertThat(console.run("validate", "a.xml", "--schema", "a.rng").out()).isEmpty();
  }

  @Test
  void aRuleThatNothingHasIsRefused() {
    console.write("a.xml", "<a/>");
    Console.Run run = console.run("validate", "a.xml", "--severity", "SHC-060=off");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no rule is called \"SHC-060\"; did you mean \"SCH-060\"?");
    for (String rule : new String[] {"SCH-060", "VAL-001", "house"}) {
      assertThat(console.run("validate", "a.xml", "--severity", rule + "=off").code())
          .as(rule)
          .isLessThan(2);
    }
    assertThat(
            console.run("validate", "a.xml", "--schema", "none", "--severity", "house=off").code())
        .isEqualTo(3);
  }

  @Test
  void whoChecksTeiFromElsewhereHearsOfOtherGrammars() {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body>"
            + "<p><del>x</del></p>".repeat(10)
            + "</body></text></TEI>";
    console.write("a.xml", tei);
    assertThat(console.run("validate", "a.xml").err())
        .isEqualTo(
            "a.xml was not made by Incipit: --schema FILE names the grammar that it should keep to,"
                + " such as tei_all.rng\n");
    assertThat(console.run("validate", "a.xml", "--as", "github").err()).contains("--schema FILE");
    assertThat(console.run("validate", "a.xml", "-q").err()).isEmpty();
    assertThat(console.run("validate", "a.xml", "--schema", "incipit").err()).isEmpty();
  }

  @Test
  void theReportGoesToAFileThatIsCompleteOrAbsent() throws IOException {
    console.write("a.xml", "<a/>");
    console.write("a.rng", GRAMMAR);

    Console.Run run =
        console.run("validate", "a.xml", "--schema", "a.rng", "--as", "json", "-o", "r.json", "-q");

    assertThat(run.out()).isEmpty();
    assertThat(console.read("r.json")).startsWith("{\"file\":\"a.xml\",\"valid\":true");
    assertThat(console.run("validate", "a.xml", "-o", "no/such/r.json").code()).isEqualTo(3);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("a.xml", "a.rng", "r.json");
    }
  }

  @Test
  void aSchemaThatTheFileNamesIsUsedIfItIsLocal() {
    console.write("here/a.rng", GRAMMAR);
    console.write("here/n.sch", RULES);
    console.write("here/a.xml", model("a.rng") + model("n.sch") + "<a/>");

    Console.Run run = console.run("validate", "here");

    assertThat(run.out()).isEqualTo("here/a.xml:3:5: warning N1 no number\n");
  }

  @Test
  void aSchemaThatCannotBeUsedIsAFindingOfEachFileThatNamesIt() {
    console.write("here/a.rng", "<element/>");
    console.write("here/1.xml", model("a.rng") + "<a/>");
    console.write("here/2.xml", model("a.rng") + "<a/>");

    assertThat(console.run("validate", "here").out().lines().filter(l -> l.contains("VAL-005")))
        .hasSize(2);
  }

  @Test
  void aRuleThatCannotBeComputedIsAFinding() {
    console.write("a.xml", "<a n='x'/>");
    console.write("n.sch", RULES.replace("test='@n'", "test='number(@n) idiv 0'"));

    Console.Run run = console.run("validate", "a.xml", "--schema", "none", "--schematron", "n.sch");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("a.xml: error VAL-006 ");
  }

  @Test
  void standardInputIsChecked() {
    byte[] input = "<a/>".getBytes(StandardCharsets.UTF_8);

    Console.Run run = console.run(input, Map.of(), "validate", "-");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("<stdin>:1:5: error VAL-001 ");
  }

  @Test
  void aPlantedLinkIsNotWrittenThrough() throws IOException {
    console.write("a.xml", "<a/>");
    console.write("a.rng", GRAMMAR);
    console.write("precious", "mine");
    Files.createSymbolicLink(folder.resolve("r.json"), folder.resolve("precious"));

    console.run("validate", "a.xml", "--schema", "a.rng", "--as", "json", "-o", "r.json");

    assertThat(console.read("precious")).isEqualTo("mine");
    assertThat(console.read("r.json")).startsWith("{");
  }

  @Test
  void aSchemaElsewhereIsNotRead() throws IOException {
    Path secret = Files.createTempFile("secret", ".rng");
    try {
      Files.writeString(secret, "<element name='secret'/>");
      for (String href :
          new String[] {
            "http://127.0.0.1:9/tei.rng",
            "file://" + secret,
            secret.toString(),
            "../".repeat(20) + secret.toString().substring(1),
            "jar:file:/x.jar!/a.rng",
            "a.xml"
          }) {
        console.write("a.xml", model(href) + "<a/>");

        Console.Run run = console.run("validate", "a.xml");

        assertThat(run.out()).as(href).contains("VAL-005", "VAL-001").doesNotContain("N1", "cret'");
      }
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  void manyFilesByManyThreadsGiveOneReport() {
    console.write("a.rng", GRAMMAR);
    for (int i = 0; i < 300; i++) {
      console.write(String.format("in/%03d.xml", i), i % 7 == 0 ? "<b/>" : "<a/>");
    }

    String one = console.run("validate", "in", "--schema", "a.rng", "-j", "1").out();

    assertThat(one.lines()).hasSize(43);
    assertThat(console.run("validate", "in", "--schema", "a.rng", "-j", "8").out()).isEqualTo(one);
  }

  @Test
  void hostileFilesAreRefusedOrBounded() {
    console.write("deep.xml", "<a>".repeat(100_000));
    console.write(
        "include.xml", "<a xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='s'/></a>");
    console.write("latin.xml", "<?xml version='1.0' encoding='no-such'?><a/>");
    console.write("laughs.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
    console.write("s", "secret");

    String out = console.run("validate", ".").out();

    assertThat(out)
        .containsPattern("deep.xml:1:\\d+: error VAL-003 ")
        .containsPattern("include.xml:1:\\d+: error VAL-001 ")
        .containsPattern("latin.xml:1:\\d+: error VAL-002 ")
        .containsPattern("laughs.xml:1:\\d+: error VAL-003 ")
        .doesNotContain("secret");
  }

  @Test
  void whatWeWriteIsFreeOfErrorsAndSaysWhatADepositLacks() {
    console.write(
        "a.txt", "A short report\n\nWe met at Geneva on 3 May 1931.\n\fOn the second page.\n");
    console.run("convert", "a.txt", "-o", "out");

    Console.Run run = console.run("validate", "out/tei");

    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("out/tei/a.xml:\\d+:\\d+: warning SCH-060 [^\\n]+ metadata\\n");
  }

  private static String model(String href) {
    String language =
        href.endsWith(".sch")
            ? "http://purl.oclc.org/dsdl/schematron"
            : "http://relaxng.org/ns/structure/1.0";
    return "<?xml-model href=\"" + href + "\" schematypens='" + language + "'?>\n";
  }

  private static String[] with(String[] base, String... more) {
    List<String> all = new ArrayList<>(List.of(base));
    Collections.addAll(all, more);
    return all.toArray(String[]::new);
  }
}
