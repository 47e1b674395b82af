package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags held against a person's, as users meet it. */
class EvaluateTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void console() {
    console = new Console(folder);
  }

  private static String tei(String body) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><text><body>"
        + body
        + "</body></text></TEI>";
  }

  /** The words of the line that begins with these two. */
  private static String[] line(Console.Run run, String what, String how) {
    return run.out()
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words[0].equals(what) && words[1].equals(how))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out() + run.err()));
  }

  @Test
  void titlesCountForTheExactSpanAlone() {
    console.write(
        "gold.xml",
        tei("<p><persName>Mrs. Ann Lee</persName> left <placeName>Ulm</placeName>.</p>"));
    console.write(
        "out.xml", tei("<p>Mrs. <persName>Ann Lee</persName> left <persName>Ulm</persName>.</p>"));
    Console.Run run = console.run("evaluate", "gold.xml", "out.xml");
    assertThat(run.code()).isZero();
    assertThat(line(run, "person", "exact"))
        .containsExactly("person", "exact", "0.000", "0.000", "0.000", "1", "2");
    assertThat(line(run, "person", "core"))
        .containsExactly("person", "core", "0.500", "1.000", "0.667", "1", "2");
    assertThat(line(run, "place", "overlap"))
        .containsExactly("place", "overlap", "0.000", "0.000", "0.000", "1", "0");
  }

  @Test
  void valuesOfDatesPagesAndParagraphsCount() {
    console.write(
        "gold.xml",
        tei(
            "<p>On <date when=\"1871-02-03\">3 Feb</date> and <date from=\"1871\" to=\"1873\">later</date></p><pb/><p>we left.</p>"));
    console.write(
        "out.xml",
        tei(
            "<p>On <date when=\"1871-02-03\">3 Feb</date> and <date when=\"1871\">later</date> we <pb/>left.</p>"));
    Console.Run run = console.run("evaluate", "gold.xml", "out.xml");
    assertThat(line(run, "date", "value")).contains("0.500");
    assertThat(line(run, "paragraphs", "start")).contains("1.000", "0.500");
    assertThat(line(run, "pages", "start")).endsWith("0.000", "1", "1");
  }

  @Test
  void offsetsOfAGoldStandardInJsonAreOfTheTextWithSingleSpaces() {
    console.write("in/a.txt", "Mr. Smith\nleft Paris on 3 May 1911.\n");
    console.run("convert", "in", "-o", "out", "--to", "tei");
    console.write(
        "gold/a.gold.json",
        "{\"score\": [\"place\"], \"entities\": [{\"type\": \"place\", \"start\": 15, \"end\": 20}]}");
    Console.Run run = console.run("evaluate", "gold", "out");
    assertThat(line(run, "place", "exact")).contains("1.000");
    assertThat(run.out()).doesNotContain("person").startsWith("1 texts");
  }

  @Test
  void whatConvertMadeAgreesWithItself() {
    console.write(
        "a.txt", "Letter\n\nMr. Smith left Paris (1) on 3 May 1911.\n\nNotes\n\n(1) By train.\n");
    console.run("convert", "a.txt", "-o", "out", "--to", "tei");
    Console.Run run = console.run("evaluate", "out/tei/a.xml", "out");
    assertThat(run.out().lines().skip(2))
        .allSatisfy(line -> assertThat(line).contains("1.000   1.000   1.000"));
    assertThat(line(run, "notes", "linked")).contains("1.000");
  }

  @Test
  void twoTextsAreNotCompared() {
    console.write("gold.xml", tei("<p>One word.</p>"));
    console.write("out.xml", tei("<p>One more word.</p>"));
    Console.Run run = console.run("evaluate", "gold.xml", "out.xml");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("the texts differ").contains("word.").contains("more word.");
  }

  @Test
  void aTextThatDiffersStopsNoOther() {
    console.write("gold/a.xml", tei("<p>One word.</p>"));
    console.write("out/a.xml", tei("<p>One more word.</p>"));
    console.write("gold/b.xml", tei("<p><persName>Ada</persName> left.</p>"));
    console.write("out/b.xml", tei("<p><persName>Ada</persName> left.</p>"));
    Console.Run run = console.run("evaluate", "gold", "out");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("a.xml: the texts differ");
    assertThat(line(run, "person", "exact")).contains("1.000");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(console.run("evaluate", "no.xml", "out").err())
        .contains("no such file or folder: no.xml");
    console.write("gold/a.xml", tei("<p>One.</p>"));
    console.write("out/b.xml", tei("<p>One.</p>"));
    Console.Run run = console.run("evaluate", "gold", "out");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no TEI of a.xml in out").contains("nothing to compare");
  }
}
