package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.model.Metadata;
import org.incipit.text.SourceText;
import org.incipit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where names begin and end, and what is none, whatever the model says. */
class SpanRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My Dear Mr. Hope, I thank you. | PERSON Mr. Hope",
        "It was seconded by Peter Vane, Esq. | PERSON Peter Vane, Esq",
        "We saw Mr. Vance and the Vances yesterday. | PERSON Mr. Vance",
        "See H. Carne on this. | PERSON H. Carne",
        "The Council met. The Board did not. | ''",
        "Nobody there feared God or Heaven. | ''",
        "We left Devon and Kerman Provinces behind. | PLACE Devon; PLACE Kerman",
      })
  void english(String text, String expected) {
    List<String> found =
        Names.list(text, "en").stream().filter(name -> !name.startsWith("ROLE")).toList();
    assertThat(String.join("; ", found)).isEqualTo(expected.strip());
  }

  @Test
  void theNameThatOpensADateLineIsAPlace() {
    String text = "Orlham, 3 May 1871\n\nI came back to Orlham in the rain.";
    Block dateline =
        Block.of(BlockKind.DATELINE, "", Map.of(), List.of(new Span(0, 18)), List.of());
    Block paragraph =
        Block.of(BlockKind.P, "", Map.of(), List.of(new Span(20, text.length())), List.of());
    Block body = Block.of(BlockKind.BODY, "", Map.of(), List.of(), List.of(dateline, paragraph));
    AnnotatedText document =
        AnnotatedText.of(
            SourceText.of("a.txt", text, "", "UTF-8"),
            new BlockTree(
                List.of(body), List.of(), List.of(), new Genre("letter", Certainty.HIGH, "a test")),
            "en",
            Metadata.NONE);
    List<String> found =
        new NamesRecogniser()
            .recognise(document, finding -> {})
            .map(a -> a.kind() + " " + text.substring(a.span().start(), a.span().end()))
            .toList();
    assertThat(found).containsExactly("PLACE Orlham", "PLACE Orlham");
  }
}
