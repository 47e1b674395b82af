package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.incipit.spark.LocalSpark;
import org.junit.jupiter.api.Test;

class DateColumnsTest {
  private static List<Object> bounds(String date) {
    Row row =
        LocalSpark.session()
            .createDataset(List.of(date), Encoders.STRING())
            .select(
                DateColumns.first(col("value")).getField("text"),
                DateColumns.last(col("value")).getField("text"))
            .first();
    return Arrays.asList(row.get(0), row.get(1));
  }

  @Test
  void periodsHaveTwoEndsOrOne() {
    assertThat(bounds("1901-05-03")).containsExactly("1901-05-03", "1901-05-03");
    assertThat(bounds("1899/1903")).containsExactly("1899", "1903");
    assertThat(bounds("1899/")).containsExactly("1899", "1899");
    assertThat(bounds("/1903")).containsExactly("1903", "1903");
    assertThat(bounds("-0044/-0014")).containsExactly("-0044", "-0014");
    assertThat(bounds("--05-03")).containsExactly(null, null);
    assertThat(bounds("")).containsExactly(null, null);
  }
}
