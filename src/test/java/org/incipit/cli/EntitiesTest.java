package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities of many documents, as users meet them. */
class EntitiesTest {
  private static final String BRANDT = person("pe.emil-brandt", "Emil Brandt", "");

  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void console() {
    console = new Console(folder);
  }

  private static String tei(String lists, String text) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff>"
        + lists
        + "</standOff><text><body><p>"
        + text
        + "</p></body></text></TEI>";
  }

  private static String person(String id, String name, String idno) {
    return "<listPerson><person xml:id=\""
        + id
        + "\"><persName type=\"main\">"
        + name
        + "</persName>"
        + idno
        + "</person></listPerson>";
  }

  private static String wikidata(String number) {
    return "<idno type=\"wikidata\">" + number + "</idno>";
  }

  private void twoBrandts() {
    console.write("out/tei/a.xml", tei(BRANDT, "<persName ref=\"#pe.emil-brandt\">B.</persName>"));
    console.write("out/tei/b.xml", tei(BRANDT, ""));
  }

  private Console.Run run() {
    return console.run("entities", "out", "-o", "e.tsv", "--tei", "e.xml");
  }

  private List<String> rows() {
    return console.read("e.tsv").lines().skip(1).toList();
  }

  /** Fills in the last cell of a row, from 0. */
  private void answer(int row, String yours) {
    List<String> lines = new java.util.ArrayList<>(console.read("e.tsv").lines().toList());
    String line = lines.get(row + 1);
    lines.set(row + 1, line.substring(0, line.lastIndexOf('\t') + 1) + yours);
    console.write("e.tsv", String.join("\n", lines) + "\n");
  }

  /** The list serves as an authority file: its ids hold, its bookkeeping stays behind. */
  @Test
  void documentsConvertedWithTheListHaveItsIds() {
    twoBrandts();
    run();
    answer(0, "pe.brandt");
    answer(1, "pe.brandt");
    run();
    console.write("new/a.txt", "We met Mr. Emil Brandt at noon.\n\nHe went home.\n");
    Console.Run run =
        console.run("convert", "new", "-o", "out2", "--to", "tei", "--authority", "e.xml");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("out2/tei/a.xml"))
        .contains(
            "<person xml:id=\"pe.brandt\"><persName type=\"main\">Emil Brandt</persName>"
                + "<persName type=\"variant\">Mr. Emil Brandt</persName></person>",
            "ref=\"#pe.brandt\"");
  }

  @Test
  void thoseOfOneAuthorityIdAreOne() {
    console.write("out/tei/a.xml", tei(person("pe.a", "Ada Lind", wikidata("Q1")), ""));
    console.write(
        "out/tei/b.xml",
        tei(person("pe.b", "A. Lind", wikidata("http://www.wikidata.org/entity/Q1")), ""));
    Console.Run run = run();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(rows())
        .containsExactly(
            "pe.a\tperson\tAda Lind\tout/tei/a.xml\tpe.a\t0\twikidata:Q1\t\t",
            "pe.a\tperson\tA. Lind\tout/tei/b.xml\tpe.b\t0\twikidata:Q1\t\t");
    assertThat(run.err())
        .isEqualTo("incipit: 1 entities from 2 entries of 2 documents, 0 joins proposed\n");
    assertThat(console.read("e.xml"))
        .contains(
            "<person xml:id=\"pe.a\"><persName type=\"main\">Ada Lind</persName>"
                + "<persName type=\"variant\">A. Lind</persName><idno type=\"wikidata\">Q1</idno>"
                + "<note type=\"documents\"><ref target=\"out/tei/a.xml#pe.a\">out/tei/a.xml</ref>"
                + "<ref target=\"out/tei/b.xml#pe.b\">out/tei/b.xml</ref></note></person>");
  }

  /** A pointer is read from where it stands, so the list may lie in any folder. */
  @Test
  void thePointersOfTheListAreReadFromItsFolder() {
    console.write("out/tei/a b.xml", tei(person("pe.a", "Ada Lind", ""), ""));
    console.write("lists/notes.txt", "");
    Console.Run run =
        console.run("entities", "out", "-o", "lists/e.tsv", "--tei", "lists/../lists/e.xml");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(console.read("lists/e.xml"))
        .contains("<ref target=\"../out/tei/a%20b.xml#pe.a\">out/tei/a b.xml</ref>");
    Console.Run validated = console.run("validate", "lists/e.xml");
    assertThat(validated.out() + validated.err()).doesNotContain("SCH-041");
  }

  @Test
  void thoseOfOneNameAreProposedAndNotJoined() {
    twoBrandts();
    run();
    assertThat(rows())
        .containsExactly(
            "pe.emil-brandt\tperson\tEmil Brandt\tout/tei/a.xml\tpe.emil-brandt\t1\t\t\t",
            "pe.emil-brandt-2\tperson\tEmil Brandt\tout/tei/b.xml\tpe.emil-brandt\t0\t\tpe.emil-brandt\t");
  }

  @Test
  void aDecisionIsReplayedAndKept() {
    twoBrandts();
    run();
    answer(1, "pe.emil-brandt");
    run();
    String joined = console.read("e.tsv");
    assertThat(rows().get(1))
        .isEqualTo(
            "pe.emil-brandt\tperson\tEmil Brandt\tout/tei/b.xml\tpe.emil-brandt\t0\t\t\tpe.emil-brandt");
    run();
    assertThat(console.read("e.tsv")).isEqualTo(joined);
    answer(1, "-");
    run();
    assertThat(rows().get(1)).startsWith("pe.emil-brandt-2\t").endsWith("\t0\t\t\t'-");
    assertThat(rows().get(0)).endsWith("\t1\t\t\t");
  }

  @Test
  void twoWordsKeepApartWhatAnIdWouldJoin() {
    console.write("out/tei/a.xml", tei(person("pe.a", "Ada Lind", wikidata("Q1")), ""));
    console.write("out/tei/b.xml", tei(person("pe.b", "Ada Lind", wikidata("Q1")), ""));
    console.write("out/tei/c.xml", tei(person("pe.c", "Ada Lind", wikidata("Q1")), ""));
    run();
    answer(0, "elder");
    answer(1, "younger");
    run();
    assertThat(rows().stream().map(row -> row.split("\t")[0]))
        .containsExactly("elder", "pe.c", "younger");
  }

  @Test
  void whatIsNotReadThisTimeKeepsItsDecision() {
    twoBrandts();
    run();
    answer(1, "brandt of Ulm");
    console.write("out/tei/b.xml", tei("", ""));
    run();
    assertThat(rows().get(1))
        .isEqualTo(
            "pe.emil-brandt-2\tperson\tEmil Brandt\tout/tei/b.xml\tpe.emil-brandt\t\t\t\tbrandt of Ulm");
  }

  @Test
  void twoAnswersToOneQuestionAreSaidAndKept() {
    twoBrandts();
    run();
    answer(0, "one");
    String table = console.read("e.tsv");
    String first = table.lines().toList().get(1);
    table += first.substring(0, first.lastIndexOf('\t')) + "\ttwo\n";
    console.write("e.tsv", table);
    Console.Run run = run();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("e.tsv:4: ", "on line 2, with \"one\"");
    assertThat(console.read("e.tsv")).isEqualTo(table);
  }

  @Test
  void aDoctypeIsRefusedInWords() {
    console.write("out/tei/a.xml", "<!DOCTYPE TEI><TEI/>");
    assertThat(run().err()).contains("a DOCTYPE is not read").doesNotContain("apache");
  }

  @Test
  void aBrokenDocumentStopsNoOther() {
    twoBrandts();
    console.write("out/tei/broken.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<text>");
    console.write("out/tei/other.xml", "<book/>");
    Console.Run run = run();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.messages().get(0)).startsWith("error: cannot read out/tei/broken.xml:2:");
    assertThat(run.messages().get(1))
        .startsWith("error: cannot read out/tei/other.xml:1:")
        .endsWith("this is no TEI: the first element is book");
    assertThat(run.err()).contains("of 2 documents").contains("2 documents not read");
    assertThat(rows()).hasSize(2);
  }

  @Test
  void aFileThatIsNoTableIsNotOverwritten() {
    twoBrandts();
    console.write("e.tsv", "my own notes\n");
    Console.Run run = run();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("error: e.tsv:1: this is no table of entities: there is no column");
    assertThat(console.read("e.tsv")).isEqualTo("my own notes\n");
  }

  @Test
  void whatConvertMadeIsReadAgain() {
    console.write("in/a.txt", "They came from Kerman.\n");
    console.write("in/b.txt", "Nobody left Kerman, and Kerman did not mind.\n");
    console.run("convert", "in", "-o", "out", "--to", "tei");
    Console.Run run = run();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(rows())
        .containsExactly(
            "pl.kerman\tplace\tKerman\tout/tei/a.xml\tpl.kerman\t1\tgeonames:128234\t\t",
            "pl.kerman\tplace\tKerman\tout/tei/b.xml\tpl.kerman\t2\tgeonames:128234\t\t");
    assertThat(console.read("e.xml")).contains("<geo>30.2832 57.0788</geo>");
  }
}
