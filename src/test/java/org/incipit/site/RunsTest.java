package org.incipit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What does not fit into memory comes back whole and in order. */
class RunsTest {
  @Test
  void manyRunsMergeToWhatMemoryWouldHold() throws IOException {
    SiteFixture.Room room = new SiteFixture.Room();
    Runs runs = new Runs(room, new int[1], 4_000);
    TreeMap<String, String> expected = new TreeMap<>();
    for (int i = 0; i < 2_000; i++) {
      String key = "k" + i * 7919 % 97;
      runs.add(key, (i + " ").getBytes(StandardCharsets.US_ASCII));
      expected.merge(key, i + " ", String::concat);
    }
    for (int times = 0; times < 2; times++) {
      List<String> keys = new ArrayList<>();
      runs.forEach(
          (key, bytes) -> {
            keys.add(key);
            assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(expected.get(key));
          });
      assertThat(keys).containsExactlyElementsOf(expected.keySet());
    }
    assertThat(room.files).hasSizeGreaterThan(3);
  }
}
