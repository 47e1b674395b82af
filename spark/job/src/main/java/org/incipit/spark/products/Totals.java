package org.incipit.spark.products;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;

/** How much there is, by status and of all; outputs are not read to be measured. */
final class Totals {
  private Totals() {}

  static Dataset<Row> index(Dataset<Row> documents) {
    Column mentions =
        aggregate(
            col(Documents.ENTITIES), lit(0), (all, e) -> all.plus(size(e.getField("mentions"))));
    return documents
        .rollup(Documents.STATUS)
        .agg(
            count(lit(1)).as("documents"),
            total(col(Documents.SIZE)).as("bytes"),
            total(mentions).as("mentions"),
            total(size(col(Documents.DIAGNOSTICS))).as("diagnostics"),
            total(size(col(Documents.DOUBTS))).as("doubts"))
        .withColumn(Documents.STATUS, coalesce(col(Documents.STATUS), lit("all")));
  }

  private static Column total(Column number) {
    return coalesce(sum(number), lit(0L));
  }
}
