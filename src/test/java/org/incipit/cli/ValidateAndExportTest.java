package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code incipit validate} and {@code incipit export}. */
class ValidateAndExportTest {
  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void convert() {
    console = new Console(folder);
    console.write("a.txt", "A short report\n\nWe met at Geneva.\n\fOn the second page.\n");
    console.run("convert", "a.txt", "-o", "out");
  }

  @Test
  void whatWeWriteIsValid() {
    Console.Run run = console.run("validate", "out/tei");

    assertThat(run.code()).as(run.out() + run.err()).isZero();
  }

  @Test
  void aMistakeIsFoundAtItsLine() {
    String good = console.read("out/tei/a.xml");
    console.write("bad.xml", good.replace("<div type=", "<div typo="));

    Console.Run run = console.run("validate", "bad.xml");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).containsPattern("bad\\.xml:\\d+:\\d+: error VAL-001 ").contains("typo");
  }

  @Test
  void hostileXmlIsRefused() {
    console.write(
        "evil.xml",
        "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><TEI xmlns=\"http://www.tei-c.org/ns/1.0\">&x;</TEI>");

    Console.Run run = console.run("validate", "evil.xml");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("VAL-003").doesNotContain("root:");
  }

  @Test
  void exportsOfTheTeiAreThoseOfTheConversion() {
    Console.Run run =
        console.run("export", "out/tei/a.xml", "-o", "again", "--to", "xhtml,epub,txt");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("again/xhtml/a.xhtml")).isEqualTo(console.read("out/xhtml/a.xhtml"));
    assertThat(console.files("again/epub")).isEqualTo(console.files("out/epub"));
    assertThat(console.read("again/txt/a.txt")).isEqualTo(console.read("out/txt/a.txt"));
  }

  /** In a folder a page links to what the run made besides; alone it is the same. */
  @Test
  void aPageOfTheTeiIsThatOfTheConversion() {
    String converted = console.run("convert", "a.txt", "-o", "-", "--to", "html").out();
    String exported = console.run("export", "out/tei/a.xml", "-o", "-", "--to", "html").out();

    assertThat(exported).isEqualTo(converted).contains("</html>");
  }

  @Test
  void theSourceComesBackFromTheTeiAlone() {
    console.run("export", "out/tei/a.xml", "-o", "again", "--to", "txt", "--text-policy", "lines");

    assertThat(console.read("again/txt/a.txt")).isEqualTo(console.read("a.txt"));
  }

  /** Half a report would pass for a whole one. */
  @Test
  void anOutputThatTakesNoMoreIsAFailure() {
    String full = "No space left on device";
    Console.Run validated = console.runWithoutOutput(full, "validate", "out/tei", "--as", "sarif");
    Console.Run converted =
        console.runWithoutOutput(full, "convert", "a.txt", "-o", "-", "--to", "tei");
    Console.Run left = console.runWithoutOutput("Broken pipe", "profiles");

    assertThat(validated.code()).isEqualTo(3);
    assertThat(validated.err()).contains("error: standard output could not be written");
    assertThat(converted.code()).isEqualTo(3);
    assertThat(converted.err()).contains("RUN-001", "0 converted, 1 rejected");
    assertThat(left.code()).isEqualTo(141);
    assertThat(left.err()).isEmpty();
  }

  private static String text(String words) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body><p>"
        + words
        + "</p></body></text></TEI>";
  }

  @Test
  void ofACorpusNoTextIsLostWithoutAWord() {
    String open = "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>";
    console.write("two.xml", open + text("First.") + text("Second.") + "</teiCorpus>");
    console.write("one.xml", open + text("Only.") + "</teiCorpus>");
    console.write("none.xml", open + "</teiCorpus>");

    Console.Run two = console.run("export", "two.xml", "-o", "-", "--to", "txt");
    Console.Run one = console.run("export", "one.xml", "-o", "-", "--to", "txt");
    Console.Run none = console.run("export", "none.xml", "-o", "-", "--to", "txt");
    Console.Run tei = console.run("export", "two.xml", "-o", "-", "--to", "tei-lite");

    assertThat(two.code()).isEqualTo(1);
    assertThat(two.err()).contains("two.xml: error EXP-003 the file holds 2 texts");
    assertThat(one.code()).isZero();
    assertThat(one.out()).contains("Only.");
    assertThat(none.err()).contains("none.xml: warning EXP-004");
    assertThat(tei.out()).contains("First.", "Second.");
  }

  @Test
  void whatAFileIncludesIsMissedAloud() {
    String include = "<include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"part.xml\"/>";
    console.write("part.xml", "<p xmlns=\"http://www.tei-c.org/ns/1.0\">Hidden.</p>");
    console.write("whole.xml", text("Shown.").replace("<body>", "<body>\n" + include));
    console.write("plain.xml", text("The word include, and xi:include."));

    Console.Run whole = console.run("export", "whole.xml", "-o", "-", "--to", "txt");
    Console.Run plain = console.run("export", "plain.xml", "-o", "-", "--to", "txt");

    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("Shown.").doesNotContain("Hidden");
    assertThat(whole.err())
        .contains("whole.xml:2")
        .contains("warning EXP-005 \"part.xml\" was not included");
    assertThat(plain.err()).doesNotContain("EXP-005");
  }

  @Test
  void aDocumentWithinOneWithoutTextIsExported() {
    String inner = text("Inner.");
    console.write(
        "a.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/>" + inner + "</TEI>");

    assertThat(console.run("export", "a.xml", "-o", "-", "--to", "txt").out()).contains("Inner.");
  }

  @Test
  void sourcesOfOtherEditionsAreNamedInWords() {
    String source =
        "<sourceDesc><msDesc><msIdentifier><settlement>Riga</settlement><idno>Ms. 7</idno>"
            + "</msIdentifier><physDesc><p>Paper.</p></physDesc></msDesc>"
            + "<listWit><witness xml:id=\"A\">Riga</witness><witness xml:id=\"B\">Bergen</witness>"
            + "</listWit><listPerson><person><persName>Ada</persName></person></listPerson>"
            + "<biblStruct><monogr><author>Per Holm</author><title>Lamps</title></monogr></biblStruct>"
            + "</sourceDesc>";
    console.write(
        "ms.xml",
        text("x")
            .replace("<teiHeader/>", "<teiHeader><fileDesc>" + source + "</fileDesc></teiHeader>"));

    assertThat(console.run("export", "ms.xml", "-o", "-", "--to", "html").out())
        .contains(
            "<dd><bdi>Riga, Ms. 7</bdi></dd><dd><bdi>Riga</bdi></dd><dd><bdi>Bergen</bdi></dd>"
                + "<dd><bdi>Per Holm, Lamps</bdi></dd>");
  }

  @Test
  void whyItIsNoTeiIsSaidOnce() {
    console.write("none.xml", text("x").replace(" xmlns=\"http://www.tei-c.org/ns/1.0\"", ""));
    console.write("old.xml", "<TEI.2><text/></TEI.2>");

    Console.Run run = console.run("export", "none.xml", "old.xml", "-o", "pages");

    assertThat(run.messages().stream().filter(line -> line.contains("error EXP-002 not")))
        .containsExactly(
            "none.xml: error EXP-002 not TEI: the root element is TEI in no namespace; TEI has"
                + " xmlns=\"http://www.tei-c.org/ns/1.0\"",
            "old.xml: error EXP-002 not TEI: the root element is TEI.2, which is TEI P4; convert it"
                + " to P5 first");
  }

  @Test
  void whatIsBrokenIsSaidWithItsPlace() {
    console.write("broken.xml", "<TEI>\n <text></TEI>");
    console.write("foo.xml", "<?xml version=\"1.0\" encoding=\"foo\"?><TEI/>");

    Console.Run run = console.run("export", "broken.xml", "foo.xml", "-o", "pages");

    assertThat(run.err())
        .containsPattern("broken\\.xml:2:\\d+: error VAL-002 not well-formed XML: ")
        .contains(
            "foo.xml:1:1: error VAL-002", "the encoding \"foo\" that it declares is not known");
  }

  @Test
  void whatIsNoTeiIsRefused() {
    console.write("page.xml", "<html/>");

    Console.Run run = console.run("export", "page.xml", "-o", "again", "--to", "html");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("EXP-002");
  }
}
