package org.incipit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays what fuzzing begins with and what it found, and each of them with a few bytes changed.
 */
class AnyBytesTest {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");
  private static final int CHANGES = 12;

  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLawsHold(Path seed) throws IOException {
    AnyBytes.fuzzerTestOneInput(Files.readAllBytes(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theLawsHoldForChangedBytesToo(Path seed) throws IOException {
    byte[] bytes = Files.readAllBytes(seed);
    for (int change = 0; change < CHANGES; change++) {
      byte[] changed = bytes.clone();
      Random random = new Random(31L * seed.getFileName().toString().hashCode() + change);
      for (int i = 0; i <= change && bytes.length > 0; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> AnyBytes.fuzzerTestOneInput(changed))
          .as("change %d of %s", change, seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void nothingIsNoText() {
    AnyBytes.fuzzerTestOneInput(new byte[0]);
    AnyBytes.fuzzerTestOneInput(new byte[1]);
  }
}
