package org.incipit.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /**
   * A file as far as a person has filled it in: of one in the very form in which it is written,
   * rows without an answer become empty lines, so that those of a hundred thousand documents take
   * no memory. What anybody saved in another form comes whole.
   */
  public static byte[] answered(InputStream file) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] header = header().getBytes(StandardCharsets.UTF_8);
    boolean first = true;
    boolean whole = false;
    for (int c = file.read(); c >= 0; c = file.read()) {
      line.write(c);
      if (c == '\n') {
        byte[] bytes = line.toByteArray();
        line.reset();
        whole |= first ? !Arrays.equals(bytes, header) : hasQuotedCell(bytes);
        if (first || whole || !isUnanswered(bytes)) {
          kept.writeBytes(bytes);
        } else {
          kept.write('\n');
        }
        first = false;
      }
    }
    line.writeTo(kept);
    return kept.toByteArray();
  }

  /** We write no such cell, and it may go on on the next line. */
  private static boolean hasQuotedCell(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '"' && (i == 0 || line[i - 1] == '\t')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnanswered(byte[] line) {
    int tabs = 0;
    for (byte b : line) {
      tabs += b == '\t' ? 1 : 0;
    }
    return tabs == COLUMNS.size() - 1 && line[line.length - 2] == '\t';
  }

  private static Row row(String[] c, int number) {
    return new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], number);
  }

  private static ConfigurationException broken(String file, int line, String what) {
    Diagnostic diagnostic = Diagnostic.ofFile(Code.REV_001, what);
    return new ConfigurationException(
        file + ":" + line + ": " + diagnostic.code().id() + " " + diagnostic.message());
  }
}
