package org.incipit.review;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** A quote that nothing closes within so many units is no spreadsheet's. */
  private static final int LONGEST_CELL = 10_000;

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
    List<Record> records = Record.all(text(bytes, file));
    if (records.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> columns = columns(records.get(0), file);
    List<Row> rows = new ArrayList<>();
    for (Record record : records.subList(1, records.size())) {
      if (record.cells().stream().allMatch(String::isBlank)) {
        continue;
      }
      String[] cells = new String[COLUMNS.size()];
      for (int i = 0; i < cells.length; i++) {
        Integer at = columns.get(COLUMNS.get(i));
        cells[i] = at == null || at >= record.cells().size() ? "" : clean(record.cells().get(at));
      }
      rows.add(row(cells, record.line()));
    }
    return rows;
  }

  private static Row row(String[] c, int number) {
    String line = c[3].chars().allMatch(Character::isDigit) && c[3].length() < 10 ? c[3] : "";
    return new Row(c[0], c[1], c[2], line, c[4], c[5], c[6], c[7], c[8], c[9], number);
  }

  private static String clean(String cell) {
    return Cells.read(cell.strip()).strip();
  }

  private static Map<String, Integer> columns(Record header, String file) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = clean(header.cells().get(i)).toLowerCase(Locale.ROOT);
      if (COLUMNS.contains(name) && columns.putIfAbsent(name, i) != null) {
        throw broken(file, header.line(), "there are two columns \"" + name + "\"");
      }
    }
    for (String name : NEEDED) {
      if (!columns.containsKey(name)) {
        boolean tabs = header.cells().size() > 1;
        throw broken(
            file,
            header.line(),
            "there is no column \""
                + name
                + "\""
                + (tabs ? "" : "; save it with tabs between the columns"));
      }
    }
    return columns;
  }

  /** UTF-8, or UTF-16 with a mark, which some spreadsheets write. */
  private static String text(byte[] bytes, String file) {
    boolean wide =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw broken(file, 1, "it is not UTF-8; save it as UTF-8");
    }
  }

  private static ConfigurationException broken(String file, int line, String what) {
    Diagnostic diagnostic = Diagnostic.ofFile(Code.REV_001, what);
    return new ConfigurationException(
        file + ":" + line + ": " + diagnostic.code().id() + " " + diagnostic.message());
  }

  /**
   * One row as it stands in the file.
   *
   * @param cells without a spreadsheet's quotes
   * @param line the line it begins on, from 1
   */
  private record Record(List<String> cells, int line) {
    /** All rows, in one pass. */
    static List<Record> all(String text) {
      List<Record> records = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      int line = 1;
      int begun = 1;
      int i = 0;
      while (i < text.length()) {
        int end = quotedEnd(text, i);
        String cell;
        if (end < 0) {
          end = i;
          while (end < text.length() && "\t\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
          }
          cell = text.substring(i, end);
        } else {
          cell = text.substring(i + 1, end - 1).replace("\"\"", "\"");
          line += (int) cell.chars().filter(c -> c == '\n').count();
        }
        cells.add(cell);
        if (end < text.length() && text.charAt(end) == '\t') {
          i = end + 1;
          if (i < text.length()) {
            continue;
          }
          cells.add("");
        }
        i = afterLineEnd(text, Math.max(i, end));
        records.add(new Record(List.copyOf(cells), begun));
        cells.clear();
        begun = ++line;
      }
      return records;
    }

    private static int afterLineEnd(String text, int at) {
      int i = at;
      if (i < text.length() && text.charAt(i) == '\r') {
        i++;
      }
      return i < text.length() && text.charAt(i) == '\n' ? i + 1 : Math.max(i, at);
    }

    /** Behind the quote that closes a quoted cell, -1 when the cell is not one. */
    private static int quotedEnd(String text, int start) {
      if (text.charAt(start) != '"') {
        return -1;
      }
      int i = start + 1;
      while (i < text.length() && i - start < LONGEST_CELL) {
        if (text.charAt(i) != '"') {
          i++;
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i += 2;
        } else {
          boolean ends = i + 1 == text.length() || "\t\n\r".indexOf(text.charAt(i + 1)) >= 0;
          return ends ? i + 1 : -1;
        }
      }
      return -1;
    }
  }
}
