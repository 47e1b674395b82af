package org.incipit.archive.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(Csv.line(List.of("plain", "", "a,b", "say \"no\"", " edge")))
        .isEqualTo("plain,,\"a,b\",\"say \"\"no\"\"\",\" edge\"\r\n");
  }

  @Test
  void linesStayOneAndNothingTurnsThem() {
    assertThat(Csv.inert("a\r\nb\tc\u2028d\u202Ee\u2066f\uFEFF")).isEqualTo("a  b c def");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-x", "@SUM(1)", "＝1", "\t=1", "  =1", "-1+cmd", "\n@x"})
  void aFormulaIsText(String value) {
    assertThat(Csv.inert(value)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-33.0360,-71.6296", "-33.0,-71.6|51.6,-3.9", "1914", "1914-08-02", "a=b"})
  void numbersAndWordsStayAsTheyAre(String value) {
    assertThat(Csv.inert(value)).isEqualTo(value);
  }
}
