package org.incipit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.incipit.api.Edition;
import org.incipit.api.Incipit;
import org.incipit.spark.input.Texts;
import org.junit.jupiter.api.Test;

class ConvertTest {
  @Test
  void knowsWhatWouldTakeAllMemory() {
    assertThat(Convert.fits(100 << 20, 1L << 30)).isTrue();
    assertThat(Convert.fits(200 << 20, 1L << 30)).isFalse();
    assertThat(Convert.fits(1L << 30, 64L << 30)).isFalse();
  }

  @Test
  void givesWhatIncipitGives() {
    SparkSession spark = LocalSpark.session();
    byte[] text = "Geneva, 3 March 1911\n\nHe said no and left.\n".getBytes(StandardCharsets.UTF_8);
    Dataset<Row> sources =
        spark.createDataFrame(
            List.of(
                RowFactory.create("a.txt", text, null, null),
                RowFactory.create("b.txt", null, "it is gone", null)),
            Texts.SCHEMA);
    List<Row> rows =
        Convert.documents(sources, Targets.of(sources), Settings.standard()).collectAsList();
    Edition edition =
        Incipit.builder()
            .formats("tei", "html", "xhtml", "txt")
            .surroundings(List.of("tei", "html", "xhtml", "txt"), "", true)
            .build()
            .convert(text, "a.txt");
    Row row = rows.get(0);
    for (String format : List.of("tei", "html", "xhtml", "txt")) {
      assertThat(row.<String>getAs(format).getBytes(StandardCharsets.UTF_8))
          .isEqualTo(edition.bytes(format).orElseThrow());
    }
    assertThat(row.<String>getAs("sha256")).isEqualTo(edition.sha256());
    List<Row> entities = row.getList(row.fieldIndex("entities"));
    assertThat(entities).extracting(e -> e.<String>getAs("kind")).contains("place");
    Map<String, String> ids = entities.get(0).getJavaMap(entities.get(0).fieldIndex("ids"));
    assertThat(ids).isNotNull();
    assertThat(rows.get(1).<String>getAs("status")).isEqualTo("rejected");
  }
}
