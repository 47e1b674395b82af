package org.incipit.spark.products;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.incipit.spark.Documents;
import org.incipit.spark.files.Order;

/**
 * Persons, places, organisations, events, dates and works over all documents, joined by the key of
 * their pages, as the site does.
 */
final class Entities {
  static final StructType SCHEMA =
      new StructType()
          .add("entity", StringType, false)
          .add("kind", StringType, false)
          .add("name", StringType, false)
          .add("variants", createArrayType(StringType, false), false)
          .add("ids", createMapType(StringType, StringType, false), false)
          .add("latitude", DoubleType, true)
          .add("longitude", DoubleType, true)
          .add("mentions", LongType, false)
          .add("documents", LongType, false)
          .add("first", StringType, true)
          .add("last", StringType, true);

  private Entities() {}

  /**
   * A row for each thing that is named. Documents say of it what they know in some form; equal
   * forms are counted together first, so that what a million documents name is a few hundred of
   * them.
   */
  static Dataset<Row> index(Dataset<Row> documents) {
    return documents
        .select(
            Order.utf16(col(Documents.TARGET)).as("order"),
            DateColumns.first(col(Documents.DATE)).as("first"),
            DateColumns.last(col(Documents.DATE)).as("last"),
            explode(col(Documents.ENTITIES)).as("e"))
        .groupBy(
            col("e.key").as("entity"),
            col("e.kind").as("kind"),
            col("e.name").as("name"),
            col("e.variants").as("variants"),
            sort_array(map_entries(col("e.ids"))).as("ids"),
            col("e.geo").as("geo"))
        .agg(
            min("order").as("order"),
            count(lit(1)).as("documents"),
            sum(size(col("e.mentions"))).as("mentions"),
            min("first").as("first"),
            max("last").as("last"))
        .groupBy("entity")
        .agg(
            min("kind").as("kind"),
            sum("mentions").as("mentions"),
            sum("documents").as("documents"),
            min("first").as("first"),
            max("last").as("last"),
            sort_array(
                    collect_list(
                        struct(
                            col("order"),
                            col("documents"),
                            col("name"),
                            col("variants"),
                            col("ids"),
                            col("geo"))))
                .as("forms"))
        .select(
            col("entity"),
            col("kind"),
            col("mentions"),
            col("documents"),
            col("first.text").as("first"),
            col("last.text").as("last"),
            col("forms"))
        .map((MapFunction<Row, Row>) Forms::joined, Encoders.row(SCHEMA));
  }

  /** A row for each mention, with the words around it. */
  static Dataset<Row> mentions(Dataset<Row> documents) {
    return documents
        .select(
            col(Documents.NAME).as("document"),
            col(Documents.TARGET),
            explode(col(Documents.ENTITIES)).as("e"))
        .select(
            col("e.key").as("entity"),
            col("document"),
            col(Documents.TARGET),
            posexplode(col("e.mentions")))
        .select(
            col("entity"),
            col("document"),
            col(Documents.TARGET),
            col("pos").plus(1).as("number"),
            col("col.anchor").as("anchor"),
            coalesce(col("col.value"), lit("")).as("value"),
            col("col.uncertain").as("uncertain"),
            col("col.before").as("before"),
            col("col.text").as("text"),
            col("col.after").as("after"));
  }
}
