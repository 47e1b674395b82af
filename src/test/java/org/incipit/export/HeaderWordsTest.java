package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What our program says in English in a header, a page in another language says in that. */
class HeaderWordsTest {
  private static String page(String language, String publication) {
    return Exports.export(
        "html",
        ExportOptions.STANDARD,
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='"
            + language
            + "'><teiHeader><fileDesc><titleStmt><title>T</title>"
            + "<respStmt xml:id='resp.quotes' xml:lang='en'><resp>paired quotation marks</resp>"
            + "<name>Incipit quotes</name></respStmt>"
            + "<respStmt xml:id='resp.tr' xml:lang='en'><resp>inserted</resp><name>translator</name></respStmt>"
            + "<respStmt><resp>edited</resp><name>Ash</name></respStmt></titleStmt>"
            + "<extent><measure unit='characters' quantity='90'>90 characters</measure></extent>"
            + "<publicationStmt><p>"
            + publication
            + "</p></publicationStmt></fileDesc></teiHeader><text><body><p>x</p></body></text></TEI>");
  }

  @Test
  void ourWordsAreTranslated() {
    assertThat(page("de-AT", "Not published"))
        .contains("<bdi>Nicht veröffentlicht</bdi>", "<bdi>90 Zeichen</bdi>")
        .contains("<dd><bdi>Incipit quotes — Anführungszeichen zu Paaren verbunden</bdi></dd>")
        .contains("<bdi>Übersetzer oder Herausgeber der Quelle — Worte in eckigen Klammern");
  }

  @Test
  void thoseOfOthersAreNot() {
    assertThat(page("fr", "Not published yet"))
        .contains("<bdi>Not published yet</bdi>", "<bdi>Ash — edited</bdi>");
    assertThat(page("en", "Not published"))
        .contains("<bdi>Not published</bdi>", "<bdi>90 characters</bdi>")
        .contains("<dd lang=\"en\"><bdi>Incipit quotes — paired quotation marks</bdi></dd>");
    assertThat(page("fa", "Not published"))
        .contains("<bdi>منتشر نشده</bdi>")
        .contains("<bdi>Incipit quotes — paired quotation marks</bdi>");
  }
}
