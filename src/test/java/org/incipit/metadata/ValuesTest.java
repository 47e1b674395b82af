package org.incipit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.incipit.model.Metadata;
import org.incipit.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final Origin ORIGIN = new Origin(Origin.Kind.SIDE_FILE, "m.csv:2");

  private static Values.Read read(String name, String text) {
    return Values.read(name, text, ORIGIN);
  }

  private static String kept(String name, String text) {
    return read(name, text).value().map(Metadata.Value::text).orElse("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1911",
        "1911-03",
        "1911-03-12",
        "2024-02-29",
        "1911-03-12T18:00",
        "1911-03-12T18:00:00Z",
        "1911-03-12T18:00:00.5+01:00",
        "1911/1912",
        "1911-03/1911",
        "1911-03-12/1911-03-12"
      })
  void datesThatAreSome(String date) {
    assertThat(kept("dc.date", date)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000",
        "11",
        "19111",
        "1911-13",
        "1911-02-29",
        "1911-3",
        "12.03.1911",
        "c. 1911",
        "1911?",
        "1912/1911",
        "1911/",
        "/1911",
        "1911/1912/1913",
        "..",
        "1911-03-12T25:00",
        "1911-03T18:00",
        "1911-03-12T18:00:00.",
        "-0044",
        "\u0661\u0669\u0661\u0661"
      })
  void datesThatAreNone(String date) {
    assertThat(read("dc.date", date).complaint()).contains("a date is written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de-CH", "fa-Arab", "zh-Hant-TW", "x-lamp"})
  void languageTags(String tag) {
    assertThat(kept("dc.language", tag)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en_GB", "English (UK)", "German", "deut-DE", "e", "-", "en-"})
  void noLanguageTags(String tag) {
    assertThat(read("dc.language", tag).complaint()).contains("BCP 47");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.org/",
        "https://",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        "https://exa<mple.org/",
        "../../etc/passwd"
      })
  void addressesOfLicencesAreOfTheWeb(String address) {
    assertThat(read("rights.uri", address).value()).isEmpty();
    assertThat(read("rights.uri", address).complaint()).isNotEmpty();
  }

  @Test
  void rightsThatAreAnAddressAreKeptAsOne() {
    assertThat(read("dc.rights", "https://example.org/terms").name()).isEqualTo("rights.uri");
    assertThat(read("dc.rights", "See https://example.org/terms").name()).isEqualTo("dc.rights");
  }

  @ParameterizedTest
  @CsvSource({
    "Lind <orcid:0000-0002-1825-0097>, https://orcid.org/0000-0002-1825-0097",
    "Lind <https://orcid.org/0000-0002-1694-233X>, https://orcid.org/0000-0002-1694-233X",
    "Lind <viaf:9847974> <gnd:118540238>, https://viaf.org/viaf/9847974 https://d-nb.info/gnd/118540238",
    "Lind <isni:000000012146438X>, https://isni.org/isni/000000012146438X",
    "Lind <wikidata:Q42>, https://www.wikidata.org/entity/Q42",
    "Lind <ror:02mhbdp94>, https://ror.org/02mhbdp94",
    "Lind <https://example.org/people/17>, https://example.org/people/17"
  })
  void identifiersBehindAName(String text, String addresses) {
    Metadata.Value value = read("dc.creator", text).value().orElseThrow();
    assertThat(value.text()).isEqualTo("Lind");
    assertThat(String.join(" ", value.identifiers())).isEqualTo(addresses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lind <orcid:0000-0002-1825-0098>",
        "Lind <https://orcid.org/0000-0002-1825-0096>",
        "Lind <wikidata:42>",
        "Lind <lind@example.org>",
        "Lind <javascript:alert(1)>",
        "Lind >",
        "<orcid:0000-0002-1825-0097>",
        "Lind <>"
      })
  void identifiersThatAreNone(String text) {
    assertThat(read("dc.creator", text).value()).isEmpty();
    assertThat(read("dc.creator", text).complaint()).isNotEmpty();
  }

  @Test
  void angleBracketsElsewhereAreWords() {
    assertThat(kept("dc.title", "On <b>")).isEqualTo("On <b>");
    assertThat(kept("dc.creator", "Lind <the elder> of Tarn"))
        .isEqualTo("Lind <the elder> of Tarn");
  }

  @Test
  void whiteSpaceIsOneSpaceAndParagraphsOfAnAbstractStay() {
    assertThat(kept("dc.title", " a\t b\r\nc\u2028d ")).isEqualTo("a b c d");
    assertThat(kept("dc.description", "a\r\nb\r\n\r\nc\n")).isEqualTo("a b\n\nc");
    assertThat(kept("dc.title", " \n ")).isEqualTo("-");
    assertThat(read("dc.title", " \n ").complaint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0007b", "a\u0000", "a\u009Bb", "\uD800", "a\uFFFE", "a\uFEFFb", "\u001B[31m"})
  void whatShowsNothingIsRefused(String text) {
    assertThat(read("dc.title", text).complaint()).contains("U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Eb", "\u2067abc", "\u202Ca", "a\u2069"})
  void directionsThatRunOnAreRefused(String text) {
    assertThat(read("dc.title", text).complaint()).contains("direction");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Babc\u202C",
        "\u2067abc\u2069!",
        "\u200Fabc\u200E",
        "\u0646\u06CC\u200C\u0645"
      })
  void directionsThatEndAreKept(String text) {
    assertThat(kept("dc.title", text)).isEqualTo(text);
  }

  @Test
  void lengthsAreBounded() {
    assertThat(kept("dc.title", "x".repeat(Words.LONGEST))).hasSize(Words.LONGEST);
    assertThat(read("dc.title", "x".repeat(10 << 20)).complaint()).contains("longer than");
  }

  @ParameterizedTest
  @CsvSource({
    "doi:10.1234/a, true",
    "doi:11.1234/a, false",
    "../../etc/passwd, true",
    "MS 17, true"
  })
  void identifiersOfTheDocument(String text, boolean good) {
    assertThat(read("dc.identifier", text).value().isPresent()).isEqualTo(good);
  }
}
