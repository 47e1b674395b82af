package org.incipit.archive.archivematica;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.incipit.archive.Description;
import org.incipit.archive.Entry;
import org.incipit.archive.Field;
import org.incipit.archive.Item;
import org.incipit.archive.Label;
import org.incipit.archive.Value;

/** {@code metadata.csv}: a row for each object, a column for each value. */
final class MetadataTable {
  /** What reads the table refuses cells of more than 131,072 characters. */
  private static final int LONGEST_CELL = 30_000;

  /** What programs for tables take for the start of a formula. */
  private static final String FORMULA = "=+-@";

  private MetadataTable() {}

  static Entry of(Item item, List<Entry> objects) {
    Description description = item.description();
    List<String> heading = new ArrayList<>(List.of("filename"));
    List<String> values = new ArrayList<>();
    for (Field field : Field.values()) {
      if (field != Field.COLLECTION) {
        List<String> texts = description.all(field).stream().map(Value::text).distinct().toList();
        for (String text : texts) {
          heading.add(field.word());
          values.add(text);
        }
      }
    }
    StringBuilder table = new StringBuilder();
    row(table, heading);
    for (Entry object : objects) {
      List<String> row = new ArrayList<>(List.of(object.path()));
      row.addAll(values);
      row(table, row);
    }
    return Entry.of("metadata/metadata.csv", table.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void row(StringBuilder table, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      table.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    table.append('\n');
  }

  private static String cell(String value) {
    String line = Label.of(value, LONGEST_CELL);
    if (!line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0) {
      line = "'" + line;
    }
    boolean quoted = line.indexOf(',') >= 0 || line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
    return quoted ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
  }
}
