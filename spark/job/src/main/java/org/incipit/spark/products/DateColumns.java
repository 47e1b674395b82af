package org.incipit.spark.products;

import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.incipit.site.EntityKey;

/** Dates of TEI, {@code 1901-05-03} or {@code 1899/1903} with an end that may be empty. */
final class DateColumns {
  private static final String KEY = "date-";

  private static final UserDefinedFunction YEAR =
      udf((UDF1<String, Integer>) DateColumns::yearOf, DataTypes.IntegerType);

  private DateColumns() {}

  /** The year that a value begins with, as the site has it; null where it has none. */
  static Integer yearOf(String value) {
    String key = value == null ? KEY + "undated" : EntityKey.ofDate(value);
    return key.equals(KEY + "undated") ? null : Integer.valueOf(key.substring(KEY.length()));
  }

  static Column year(Column value) {
    return YEAR.apply(value);
  }

  /** What is before the slash; of a date without one, itself. */
  static Column start(Column value) {
    return substring_index(value, "/", 1);
  }

  /** What is behind the slash; of a date without one, itself. */
  static Column end(Column value) {
    return substring_index(value, "/", -1);
  }

  static Column isPeriod(Column value) {
    return instr(value, "/").gt(lit(0));
  }

  /** Start, or the end of a period that has no start, with its year to compare by. */
  static Column first(Column value) {
    return dated(when(start(value).equalTo(lit("")), end(value)).otherwise(start(value)));
  }

  /** End, or the start of a period that has no end, with its year to compare by. */
  static Column last(Column value) {
    return dated(when(end(value).equalTo(lit("")), start(value)).otherwise(end(value)));
  }

  /** Null where there is no year. */
  private static Column dated(Column value) {
    return when(year(value).isNotNull(), struct(year(value).as("year"), value.as("text")));
  }
}
