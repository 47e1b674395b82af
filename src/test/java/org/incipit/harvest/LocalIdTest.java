package org.incipit.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalIdTest {
  @Test
  void plainNamesKeepTheirWordsAndOthersGetADigest() {
    assertThat(LocalId.of("letters/1868")).isEqualTo("letters.1868");
    assertThat(LocalId.of("سخن")).matches("x-[0-9a-f]{10}");
    assertThat(LocalId.of("schöne texte/a b"))
        .matches("sch-ne-texte-[0-9a-f]{10}\\.a-b-[0-9a-f]{10}");
    assertThat(LocalId.of("x".repeat(250))).hasSizeLessThan(60);
    assertThat(LocalId.of(("y".repeat(50) + "/").repeat(5) + "z")).hasSizeLessThan(60);
  }

  @Test
  void namesThatDifferHaveIdsThatDo() {
    List<String> names =
        List.of(
            "a/b",
            "a.b",
            "a-b",
            "a b",
            "a_b",
            "root",
            "folder/a",
            "folder.a",
            "genre/x",
            "../x",
            "a/../b");
    Set<String> ids = new HashSet<>();
    for (String name : names) {
      String id = LocalId.of(name);
      assertThat(id).matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
      assertThat(ids.add(id)).as(name).isTrue();
    }
    assertThat(ids).doesNotContain(LocalId.ROOT, LocalId.ofFolder("a"));
  }
}
