package org.incipit.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.incipit.model.TaggedText;
import org.junit.jupiter.api.Test;

class TokenTableTest {
  private static List<TaggedText> read(String... lines) {
    return TokenTable.read(List.of(lines), "table.tsv", "en");
  }

  private static List<String> names(TaggedText text) {
    return text.names().stream()
        .map(n -> n.kind() + " " + text.text().substring(n.span().start(), n.span().end()))
        .toList();
  }

  @Test
  void theTextIsPutTogether() {
    TaggedText text =
        read(
                "\"\tO",
                "Mr\tB-person",
                ".\tI-person",
                "Hob\tI-person",
                ",\tO",
                "\"\tO",
                "she\tO",
                "said\tO",
                ".\tO")
            .get(0);
    assertThat(text.text().strip()).isEqualTo("\"Mr. Hob,\" she said.");
    assertThat(names(text)).containsExactly("PERSON Mr. Hob");
  }

  @Test
  void namesThatTouchArePartedByB() {
    TaggedText text = read("Ost\tB-place", "Ilm\tB-org", "Co\tI-org").get(0);
    assertThat(names(text)).containsExactly("PLACE Ost", "ORGANISATION Ilm Co");
  }

  @Test
  void aKindThatIsUnknownIsNoName() {
    assertThat(read("War\tB-event").get(0).names()).isEmpty();
  }

  @Test
  void documentsAndParagraphsArePartedAsTheTableSays() {
    List<TaggedText> texts =
        read("#doc a", "Heading", "", "One", ".", "", "Two", ".", "#doc b", "X");
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0).paragraphs()).hasSize(2);
    assertThat(texts.get(0).text()).isEqualTo("Heading\n\nOne. Two.\n\n");
  }

  @Test
  void aWrongTagIsReportedWithItsLine() {
    assertThatThrownBy(() -> read("A\tO", "B\tPER"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table.tsv:2")
        .hasMessageContaining("PER");
  }
}
