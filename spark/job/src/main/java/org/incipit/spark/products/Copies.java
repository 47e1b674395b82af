package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;

/** Documents of which there is another with the same bytes. */
final class Copies {
  private Copies() {}

  static Dataset<Row> index(Dataset<Row> documents) {
    Dataset<Row> several =
        documents
            .groupBy(Documents.SHA256)
            .agg(count(lit(1)).as("copies"))
            .where(col("copies").gt(lit(1)));
    return documents
        .select(Documents.SHA256, Documents.SIZE, Documents.NAME, Documents.STATUS)
        .join(several, Documents.SHA256)
        .select(
            col(Documents.SHA256),
            col("copies"),
            col(Documents.SIZE).as("bytes"),
            col(Documents.NAME).as("document"),
            col(Documents.STATUS));
  }
}
