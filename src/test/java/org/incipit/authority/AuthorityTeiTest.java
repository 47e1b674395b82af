package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of TEI as registers write them, and letters of CMIF. */
class AuthorityTeiTest {
  private static List<AuthorityFile.Entry> read(String content) {
    String tei = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">" + content + "</TEI>";
    return AuthorityFile.read("own.xml", tei.getBytes(StandardCharsets.UTF_8)).entries();
  }

  @Test
  void namesOfPersonsHaveParts() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            <text><body><listPerson><head>Persons</head>
              <person xml:id="wg">
                <persName type="alt">Old <surname>Gerden</surname></persName>
                <persName type="main"><roleName>Captain</roleName> <surname>Gerden</surname>,
                  <forename>Wilhelm</forename> <nameLink>von</nameLink></persName>
                <birth when="1801-02-03"><placeName>Tarn Hollow</placeName></birth>
                <death>about 1860</death>
                <occupation>lock keeper</occupation>
                <event type="journey"><label>Journey</label></event>
                <idno type="GND">1000001-2</idno>
                <idno type="URI" subtype="WIKIDATA">http://www.wikidata.org/entity/Q1000001</idno>
                <note>Kept a <hi>diary</hi>.</note>
                <bibl><idno type="viaf">not his</idno></bibl>
              </person>
              <person sameAs="#wg"><persName>He again</persName></person>
              <person xml:id="x"><note>Nameless.</note></person>
            </listPerson></body></text>
            """);
    assertThat(entries).hasSize(1);
    AuthorityFile.Entry entry = entries.get(0);
    assertThat(entry.kind()).isEqualTo(Kind.PERSON);
    assertThat(entry.entry().id()).isEqualTo("user:wg");
    assertThat(entry.names())
        .containsExactly("Wilhelm von Gerden", "Old Gerden", "Gerden, Wilhelm von");
    assertThat(entry.entry().identifiers())
        .isEqualTo(Map.of("gnd", "1000001-2", "wikidata", "Q1000001"));
    assertThat(entry.entry().notes())
        .containsExactly(
            "role: Captain",
            "birth: 1801-02-03",
            "death: about 1860",
            "role: lock keeper",
            "Kept a diary.");
  }

  @Test
  void placesHaveTypesAndCoordinatesAndMayHoldPlaces() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            <standOff><listPlace><place xml:id="v" type="valley"><placeName>Tarn Valley</placeName>
              <place xml:id="h"><placeName type="preferred">Tarn Hollow</placeName>
                <placeName type="variant" xml:lang="de">Tarnhohl</placeName>
                <location><geo>44,25 17,83</geo></location>
                <idno type="URL" subtype="geonames">https://www.geonames.org/12/tarn.html</idno>
              </place>
              <idno type="geonames">11</idno></place></listPlace></standOff>
            """);
    assertThat(entries).extracting(e -> e.entry().id()).containsExactly("user:v", "user:h");
    assertThat(entries).extracting(e -> e.entry().type()).containsExactly("valley", "place");
    assertThat(entries).extracting(e -> e.entry().geo()).containsExactly("", "44.25 17.83");
    assertThat(entries)
        .extracting(e -> e.entry().identifiers().get("geonames"))
        .containsExactly("11", "12");
    assertThat(entries.get(1).names()).containsExactly("Tarn Hollow", "Tarnhohl");
  }

  @Test
  void organisationsAndEventsAreRead() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            <teiHeader><profileDesc><particDesc>
              <listOrg><org xml:id="g"><orgName>Lamp Guild</orgName></org></listOrg></particDesc>
              <settingDesc><listEvent><event xml:id="n"><label>Long Night</label></event></listEvent>
              </settingDesc></profileDesc></teiHeader>
            """);
    assertThat(entries)
        .extracting(AuthorityFile.Entry::kind)
        .containsExactly(Kind.ORGANISATION, Kind.EVENT);
  }

  @Test
  void correspondentsWithAnAddressAreEntriesOnceEach() {
    List<AuthorityFile.Entry> entries =
        read(
            """
            <teiHeader><profileDesc><correspDesc><correspAction type="sent">
              <persName ref="https://d-nb.info/gnd/1000001-2">Vale, Nora</persName>
              <placeName ref="https://www.geonames.org/12">Tarn Hollow</placeName>
            </correspAction><correspAction type="received"><persName>Somebody</persName>
              <persName ref="#pe.x">Inside</persName></correspAction></correspDesc>
            <correspDesc><correspAction type="received">
              <persName ref="https://d-nb.info/gnd/1000001-2">Nora Vale-Pellow</persName>
            </correspAction></correspDesc></profileDesc></teiHeader>
            """);
    assertThat(entries)
        .extracting(AuthorityFile.Entry::names)
        .containsExactly(List.of("Vale, Nora", "Nora Vale-Pellow"), List.of("Tarn Hollow"));
    assertThat(entries.get(0).entry().id()).isEqualTo("user:gnd-1000001-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<TEI>\n<a></TEI>|own.xml:2:6: |well-formed",
        "<!DOCTYPE TEI>\n<TEI/>|own.xml:1:|DOCTYPE",
        "<TEI/>|own.xml: |listPerson",
      })
  void aFaultSaysWhereAndWhatToDo(String what) {
    String[] parts = what.split("\\|");
    assertThatThrownBy(() -> AuthorityFile.read("own.xml", parts[0]))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(parts[1])
        .hasMessageContaining(parts[2]);
  }
}
