package org.incipit.spark;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * The table of documents that a job makes: one row a document, whatever became of it.
 *
 * <p>Besides the columns named here it has one for each format that was asked for, called as the
 * format with {@code _} for {@code -}: text, but binary of {@code epub}; null of a rejected
 * document.
 */
public final class Documents {
  /** Path of the source, {@code /}-separated; with {@link #SHA256} the key of the table. */
  public static final String NAME = "name";

  /** Name of its outputs without extension, {@code /}-separated, as links have it. */
  public static final String TARGET = "target";

  /** Digest of the source, lower-case hexadecimal. */
  public static final String SHA256 = "sha256";

  /** Digest of all else that outputs depend on: configuration, metadata, build. */
  public static final String FINGERPRINT = "fingerprint";

  /** {@code ok}, {@code warn} or {@code rejected}. */
  public static final String STATUS = "status";

  /** Bytes of the source. */
  public static final String SIZE = "size";

  /** The source itself, where the job was to keep it, else null. */
  public static final String SOURCE = "source";

  /** Title, people, date, place, genre and language, as the TEI header says them; null of none. */
  public static final String TITLE = "title";

  public static final String PEOPLE = "people";
  public static final String DATE = "date";
  public static final String PLACE = "place";
  public static final String GENRE = "genre";
  public static final String LANGUAGE = "language";

  /** What was found: severity, code, line, column, message. */
  public static final String DIAGNOSTICS = "diagnostics";

  /** What is named, each with its mentions. */
  public static final String ENTITIES = "entities";

  /** Rows for the review file, each ended by LF. */
  public static final String DOUBTS = "doubts";

  static final StructType DIAGNOSTIC =
      new StructType()
          .add("severity", StringType, false)
          .add("code", StringType, false)
          .add("line", IntegerType, false)
          .add("column", IntegerType, false)
          .add("message", StringType, false);

  static final StructType MENTION =
      new StructType()
          .add("anchor", StringType, false)
          .add("value", StringType, false)
          .add("uncertain", BooleanType, false)
          .add("before", StringType, false)
          .add("text", StringType, false)
          .add("after", StringType, false);

  static final StructType ENTITY =
      new StructType()
          .add("key", StringType, false)
          .add("kind", StringType, false)
          .add("name", StringType, false)
          .add("variants", createArrayType(StringType, false), false)
          .add("ids", createMapType(StringType, StringType, false), false)
          .add("geo", StringType, false)
          .add("mentions", createArrayType(MENTION, false), false);

  private static final Set<String> BINARY = Set.of("epub");

  private Documents() {}

  /** The columns of a table with these formats. */
  public static StructType schema(List<String> formats) {
    StructType schema =
        new StructType()
            .add(NAME, StringType, false)
            .add(TARGET, StringType, false)
            .add(SHA256, StringType, false)
            .add(FINGERPRINT, StringType, false)
            .add(STATUS, StringType, false)
            .add(SIZE, LongType, false)
            .add(SOURCE, BinaryType, true);
    for (String format : formats) {
      schema = schema.add(column(format), type(format), true);
    }
    return schema
        .add(TITLE, StringType, true)
        .add(PEOPLE, createArrayType(StringType, false), true)
        .add(DATE, StringType, true)
        .add(PLACE, StringType, true)
        .add(GENRE, StringType, true)
        .add(LANGUAGE, StringType, true)
        .add(DIAGNOSTICS, createArrayType(DIAGNOSTIC, false), false)
        .add(ENTITIES, createArrayType(ENTITY, false), false)
        .add(DOUBTS, createArrayType(StringType, false), false);
  }

  /** Name of the column of a format. */
  public static String column(String format) {
    return format.replace('-', '_');
  }

  static DataType type(String format) {
    return BINARY.contains(format) ? BinaryType : StringType;
  }
}
