package org.incipit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.incipit.decode.SourceDecoder;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.testing.Stages;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is quadratic, or too deep, for careless code. The time is a guard against hanging. */
class PathologicalTest {
  private static final int MANY = 100_000;
  private static final Duration HANGS = Duration.ofMinutes(2);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("openers", "a " + "[".repeat(MANY)),
        Arguments.of("quotation marks without words", "a " + "“".repeat(MANY)),
        Arguments.of("closers", "a " + "]".repeat(MANY)),
        Arguments.of("nested brackets", "a " + "[b ".repeat(MANY) + "]".repeat(MANY)),
        Arguments.of("nested parentheses", "a " + "(May he ".repeat(MANY) + ")".repeat(MANY)),
        Arguments.of("opening quotation marks", "a " + "“b ".repeat(MANY)),
        Arguments.of("mixed quotation marks", "a " + "“„«\"".repeat(MANY / 4)),
        Arguments.of("openers behind gaps", "a    [b ".repeat(MANY)),
        Arguments.of("verses in brackets", "[00:00:01] a\n" + "and (1:05) ".repeat(MANY)),
        Arguments.of("relatives", "Captain Ross, the nephew of Sir John Ross. ".repeat(MANY / 10)),
        Arguments.of("brackets in a row", "a " + "[and] ".repeat(MANY)),
        Arguments.of("callouts", "a (1) ".repeat(MANY) + "\n\nNotes\n\n1) One.\n"),
        Arguments.of("rising callouts and notes", callouts(900)),
        Arguments.of("one line of a megabyte", "word ".repeat(200_000)),
        Arguments.of("one word of a megabyte", "a".repeat(1_000_000)),
        Arguments.of("empty lines", "a" + "\n".repeat(MANY) + "b"),
        Arguments.of("spaces", "a" + " ".repeat(MANY) + "b" + " ".repeat(MANY)),
        Arguments.of("form feeds", "a" + "\f".repeat(MANY) + "b"),
        Arguments.of("hyphens at line ends", "a foo-\nbar ".repeat(MANY / 10)),
        Arguments.of("questions without a mark", "Q. Where.\nA. There.\n".repeat(MANY / 10)),
        Arguments.of("short lines", "Ab.\n".repeat(MANY)),
        Arguments.of("capitals", "Ab Cd ".repeat(MANY)),
        Arguments.of("stars", "a" + " *b".repeat(MANY) + "\n\nNotes\n\n* One.\n"),
        Arguments.of("a million lines", "A line.\n".repeat(1_000_000)),
        Arguments.of("short paragraphs", "Ab.\n\n".repeat(MANY)),
        Arguments.of("hyphens before blank lines", "a foo-\n\nbar\n".repeat(MANY / 10)),
        Arguments.of("references to scripture", "a “b” " + "The Quran, Verse 5. ".repeat(MANY / 4)),
        Arguments.of(
            "a date line behind a no-break space", "\u00A0 Lahore, 12 March 1911\n\nA text.\n"),
        Arguments.of("dates", "1/2/1990-".repeat(MANY)),
        Arguments.of("surrogates", "\uD83D\uDE00".repeat(MANY)));
  }

  private static String callouts(int count) {
    StringBuilder text = new StringBuilder("Text");
    StringBuilder notes = new StringBuilder("\n\nNotes\n\n");
    for (int i = 1; i <= count; i++) {
      text.append(" word (").append(i).append(")");
      notes.append(i).append(") Note.\n");
    }
    return text.append(notes).toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isConvertedWhole(String name, String text) {
    Stages.Converted converted =
        Assertions.assertTimeoutPreemptively(HANGS, () -> Stages.convert(text, "speech"));
    assertThat(converted.source().content()).as(name).isEqualTo(text);
  }

  @Test
  void saysThatBracketsAreTooDeep() {
    Stages.Converted converted =
        Assertions.assertTimeoutPreemptively(
            HANGS, () -> Stages.convert("a " + "[b ".repeat(MANY) + "]".repeat(MANY), "speech"));
    assertThat(converted.diagnostics()).extracting(Diagnostic::code).contains(Code.BLK_001);
  }

  @Test
  void refusesOneLineOfFiftyMegabytes() {
    byte[] bytes = new byte[50_000_001];
    Arrays.fill(bytes, (byte) 'a');
    List<Diagnostic> found = new ArrayList<>();
    SourceDecoder decoder = SourceDecoder.detecting(SourceDecoder.DEFAULT_LIMIT);
    assertThat(
            Assertions.assertTimeoutPreemptively(
                HANGS, () -> decoder.decode(bytes, "line.txt", found::add)))
        .isEmpty();
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.SRC_004);
    assertThat(found.get(0).message()).contains("split it");
  }
}
