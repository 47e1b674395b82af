package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of a site. */
class SiteTest {
  private static final String LISTS =
      "<listPerson><person xml:id='p1'><persName>Ada Brook</persName></person></listPerson>"
          + "<listPlace><place xml:id='l1'><placeName>Hull</placeName><location><geo>53.7 -0.3"
          + "</geo></location><idno type='wikidata'>Q128147</idno></place></listPlace>";

  private static SiteDocument document(String name, String title, String text) {
    return SiteFixture.document(name, "<title>" + title + "</title>", LISTS, "<p>" + text + "</p>");
  }

  private static Map<String, String> small() {
    return SiteFixture.site(
        Optional.empty(),
        List.of(
            document(
                "a",
                "First",
                "<persName ref='#p1'>Ada</persName> of <placeName ref='#l1'>Hull</placeName>, in"
                    + " <date when='1901-05-03'>May 1901</date>."),
            document("b/ü c", "Second", "<persName ref='#p1'>Mrs. Brook</persName> wept.")));
  }

  @Test
  void anEntityHasEveryMentionInItsContext() {
    Map<String, String> files = small();
    String page =
        files.get("incipit/entity/" + EntityKey.of("person", Map.of(), "Ada Brook") + ".html");
    assertThat(page)
        .contains("<h1 dir=\"auto\">Ada Brook</h1>")
        .contains("<a href=\"../../a.html#_.m1.1\">Ada</a> of Hull, in May 1901.")
        .contains("<a href=\"../../b/%C3%BC%20c.html#_.m1.1\">Mrs. Brook</a> wept.")
        .contains("place-wikidata-q128147.html");
    assertThat(files.get("incipit/entity/place-wikidata-q128147.html"))
        .contains("href=\"https://www.wikidata.org/wiki/Q128147\"");
  }

  @Test
  void thereIsAPageForEachListAndView() {
    assertThat(small())
        .containsKeys(
            "index.html",
            "incipit/persons.html",
            "incipit/places.html",
            "incipit/dates.html",
            "incipit/timeline.html",
            "incipit/map.html",
            "incipit/search.html",
            "incipit/entity/date-1901.html",
            "incipit/assets/site.css")
        .doesNotContainKeys("incipit/works.html", "sitemap.xml");
    assertThat(small().get("incipit/map.html")).contains("<circle cx=\"1797.0\" cy=\"363.0\"");
    assertThat(small().get("incipit/timeline.html")).contains("entity/date-1901.html");
  }

  @Test
  void everyLinkOfThePagesHasItsPage() {
    Map<String, String> files = small();
    Pattern links = Pattern.compile("(?:href|src)=\"([^\"#]+)");
    files.forEach(
        (name, content) -> {
          Matcher link = links.matcher(name.endsWith(".html") ? content : "");
          while (link.find()) {
            String target =
                java.net.URI.create("/" + name).resolve(link.group(1)).getPath().substring(1);
            if (!link.group(1).startsWith("https:") && !target.equals("assets/theme.css")) {
              assertThat(
                      List.of("a.html", "b/ü c.html").contains(target) || files.containsKey(target))
                  .as(name + " to " + target)
                  .isTrue();
            }
          }
        });
  }

  @Test
  void theSameDocumentsGiveTheSameBytes() {
    assertThat(small()).isEqualTo(small());
  }

  @Test
  void aSourceCannotBecomeMarkupOrCode() {
    String bad = "&lt;/script>&lt;script>alert(1)&lt;/script> &quot;' \u2028 \u202e";
    Map<String, String> files =
        SiteFixture.site(
            Optional.empty(),
            List.of(document("x", bad, "<persName>" + bad + "</persName> " + bad)));
    files.forEach(
        (name, content) -> {
          assertThat(content)
              .as(name)
              .doesNotContain("<script>alert", "</script><script>", "\u202e\"");
          if (name.contains("assets/") && name.matches(".*(docs|text|terms|facets|index).*js")) {
            assertThat(content).as(name).doesNotContain("<", "\u2028");
          }
        });
  }

  @Test
  void aLargeCorpusIsDividedIntoFilesOfBoundedSize() {
    List<SiteDocument> many = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      String number = String.format("%05d", i);
      many.add(
          document(
              number,
              "A rather long title of document " + number + " in a series without end",
              "<persName ref='#p1'>Ada</persName> wrote word"
                  + number
                  + " to <persName>Person"
                  + number
                  + "</persName>; the rest is silence, and a little more of it."));
    }
    Map<String, String> files = SiteFixture.site(Optional.empty(), many);
    files.forEach(
        (name, content) ->
            assertThat(content.getBytes(StandardCharsets.UTF_8).length)
                .as(name)
                .isLessThan(300_000));
    String ada = "incipit/entity/" + EntityKey.of("person", Map.of(), "Ada Brook");
    assertThat(files).containsKeys(ada + ".html", ada + "-2.html", "incipit/documents-2.html");
    assertThat(files.get("incipit/documents-2.html"))
        .contains("href=\"../")
        .doesNotContain("\u0001");
    assertThat(files.get("index.html"))
        .contains("incipit/documents-2.html")
        .doesNotContain("\u0001");
  }

  @Test
  void aBaseGivesASitemapAndCanonicalLinks() {
    Map<String, String> files =
        SiteFixture.site(
            Optional.of("https://example.org/ed/"), List.of(document("a", "First", "Text.")));
    assertThat(files.get("sitemap.xml"))
        .contains("<loc>https://example.org/ed/</loc>", "<loc>https://example.org/ed/a.html</loc>");
    assertThat(files.get("incipit/search.html"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/ed/incipit/search.html\">");
  }

  @Test
  void anEmptyCorpusIsASiteToo() {
    assertThat(SiteFixture.site(Optional.empty(), List.of()))
        .containsKeys("index.html", "incipit/search.html");
  }

  @Test
  void theSiteSpeaksTheLanguageOfMostDocuments() {
    SiteDocument german =
        SiteFixture.read(
            "d",
            "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='de-AT'><teiHeader/><text><body>"
                + "<p>Text</p></body></text></TEI>");
    assertThat(SiteFixture.site(Optional.empty(), List.of(german)).get("index.html"))
        .contains("<html lang=\"de\" dir=\"ltr\">", "Dokumente");
  }
}
