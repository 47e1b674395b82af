package org.incipit.spark.files;

import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;

import org.apache.spark.sql.Column;

/** Orders that one machine has, for Spark to sort by. */
public final class Order {
  private Order() {}

  /** That of Java's strings, as the site has its documents; Spark's own is that of UTF-8. */
  public static Column utf16(Column text) {
    return encode(text, "UTF-16BE");
  }

  /** That of a run over a folder: part by part, so that a folder is before a file {@code a-b}. */
  public static Column paths(Column name) {
    return utf16(replace(name, lit("/"), lit("\u0000")));
  }
}
