package org.incipit.spark.input;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Texts to be converted, wherever they come from. Both tables may be asked for several times, and
 * give the same each time; nothing is read before.
 *
 * @param names one row a text, its {@code name} alone; cheap where the store allows it
 * @param rows one row a text in the columns of {@link #SCHEMA}, what cannot be read among them
 */
public record Texts(Dataset<Row> names, Dataset<Row> rows) {
  /** Names of the columns of {@link #SCHEMA}. */
  public static final String NAME = "name";

  public static final String BYTES = "bytes";
  public static final String REFUSAL = "refusal";
  public static final String METADATA = "metadata";

  /**
   * Path of the text, {@code /}-separated; its bytes; why they could not be read, null when they
   * could; what is said of the text by name, null for nothing.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add(NAME, StringType, false)
          .add(BYTES, BinaryType, true)
          .add(REFUSAL, StringType, true)
          .add(METADATA, createMapType(StringType, createArrayType(StringType, true), true), true);

  static final StructType NAMES = new StructType().add(NAME, StringType, false);

  private static final byte[] NOTHING = {};

  static Row read(String name, byte[] bytes) {
    return RowFactory.create(name, bytes, null, null);
  }

  static Row refused(String name, String why) {
    return RowFactory.create(name, null, why, null);
  }

  public static String name(Row row) {
    return row.getAs(NAME);
  }

  /** The bytes, none of a text that could not be read. */
  public static byte[] bytes(Row row) {
    byte[] bytes = row.getAs(BYTES);
    return bytes == null ? NOTHING : bytes;
  }

  /** Why it could not be read; null when it could. */
  public static String refusal(Row row) {
    return row.getAs(REFUSAL);
  }

  /** What is said of it; values that are null or blank are none. */
  public static Map<String, List<String>> metadata(Row row) {
    int at = row.fieldIndex(METADATA);
    Map<String, List<String>> values = new TreeMap<>();
    if (!row.isNullAt(at)) {
      Map<String, scala.collection.Seq<String>> said = row.getJavaMap(at);
      said.forEach(
          (name, list) -> {
            if (list != null) {
              values.put(name, given(CollectionConverters.asJava(list)));
            }
          });
      values.values().removeIf(List::isEmpty);
    }
    return values;
  }

  private static List<String> given(List<String> values) {
    return values.stream().filter(value -> value != null && !value.isBlank()).toList();
  }
}
