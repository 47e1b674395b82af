package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {
  @ParameterizedTest
  @CsvSource({
    "GND, '', 1000001-2, gnd, 1000001-2",
    "WIKIDATA, '', Q1000001, wikidata, Q1000001",
    "GeoNames, '', 2660646, geonames, 2660646",
    "URI, GND, https://d-nb.info/gnd/1000001-2, gnd, 1000001-2",
    "URL, wrong, http://www.geonames.org/2660646/geneva.html, geonames, 2660646",
    "URL, geonames, https://sws.geonames.org/2660646/, geonames, 2660646",
    "'', '', https://www.wikidata.org/wiki/Q1000001?uselang=de, wikidata, Q1000001",
    "URI, '', http://viaf.org/viaf/300000001/#it, viaf, 300000001",
    "URI, pnd, https://example.org/pnd/7, pnd, 7",
    "URI, '', https://example.org/7, uri, https://example.org/7",
    "'', '', wd:Q1000001, wikidata, Q1000001",
    "'', '', gn:2660646, geonames, 2660646",
  })
  void theAddressSpeaksFirstThenTheTypes(
      String type, String subtype, String value, String scheme, String bare) {
    assertThat(Identifier.of(type, subtype, value)).contains(new Identifier(scheme, bare));
  }

  @ParameterizedTest
  @CsvSource({"GND,''", "'',17", "'',own:17", "'',#pe.nora-vale", "URI,two words"})
  void whatSaysNothingIsNone(String type, String value) {
    assertThat(Identifier.of(type, "", value)).isEmpty();
  }
}
