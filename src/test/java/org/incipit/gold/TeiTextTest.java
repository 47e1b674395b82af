package org.incipit.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.incipit.model.Kind;
import org.incipit.model.TaggedText;
import org.junit.jupiter.api.Test;

class TeiTextTest {
  private static TaggedText read(String text) throws IOException {
    String tei =
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='fr'><teiHeader><persName>X</persName>"
            + "</teiHeader><text><body>"
            + text
            + "</body></text></TEI>";
    byte[] bytes = tei.getBytes(StandardCharsets.UTF_8);
    return TeiText.read(new ByteArrayInputStream(bytes), "a.xml", Optional.empty());
  }

  private static List<String> names(TaggedText text) {
    return text.names().stream()
        .map(n -> n.kind() + " " + text.text().substring(n.span().start(), n.span().end()))
        .toList();
  }

  private static List<String> paragraphs(TaggedText text) {
    return text.paragraphs().stream().map(p -> text.text().substring(p.start(), p.end())).toList();
  }

  @Test
  void namesOfEveryEncodingAreRead() throws IOException {
    TaggedText text =
        read(
            "<p><persName>Ann <roleName>Miller</roleName></persName> left <country>Ruritania</country>"
                + " with the <rs type='org'>Guild</rs> and <name type='Person'>Bob</name>.</p>");
    assertThat(names(text))
        .containsExactly(
            "PERSON Ann Miller", "PLACE Ruritania", "ORGANISATION Guild", "PERSON Bob");
    assertThat(text.language()).isEqualTo("fr");
  }

  @Test
  void aNoteIsAParagraphOfItsOwn() throws IOException {
    TaggedText text =
        read("<p>One <persName>A<note>See <placeName>B</placeName>.</note> C</persName> two.</p>");
    assertThat(paragraphs(text)).containsExactly("See B.", "One A C two.");
    assertThat(names(text)).containsExactly("PLACE B", "PERSON A C");
  }

  @Test
  void theOriginalIsReadAndFurnitureIsNot() throws IOException {
    TaggedText text =
        read(
            "<p>the <choice><sic>teh</sic><corr>the</corr></choice> end<fw>12</fw> of<lb/>it,"
                + " bro<lb break='no'/>ken</p>");
    assertThat(paragraphs(text)).containsExactly("the teh end of\nit, broken");
  }

  @Test
  void datesKeepTheirValues() throws IOException {
    TaggedText text = read("<p><date when='1871-02-03'>3 Feb 1871</date></p>");
    assertThat(text.names().get(0).kind()).isEqualTo(Kind.DATE);
    assertThat(text.names().get(0).attributes()).containsEntry("when", "1871-02-03");
  }

  @Test
  void aNameOverTwoParagraphsIsTwo() throws IOException {
    TaggedText text = read("<div><persName><p>Ann</p><p>Lee</p></persName></div>");
    assertThat(names(text)).containsExactly("PERSON Ann", "PERSON Lee");
  }

  @Test
  void brokenXmlIsReportedWithItsPlace() {
    assertThatThrownBy(() -> read("<p>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.xml:1:");
  }

  @Test
  void aDoctypeIsRefused() {
    byte[] bytes = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> TeiText.read(new ByteArrayInputStream(bytes), "a.xml", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
