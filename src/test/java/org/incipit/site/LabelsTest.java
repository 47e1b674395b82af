package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  @ParameterizedTest
  @CsvSource({
    "en, 1, mention",
    "en, 2, mentions",
    "de, 1, Erwähnung",
    "de, 0, Erwähnungen",
    "fr, 1, mention",
    "fa, 1, اشاره"
  })
  void oneOfAThingIsInTheSingular(String language, int count, String word) {
    assertThat(Labels.of(Map.of(language, 1)).counted("mentionsIn", count)).isEqualTo(word);
  }
}
