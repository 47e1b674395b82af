package org.incipit.spark;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Rows of texts to be converted, wherever they come from. */
final class Sources {
  /**
   * Name, target, bytes, why they could not be read (null when they could), and what is said of the
   * text (null for nothing).
   */
  static final StructType SCHEMA =
      new StructType()
          .add("name", StringType, false)
          .add("target", StringType, false)
          .add("bytes", BinaryType, true)
          .add("refusal", StringType, true)
          .add(
              "metadata", createMapType(StringType, createArrayType(StringType, true), true), true);

  private static final byte[] NOTHING = {};

  private Sources() {}

  static String name(Row row) {
    return row.getAs("name");
  }

  static String target(Row row) {
    return row.getAs("target");
  }

  static byte[] bytes(Row row) {
    byte[] bytes = row.getAs("bytes");
    return bytes == null ? NOTHING : bytes;
  }

  static String refusal(Row row) {
    return row.getAs("refusal");
  }

  static Map<String, List<String>> metadata(Row row) {
    int at = row.fieldIndex("metadata");
    if (row.isNullAt(at)) {
      return Map.of();
    }
    Map<String, List<String>> values = new TreeMap<>();
    Map<String, scala.collection.Seq<String>> said = row.getJavaMap(at);
    said.forEach(
        (name, list) -> {
          if (list != null) {
            List<String> all =
                scala.jdk.javaapi.CollectionConverters.asJava(list).stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            values.put(name, all);
          }
        });
    values.values().removeIf(List::isEmpty);
    return values;
  }
}
