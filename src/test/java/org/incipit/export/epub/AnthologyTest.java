package org.incipit.export.epub;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;

class AnthologyTest {
  private static final String STAND_OFF =
      "<standOff><listPlace><place xml:id='p'><placeName>Paris</placeName>%s</place></listPlace></standOff><text>";

  private static String tei(String title, String number, String content) {
    return Book.tei(
            "<fileDesc><titleStmt><title>" + title + "</title></titleStmt></fileDesc>", content)
        .replace("<text>", STAND_OFF.formatted(number));
  }

  private static Book book() throws SaxonApiException {
    Anthology anthology = new Anthology(Book.PROCESSOR, "Two letters", true);
    anthology.add(
        Book.document(
            tei(
                "One",
                "<idno type='wikidata'>Q90</idno>",
                "<body><p>To <placeName ref='#p'>Paris</placeName><pb n='2'/><note>so</note></p></body>")));
    anthology.add(
        Book.document(
            tei(
                "Two",
                "",
                "<body><div><head>H</head><p>From <placeName ref='#p'>Paris</placeName><pb n='2'/></p></div></body>")));
    return Book.open(anthology.finish());
  }

  @Test
  void everyDocumentIsAPartWithATitlePage() throws SaxonApiException {
    Book book = book();
    assertThat(book.spine())
        .containsExactly(
            "cover.xhtml",
            "nav.xhtml",
            "d1-title.xhtml",
            "d1-text-1.xhtml",
            "d1-notes.xhtml",
            "d1-colophon.xhtml",
            "d2-title.xhtml",
            "d2-text-1.xhtml",
            "d2-colophon.xhtml",
            "index-place.xhtml");
    assertThat(book.opf()).contains("<dc:title id=\"title\">Two letters</dc:title>");
    assertThat(book.dangling()).isEmpty();
  }

  @Test
  void whatBothNameHasOneEntry() throws SaxonApiException {
    Book book = book();
    assertThat(book.file("index-place.xhtml"))
        .containsOnlyOnce("class=\"entry\"")
        .contains(
            "id=\"d1.p\"", "id=\"d2.p\"", "href=\"d1-text-1.xhtml#", "href=\"d2-text-1.xhtml#");
    assertThat(book.file("d2-text-1.xhtml")).contains("href=\"index-place.xhtml#d2.p\"");
  }

  @Test
  void contentsAndPagesAreThoseOfAll() throws SaxonApiException {
    Book book = book();
    assertThat(book.file("nav.xhtml"))
        .containsPattern("d1-title.xhtml#_.title\">One</a>.*d2-title.xhtml#_.title\">Two</a><ol>")
        .containsPattern(
            "page-list.*d1-text-1.xhtml#[^\"]+\">2</a>.*d2-text-1.xhtml#[^\"]+\">2</a>");
  }

  @Test
  void isTheSameEachTime() throws SaxonApiException {
    assertThat(book().bytes()).isEqualTo(book().bytes());
  }
}
