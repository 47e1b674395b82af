package org.incipit.spark.products;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.incipit.spark.Documents;

/**
 * Which two things, dates apart, the same documents name. Of one that names very many, those that
 * it names most often are paired, since n things are n²/2 pairs.
 */
final class Together {
  private static final StructType PAIR =
      new StructType().add("a", StringType, false).add("b", StringType, false);

  private Together() {}

  /**
   * A row for each pair, the one whose key is less first.
   *
   * @param entities of {@link Entities#index}
   * @param most things of one document that are paired
   * @param least documents that name both
   */
  static Dataset<Row> index(Dataset<Row> documents, Dataset<Row> entities, int most, long least) {
    Dataset<Row> pairs =
        documents
            .select(
                transform(
                    filter(col(Documents.ENTITIES), e -> e.getField("kind").notEqual(lit("date"))),
                    e -> struct(e.getField("key"), size(e.getField("mentions")))))
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> new Pairs(keys(row, most)), Encoders.row(PAIR))
            .groupBy("a", "b")
            .agg(count(lit(1)).as("documents"))
            .where(col("documents").geq(lit(least)));
    return with("b", with("a", pairs, entities), entities)
        .select("a", "a_name", "a_documents", "b", "b_name", "b_documents", "documents");
  }

  private static Dataset<Row> with(String side, Dataset<Row> pairs, Dataset<Row> entities) {
    Column[] columns = {
      col("entity").as(side),
      col("name").as(side + "_name"),
      col("documents").as(side + "_documents")
    };
    return pairs.join(entities.select(columns), side);
  }

  /** Keys of what a document names most often, in their order. */
  private static List<String> keys(Row row, int most) {
    return row.<Row>getList(0).stream()
        .sorted(
            Comparator.comparingInt((Row entity) -> -entity.getInt(1))
                .thenComparing(entity -> entity.getString(0)))
        .limit(most)
        .map(entity -> entity.getString(0))
        .sorted()
        .toList();
  }

  /** Every two of a list, the earlier one first. */
  private static final class Pairs implements Iterator<Row> {
    private final List<String> keys;
    private int first;
    private int second = 1;

    private Pairs(List<String> keys) {
      this.keys = keys;
    }

    @Override
    public boolean hasNext() {
      return first + 1 < keys.size();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row pair = RowFactory.create(keys.get(first), keys.get(second));
      second++;
      if (second == keys.size()) {
        first++;
        second = first + 1;
      }
      return pair;
    }
  }
}
