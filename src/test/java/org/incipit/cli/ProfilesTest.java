package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.incipit.parse.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles as users meet them. */
class ProfilesTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void console() {
    console = new Console(folder);
  }

  @Test
  void listsThemWithALineEach() {
    Console.Run run = console.run("profiles");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(Profile.BUILT_IN.size());
    assertThat(run.out()).contains("minutes    Minutes: who was there");
  }

  @Test
  void whatIsPrintedIsAProfile() {
    console.write("own.yaml", console.run("profiles", "letter").out());
    console.write("a.txt", "Lausanne, 3 May 1911\n\nDear Ida,\n\nWe came home.\n\nMarit\n");
    Console.Run own =
        console.run("convert", "a.txt", "--profile", "own.yaml", "--to", "tei", "-o", "-");
    Console.Run built =
        console.run("convert", "a.txt", "--profile", "letter", "--to", "tei", "-o", "-");
    assertThat(own.out()).isEqualTo(built.out()).contains("<div type=\"letter\">");
  }

  @Test
  void suggestsWhatWasMeant() {
    Console.Run run = console.run("profiles", "minuts");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("error: there is no profile \"minuts\"; did you mean \"minutes\"?");
  }

  @Test
  void autoSaysWhatItChoseAndWhy() {
    console.write(
        "a.txt",
        "Lausanne, 3 May 1911\n\nDear Ida,\n\nWe came home in the rain.\n\nYours,\nMarit\n");
    Console.Run run = console.run("convert", "a.txt", "--to", "tei", "-v");
    assertThat(run.err()).contains("a.txt: read as letter (");
    assertThat(console.read("out/report.jsonl"))
        .contains("\"profile\":{\"name\":\"letter\",\"cert\":");
  }

  @Test
  void aFixedLayoutIsReadAsTheProfileSays() {
    console.write(
        "council.yaml",
        "name: council\nextends: minutes\nheadings:\n"
            + "  - {pattern: \"ITEM {number} {text}\", level: 1}\n"
            + "  - {pattern: \"({letter}) {text}\", level: 2, type: section}\n"
            + "furniture: [\"HARBOUR COUNCIL {number}\"]\nseparators: [\"-x-\"]\n"
            + "words: {attendance: [there were there]}\n");
    console.write(
        "a.txt",
        "Harbour Council\n\nThere were there: A. Lind, B. Halden\n\nITEM 1 Dredging\n"
            + "The clerk read a letter from the dredging company, in which it\n"
            + "HARBOUR COUNCIL 12\n"
            + "was said that work could begin.\n(a) Costs\nThey were read.\n-x-\n"
            + "ITEM 2 Lamps\nThe lamps were lit.\n");
    Console.Run run =
        console.run("convert", "a.txt", "--profile", "council.yaml", "--to", "tei", "-o", "-");
    String text = run.out().replaceAll(" corresp=\"[^\"]*\"", "");
    assertThat(text)
        .contains("<list type=\"attendance\"><head>There were there:</head>")
        .contains("<div type=\"agendaItem\"><head>ITEM 1 Dredging</head>")
        .contains("<fw place=\"top\" type=\"header\">HARBOUR COUNCIL 12</fw>")
        .contains("<div type=\"section\"><head>(a) Costs</head>")
        .contains("<metamark function=\"separator\">-x-</metamark></div></div>")
        .contains("<div type=\"agendaItem\"><head>ITEM 2 Lamps</head>");
  }

  @Test
  void autoKeepsWhatTheUserSaysOfLines() {
    console.write(
        "own.yaml",
        "name: own\nextends: auto\nheadings: [{pattern: \"No. {number}\", level: 1}]\n");
    console.write(
        "a.txt",
        "Lausanne, 3 May 1911\n\nDear Ida,\n\nNo. 7\nWe came home in the rain.\n\nYours,\nMarit\n");
    Console.Run run =
        console.run("convert", "a.txt", "--profile", "own.yaml", "--to", "tei", "-o", "-");
    assertThat(run.out()).containsPattern("<div type=\"section\"><head[^>]*>No. 7</head>");
  }
}
