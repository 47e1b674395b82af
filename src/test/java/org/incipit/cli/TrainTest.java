package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from a user's own texts, as users meet it. */
class TrainTest {
  private static final String TEXT = "We dined aboard the Halcyon and slept ill.";

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void console() {
    console = new Console(folder);
  }

  private static String tei(String text) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><text><body><p>"
        + text
        + "</p></body></text></TEI>";
  }

  @Test
  void whatWasTaggedOnceIsTaggedAgain() {
    console.write("own/a.xml", tei(TEXT.replace("Halcyon", "<orgName>Halcyon</orgName>")));
    console.write("own/b.xml", tei(TEXT.replace("Halcyon", "<orgName>Halcyon</orgName>")));
    console.write("new.txt", TEXT + "\n");
    Console.Run trained = console.run("train", "own", "-o", "own.model");
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err()).contains("2 names in 2 texts");
    Console.Run before = console.run("convert", "new.txt", "--to", "tei", "-o", "-");
    Console.Run after =
        console.run("convert", "new.txt", "--to", "tei", "-o", "-", "--model", "own.model");
    assertThat(before.out()).doesNotContain("<orgName cert");
    assertThat(after.out()).contains(">Halcyon</orgName>");
  }

  @Test
  void rulesAloneFindDatesAndNotesToo() {
    console.write("a.txt", "Mrs. Anna Grey left Geneva on 3 May 1911.\n");
    Console.Run run =
        console.run("convert", "a.txt", "--to", "tei", "-o", "-", "--recogniser", "rules");
    assertThat(run.out()).contains("when=\"1911-05-03\"", "Anna Grey</persName>");
    assertThat(run.out()).doesNotContain("model learnt");
  }

  @Test
  void withoutATaggedNameThereIsNothingToLearn() {
    console.write("a.xml", tei("Nobody came."));
    Console.Run run = console.run("train", "a.xml", "-o", "m");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no name is tagged");
  }

  @Test
  void brokenXmlIsReportedWithItsPlace() {
    console.write("a.xml", "<TEI>\n<text>");
    Console.Run run = console.run("train", "a.xml", "-o", "m");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("error: cannot learn from a.xml:2:");
  }

  @Test
  void textsOfTwoLanguagesAreTrainedApart() {
    console.write("a.xml", tei("<persName>Ann</persName> left."));
    console.write("b.xml", tei("<persName>Anne</persName> partit.").replace("\"en\"", "\"fr\""));
    Console.Run run = console.run("train", "a.xml", "b.xml", "-o", "m");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("en, fr");
    assertThat(console.run("train", "a.xml", "b.xml", "-o", "m", "--lang", "en").code()).isZero();
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    console.write("a.txt", "A line.\n");
    Console.Run run = console.run("convert", "a.txt", "--model", "a.txt");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("error: a.txt is no model; incipit train makes one");
  }
}
