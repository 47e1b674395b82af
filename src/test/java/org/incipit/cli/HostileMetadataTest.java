package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metadata that would like to be more than words, and side files that change between runs. */
class HostileMetadataTest {
  private static final String NASTY =
      "filename,dc.title,dc.creator,dc.publisher,dc.identifier,dc.rights,dc.subject,dc.description\n"
          + "a.txt,\"</title><script>alert(1)</script> \"\"q\"\" ]]> &amp; <!--\",=1+1,"
          + "@SUM(A1),../../../etc/passwd,-2+3,\"+cmd|' /C calc'!A0\",\"a\r\n\r\nb %0d%0a %s ${x}\"\n"
          + "b.txt,a\u202Eb,Lind\u0007,\u001B[31m,\"x\r\ny\",javascript:alert(1),\u0000,ok\n";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void texts() {
    console = new Console(folder);
    console.write("in/a.txt", "The lamp was lit at six.\n");
    console.write("in/b.txt", "It went out at nine.\n");
    console.write("in/c.txt", "Nobody saw it.\n");
  }

  private Console.Run convert(String out, String... more) {
    return console.run(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("convert", "in", "-o", out, "--metadata", "m.csv"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void valuesAreWordsOrLeftOut() {
    console.write("m.csv", NASTY);
    Console.Run run = convert("out", "--to", "tei,html,xhtml,epub,txt,md");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("out/tei/a.xml"))
        .contains(
            "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; \"q\" ]]&gt; &amp;amp; &lt;!--<")
        .contains(">=1+1</author>")
        .contains(">../../../etc/passwd</idno>")
        .contains("<p>a</p>\n<p>b %0d%0a %s ${x}</p>");
    for (String page : List.of("out/html/a.html", "out/xhtml/a.xhtml")) {
      assertThat(console.read(page))
          .doesNotContain("<script>alert")
          .doesNotContain("</title><script");
    }
    assertThat(run.err().lines().filter(line -> line.contains("in/b.txt: warning MET-001")))
        .hasSize(4);
    assertThat(run.err())
        .doesNotContain("\u001B")
        .doesNotContain("\u0007")
        .doesNotContain("\u202E");
    assertThat(console.read("out/tei/b.xml"))
        .contains("resp=\"#resp.meta.side-file\">x y</idno>")
        .contains(">javascript:alert(1)</p>")
        .doesNotContain("\u202E");
    assertThat(console.read("out/html/b.html")).doesNotContain("href=\"javascript");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in", "m.csv", "out");
  }

  @Test
  void aFieldOfTenMegabytesIsLeftOut() {
    console.write(
        "m.csv", "filename,dc.title,dc.creator\na.txt," + "x".repeat(10 << 20) + ",Lind\n");
    Console.Run run = convert("out", "--to", "tei");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("m.csv:2:7: dc.title \"xxxx").contains("longer than");
    assertThat(run.err().length()).isLessThan(2_000);
    assertThat(console.read("out/tei/a.xml")).contains(">Lind</author>").hasSizeLessThan(20_000);
  }

  @Test
  void theBytesDoNotDependOnTheNumberOfJobs() {
    console.write("m.csv", NASTY);
    convert("one", "--to", "tei,html", "--jobs", "1");
    convert("four", "--to", "tei,html", "--jobs", "4");
    for (String file :
        List.of("tei/a.xml", "tei/b.xml", "tei/c.xml", "html/a.html", "report.jsonl")) {
      String one = console.read("one/" + file);
      assertThat(console.read("four/" + file).replaceAll("\"seconds\":[0-9.]+", ""))
          .isEqualTo(one.replaceAll("\"seconds\":[0-9.]+", ""));
    }
  }

  @Test
  void aChangedValueRedoesTheTextThatItIsOf() {
    console.write("m.csv", "filename,dc.title\na.txt,One\nb.txt,Two\n");
    convert("out", "--to", "tei");
    console.write("m.csv", "filename,dc.title\nc.txt,Three\na.txt,One\nb.txt,Zwei\n");
    Console.Run run = convert("out", "--to", "tei", "-v");
    assertThat(run.err().lines().filter(line -> line.contains(" wrote ")))
        .containsExactly("in/b.txt: wrote tei/b.xml", "in/c.txt: wrote tei/c.xml");
    assertThat(run.err()).contains("in/a.txt: unchanged tei/a.xml");
  }

  @Test
  void rowsThatNameNoInputAreToldOnce() {
    console.write("m.csv", "filename,dc.title\na.text,One\n\"b\r\n.txt\",Two\n");
    Console.Run run = convert("out", "--to", "tei");
    assertThat(run.code()).isZero();
    assertThat(convert("out", "--to", "tei", "--fail-on", "warning").code()).isEqualTo(1);
    assertThat(convert("out", "--to", "tei", "-q").err()).isEmpty();
    assertThat(run.err().lines().filter(line -> line.contains("RUN-014")))
        .singleElement()
        .asString()
        .contains("\"a.text\" (line 2; did you mean \"a.txt\"?)");
  }

  @Test
  void theLanguageOfTheCommandLineWinsOverFrontMatter() {
    console.write("m.csv", "filename,dc.language\nd.txt,fr\n");
    console.write("in/d.txt", "---\nlang: de\n---\n\nGen\u00E8ve.\n");
    convert("one", "--to", "tei");
    assertThat(console.read("one/tei/d.xml"))
        .contains("<language ident=\"de\" resp=\"#resp.meta.front-matter\">");
    convert("two", "--to", "tei", "--lang", "it");
    assertThat(console.read("two/tei/d.xml"))
        .contains("<language ident=\"it\" resp=\"#resp.meta.command-line\">");
  }
}
