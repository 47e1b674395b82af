package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the code know the same profiles. */
class ProfileSchemaTest {
  static final List<String> BUILT_IN = Profile.BUILT_IN;

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonNode SCHEMA = schema();
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(Files.readString(Path.of("schema/profile.schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("BUILT_IN")
  void everyBuiltInProfileIsValidAndDescribed(String name) throws IOException {
    assertThat(VALIDATOR.validate(YAML.readTree(Profile.source(name)))).isEmpty();
    assertThat(Profile.builtIn(name).name()).isEqualTo(name);
    assertThat(Profile.builtIn(name).description()).isNotBlank();
  }

  @Test
  void theSchemaHasTheWordsOfTheCode() {
    assertThat(words("rules")).containsExactlyInAnyOrderElementsOf(Profile.RULES);
    assertThat(words("front")).containsExactlyInAnyOrderElementsOf(Profile.FRONT);
    assertThat(words("pageBreaks")).containsExactlyInAnyOrderElementsOf(Profile.PAGE_BREAKS);
    assertThat(words("choose")).containsExactlyInAnyOrderElementsOf(Profile.GENRES);
    assertThat(constants(SCHEMA.at("/properties/extends/oneOf")))
        .containsExactlyInAnyOrderElementsOf(Profile.BUILT_IN);
    assertThat(names(SCHEMA.at("/properties/words/properties")))
        .containsExactlyElementsOf(Profile.WORD_LISTS.keySet());
    assertThat(names(SCHEMA.at("/properties")))
        .containsExactlyElementsOf(new TreeSet<>(ProfileReader.KEYS));
    String pattern = SCHEMA.at("/$defs/pattern/description").asText();
    LinePattern.PLACES.keySet().forEach(place -> assertThat(pattern).contains("{" + place + "}"));
  }

  @Test
  void everyKeyIsDescribed() {
    for (JsonNode property : SCHEMA.at("/properties")) {
      assertThat(property.path("description").asText()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "division: x",
        "name: x",
        "{name: x, division: y, rule: []}",
        "{name: x, division: y, rules: [heading]}",
        "{name: x, division: y, rules: [notes, notes]}",
        "{name: x, extends: reports}",
        "{name: x y, division: y}",
        "{name: x, division: y, headings: [{level: 1}]}",
        "{name: x, division: y, headings: [{pattern: A, level: 10}]}",
        "{name: x, division: y, words: {agend: [a]}}",
        "{name: x, division: y, furniture: A}",
        "[name, x]"
      })
  void whatTheCodeRefusesTheSchemaRefusesToo(String yaml) throws IOException {
    assertThat(VALIDATOR.validate(YAML.readTree(yaml))).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Profile.parse(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "p.yaml"))
        .isInstanceOf(org.incipit.diagnostic.ConfigurationException.class)
        .hasMessageStartingWith("p.yaml:1:");
  }

  private static List<String> words(String key) {
    return constants(SCHEMA.at("/properties/" + key + "/items/oneOf"));
  }

  private static List<String> constants(JsonNode choices) {
    List<String> words = new ArrayList<>();
    choices.forEach(choice -> words.add(choice.path("const").asText()));
    return words;
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
