package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only TEI of other projects has reaches a reader somewhere. */
class ForeignTeiTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<del>not <persName>Ash</persName></del> | <del class=\"del\">not <span class=\"persName\">Ash</span></del>",
        "<app><lem wit='#A'>ice</lem><rdg wit='#B #C'>snow</rdg><rdg wit='#D'/></app> | <span class=\"choice\" title=\"snow (B C); – (D)\">ice</span>",
        "<app><rdg>ice</rdg></app> | <span class=\"choice\">ice</span>",
      })
  void pagesShow(String content, String expected) {
    String tei = Exports.body("<p>a " + content + " b</p>");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains("a " + expected + " b")
        .doesNotContain("doc-index");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .doesNotContain("not")
        .doesNotContain("snow");
  }

  @Test
  void notesOfAnApparatusComeOutLikeOthers() {
    String tei =
        Exports.body("<p>a <app><lem>ice</lem><rdg>snow</rdg><note>Thin.</note></app> b</p>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("a ice (1) b\n\n(1) Thin.\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei))
        .isEqualTo("a ice[^1] b\n\n[^1]: Thin.\n");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains(">ice</span><a class=\"noteref\"")
        .contains("Thin.")
        .contains("title=\"snow\"");
  }

  @Test
  void pointersToNotesAreTheirCallouts() {
    String tei =
        Exports.body(
            "<p>a <ptr target='#n'/> b<note xml:id='m'>Deep.</note> c <ptr target='#m'/> d <ptr target='#p'/></p>"
                + "<p xml:id='p'>e</p><note place='end' xml:id='n'>Thin.</note>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("a (2) b (1) c (1) d #p\n\ne\n\n(1) Deep.\n\n(2) Thin.\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei))
        .isEqualTo("a [^2] b[^1] c [^1] d #p\n\ne\n\n[^1]: Deep.\n\n[^2]: Thin.\n");
    String called =
        Exports.body(
            "<p>a <ref type='noteref' target='#n'>*</ref> b <ptr target='#n'/></p>"
                + "<note place='end' xml:id='n'>Thin.</note>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, called))
        .isEqualTo("a * b *\n\nThin.\n");
    assertThat(Exports.export("txt", Exports.PLAIN, called)).isEqualTo("a b\n");
  }

  @Test
  void groupsOfNotesBetweenBlocksHaveNoCallouts() {
    String group = "<noteGrp><note xml:lang='de'>Eis.</note><note>Ice.</note></noteGrp>";
    assertThat(Exports.export("txt", ExportOptions.STANDARD, Exports.body("<p>a</p>" + group)))
        .isEqualTo("a\n\n(1) Eis.\n\n(2) Ice.\n");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, Exports.body("<p>a" + group + "</p>")))
        .isEqualTo("a (1) (2)\n\n(1) Eis.\n\n(2) Ice.\n");
  }

  @Test
  void partsOfADictionaryEntryAreKeptApart() {
    String entry =
        "<entry><form><orth>ice</orth><pron>aɪs</pron></form><gramGrp><pos>n.</pos></gramGrp>"
            + "<sense n='1'><def>frozen water</def><cit><quote>thin ice</quote></cit></sense>"
            + "<sense n='2'><def>a sweet</def></sense>"
            + "<etym><lang>OE</lang> <mentioned>īs</mentioned>, <hi>c</hi><hi>f.</hi></etym>"
            + "<re><form><orth>icy</orth></form></re></entry>";
    String tei = Exports.body("<div>" + entry + "</div>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("ice aɪs n.\n\n1. frozen water thin ice\n\n2. a sweet\n\nOE īs, cf.\n\nicy\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei)).contains("2. a sweet\n");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains("<span class=\"label\">2.</span> ");
    assertThat(Exports.export("tei-lite", ExportOptions.STANDARD, tei))
        .contains(
            "<div><p>ice aɪs n. 1. frozen water <cit><q type=\"quote\">thin ice</q></cit> 2. a sweet OE ")
        .contains(" icy</p></div>");
    assertThat(Exports.export("tei-dtabf", ExportOptions.STANDARD, tei))
        .contains("2. a sweet OE īs, ");
  }

  @Test
  void aStructuredReferenceIsAPlainOneInLite() {
    String tei =
        Exports.body(
            "<listBibl><biblStruct><analytic><author>A. Toll</author><title level='a'>Ice</title>"
                + "</analytic><monogr><title level='j'>Frost</title><imprint><date>1888</date>"
                + "</imprint></monogr></biblStruct></listBibl>");
    assertThat(Exports.export("tei-lite", ExportOptions.STANDARD, tei))
        .contains(
            "<bibl><author>A. Toll</author> <title level=\"a\">Ice</title> "
                + "<title level=\"j\">Frost</title> <date>1888</date></bibl>");
  }

  @Test
  void aNumberThatASenseHasIsNotRepeated() {
    String tei =
        Exports.body(
            "<entryFree><sense n='1'>1) ice</sense> <sense n='a)'>snow</sense></entryFree>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).isEqualTo("1) ice\n\na) snow\n");
  }

  @Test
  void textHasGapsBetweenParagraphsAndWhatFiguresShow() {
    String tei =
        Exports.body(
            "<p>a</p><gap reason='lost'/><p>b</p><p><del>c</del></p>"
                + "<figure><head>Fig.</head><graphic url='x.png'/><figDesc>A boat.</figDesc></figure>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei))
        .isEqualTo("a\n\n[…]\n\nb\n\nFig.\n\nA boat.\n");
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei))
        .isEqualTo("a\n\n\\[…\\]\n\nb\n\n**Fig.**\n\nA boat.\n");
    assertThat(Exports.export("xhtml", ExportOptions.STANDARD, tei))
        .contains("<p><del class=\"del\">c</del></p>");
  }
}
