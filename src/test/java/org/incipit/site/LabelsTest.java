package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.incipit.language.LanguageData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Every genre and language that our own TEI may name, in every language of a site. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "fa", "ar"})
  void genresAndLanguagesHaveNames(String site) throws IOException {
    Properties labels = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/org/incipit/site/labels.properties"))) {
      labels.load(file);
    }
    List<String> wanted = new ArrayList<>(List.of(site + ".genre.text"));
    try (Stream<Path> profiles = Files.list(Path.of("src/main/resources/org/incipit/profile"))) {
      profiles
          .map(profile -> profile.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.startsWith("auto"))
          .forEach(name -> wanted.add(site + ".genre." + name.replace(".yaml", "")));
    }
    LanguageData.KNOWN.forEach(tag -> wanted.add(site + ".language." + tag));
    assertThat(labels.stringPropertyNames()).hasSizeGreaterThan(50).containsAll(wanted);
  }
}
