package org.incipit.recognise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input made to hurt: every one is read in time that grows with its length alone. */
class NamesPathologicalTest {
  private static final int MANY = 100_000;

  static Stream<String> inputs() {
    return Stream.of(
        "New York ".repeat(MANY),
        "a".repeat(1_000_000),
        "Ab".repeat(500_000),
        "A ".repeat(MANY),
        "A. ".repeat(MANY),
        "Mr ".repeat(MANY),
        "Council of ".repeat(MANY),
        "“Alpine” ".repeat(MANY),
        "[".repeat(MANY) + " Council",
        "d'".repeat(MANY),
        "x-\n".repeat(MANY),
        "van der ".repeat(MANY),
        "John ".repeat(MANY),
        "\n".repeat(MANY) + "x",
        "'s ".repeat(MANY),
        "\uD835\uDD04".repeat(MANY),
        randomWords());
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void staysLinear(String text) {
    for (String language : new String[] {"en", "de", "fr", "fa"}) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThat(Names.find(text, language))
                  .allSatisfy(a -> assertThat(a.span().end()).isLessThanOrEqualTo(text.length())));
    }
  }

  /** Words over a small alphabet with every mark the rules look at. */
  private static String randomWords() {
    Random random = new Random(20260101L);
    String[] parts = {
      "Mr", "General", "John", "of", "the", "London", "Council", "“", "”", "[", "]", ".", ",", "'s",
      "d'", "-", "\n", " ", " ", " ", "A", "I", "war", "War", "II", "&", "(", ")", "St", "Queen"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
