package org.incipit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.incipit.testing.Stages;
import org.incipit.validate.TeiValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws, on the examples of the encoding, one behind another and damaged: cut, in another order,
 * with lines of marks alone between. Whatever rules of structure ask of a line, it may not be
 * there.
 */
class DamagedExamplesTest {
  private static final TeiValidator VALIDATOR = TeiValidator.bundled();
  private static final int EACH = 700;
  private static final int ODD_ENDS = 2;

  /** What may stand behind any line. */
  private static final String[] ENDS = {
    "",
    "",
    " [Note 3: So the first print.]",
    " [Footnote 2: It is",
    " (_aside_)",
    " [_Going._",
    ")",
    "]",
    "   A. LIND",
    " [Sidenote: May]",
    "_",
    ":"
  };

  private static final int ODD_LINES = 12;
  private static final String[] ODD = {
    "(",
    "[",
    "_",
    "_._",
    " .",
    "--",
    "\u2014_",
    "  --",
    "*",
    "[1]",
    "(p. 3)",
    "A.",
    "",
    "I",
    "\u00a7",
    "_a_ b.",
    "[23:",
    "\u201c",
    "\"",
    "ANNA, BEN (x",
    "1\u00ba",
    "Page 3:",
    "    --",
    "{",
    "^{",
    "[fn]",
    "P.S.",
    "To",
    "By",
    "Dear",
    "Yours,",
    ")",
    "]",
    "30.--",
    "II.--",
    "--X.",
    "|",
    "\t",
    "\u00a0",
    "\u200c",
    "_--_"
  };

  private static final List<String> EXAMPLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        for (String block : Files.readString(file).split("(?m)^```text ")) {
          int start = block.indexOf('\n') + 1;
          int end = block.indexOf("\n```", start);
          if (end > start && !block.startsWith("#")) {
            EXAMPLES.add(block.substring(start, end + 1).replace('\u240c', '\f'));
          }
        }
      }
    }
    assertThat(EXAMPLES).hasSizeGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10_000, 20_000, 30_000})
  void theTextOfTheTeiIsTheSource(long first) {
    for (long seed = first; seed < first + EACH; seed++) {
      String text = damaged(new Random(seed));
      Stages.Converted converted = converted(text, seed);
      assertThat(LawsTest.textOf(converted.tei().node()))
          .as("seed %d", seed)
          .isEqualTo(converted.source().content());
      assertThat(VALIDATOR.validate(converted.tei())).as("seed %d: %s", seed, text).isEmpty();
    }
  }

  private static Stages.Converted converted(String text, long seed) {
    try {
      return Stages.convert(text, "auto");
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + text, e);
    }
  }

  private static String damaged(Random random) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i <= random.nextInt(4); i++) {
      joined.append(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
      joined.append("\n".repeat(random.nextInt(5)));
    }
    List<String> lines = new ArrayList<>(Arrays.asList(joined.toString().split("\n", -1)));
    switch (random.nextInt(4)) {
      case 0 -> lines = new ArrayList<>(lines.subList(random.nextInt(lines.size()), lines.size()));
      case 1 -> lines.removeIf(line -> line.isEmpty() && random.nextInt(3) == 0);
      case 2 -> Collections.shuffle(lines, random);
      default -> {}
    }
    for (int i = 0; i < ODD_LINES; i++) {
      lines.add(random.nextInt(lines.size() + 1), ODD[random.nextInt(ODD.length)]);
    }
    for (int i = 0; i < ODD_ENDS; i++) {
      int k = random.nextInt(lines.size());
      lines.set(k, lines.get(k) + ENDS[random.nextInt(ENDS.length)]);
    }
    return String.join("\n", lines);
  }
}
