package org.incipit.recognise.names;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incipit.authority.MatchKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameWordsTest {
  private static final Pattern USE = Pattern.compile("NameWords\\.(?:set|list)\\(\"([^\"]+)\"");

  /** A word that is no key would never be met. */
  @TestFactory
  Stream<DynamicTest> wordsAreKeys() {
    return NameWords.parts().stream()
        .sorted()
        .map(
            part ->
                DynamicTest.dynamicTest(
                    part,
                    () ->
                        assertAll(
                            NameWords.list(part).stream()
                                .map(word -> () -> assertEquals(MatchKey.of(word), word)))));
  }

  @Test
  void everyPartIsAskedFor() throws IOException {
    TreeSet<String> asked = new TreeSet<>();
    Path folder = Path.of("src/main/java/org/incipit/recognise/names");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher uses = USE.matcher(Files.readString(file));
        while (uses.find()) {
          asked.add(uses.group(1));
        }
      }
    }
    assertFalse(asked.isEmpty());
    assertEquals(asked, new TreeSet<>(NameWords.parts()));
  }

  @Test
  void anUnknownPartIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> NameWords.set("no such part"));
  }
}
