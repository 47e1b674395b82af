package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.incipit.xml.SecureProcessor;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and the site name the page of an entity alike. */
class EntityKeyTest {
  private static final Processor PROCESSOR = SecureProcessor.create();
  private static XsltExecutable modules;

  @BeforeAll
  static void compile() throws SaxonApiException {
    // All that the reading page includes, and the module besides.
    String includes =
        Pattern.compile("<xsl:include href=\"modules/[a-z-]+.xsl\"/>")
            .matcher(resource("/org/incipit/xslt/html.xsl"))
            .results()
            .map(MatchResult::group)
            .filter(include -> !include.contains("entity-key"))
            .collect(Collectors.joining("", "", "<xsl:include href='modules/entity-key.xsl'/>"));
    String sheet =
        "<xsl:package version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
            + " xmlns:f='urn:incipit:functions'>"
            + includes
            + "<xsl:expose component='function' names='f:page-of#3 f:date-page#1 f:key-fold#1'"
            + " visibility='public'/></xsl:package>";
    modules =
        PROCESSOR
            .newXsltCompiler()
            .compile(
                new StreamSource(
                    new StringReader(sheet), SecureProcessor.STYLESHEETS + "test.xsl"));
  }

  private static String resource(String name) {
    try (InputStream in = EntityKeyTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String call(String function, XdmValue... arguments) {
    return call("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", function, arguments);
  }

  private static String call(String document, String function, XdmValue... arguments) {
    try {
      Xslt30Transformer transformer = modules.load30();
      transformer.setGlobalContextItem(tree(document));
      XdmValue value =
          transformer.callFunction(new QName("urn:incipit:functions", function), arguments);
      return value.itemAt(0).getStringValue();
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  private static XdmNode tree(String xml) {
    return new XmlParser(PROCESSOR)
        .parse(xml.getBytes(StandardCharsets.UTF_8), "t", d -> {})
        .orElseThrow();
  }

  private static String both(String kind, Map<String, String> ids, String name) {
    String idnos =
        ids.entrySet().stream()
            .map(id -> "<idno type='" + id.getKey() + "'>" + id.getValue() + "</idno>")
            .collect(Collectors.joining());
    XdmNode holder =
        tree("<x xmlns='http://www.tei-c.org/ns/1.0'>" + idnos + "</x>")
            .children()
            .iterator()
            .next();
    XdmValue elements = XdmValue.makeSequence(java.util.List.of());
    for (XdmNode child : holder.children()) {
      elements = elements.append(child);
    }
    String key = EntityKey.of(kind, ids, name);
    assertThat(call("page-of", new XdmAtomicValue(kind), elements, new XdmAtomicValue(name)))
        .isEqualTo(key);
    return key;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Løvås",
        "  Saint-\n Étienne ",
        "ΣΊΣΥΦΟΣ",
        "İzmir ISPARTA",
        "ﬁne Ⅷ",
        "نيشابور",
        "東京都 港区",
        "…",
        "",
        "Straße",
        "a-very-long-name that goes on and on until nobody would read it any further 1871"
      })
  void aNameGivesTheSameKeyOnBothSides(String name) {
    String key = both("person", Map.of(), name);
    assertThat(key).matches("person(-[a-z0-9]+)+").hasSizeLessThanOrEqualTo(70);
  }

  @Test
  void namesThatDifferInMarksCaseAndSpaceAloneAreOne() {
    assertThat(EntityKey.of("place", Map.of(), "Saint\u00a0\u00c9tienne"))
        .isEqualTo(EntityKey.of("place", Map.of(), "saint etienne"))
        .isNotEqualTo(EntityKey.of("org", Map.of(), "saint etienne").replace("org", "place") + "x");
  }

  @Test
  void anIdentifierGoesBeforeTheName() {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("iso3166", "PA");
    ids.put("geonames", "3703430");
    ids.put("wikidata", "Q804");
    assertThat(both("place", ids, "Panama")).isEqualTo("place-wikidata-q804");
    assertThat(both("person", Map.of("gnd", "11853x-X"), "A")).startsWith("person-a-");
    assertThat(both("person", Map.of("gnd", "118540238-X"), "A"))
        .isEqualTo("person-gnd-118540238-x");
    assertThat(both("person", Map.of("orcid", "0000-0002-1825-0097"), "A"))
        .isEqualTo("person-orcid-0000-0002-1825-0097");
    assertThat(both("person", Map.of("viaf", "../x", "wikidata", "q1"), "B"))
        .startsWith("person-b-");
  }

  @ParameterizedTest
  @CsvSource({
    "1871-03-09, date-1871",
    "-0044-03-15, date--0044",
    "1914, date-1914",
    "1940/1949, date-1940",
    "/1949, date-undated",
    "1940/, date-1940",
    "--05-14, date-undated",
    "187, date-undated",
    "12345, date-undated"
  })
  void aDateIsOnThePageOfItsYear(String value, String key) {
    assertThat(EntityKey.ofDate(value)).isEqualTo(key);
    assertThat(call("date-page", new XdmAtomicValue(value))).isEqualTo(key);
  }

  @Test
  void foldingIsTheSameForEveryCharacter() {
    Map<String, String> differ = new HashMap<>();
    StringBuilder all = new StringBuilder();
    for (int c = 0x20; c < 0x1F000; c++) {
      if (Character.isDefined(c)
          && !Character.isISOControl(c)
          && !Character.isSurrogate((char) c)) {
        all.appendCodePoint(c).append('|');
      }
    }
    String folded = EntityKey.fold(all.toString());
    String there = call("key-fold", new XdmAtomicValue(all.toString())).strip();
    String[] one = folded.split("\\|");
    String[] other = there.split("\\|");
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (!one[i].strip().equals(other[i].strip())) {
        differ.put(one[i], other[i]);
      }
    }
    assertThat(differ).isEmpty();
  }

  @Test
  void randomNamesGiveTheSameKeyOnBothSides() {
    Random random = new Random(7);
    for (int n = 0; n < 200; n++) {
      StringBuilder name = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        int c =
            random.nextInt(4) == 0 ? 0x4E00 + random.nextInt(500) : 0x20 + random.nextInt(0x5A0);
        if (Character.isDefined(c) && !Character.isISOControl(c)) {
          name.appendCodePoint(c);
        }
      }
      String text = name.toString().toUpperCase(Locale.ROOT);
      assertThat(
              call(
                  "page-of",
                  new XdmAtomicValue("org"),
                  XdmValue.makeSequence(java.util.List.of()),
                  new XdmAtomicValue(text)))
          .isEqualTo(EntityKey.of("org", Map.of(), text));
    }
  }
}
