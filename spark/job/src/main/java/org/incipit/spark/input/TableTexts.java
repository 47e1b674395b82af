package org.incipit.spark.input;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.transform_values;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.incipit.diagnostic.ConfigurationException;

/**
 * Texts in a table with the columns {@code name}, {@code bytes} or {@code text}, and perhaps {@code
 * metadata}: a map or a struct of names with a value or a list of values.
 */
public final class TableTexts {
  private static final String TEXT = "text";
  private static final String BROKEN = "incipit_broken";
  private static final DataType MANY = DataTypes.createArrayType(DataTypes.StringType, true);
  private static final DataType VALUES = DataTypes.createMapType(DataTypes.StringType, MANY, true);

  private TableTexts() {}

  /**
   * The texts of a table.
   *
   * @throws ConfigurationException when it lacks a column, or one is of another type
   */
  public static Texts of(Dataset<Row> table) {
    StructType schema = table.schema();
    require(has(schema, Texts.NAME), "it has no column \"name\"");
    require(type(schema, Texts.NAME).equals(DataTypes.StringType), "\"name\" must be a string");
    boolean binary = has(schema, Texts.BYTES);
    boolean text = has(schema, TEXT);
    require(binary || text, "it has neither \"bytes\" nor \"text\"");
    require(!(binary && text), "it has both \"bytes\" and \"text\"; leave one out");
    Column bytes = binary ? col(Texts.BYTES) : col(TEXT);
    DataType held = type(schema, binary ? Texts.BYTES : TEXT);
    require(
        held.equals(binary ? DataTypes.BinaryType : DataTypes.StringType),
        binary ? "\"bytes\" must be binary" : "\"text\" must be a string");
    Column unnamed = unnamed();
    Column name = name(unnamed, bytes);
    Column refusal =
        when(unnamed, lit("its row has no name"))
            .when(bytes.isNull(), lit("its row has no " + (binary ? "bytes" : "text")));
    return new Texts(
        table.where(functions.not(unnamed)).select(col(Texts.NAME)),
        table.select(
            name.as(Texts.NAME),
            bytes.cast(DataTypes.BinaryType).as(Texts.BYTES),
            refusal.as(Texts.REFUSAL),
            metadata(schema).cast(VALUES).as(Texts.METADATA)));
  }

  private static Column unnamed() {
    return col(Texts.NAME).isNull().or(functions.trim(col(Texts.NAME)).equalTo(""));
  }

  /** The name that a text has, or one by what it holds. */
  private static Column name(Column unnamed, Column content) {
    Column bytes = functions.coalesce(content.cast(DataTypes.BinaryType), lit(new byte[0]));
    Column digest = functions.substring(functions.sha2(bytes, 256), 1, 16);
    return when(unnamed, functions.concat(lit("unnamed-"), digest)).otherwise(col(Texts.NAME));
  }

  /**
   * The texts of files in JSON Lines: an object a line, with {@code bytes} in base 64. A line that
   * is none is a text that cannot be read.
   *
   * @param paths files or folders
   */
  public static Texts ofJsonLines(SparkSession spark, List<String> paths) {
    StructType schema =
        new StructType()
            .add(Texts.NAME, DataTypes.StringType)
            .add(Texts.BYTES, DataTypes.StringType)
            .add(TEXT, DataTypes.StringType)
            .add(Texts.METADATA, DataTypes.StringType)
            .add(BROKEN, DataTypes.StringType);
    Dataset<Row> lines =
        spark
            .read()
            .schema(schema)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", BROKEN)
            .option("encoding", "UTF-8")
            .option("lineSep", "\n")
            .json(paths.toArray(String[]::new));
    Column broken = col(BROKEN).isNotNull();
    Column decoded = functions.try_to_binary(col(Texts.BYTES), lit("base64"));
    Column bytes = functions.coalesce(decoded, col(TEXT).cast(DataTypes.BinaryType));
    Column unnamed = unnamed();
    Column content = functions.coalesce(col(BROKEN), col(TEXT), col(Texts.BYTES), lit(""));
    Column name = name(broken.or(unnamed), content);
    Column refusal =
        when(broken, lit("its line is no JSON object with name, text or bytes, and metadata"))
            .when(unnamed, lit("its line has no name"))
            .when(
                col(Texts.BYTES).isNotNull().and(col(TEXT).isNotNull()),
                lit("its line has both text and bytes"))
            .when(
                col(Texts.BYTES).isNotNull().and(decoded.isNull()),
                lit("its bytes are not in base 64"))
            .when(bytes.isNull(), lit("its line has neither text nor bytes"));
    Dataset<Row> rows =
        lines.select(
            name.as(Texts.NAME),
            when(refusal.isNull(), bytes).as(Texts.BYTES),
            refusal.as(Texts.REFUSAL),
            JsonMetadata.column(col(Texts.METADATA)).as(Texts.METADATA));
    return new Texts(rows.select(Texts.NAME), rows);
  }

  /** A map of lists, whatever the column holds. */
  private static Column metadata(StructType schema) {
    if (!has(schema, Texts.METADATA)) {
      return lit(null).cast(VALUES);
    }
    DataType type = type(schema, Texts.METADATA);
    Column column = col(Texts.METADATA);
    if (type.equals(DataTypes.StringType)) {
      return JsonMetadata.column(column);
    }
    if (type instanceof MapType values && values.keyType().equals(DataTypes.StringType)) {
      require(isValue(values.valueType()), complaint());
      return values.valueType().equals(DataTypes.StringType)
          ? transform_values(column, (key, value) -> array(value))
          : column;
    }
    require(type instanceof StructType, complaint());
    List<Column> entries = new ArrayList<>();
    for (StructField field : ((StructType) type).fields()) {
      require(isValue(field.dataType()), complaint());
      entries.add(lit(field.name()));
      Column value = column.getField(field.name());
      entries.add(field.dataType().equals(DataTypes.StringType) ? array(value) : value);
    }
    return map(entries.toArray(Column[]::new));
  }

  private static String complaint() {
    return "\"metadata\" must be a map or struct of names with a string or a list of strings";
  }

  private static boolean isValue(DataType type) {
    return type.equals(DataTypes.StringType)
        || type instanceof ArrayType list && list.elementType().equals(DataTypes.StringType);
  }

  private static boolean has(StructType schema, String column) {
    return Arrays.asList(schema.fieldNames()).contains(column);
  }

  private static DataType type(StructType schema, String column) {
    return schema.apply(column).dataType();
  }

  private static void require(boolean good, String what) {
    if (!good) {
      throw new ConfigurationException("the table of texts: " + what);
    }
  }
}
