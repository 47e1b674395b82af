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
import org.incipit.diagnostic.ConfigurationException;

/**
 * A table that a person fills in: values with tabs between them, one row a line, a header first.
 * What spreadsheets do to such a file when they save it is understood, semicolons or commas for
 * tabs too. Immutable.
 */
public final class Sheet {
  /** A quote that nothing closes within so many units is no spreadsheet's. */
  private static final int LONGEST_CELL = 10_000;

  private final List<String> columns;
  private final List<String> needed;
  private final Problem broken;

  /**
   * @param columns names of all columns, in lower case, in the order of {@link Line#cells}
   * @param needed those that a file must have
   * @param broken what is thrown at a file that is no such table
   */
  public Sheet(List<String> columns, List<String> needed, Problem broken) {
    this.columns = List.copyOf(columns);
    this.needed = List.copyOf(needed);
    this.broken = broken;
  }

  /** Makes the exception that says what is wrong with a file, and on which line, from 1. */
  @FunctionalInterface
  public interface Problem {
    ConfigurationException at(int line, String what);
  }

  /**
   * One row.
   *
   * @param cells one a column; empty where the file has none
   * @param number the line it begins on, from 1
   */
  public record Line(List<String> cells, int number) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A row as it is written, ended by LF, so that no spreadsheet computes with its cells. Whole
   * numbers may be sorted by.
   */
  public static String line(List<String> cells) {
    return String.join("\t", cells.stream().map(Sheet::written).toList()) + "\n";
  }

  private static String written(String cell) {
    boolean number =
        !cell.isEmpty() && cell.length() < 10 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? cell : Cells.write(cell);
  }

  /**
   * The rows of a file, without those that are blank.
   *
   * @throws ConfigurationException when it is no such table
   */
  public List<Line> read(byte[] bytes) {
    List<Record> records = Record.all(text(bytes));
    if (records.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> at = header(records.get(0));
    List<Line> lines = new ArrayList<>();
    for (Record record : records.subList(1, records.size())) {
      if (!record.cells().stream().allMatch(String::isBlank)) {
        lines.add(
            new Line(columns.stream().map(c -> cell(record, at.get(c))).toList(), record.line()));
      }
    }
    return lines;
  }

  private static String cell(Record record, Integer at) {
    return at == null || at >= record.cells().size() ? "" : clean(record.cells().get(at));
  }

  private static String clean(String cell) {
    return Cells.read(cell.strip()).strip();
  }

  private Map<String, Integer> header(Record header) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = clean(header.cells().get(i)).toLowerCase(Locale.ROOT);
      if (columns.contains(name) && found.putIfAbsent(name, i) != null) {
        throw broken.at(header.line(), "there are two columns \"" + name + "\"");
      }
    }
    for (String name : needed) {
      if (!found.containsKey(name)) {
        boolean tabs = header.cells().size() > 1;
        throw broken.at(
            header.line(),
            "there is no column \""
                + name
                + "\""
                + (tabs ? "" : "; save it with tabs between the columns"));
      }
    }
    return found;
  }

  /** UTF-8, or UTF-16 with a mark, which some spreadsheets write. */
  private String text(byte[] bytes) {
    boolean wide =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw broken.at(1, "it is not UTF-8; save it as UTF-8");
    }
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
      char separator = separator(text);
      String ends = separator + "\n\r";
      List<Record> records = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      int line = 1;
      int begun = 1;
      int i = 0;
      while (i < text.length()) {
        int end = quotedEnd(text, i, ends);
        String cell;
        if (end < 0) {
          end = i;
          while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
          }
          cell = text.substring(i, end);
        } else {
          cell = text.substring(i + 1, end - 1).replace("\"\"", "\"");
          line += (int) cell.chars().filter(c -> c == '\n').count();
        }
        cells.add(cell);
        if (end < text.length() && text.charAt(end) == separator) {
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

    /** No name of a column holds any of these. */
    private static char separator(String text) {
      int end = 0;
      while (end < text.length() && "\n\r".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String header = text.substring(0, end);
      return header.indexOf('\t') >= 0 || header.indexOf(';') < 0 && header.indexOf(',') < 0
          ? '\t'
          : header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static int afterLineEnd(String text, int at) {
      int i = at;
      if (i < text.length() && text.charAt(i) == '\r') {
        i++;
      }
      return i < text.length() && text.charAt(i) == '\n' ? i + 1 : Math.max(i, at);
    }

    /** Behind the quote that closes a quoted cell, -1 when the cell is not one. */
    private static int quotedEnd(String text, int start, String ends) {
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
          boolean closes = i + 1 == text.length() || ends.indexOf(text.charAt(i + 1)) >= 0;
          return closes ? i + 1 : -1;
        }
      }
      return -1;
    }
  }
}
