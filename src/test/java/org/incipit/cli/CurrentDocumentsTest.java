package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of an output folder every command takes for its documents. */
class CurrentDocumentsTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void aTextThatWasEdited() {
    console = new Console(folder);
    console.write("in/a.txt", "A short letter\n\nWe left Geneva on 8 March 1911.\n");
    console.write("in/a.edited-0badcafe.txt", "A note that its writer called like this.\n");
    convert();
    console.write("out/tei/a.xml", console.read("out/tei/a.xml").replace("short", "long"));
    assertThat(convert().err()).contains("RUN-005");
  }

  private Console.Run convert() {
    return console.run("convert", "in", "-o", "out", "--to", "tei,html", "--no-site");
  }

  private String copy() {
    return console.files("out/tei").keySet().stream()
        .filter(name -> name.startsWith("a.edited-") && !name.contains("0badcafe"))
        .findFirst()
        .orElseThrow();
  }

  private Console.Run harvest() {
    return console.run(
        "harvest", "out", "--base-url", "https://example.org/", "--admin-email", "a@example.org");
  }

  private void twoDocumentsForAll() {
    assertThat(harvest().err()).contains("2 documents to harvest");
    assertThat(console.run("entities", "out", "-o", "table.tsv").err()).contains("of 2 documents");
    assertThat(console.run("export", "out/tei", "-o", "again", "--to", "txt").code()).isZero();
    assertThat(console.files("again/txt").keySet())
        .containsExactlyInAnyOrder("a.txt", "a.edited-0badcafe.txt");
    assertThat(console.run("site", "out").err()).contains("a site of 2 documents");
  }

  @Test
  void theCopyOfAnEditIsNoneAndASourceOfSuchANameIsOne() {
    twoDocumentsForAll();
  }

  @Test
  void aCopyThatWasEditedOnIsNoneEither() {
    console.write("out/tei/" + copy(), console.read("out/tei/" + copy()).replace("long", "new"));
    twoDocumentsForAll();
  }

  @Test
  void aCopyWhoseTextIsGoneIsStillNone() throws IOException {
    Files.delete(folder.resolve("in/a.txt"));
    console.run("convert", "in", "-o", "out", "--to", "tei,html", "--no-site", "--prune");
    assertThat(folder.resolve("out/tei/a.xml")).doesNotExist();
    assertThat(harvest().err()).contains("1 documents to harvest");
  }

  @Test
  void aCopyThatIsNamedIsRead() {
    String named = "out/tei/" + copy();
    assertThat(console.run("export", named, "-o", "again", "--to", "txt").code()).isZero();
    assertThat(console.files("again/txt")).hasSize(1);
  }
}
