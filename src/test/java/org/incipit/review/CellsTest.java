package org.incipit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49",
        "-",
        "@a",
        "'tis",
        "\"Fatwa\" is",
        "12/3/1911",
        "a\tb",
        "a\nb\r",
        "\\n",
        "\u202Eabc",
        "C:\\u00e4",
        "plain",
        "",
        "\u0007",
        "＝x"
      })
  void isReadAsItWasWritten(String value) {
    assertThat(Cells.read(Cells.write(value))).isEqualTo(value);
  }

  @Test
  void neverOpensAFormulaAndStaysOneCell() {
    Random random = new Random(7);
    for (int n = 0; n < 5_000; n++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        value.append("=+-@'\"\t\n\r\\un0 aä\u0000\u2028".charAt(random.nextInt(18)));
      }
      String cell = Cells.write(value.toString());
      assertThat(cell).doesNotContain("\t", "\n", "\r").doesNotStartWith("=");
      assertThat(cell.charAt(0)).isNotIn('=', '+', '-', '@', '"');
      assertThat(Cells.read(cell)).isEqualTo(value.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"'a\\qb','a\\qb'", "'a\\','a\\'", "'a\\u12','a\\u12'"})
  void anEscapeThatIsNoneStays(String cell, String value) {
    assertThat(Cells.read(cell)).isEqualTo(value);
  }
}
