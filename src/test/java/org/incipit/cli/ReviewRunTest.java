package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's work on the review file, from run to run. */
class ReviewRunTest {
  private static final String TEXT =
      "Lausanne, 3/4/1911\n\nDear Ida,\n\nWe left Ouchy on 5/6/1911 and came home on the day"
          + " after that, in the rain.\n\nYours ever,\nMarit\n";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void letters() {
    console = new Console(folder);
    console.write("in/a.txt", TEXT);
    console.write("in/b.txt", TEXT.replace("Ouchy", "Morges"));
  }

  private Console.Run convert(String... more) {
    String[] arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("convert", "in", "-o", "out", "--to", "tei"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    return console.run(arguments);
  }

  /** Fills the last column of the rows of one file that hold some words. */
  private void fill(String file, String words, String answer) {
    String filled =
        console
            .read("out/review.tsv")
            .lines()
            .map(l -> l.startsWith(file) && l.contains(words) ? l + answer : l)
            .collect(Collectors.joining("\n", "", "\n"));
    console.write("out/review.tsv", filled);
  }

  @Test
  void anAnswerWinsOnTheNextRunAndOnAllThatFollow() {
    convert();
    assertThat(console.read("out/tei/a.xml")).contains("when=\"1911-06-05\"");
    fill("a.txt", "⟨5/6/1911⟩", "1911-05-06");
    Console.Run second = convert();
    assertThat(second.code()).isZero();
    assertThat(console.read("out/tei/a.xml"))
        .contains("<date cert=\"high\" resp=\"#resp.review\" when=\"1911-05-06\">5/6/1911</date>")
        .contains("<respStmt xml:id=\"resp.review\">")
        .contains("SHA-256 of the decisions taken in review ");
    assertThat(console.read("out/tei/b.xml")).contains("when=\"1911-06-05\"");
    assertThat(second.err()).contains("in/b.txt:5:").doesNotContain("in/a.txt:5:");
    assertThat(console.read("out/report.jsonl")).contains("\"replayed\":1", "\"replayed\":0");
    Map<String, String> files = console.outputs("out");
    convert("--jobs", "8");
    assertThat(console.outputs("out")).isEqualTo(files);
    convert("--force");
    assertThat(console.outputs("out")).isEqualTo(files);
  }

  @Test
  void anIdentifierBehindAnEqualsSignIsNoName() {
    console.write(
        "own.tsv",
        "file\tkind\tline\ttext\tyours\n"
            + "a.txt\tname\t5\tOuchy\tplace = geonames:2659396\n"
            + "b.txt\tname\t5\tMorges\tplace = Morges VD wikidata:Q63967\n");
    assertThat(convert("--review", "own.tsv").code()).isZero();
    assertThat(console.read("out/tei/a.xml"))
        .contains("<placeName type=\"main\">Ouchy</placeName>", "<idno type=\"geonames\">2659396<");
    assertThat(console.read("out/tei/b.xml"))
        .contains(
            "<placeName type=\"main\">Morges VD</placeName>", "<idno type=\"wikidata\">Q63967<");
    console.write(
        "own.tsv", "file\tkind\tline\ttext\tyours\na.txt\tname\t5\tOuchy\tplace wikidata:Q84x\n");
    assertThat(convert("--review", "own.tsv").err()).contains("REV-004");
  }

  @Test
  void withoutAnswersNothingChanges() {
    convert("--review", "none");
    Map<String, String> files = console.outputs("out");
    convert();
    assertThat(console.outputs("out")).isEqualTo(files);
  }

  @Test
  void noneIgnoresTheAnswersAndKeepsThem() {
    convert();
    String tei = console.read("out/tei/a.xml");
    fill("a.txt", "⟨5/6/1911⟩", "none");
    convert("--review", "none");
    assertThat(console.read("out/tei/a.xml")).isEqualTo(tei);
    assertThat(console.read("out/review.tsv")).contains("\tnone\n");
  }

  @Test
  void aRunOverSomeFilesKeepsTheAnswersOnOthers() {
    convert();
    fill("b.txt", "⟨5/6/1911⟩", "none");
    Console.Run run = console.run("convert", "in/a.txt", "-o", "out", "--to", "tei");
    assertThat(run.err()).contains("1 answer in review is for files not converted now");
    assertThat(console.read("out/review.tsv")).contains("\tnone\n");
    convert();
    assertThat(console.read("out/tei/b.xml")).doesNotContain(">5/6/1911</date>");
  }

  @Test
  void aNamedFileIsFollowedAndAnotherPersonsWorkIsKeptBeside() {
    convert();
    fill("a.txt", "⟨5/6/1911⟩", "none");
    String work = console.read("out/review.tsv");
    console.write("mine.tsv", "file\tkind\tline\ttext\tyours\na.txt\tname\t5\tOuchy\tnone\n");
    Console.Run run = convert("--review", "mine.tsv");
    assertThat(run.err()).contains("REV-006 review.tsv had answers");
    assertThat(console.read("out/tei/a.xml")).doesNotContain(">Ouchy</placeName>");
    String kept =
        console.files("out").keySet().stream()
            .filter(name -> name.startsWith("review.edited-"))
            .findFirst()
            .orElseThrow();
    assertThat(console.read("out/" + kept)).isEqualTo(work);
    assertThat(convert("--review", "mine.tsv").err()).doesNotContain("REV-006");
  }

  @Test
  void aBrokenFileStopsTheRunBeforeItStarts() {
    console.write("out/review.tsv", "file kind yours\n");
    Console.Run run = convert();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.messages())
        .containsExactly(
            "error: out/review.tsv:1: REV-001 this is no review file: there is no column \"file\";"
                + " save it with tabs between the columns");
    assertThat(convert("--review", "gone.tsv").err())
        .isEqualTo("error: cannot read gone.tsv: no such file or folder" + System.lineSeparator());
  }

  @Test
  void aRejectedFileKeepsItsAnswers() {
    convert();
    fill("a.txt", "⟨5/6/1911⟩", "none");
    console.write("in/a.txt", "");
    assertThat(convert().code()).isEqualTo(1);
    assertThat(console.read("out/review.tsv")).contains("⟨5/6/1911⟩").contains("\tnone\n");
  }

  @Test
  void aChangedSourceIsNotEditedInTheWrongPlace() {
    convert();
    fill("a.txt", "⟨5/6/1911⟩", "none");
    console.write("in/a.txt", "New words. " + TEXT);
    Console.Run run = convert();
    assertThat(run.err()).contains("REV-003 out/review.tsv:");
    assertThat(console.read("out/tei/a.xml")).contains(">5/6/1911</date>");
    assertThat(console.read("out/review.tsv")).contains("\tnone\n");
  }
}
