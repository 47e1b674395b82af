package org.incipit.review;

import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.Diagnostic;

/**
 * The review file as a table: values with tabs between them, one row a line, a header first. What
 * spreadsheets do to such a file when they save it is understood.
 */
public final class ReviewTable {
  private static final List<String> COLUMNS =
      List.of(
          "file", "id", "kind", "line", "text", "context", "decision", "cert", "evidence", "yours");

  private static final List<String> NEEDED = List.of("file", "kind", "yours");

  private ReviewTable() {}

  /** The first line, ended by LF. */
  public static String header() {
    return String.join("\t", COLUMNS) + "\n";
  }

  /** A row as a line, ended by LF. */
  public static String line(Row row) {
    return String.join(
            "\t",
            Cells.write(row.file()),
            Cells.write(row.id()),
            Cells.write(row.kind()),
            row.line(),
            Cells.write(row.text()),
            Cells.write(row.context()),
            Cells.write(row.decision()),
            Cells.write(row.cert()),
            Cells.write(row.evidence()),
            Cells.write(row.yours()))
        + "\n";
  }

  /**
   * The rows of a file.
   *
   * @param file its name, for messages
   * @throws ConfigurationException when it is no review file, with its line
   */
  public static List<Row> read(byte[] bytes, String file) {
    Sheet sheet = new Sheet(COLUMNS, NEEDED, (line, what) -> broken(file, line, what));
    return sheet.read(bytes).stream()
        .map(line -> row(line.cells().toArray(String[]::new), line.number()))
        .toList();
  }

  private static Row row(String[] c, int number) {
    String line = c[3].chars().allMatch(Character::isDigit) && c[3].length() < 10 ? c[3] : "";
    return new Row(c[0], c[1], c[2], line, c[4], c[5], c[6], c[7], c[8], c[9], number);
  }

  private static ConfigurationException broken(String file, int line, String what) {
    Diagnostic diagnostic = Diagnostic.ofFile(Code.REV_001, what);
    return new ConfigurationException(
        file + ":" + line + ": " + diagnostic.code().id() + " " + diagnostic.message());
  }
}
