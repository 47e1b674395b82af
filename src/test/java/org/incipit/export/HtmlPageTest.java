package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incipit.tei.TeiDocument;
import org.junit.jupiter.api.Test;

/** What a page for the browser says of itself, and what its policy lets run. */
class HtmlPageTest {
  private static final ExportOptions PUBLISHED =
      ExportOptions.STANDARD.in(
          new Surroundings(List.of("tei", "html", "txt"), "https://texts.example/edition", true));

  private static final String HEADER =
      """
      <TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc>
      <titleStmt><title>Bread &amp; "Salt" &lt;/script> {100%}</title><author>Ada Müller</author>
      <author>B. O\u2019Neil</author></titleStmt>
      <publicationStmt><publisher>Town Archive</publisher><idno>https://doi.org/10.1234/ab.c</idno>
      <availability><licence target='https://creativecommons.org/licenses/by/4.0/'>CC BY</licence></availability>
      </publicationStmt></fileDesc>
      <profileDesc><creation><date when='1901-05-07'>7 May 1901</date></creation>
      <textClass><keywords><term type='genre'>letter</term></keywords></textClass></profileDesc></teiHeader>
      <standOff><listPlace><place xml:id='x'><placeName>Bremen</placeName><idno type='wikidata'>Q24879</idno></place>
      </listPlace></standOff>
      <text><body><p xml:id='p1'>We met in <placeName ref='#x'>Bremen</placeName>, which is a long way from home.</p>
      </body></text></TEI>
      """;

  private static String page(ExportOptions options, String name) {
    return Exports.export("html", options, new TeiDocument(name, Exports.tei(HEADER).node()));
  }

  private static String first(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void thePolicyLetsOurScriptRunAndNoOther() {
    String page = page(ExportOptions.STANDARD, "x");
    String policy = first(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    String nonce = first(policy, "script-src 'nonce-([0-9a-f]{32})'");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s'; img-src data:;"
                    .formatted(nonce)
                + " base-uri 'none'; form-action 'none'");
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page).containsOnlyOnce("<script nonce=\"" + nonce + "\">");
  }

  /** One who writes a document cannot know the nonce that its page will have. */
  @Test
  void anyOtherWordOrValueGivesAnotherNonce() {
    assertThat(
            List.of(HEADER, HEADER.replace("We met", "We wet"), HEADER.replace("'p1'", "'p2'"))
                .stream()
                .map(Exports::tei)
                .map(document -> Nonce.of(document.node())))
        .doesNotHaveDuplicates();
  }

  @Test
  void linkedDataIsJsonThatEndsNoScript() throws Exception {
    String json = first(page(PUBLISHED, "a/b c"), "ld\\+json\"[^>]*>(.*?)</script>");
    assertThat(json).doesNotContain("<", ">", "&");
    JsonNode data = new ObjectMapper().readTree(json);
    assertThat(data.get("name").asText()).isEqualTo("Bread & \"Salt\" </script> {100%}");
    assertThat(data.get("author").findValuesAsText("name"))
        .containsExactly("Ada Müller", "B. O\u2019Neil");
    assertThat(data.get("dateCreated").asText()).isEqualTo("1901-05-07");
    assertThat(data.get("license").asText())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(data.get("url").asText()).isEqualTo("https://texts.example/edition/a/b%20c.html");
    assertThat(data.at("/mentions/0/sameAs/0").asText())
        .isEqualTo("https://www.wikidata.org/wiki/Q24879");
  }

  @Test
  void aPageInAFolderLinksToWhatIsBesideIt() {
    String page = page(PUBLISHED, "a/b c");
    assertThat(page)
        .contains("href=\"../assets/theme.css\"")
        .contains("href=\"../../tei/a/b%20c.xml\"")
        .contains("href=\"../../txt/a/b%20c.txt\"")
        .doesNotContain("epub/")
        .contains("<link rel=\"canonical\" href=\"https://texts.example/edition/a/b%20c.html\">");
  }

  @Test
  void aPageOfASiteLinksToItsEntitiesAndAsksForItsNeighbours() {
    assertThat(page(PUBLISHED, "a/b c"))
        .contains("href=\"../index.html\"")
        .contains("href=\"../incipit/entity/place-wikidata-q24879.html\"")
        .contains("src=\"../incipit/assets/near-" + Surroundings.shard("a/b c") + ".js\"")
        .contains("data-name=\"a/b c\" data-root=\"../\"");
  }

  @Test
  void aPageAloneLinksToNothing() {
    assertThat(page(ExportOptions.STANDARD, "a/b"))
        .doesNotContain(
            "theme.css", "incipit/", "rel=\"canonical\"", "og:url", "class=\"downloads\"");
  }

  @Test
  void aParagraphCanBeLinkedTo() {
    assertThat(page(ExportOptions.STANDARD, "x"))
        .contains(
            "<p id=\"p1\"><a class=\"here\" href=\"#p1\" aria-label=\"Link to paragraph 1\" data-n=\"1\"></a>");
  }

  @Test
  void itCanBeCited() throws Exception {
    String page = page(ExportOptions.STANDARD, "x");
    assertThat(first(page, "class=\"citation\"><bdi>(.*?)</bdi>"))
        .isEqualTo(
            "Ada Müller; B. O\u2019Neil. Bread &amp; \"Salt\" &lt;/script&gt; {100%}. 1901-05-07. Town Archive."
                + " https://doi.org/10.1234/ab.c");
    assertThat(file(page, "bib"))
        .isEqualTo(
            """
            @misc{muller1901,
              title = {{Bread \\& "Salt" </script> \\{100\\%\\}}},
              author = {Ada Müller and B. O\u2019Neil},
              year = {1901},
              month = {5},
              publisher = {Town Archive},
              langid = {en},
              doi = {10.1234/ab.c},
              url = {https://doi.org/10.1234/ab.c}
            }
            """);
    assertThat(file(page, "ris").split("\r\n"))
        .containsExactly(
            "TY  - PCOMM",
            "AU  - Ada Müller",
            "AU  - B. O\u2019Neil",
            "TI  - Bread & \"Salt\" </script> {100%}",
            "PY  - 1901",
            "DA  - 1901/05/07",
            "PB  - Town Archive",
            "LA  - en",
            "DO  - 10.1234/ab.c",
            "UR  - https://doi.org/10.1234/ab.c",
            "ER  - ");
    JsonNode item = new ObjectMapper().readTree(file(page, "json")).get(0);
    assertThat(item.get("type").asText()).isEqualTo("personal_communication");
    assertThat(item.at("/issued/date-parts/0").toString()).isEqualTo("[1901,5,7]");
    assertThat(item.get("title").asText()).isEqualTo("Bread & \"Salt\" </script> {100%}");
  }

  /** A citation file as a browser saves it. */
  private static String file(String page, String ending) {
    String data =
        first(page, "download=\"muller1901\\." + ending + "\" href=\"data:[^,]*,([^\"]*)\"");
    return URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Test
  void whatTheHeaderDoesNotSayIsNotMadeUp() {
    String page = Exports.export("html", ExportOptions.STANDARD, Exports.body("<p>Words.</p>"));
    assertThat(page)
        .contains("@misc{untitled,")
        .doesNotContain("citation_author", "citation_publication_date", "author = ", "AU  - ");
  }
}
