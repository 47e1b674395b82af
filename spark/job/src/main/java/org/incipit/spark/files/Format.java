package org.incipit.spark.files;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.export.Exporters;
import org.incipit.spark.Documents;

/**
 * A format that a table of documents holds.
 *
 * @param id of it, and name of the folder of its files: {@code tei}
 * @param extension of its files, with the dot
 */
public record Format(String id, String extension) implements Serializable {
  private static final long serialVersionUID = 1;

  /** The formats of a table, in the order of its columns. */
  public static List<Format> of(StructType table) {
    Map<String, Format> byColumn =
        all().stream().collect(Collectors.toMap(Format::column, format -> format));
    List<Format> formats = new ArrayList<>();
    for (String column : table.fieldNames()) {
      if (byColumn.containsKey(column)) {
        formats.add(byColumn.get(column));
      }
    }
    return formats;
  }

  /**
   * The same, but for those that are not wanted.
   *
   * @param wanted ids; empty for all
   * @throws ConfigurationException when the table has no column of one
   */
  public static List<Format> of(StructType table, Set<String> wanted) {
    List<Format> formats = of(table);
    for (String id : wanted) {
      if (formats.stream().noneMatch(format -> format.id().equals(id))) {
        throw new ConfigurationException("the table of documents holds no " + id);
      }
    }
    return formats.stream().filter(f -> wanted.isEmpty() || wanted.contains(f.id())).toList();
  }

  private static List<Format> all() {
    Map<String, String> extensions = new TreeMap<>(Map.of("tei", ".xml", "epub", ".epub"));
    try (InputStream in = Exporters.class.getResourceAsStream("exports.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(fields -> extensions.put(fields[0], fields[2]));
    } catch (IOException e) {
      throw new ConfigurationException("the list of exports cannot be read", e);
    }
    return extensions.entrySet().stream().map(e -> new Format(e.getKey(), e.getValue())).toList();
  }

  /** The columns that tell of documents and their files, those of these formats among them. */
  public static List<Column> columns(List<Format> formats) {
    List<Column> columns = new ArrayList<>();
    List.of(
            Documents.NAME,
            Documents.TARGET,
            Documents.SHA256,
            Documents.STATUS,
            Documents.DIAGNOSTICS)
        .forEach(name -> columns.add(col(name)));
    formats.forEach(format -> columns.add(col(format.column())));
    return columns;
  }

  /** Its column in the table. */
  public String column() {
    return Documents.column(id);
  }

  /** Path of a document's file below the folder of a run. */
  public String file(String target) {
    return id + "/" + target + extension;
  }

  /** What a row has of it; null for none. */
  public byte[] bytes(Row row) {
    Object value = row.getAs(column());
    return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) value;
  }
}
