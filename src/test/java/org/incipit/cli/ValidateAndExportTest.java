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

  @Test
  void whatIsNoTeiIsRefused() {
    console.write("page.xml", "<html/>");

    Console.Run run = console.run("export", "page.xml", "-o", "again", "--to", "html");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("EXP-002");
  }
}
