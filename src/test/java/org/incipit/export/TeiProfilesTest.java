package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** TEI for other tools: what each profile may hold, and that it keeps the text. */
class TeiProfilesTest {
  /** Of block level in the model, so that a sign in it stands between blocks. */
  private static final String BETWEEN_BLOCKS =
      "[parent::*/local-name() = ('text', 'front', 'body', 'back', 'div', 'sp', 'lg', 'list',"
          + " 'table', 'row', 'castList', 'titlePage', 'postscript', 'argument', 'epigraph',"
          + " 'figure')]";

  static Stream<Path> documents() throws IOException {
    List<Path> all = new java.util.ArrayList<>();
    for (String folder : List.of("src/test/resources/golden", "schema/examples/valid")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".xml")).sorted().forEach(all::add);
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyDocumentGoesThroughEveryProfile(Path file) throws IOException, SaxonApiException {
    XdmNode tei = Exports.tei(Files.readString(file)).node();
    for (String profile : Exports.PROFILES) {
      XdmNode made = made(profile, Files.readString(file));
      assertThat(strings(made, "/processing-instruction()/name()")).as(profile).isEmpty();
      assertThat(strings(made, "//@xml:id/string()")).as(profile).doesNotHaveDuplicates();
      assertThat(strings(made, "/*/*[self::*:text]/string()"))
          .as(profile)
          .hasSameSizeAs(strings(tei, "/*/*[self::*:text]"));
      assertThat(
              strings(
                  made,
                  "let $ids := //@xml:id/string() return (//@ref | //@target | //@who | //@corresp"
                      + " | //@resp | //@next | //@prev) ! tokenize(.)[starts-with(., '#')]"
                      + " ! substring(., 2)[not(. = $ids)]"))
          .as(profile)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<app><lem>ice</lem><rdg wit='#B #C'>snow</rdg><rdg wit='#D'/></app> | ice<note type=\"editorial\">snow (B C); – (D)</note>",
        "<app><rdg wit='#A'>ice</rdg><rdg>snow</rdg></app> | ice<note type=\"editorial\">snow</note>",
        "<app><lem>ice</lem><note>Thin.</note></app> | ice<note>Thin.</note>",
        "<app><note>Thin.</note><rdgGrp><rdg>snow</rdg><lem>ice</lem></rdgGrp></app> | ice<note type=\"editorial\">snow</note><note>Thin.</note>",
        "<app><lem>i<app><lem>c</lem><rdg>k</rdg></app>e</lem></app> | ic<note type=\"editorial\">k</note>e",
        "<app><lem>ice</lem></app> | ice",
      })
  void readingsOfOtherWitnessesAreNotes(String app, String expected) {
    for (String profile : List.of("tei-lite", "tei-dtabf")) {
      String tei =
          Exports.export(profile, ExportOptions.STANDARD, Exports.body("<p>a " + app + " b</p>"));
      assertThat(tei).as(profile).contains("<p>a " + expected + " b</p>");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theTextStays(Path file) throws IOException, SaxonApiException {
    String source = Files.readString(file);
    XdmNode tei = Exports.tei(source).node();
    String text = String.join("", strings(tei, "//*:text//text()"));
    String withoutSigns =
        String.join(
            "",
            strings(
                tei, "//*:text//text()[not(ancestor::*:metamark" + BETWEEN_BLOCKS + ")]/string()"));

    assertThat(text("tei-evt", source)).isEqualTo(text);
    assertThat(text("tei-parla", source)).isEqualTo(text);
    assertThat(text("tei-lite", source)).isEqualTo(withoutSigns);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aSelectionHasItsElementsAlone(Path file) throws IOException, SaxonApiException {
    for (String profile : List.of("tei-lite", "tei-dtabf")) {
      XdmNode made = made(profile, Files.readString(file));
      assertThat(elements(profile)).containsAll(strings(made, "distinct-values(//*/local-name())"));
      assertThat(
              strings(
                  made,
                  "//@calendar/name(), //@when-custom/name(), //@sameAs/name(),"
                      + " //*[not(self::*:biblScope)]/(@from | @to | @notBefore | @notAfter)/name(),"
                      + " //@*[starts-with(., 'src:')]/name()"))
          .isEmpty();
    }
    XdmNode made = made("tei-dtabf", Files.readString(file));
    assertThat(strings(made, "//(@resp | @subtype | @break | @key | @edRef)/name()")).isEmpty();
    assertThat(strings(made, "//@cert/string()")).isSubsetOf("high", "low");
  }

  @Test
  void namesInLiteSayWhatTheyName() throws SaxonApiException {
    assertThat(
            xml(
                "tei-lite",
                "<p xml:id='p1' corresp='src:0,9'><persName ref='#pe.a' cert='high'><roleName>Mr"
                    + "</roleName> A</persName>, <date from='1980' to='1988'>the eighties</date>"
                    + "<fw type='header'>x</fw></p>"))
        .isEqualTo(
            "<p xml:id=\"p1\"><name type=\"person\" key=\"pe.a\""
                + " ref=\"https://www.wikidata.org/entity/Q1\" cert=\"high\"><seg type=\"roleName\">"
                + "Mr</seg> A</name>, <date n=\"1980/1988\">the eighties</date><note type=\"fw\""
                + " subtype=\"header\">x</note></p>");
  }

  @Test
  void notesInDtabfStandWhereTheyAreCalled() throws SaxonApiException {
    assertThat(
            xml(
                "tei-dtabf",
                "<p>See <ref type='noteref' xml:id='r1' target='#n1'>(1)</ref> and"
                    + " <ref type='noteref' xml:id='r2' target='#n1'>(1)</ref>.</p>"
                    + "<list><label>a.</label> <item>one</item></list>"
                    + "<div type='notes'><head>Notes</head><note xml:id='n1' target='#r1' n='1'"
                    + " type='footnote' place='foot'><label>1)</label> Here.</note></div>"))
        .isEqualTo(
            "<p>See <note n=\"(1)\" place=\"foot\" xml:id=\"n1\"> Here.</note> and (1).</p>"
                + "<list><item>a. one</item></list>");
  }

  @Test
  void turnsInParlaAreUtterances() throws SaxonApiException {
    assertThat(
            xml(
                "tei-parla",
                "<div type='session'><sp who='#pe.a'><speaker>A:</speaker> <p>No. <stage"
                    + " type='business'>[laughs]</stage></p></sp></div>"))
        .isEqualTo(
            "<div type=\"debateSection\" subtype=\"session\"><u who=\"#pe.a\"><note"
                + " type=\"speaker\">A:</note> <seg>No. <incident type=\"business\"><desc>[laughs]"
                + "</desc></incident></seg></u></div>");
    assertThat(strings(made("tei-parla", tei("<p/>")), "//*:particDesc//*:person/@xml:id/string()"))
        .containsExactly("pe.a");
  }

  @Test
  void pagesInEvtHaveNumbersAndListsStandWithTheSource() throws SaxonApiException {
    assertThat(xml("tei-evt", "<p>a <pb n='7'/>b</p>"))
        .isEqualTo("<pb n=\"0\" xml:id=\"page.0\"/><p>a <pb xml:id=\"page.1\" n=\"7\"/>b</p>");
    assertThat(xml("tei-evt", "<pb n='7'/><p>b</p>"))
        .isEqualTo("<pb xml:id=\"page.1\" n=\"7\"/><p>b</p>");
    assertThat(strings(made("tei-evt", tei("<p/>")), "//*:sourceDesc//*:person/@xml:id/string()"))
        .containsExactly("pe.a");
  }

  private static String tei(String body) {
    return "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>T"
        + "</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><bibl/>"
        + "</sourceDesc></fileDesc><profileDesc/></teiHeader><standOff><listPerson>"
        + "<person xml:id='pe.a'><persName>A</persName><idno type='wikidata'>Q1</idno>"
        + "<idno type='iso3166'>XX</idno></person></listPerson></standOff><text><body>"
        + body
        + "</body></text></TEI>";
  }

  /** The content of the body, without what every element would declare. */
  private static String xml(String profile, String body) throws SaxonApiException {
    String made = Exports.export(profile, ExportOptions.STANDARD, tei(body));
    return made.substring(made.indexOf("<body>") + 6, made.indexOf("</body>"));
  }

  private static XdmNode made(String profile, String tei) {
    return Exports.tei(Exports.export(profile, ExportOptions.STANDARD, tei)).node();
  }

  private static String text(String profile, String tei) throws SaxonApiException {
    return String.join("", strings(made(profile, tei), "//*:text//text()"));
  }

  private static Set<String> elements(String profile) throws IOException, SaxonApiException {
    XdmNode module =
        Exports.tei(Files.readString(Path.of("xslt/modules/" + profile + ".xsl"))).node();
    return new TreeSet<>(
        strings(
            module,
            "//*:variable[@name = 'f:elements']/@select ! analyze-string(., \"'([^']*)'\")"
                + "//*:group ! tokenize(.)"));
  }

  private static List<String> strings(XdmNode node, String xpath) throws SaxonApiException {
    XPathCompiler compiler = Exports.processor().newXPathCompiler();
    return compiler.evaluate(xpath, node).stream().map(XdmItem::getStringValue).toList();
  }
}
