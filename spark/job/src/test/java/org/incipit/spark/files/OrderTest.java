package org.incipit.spark.files;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.incipit.spark.LocalSpark;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static List<String> sorted(Column order, String... texts) {
    return LocalSpark.session()
        .createDataset(List.of(texts), Encoders.STRING())
        .orderBy(order)
        .collectAsList();
  }

  @Test
  void textsAreInTheOrderOfJava() {
    String beyond = "\uD834\uDD1E";
    List<String> expected = List.of("B", "a", "é", beyond, "\uFB01");
    assertThat(sorted(Order.utf16(col("value")), "\uFB01", beyond, "é", "a", "B"))
        .isEqualTo(expected)
        .isSorted();
  }

  @Test
  void pathsAreInTheOrderOfARun() {
    assertThat(sorted(Order.paths(col("value")), "a.txt", "a-b/c.txt", "a/z.txt", "a/b/c.txt"))
        .containsExactly("a/b/c.txt", "a/z.txt", "a-b/c.txt", "a.txt");
  }
}
