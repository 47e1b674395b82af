package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features of GeoJSON and Linked Places, records of the GND and of schema.org. */
class AuthorityJsonTest {
  private static List<AuthorityFile.Entry> read(String json) {
    return AuthorityFile.read("own.json", json).entries();
  }

  @Test
  void linkedPlacesHaveNamesAndLinks() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            {"type": "FeatureCollection", "name": "layer", "@context": "https://example.org/c",
             "features": [
              {"@id": "https://example.org/places/7", "type": "Feature",
               "properties": {"title": "Tarn Hollow", "ccodes": ["GB"]},
               "names": [{"toponym": "Tarnhohl", "lang": "de"}, {"toponym": "Tarn Hollow"}],
               "geometry": {"type": "GeometryCollection", "geometries": [
                 {"type": "Point", "coordinates": [-3.25, 54.48]}]},
               "links": [{"type": "closeMatch", "identifier": "gn:12"},
                         {"type": "exactMatch", "identifier": "http://www.wikidata.org/entity/Q1"},
                         {"type": "seeAlso", "identifier": "viaf:9"}]},
              {"type": "Feature", "id": "weir", "properties": {"name": "Weir House"},
               "geometry": {"type": "Point", "coordinates": [10, 50]}},
              {"type": "Feature", "properties": {}, "geometry": null}]}
            """);
    assertThat(entries).extracting(AuthorityFile.Entry::kind).containsOnly(Kind.PLACE);
    assertThat(entries)
        .extracting(AuthorityFile.Entry::names)
        .containsExactly(List.of("Tarn Hollow", "Tarnhohl"), List.of("Weir House"));
    assertThat(entries).extracting(e -> e.entry().geo()).containsExactly("54.48 -3.25", "50 10");
    assertThat(entries.get(0).entry().identifiers())
        .containsEntry("geonames", "12")
        .containsEntry("wikidata", "Q1")
        .doesNotContainKey("viaf");
    assertThat(entries.get(1).entry().id()).isEqualTo("user:weir");
  }

  @Test
  void recordsOfTheGndMayStandOneALine() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            {"id":"https://d-nb.info/gnd/1000001-2","type":["AuthorityResource","Person"],\
            "preferredName":"Gerden, Wilhelm von","variantName":["Gerden, W. von"],\
            "preferredNameEntityForThePerson":{"forename":["Wilhelm"],"prefix":["von"],\
            "surname":["Gerden"]},"dateOfBirth":["1801-02-03"],\
            "sameAs":[{"id":"http://viaf.org/viaf/300000001"}]}
            {"gndo:gndIdentifier":"7-1","@type":"gndo:PlaceOrGeographicName",\
            "gndo:preferredName":"Tarn Hollow","gndo:sameAs":"https://www.geonames.org/12",\
            "hasGeometry":[{"asWKT":["Point ( -003.250 +054.480 )"]}]}
            {"gndIdentifier":"8","type":["CorporateBody"],"preferredName":"Lamp Guild"}
            {"gndIdentifier":"9","type":["Work"],"preferredName":"The Diary"}
            """);
    assertThat(entries)
        .extracting(AuthorityFile.Entry::kind)
        .containsExactly(Kind.PERSON, Kind.PLACE, Kind.ORGANISATION);
    assertThat(entries.get(0).names())
        .containsExactly("Gerden, Wilhelm von", "Gerden, W. von", "Wilhelm von Gerden");
    assertThat(entries.get(0).entry().identifiers())
        .isEqualTo(Map.of("gnd", "1000001-2", "viaf", "300000001"));
    assertThat(entries.get(0).entry().notes()).containsExactly("birth: 1801-02-03");
    assertThat(entries.get(1).entry().geo()).isEqualTo("54.480 -3.250");
    assertThat(entries.get(1).entry().identifiers())
        .isEqualTo(Map.of("gnd", "7-1", "geonames", "12"));
  }

  @Test
  void recordsInTheWordsOfSchemaOrgAreRead() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            {"@graph": [{"@type": "Person", "@id": "nv", "name": "Nora Vale",
              "alternateName": ["Miss Vale"], "deathDate": "1921"}]}
            """);
    assertThat(entries)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.names()).containsExactly("Nora Vale", "Miss Vale");
              assertThat(e.entry().id()).isEqualTo("user:nv");
              assertThat(e.entry().notes()).containsExactly("death: 1921");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"features\":\n[}~own.json:2:2: ~not JSON",
        "[{\"name\": \"Tarn\"}]~own.json:1:2: ~type: Person",
        "{\"features\": []}~own.json: ~properties.title",
        "[1, \"x\", null]~own.json: ~no entry",
      })
  void aFaultSaysWhereAndWhatToDo(String what) {
    String[] parts = what.split("~");
    assertThatThrownBy(() -> AuthorityFile.read("own.json", parts[0]))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(parts[1])
        .hasMessageContaining(parts[2]);
  }
}
