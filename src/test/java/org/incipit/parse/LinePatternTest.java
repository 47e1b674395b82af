package org.incipit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ITEM {number}|ITEM 12|true",
        "ITEM {number}|ITEM   12 |true",
        "ITEM {number}|ITEM 12 Lamps|false",
        "ITEM {number}|Item 12|false",
        "ITEM {number} {text}|ITEM 3.2 Lamps, and what they cost|true",
        "ITEM {number} {text}|ITEM 3.2|false",
        "{number}. {text}|4. Lamps|true",
        "{number}. {text}|3.2. Lamps|true",
        "§ {number}|§ ۱۲|true",
        "Chapter {roman}|Chapter XIV|true",
        "Chapter {roman}|Chapter One|false",
        "({letter}) {text}|(a) Costs|true",
        "({letter}) {text}|(ab) Costs|false",
        "{word}: {text}|Well-known: yes|true",
        "{word}: {text}|Two words: no|false",
        "{text}, Chairman|A. B. Lind, Chairman|true",
        "{text}, Chairman|Lind, Chairman, Chairman|true",
        "{text}, Chairman|Lind, Chairman of the board|false",
        "{text} -- {number}|A -- b|false",
        "{{draft}} {number}|{draft} 3|true",
        "-x-|-x-|true",
        "-x-|-x- -x-|false"
      })
  void fitsWholeLines(String pattern, String line, boolean fits) {
    assertThat(LinePattern.of(pattern).fits(line)).isEqualTo(fits);
  }

  @Test
  void longLinesTakeNoLongerThanTheyAre() {
    LinePattern pattern = LinePattern.of("{text} a {text} a {text} b {number}");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> pattern.fits("a ".repeat(200_000)));
  }
}
