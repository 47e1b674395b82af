package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;

/** What was found in all documents, by code and severity. */
final class Findings {
  private Findings() {}

  static Dataset<Row> index(Dataset<Row> documents) {
    return documents
        .select(col(Documents.NAME), explode(col(Documents.DIAGNOSTICS)).as("d"))
        .groupBy(col("d.code").as("code"), col("d.severity").as("severity"), col(Documents.NAME))
        .agg(
            count(lit(1)).as("occurrences"),
            min(struct(col("d.line"), col("d.column"), col("d.message"))).as("at"))
        .groupBy("code", "severity")
        .agg(
            count(lit(1)).as("documents"),
            sum("occurrences").as("occurrences"),
            min(struct(col(Documents.NAME), col("at"))).as("first"))
        .select(
            col("code"),
            col("severity"),
            col("documents"),
            col("occurrences"),
            concat_ws(":", col("first.name"), col("first.at.line"), col("first.at.column"))
                .as("example"),
            col("first.at.message").as("message"));
  }
}
