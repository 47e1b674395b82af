package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that only tags divide stay apart, and nothing else is put between words. */
class PartingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<bibl><author>Ash</author><title>On Ice</title><date>1890</date></bibl>. | Ash, On Ice, 1890.",
        "<bibl><author>Ash</author>, <title>On Ice.</title><date>1890</date></bibl> | Ash, On Ice. 1890",
        "<bibl><author>Ash</author><title level='a'>On <hi>Ice</hi></title><date>(1890)</date></bibl> | Ash, On Ice, (1890)",
        "<bibl><author>Ash</author><hi>O</hi><hi>n</hi></bibl> | AshOn",
        "<persName><forename>Ida</forename><surname>Ash</surname></persName>, Ash | Ida Ash, Ash",
        "<persName><roleName>Dr.</roleName><surname>Ash</surname></persName> | Dr. Ash",
        "<persName><forename>Ida</forename> <surname>Ash</surname></persName> | Ida Ash",
        "<persName>Mc<hi>A</hi><hi>sh</hi></persName> | McAsh",
        "<placeName><settlement>Hull</settlement><country>England</country></placeName> | Hull, England",
        "<biblStruct><analytic><author><forename>Ida</forename><surname>Ash</surname></author><title>Ice</title></analytic><monogr><title>Cold</title><imprint><pubPlace>Hull</pubPlace><date>1890</date></imprint></monogr></biblStruct> | Ida Ash, Ice, Cold, Hull, 1890",
        "<cit><quote>Ice!</quote><bibl>Ash</bibl></cit> | Ice! Ash",
        "one<pb/>two | one two",
        "one<pb/><cb/>two | one two",
        "one<cb/> two<pb break='no'/>three | one twothree",
        "one<lb/><pb/>two | one two",
        "one<cb/><fw>12</fw><pb/>two | one two",
        "one<fw>12</fw><pb/>two | one two"
      })
  void partsAreKeptApart(String content, String expected) {
    String tei = Exports.body("<p>" + content + "</p>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).isEqualTo(expected + "\n");
    assertThat(text(Exports.export("xhtml", ExportOptions.STANDARD, tei))).isEqualTo(expected);
    assertThat(Exports.export("md", ExportOptions.STANDARD, tei).replace("*", ""))
        .isEqualTo(expected + "\n");
  }

  @Test
  void ourOwnTeiStandsAsTheSourceHasIt() {
    String tei =
        Exports.body("<p><bibl><title>Ice</title><date>1890</date></bibl></p>")
            .replace(
                "<teiHeader/>",
                "<teiHeader><encodingDesc><appInfo><application ident='incipit'/></appInfo></encodingDesc></teiHeader>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).isEqualTo("Ice1890\n");
  }

  @Test
  void whatPartsAQuotationFromItsSourceStandsOutsideOfItsMarks() {
    String tei = Exports.body("<p><cit><quote>thin ice</quote><bibl>A. Toll</bibl></cit></p>");
    assertThat(Exports.export("html", ExportOptions.STANDARD, tei))
        .contains(">thin ice</q> <span class=\"bibl\">A. Toll</span>");
    assertThat(Exports.export("txt", ExportOptions.STANDARD, tei)).contains("thin ice A. Toll");
  }

  @Test
  void namesInTheIndexHaveNothingBehindThem() {
    String tei =
        Exports.body(
            "<p><bibl><author><persName><forename>Ida</forename><surname>Ash</surname></persName></author>"
                + "<title>Ice</title></bibl></p>");
    assertThat(Exports.export("html", ExportOptions.STANDARD, tei))
        .contains("<bdi class=\"entry-name\">Ida Ash</bdi>");
  }

  private static String text(String page) {
    int begin = page.indexOf("</header>");
    int index = page.indexOf("<section class=\"index\"");
    String body =
        page.substring(
            begin < 0 ? page.indexOf("<body>") : begin, index < 0 ? page.length() : index);
    return body.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
  }
}
