package org.incipit.recognise.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.incipit.model.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile input ends, and whatever comes of it lies in the text. The limit only guards hangs. */
@Timeout(120)
class DatePathologyTest {
  private static final int SIZE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/",
        "1.",
        "1-",
        "1",
        "1/2/",
        "1. ",
        "May ",
        "from ",
        "(1",
        "'4",
        "the last ",
        "one hundred ",
        "about ",
        "1940-",
        "1940s",
        "5 May to ",
        "Mon, ",
        "A. D. ",
        "in the ",
        "\u0661/",
        "of the ",
        "1/1/",
        "l2 ",
        "1st, ",
        "3 of the ",
        "5 May (",
        "in the year of ",
        "twenty ",
        "12:",
        "January, "
      })
  void aMegabyteOfOnePieceIsRead(String piece) {
    Texts.Result result = Texts.read("en", piece.repeat(SIZE / piece.length()));
    assertThat(inOrder(result)).isTrue();
  }

  @Test
  void aHundredThousandMonthsAreRead() {
    Texts.Result result = Texts.read("en", "In October. ".repeat(100_000));
    assertThat(result.annotations()).hasSize(100_000);
  }

  @Test
  void aHundredThousandMonthsInAListTakeTheYearOfTheLast() {
    Texts.Result result = Texts.read("en", "October, ".repeat(100_000) + "November 1869");
    assertThat(result.lines().get(0)).isEqualTo("[October] when=1869-10");
    assertThat(result.annotations()).hasSize(100_001);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomPiecesNeverOverlap(long seed) {
    String[] pieces = {
      "May",
      "5",
      "12",
      "1848",
      "/",
      ".",
      ",",
      "-",
      " ",
      " ",
      "\n",
      "\n\n",
      "th",
      "of",
      "the",
      "Monday",
      "to",
      "from",
      "between",
      "and",
      "in",
      "two",
      "months",
      "ago",
      "last",
      "year",
      "'",
      "40s",
      "s",
      "XI",
      "AD",
      "Khordad",
      "1342",
      "century",
      "end",
      "(",
      ")",
      "99",
      "0",
      "2100",
      "\ud83d\ude00",
      "\u0661\u0662"
    };
    for (String language : List.of("en", "de", "fr", "fa")) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      Texts.Result result = Texts.read(language, text.toString());
      assertThat(inOrder(result)).as("seed %s, %s", seed, language).isTrue();
      assertThat(result.annotations()).as("seed %s, %s", seed, language).isNotEmpty();
    }
  }

  /** True when the spans come in order, lie in the text and do not overlap. */
  private static boolean inOrder(Texts.Result result) {
    int end = 0;
    for (Annotation annotation : result.annotations()) {
      if (annotation.span().start() < end) {
        return false;
      }
      end = annotation.span().end();
    }
    return end <= result.source().length();
  }
}
