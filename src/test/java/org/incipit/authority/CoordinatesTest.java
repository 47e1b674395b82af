package org.incipit.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "47.39 8.17         | 47.39 8.17",
        "47.39, 8.17        | 47.39 8.17",
        "47.39,8.17         | 47.39 8.17",
        "47.39 , 8.17       | 47.39 8.17",
        "44,25 17,83        | 44.25 17.83",
        "44,25, 17,83       | 44.25 17.83",
        "44,25,17,83        | 44.25 17.83",
        "44,25; 17,83       | 44.25 17.83",
        "-33.9 +151.2       | -33.9 151.2",
        "\u221233.9 151     | -33.9 151",
        "47 8               | 47 8",
      })
  void everySpellingOfRegistersIsRead(String text, String expected) {
    assertThat(Coordinates.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "47.39", "91 0", "0 181", "1 2 3", "1 2 3 4", "north east", "1e1 2", ", ,"})
  void whatIsNoPointIsNone(String text) {
    assertThat(Coordinates.read(text)).isEmpty();
  }
}
