package org.incipit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.incipit.diagnostic.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataSourceTest {
  private static MetadataSource parse(String yaml) {
    return MetadataSource.parse(yaml.getBytes(StandardCharsets.UTF_8), "m.yaml");
  }

  @Test
  void whatIsSaidOfAFileWinsOverWhatIsSaidOfAll() {
    MetadataSource source =
        parse("dc.title: All\ndc.date: 1923\nfiles:\n  a/b.txt:\n    dc.title: One\n");
    assertThat(source.of("a/b.txt").values())
        .containsOnly(
            java.util.Map.entry("dc.title", "One"), java.util.Map.entry("dc.date", "1923"));
    assertThat(source.of("c.txt").get("dc.title")).contains("All");
  }

  @ParameterizedTest
  @CsvSource({
    "'dc.tilte: x', dc.tilte",
    "'dc.title: [a]', dc.title",
    "'dc.language: en_GB', en_GB",
    "'files: x', files",
    "'- a', names with values",
    "'a: [', m.yaml:1",
    "'', names with values"
  })
  void mistakesAreNamed(String yaml, String named) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(named)
        .hasMessageStartingWith("m.yaml");
  }
}
