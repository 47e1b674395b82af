package org.incipit.archive.bag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Items;
import org.incipit.archive.Packed;
import org.incipit.archive.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bags are what the profile says that ships in {@code schema}. */
class BagProfileTest {
  private final JsonNode profile = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(Path.of("schema/bagit-profile.json")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> list(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBagKeepsTheProfile(boolean described) throws IOException {
    Map<Field, Value> said =
        described
            ? Map.of(
                Field.PUBLISHER, Value.of("Archive: of the\r\nMill"),
                Field.IDENTIFIER, Value.of("10.1234/mill"),
                Field.COLLECTION, Value.of("Letters"))
            : Map.of();
    Packed bag = Items.pack("bagit", Items.item("letters/a", "a text\n", said));
    Map<String, Entry> files = new TreeMap<>();
    bag.entries().forEach(entry -> files.put(entry.path(), entry));
    assertThat(list(profile.path("Tag-Files-Required"))).isNotEmpty().allMatch(files::containsKey);
    assertThat(profile.path("Allow-Fetch.txt").asBoolean(true)).isFalse();
    assertThat(files).doesNotContainKey("fetch.txt");
    assertThat(files.keySet()).anyMatch(name -> name.startsWith("data/"));
    Set<String> manifests = new HashSet<>();
    Set<String> tagManifests = new HashSet<>();
    for (String name : files.keySet()) {
      if (name.matches("(tag)?manifest-[a-z0-9]+\\.txt")) {
        String algorithm = name.substring(name.indexOf('-') + 1, name.length() - 4);
        (name.startsWith("tag") ? tagManifests : manifests).add(algorithm);
      }
    }
    assertThat(list(profile.path("Manifests-Required"))).hasSameElementsAs(manifests);
    assertThat(list(profile.path("Tag-Manifests-Required"))).hasSameElementsAs(tagManifests);
    String version = text(files.get("bagit.txt")).lines().findFirst().orElse("");
    assertThat(list(profile.path("Accept-BagIt-Version")))
        .contains(version.substring("BagIt-Version: ".length()));
    labels(text(files.get("bag-info.txt")));
  }

  private static String text(Entry entry) throws IOException {
    return new String(entry.content().bytes(), StandardCharsets.UTF_8);
  }

  private void labels(String info) {
    Map<String, Integer> counts = new TreeMap<>();
    info.lines().forEach(l -> counts.merge(l.substring(0, l.indexOf(':')), 1, Integer::sum));
    JsonNode known = profile.path("Bag-Info");
    assertThat(counts.keySet()).allMatch(known::has);
    for (Map.Entry<String, JsonNode> label : known.properties()) {
      int count = counts.getOrDefault(label.getKey(), 0);
      if (label.getValue().path("required").asBoolean()) {
        assertThat(count).as(label.getKey()).isPositive();
      }
      if (!label.getValue().path("repeatable").asBoolean()) {
        assertThat(count).as(label.getKey()).isLessThan(2);
      }
    }
  }
}
