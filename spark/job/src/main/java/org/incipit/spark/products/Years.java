package org.incipit.spark.products;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;

/**
 * What is named and dated by years. A period counts where it begins, as in the site's timeline; the
 * years that it goes on in are counted apart.
 */
final class Years {
  /** Of a longer period only the last year is counted besides its first. */
  private static final int LONGEST = 200;

  private Years() {}

  /** A row for each year, and one without year for dates that have none. */
  static Dataset<Row> index(Dataset<Row> documents) {
    Dataset<Row> values =
        documents
            .select(col(Documents.NAME), explode(col(Documents.ENTITIES)).as("e"))
            .where(col("e.kind").equalTo(lit("date")))
            .select(col(Documents.NAME), explode(col("e.mentions.value")).as("value"));
    Dataset<Row> named =
        values
            .groupBy(DateColumns.year(col("value")).as("year"), col(Documents.NAME))
            .agg(count(lit(1)).as("mentions"))
            .select(counts(col("mentions"), lit(1L), lit(0L), lit(0L)));
    Column start = DateColumns.year(DateColumns.start(col("value")));
    Column end = DateColumns.year(DateColumns.end(col("value")));
    Column during =
        when(
                start.isNotNull().and(end.minus(start).between(lit(1), lit(LONGEST))),
                sequence(start.plus(1), end))
            .when(start.isNull().or(end.gt(start)), array(end));
    Dataset<Row> lasting =
        values
            .where(DateColumns.isPeriod(col("value")).and(end.isNotNull()))
            .select(explode(during).as("year"))
            .select(counts(lit(0L), lit(0L), lit(1L), lit(0L)));
    Dataset<Row> dated =
        documents
            .where(col(Documents.STATUS).notEqual(lit("rejected")))
            .select(DateColumns.first(col(Documents.DATE)).getField("year").as("year"))
            .select(counts(lit(0L), lit(0L), lit(0L), lit(1L)));
    return named
        .union(lasting)
        .union(dated)
        .groupBy("year")
        .agg(
            sum("mentions").as("mentions"),
            sum("documents").as("documents"),
            sum("during").as("during"),
            sum("dated").as("dated"));
  }

  private static Column[] counts(Column mentions, Column documents, Column during, Column dated) {
    return new Column[] {
      col("year"),
      mentions.as("mentions"),
      documents.as("documents"),
      during.as("during"),
      dated.as("dated")
    };
  }
}
