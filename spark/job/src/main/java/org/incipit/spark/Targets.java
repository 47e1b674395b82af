package org.incipit.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.incipit.api.Incipit;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.spark.input.Texts;
import scala.Tuple2;

/**
 * Names of the outputs of all documents, as {@code incipit convert} would give them to the same
 * texts in one folder. A document's own name decides, unless others are in the way, which few are:
 * those few go to the driver, the rest stay where they are.
 *
 * @param others outputs' names of the documents that do not get that of their own name
 * @param repeated names that several texts have
 */
record Targets(Map<String, String> others, Set<String> repeated) implements Serializable {
  private static final long serialVersionUID = 1;

  /** More than a driver should hold; so many are a mistake, such as one name for all. */
  private static final int MOST = 1_000_000;

  private static final Comparator<String> ORDER =
      (a, b) -> java.util.Arrays.compare(a.split("/"), b.split("/"));

  Targets {
    others = new HashMap<>(others);
    repeated = new HashSet<>(repeated);
  }

  /** The name of a document's outputs. */
  String of(String name) {
    String other = others.get(name);
    return other == null ? Incipit.target(name) : other;
  }

  /**
   * Looks for documents that are in each other's way.
   *
   * @param names a column {@code name}
   * @throws ConfigurationException when they are more than the driver can hold
   */
  static Targets of(Dataset<Row> names) {
    Dataset<String> all = names.select(col(Texts.NAME)).as(Encoders.STRING());
    Set<String> folders = folders(all);
    Dataset<Row> byKey =
        all.map(
                (MapFunction<String, Tuple2<String, String>>)
                    name -> new Tuple2<>(Incipit.targetKey(Incipit.target(name)), name),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .toDF("key", Texts.NAME);
    List<Row> crowded =
        byKey
            .groupBy("key", Texts.NAME)
            .agg(count(lit(1)).as("times"))
            .groupBy("key")
            .agg(
                sum("times").as("texts"),
                collect_list(struct(col(Texts.NAME), col("times"))).as("same"))
            .where(col("texts").gt(1).or(col("key").isin(inTheWay(folders))))
            .select(explode(col("same")).as("one"))
            .select("one.name", "one.times")
            .limit(MOST + 1)
            .collectAsList();
    if (crowded.size() > MOST) {
      throw new ConfigurationException(
          "more than "
              + MOST
              + " texts have names that are in each other's way; give each its own");
    }
    TreeSet<String> crowd = new TreeSet<>(ORDER);
    Set<String> repeated = new HashSet<>();
    for (Row row : crowded) {
      crowd.add(row.getString(0));
      if (row.getLong(1) > 1) {
        repeated.add(row.getString(0));
      }
    }
    List<String> ordered = List.copyOf(crowd);
    List<String> given = Incipit.targets(ordered, folders.stream().map(f -> f + "/x").toList());
    Map<String, String> others = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      others.put(ordered.get(i), given.get(i));
    }
    return new Targets(others, repeated);
  }

  /** Folders that are called like files. */
  private static Set<String> folders(Dataset<String> names) {
    List<String> found =
        names
            .flatMap((FlatMapFunction<String, String>) n -> like(n).iterator(), Encoders.STRING())
            .distinct()
            .limit(MOST + 1)
            .collectAsList();
    if (found.size() > MOST) {
      throw new ConfigurationException(
          "more than " + MOST + " folders are called like files; name them otherwise");
    }
    return new TreeSet<>(found);
  }

  /** The folders of a name whose own name ends as a file's does. */
  private static List<String> like(String name) {
    List<String> folders = new ArrayList<>();
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash);
      String key = Incipit.targetKey(folder);
      if (Incipit.extensions().stream().anyMatch(key::endsWith)) {
        folders.add(folder);
      }
    }
    return folders;
  }

  /** Keys of the documents that such folders are in the way of. */
  private static Object[] inTheWay(Set<String> folders) {
    Set<String> keys = new TreeSet<>();
    for (String folder : folders) {
      String key = Incipit.targetKey(Incipit.target(folder + ".txt"));
      Incipit.extensions().stream()
          .filter(key::endsWith)
          .forEach(ending -> keys.add(key.substring(0, key.length() - ending.length())));
    }
    return keys.toArray();
  }
}
