package org.incipit.spark.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class CsvTableTest {
  @Test
  void cellsAreInertAndQuotedWhereTheyMustBe() {
    assertThat(CsvTable.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvTable.cell("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\" c\"");
    assertThat(CsvTable.cell(null)).isEmpty();
    assertThat(CsvTable.cell(-44L)).isEqualTo("-44");
    assertThat(CsvTable.cell(CollectionConverters.asScala(List.of("a", "b")).toSeq()))
        .isEqualTo("a | b");
  }

  @Test
  void cellsAreNoLongerThanSpreadsheetsTake() {
    List<String> names = Collections.nCopies(10_000, "Ada Sowerby");
    String list = CsvTable.cell(CollectionConverters.asScala(names).toSeq());
    assertThat(list).hasSizeLessThan(32_767).endsWith("Ada Sowerby | …");
    assertThat(CsvTable.cell("𝄞".repeat(20_000))).hasSizeLessThan(32_767).endsWith("𝄞 …");
  }
}
