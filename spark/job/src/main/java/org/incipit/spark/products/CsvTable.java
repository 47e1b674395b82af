package org.incipit.spark.products;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.incipit.archive.table.Csv;
import org.incipit.spark.files.HadoopFolder;
import org.incipit.spark.files.Lines;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes a table as CSV: UTF-8 without mark, LF, a heading, quotation marks where a cell needs
 * them, nothing that a spreadsheet would compute with. A cell is shorter than what spreadsheets
 * take; of a list what does not fit is left out.
 */
final class CsvTable {
  /** Spreadsheets take 32,767 characters. */
  private static final int LONGEST = 32_000;

  private static final String BETWEEN = " | ";

  private CsvTable() {}

  /**
   * Writes it.
   *
   * @param order which leaves no two rows alike
   * @param rowsPerFile the most that one file has
   */
  static void write(
      Dataset<Row> table, HadoopFolder folder, String name, long rowsPerFile, Column... order)
      throws IOException {
    JavaRDD<String> lines = table.orderBy(order).toJavaRDD().map(CsvTable::line);
    String heading = String.join(",", table.columns()) + "\n";
    Lines.write(lines, heading, folder, name, ".csv", rowsPerFile);
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(cell(row.get(i)));
    }
    return String.join(",", cells);
  }

  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return Csv.cell(list(pairs(map)));
    }
    if (value instanceof scala.collection.Seq<?> seq) {
      return Csv.cell(list(CollectionConverters.asJava(seq)));
    }
    return Csv.cell(cut(value.toString()));
  }

  private static Collection<String> pairs(scala.collection.Map<?, ?> map) {
    return CollectionConverters.asJava(map).entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().toString(),
                e -> e.getKey() + ":" + e.getValue(),
                (a, b) -> a,
                TreeMap::new))
        .values();
  }

  private static String list(Collection<?> values) {
    StringBuilder list = new StringBuilder();
    for (Object value : values) {
      String next = (list.isEmpty() ? "" : BETWEEN) + value;
      if (list.length() + next.length() > LONGEST) {
        return list.isEmpty() ? cut(next) : list.append(BETWEEN).append('…').toString();
      }
      list.append(next);
    }
    return list.toString();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + " …";
  }
}
