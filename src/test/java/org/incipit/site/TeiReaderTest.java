package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a site takes from TEI. */
class TeiReaderTest {
  private static final String PERSON =
      "<listPerson><person xml:id='p1'><persName type='main'>Ada Brook</persName>"
          + "<persName type='variant'>Mrs. Brook</persName><idno type='GND'>118540238</idno>"
          + "</person></listPerson>";

  private static SiteDocument body(String body) {
    return SiteFixture.document("d", "<title>T</title>", PERSON, body);
  }

  @Test
  void mentionsHaveTheIdsOfTheReadingPage() {
    SiteDocument d =
        body(
            "<p>With <persName ref='#p1'>Ada</persName> and <placeName>Hull</placeName>, then"
                + " <persName ref='#p1' xml:id='own'>her</persName>, <persName"
                + " ref='#p1'>Ada</persName>.</p>");
    assertThat(d.mentions().stream().map(SiteDocument.Mention::anchor))
        .containsExactly("_.m1.1", "_.m2.1", "own", "_.m1.3");
    assertThat(d.entities().stream().map(SiteDocument.Named::key))
        .containsExactly("person-gnd-118540238", EntityKey.of("place", java.util.Map.of(), "Hull"));
    assertThat(d.entities().get(0).variants()).containsExactly("Mrs. Brook");
  }

  @Test
  void aMentionHasItsContextFromTheRunningText() {
    SiteDocument d =
        body(
            "<p>Some words before\n<lb/>  <persName ref='#p1' cert='low'><roleName>Mrs.</roleName>\n"
                + "<lb/>Brook</persName><note>a note</note> came.</p>");
    assertThat(d.mentions())
        .containsExactly(
            new SiteDocument.Mention(
                0, "_.m1.1", "", true, "Some words before ", "Mrs. Brook", " came."));
    assertThat(d.passages().stream().map(SiteDocument.Passage::text))
        .containsExactly("a note", "Some words before Mrs. Brook came.");
  }

  @Test
  void contextIsCutBetweenWords() {
    String many = "word ".repeat(40);
    SiteDocument d = body("<p>" + many + "<persName ref='#p1'>Ada</persName> " + many + "</p>");
    SiteDocument.Mention mention = d.mentions().get(0);
    assertThat(mention.before()).startsWith("… word").endsWith("word ").hasSizeBetween(40, 64);
    assertThat(mention.after()).startsWith(" word").endsWith("word …").hasSizeBetween(40, 64);
  }

  @Test
  void whatAReaderDoesNotGetIsLeftOut() {
    SiteDocument d =
        body(
            "<p>fore<pc force='weak'>-</pc><lb break='no'/>mast <fw><persName>Head</persName></fw>"
                + "<choice><sic>teh</sic><corr>the <persName ref='#p1'>A.</persName></corr></choice></p>");
    assertThat(d.passages().get(0).text()).isEqualTo("foremast the A.");
    assertThat(d.mentions()).hasSize(1);
  }

  @Test
  void whatOnlyTagsDivideStaysApart() {
    SiteDocument d =
        body(
            "<p>one<pb/>two<cb/>three <persName><forename>Ida</forename><surname>Ash</surname></persName>"
                + " <bibl><author>Ash</author><title>Ice</title><date>1890</date></bibl>"
                + " Mc<hi>A</hi><hi>sh</hi></p>");
    assertThat(d.passages().get(0).text()).isEqualTo("one two three Ida Ash Ash Ice 1890 McAsh");
    assertThat(d.entities().get(0).name()).isEqualTo("Ida Ash");
  }

  @Test
  void aBlockWithinAMentionEndsIt() {
    SiteDocument d = body("<rs type='person'>one<p>two</p>three</rs>");
    assertThat(d.passages().stream().map(SiteDocument.Passage::text))
        .containsExactly("one", "two", "three");
    assertThat(d.mentions()).hasSize(1);
  }

  @Test
  void datesGoByTheirYearAndWorksByTheirTitle() {
    SiteDocument d =
        body(
            "<p xml:id='p9'><date when='1901-05-03'>3 May</date>, <date notBefore='1899'"
                + " notAfter='1900'>then</date>, <date>some day</date>, <bibl><title>Emma</title></bibl></p>");
    assertThat(d.entities().stream().map(SiteDocument.Named::name))
        .containsExactly("1901", "1899", "Emma");
    assertThat(d.mentions().stream().map(SiteDocument.Mention::value))
        .containsExactly("1901-05-03", "1899/1900", "");
    assertThat(d.mentions().get(2).anchor()).isEqualTo("p9");
  }

  @Test
  void theHeaderSaysWhoWhenAndWhat() {
    SiteDocument d =
        SiteFixture.read(
            "a/b",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title> A"
                + " <hi>B</hi></title><author>C. D.</author></titleStmt></fileDesc><profileDesc>"
                + "<langUsage><language ident='fr-CA'/></langUsage><correspDesc><correspAction"
                + " type='sent'><placeName>Lyon</placeName><date when='1868-11-17'>x</date>"
                + "</correspAction></correspDesc><textClass><keywords><term type='genre'>letter"
                + "</term></keywords></textClass></profileDesc></teiHeader><text><p/></text></TEI>");
    assertThat(d.title()).isEqualTo("A B");
    assertThat(d.people()).containsExactly("C. D.");
    assertThat(List.of(d.date(), d.place(), d.genre(), d.language()))
        .containsExactly("1868-11-17", "Lyon", "letter", "fr-CA");
  }

  @Test
  void whatWasReadOutlastsARun() {
    SiteDocument d =
        body("<p>By <persName ref='#p1'>Ada</persName>, <date when='1901'>1901</date>.</p>");
    byte[] bytes = Records.write(d);
    assertThat(Records.read(bytes)).contains(d);
    assertThat(Records.read(java.util.Arrays.copyOf(bytes, bytes.length - 3))).isEmpty();
  }
}
