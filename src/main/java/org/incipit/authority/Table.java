package org.incipit.authority;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads tab- or comma-separated text row by row; a cell may stand in double quotes, doubled inside.
 * Empty lines and a byte-order mark are left out.
 */
final class Table {
  private final String file;
  private final String text;
  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int at;
  private int lineStart;
  private int line = 1;
  private int rowLine;
  private int rowStart;

  /**
   * A table before its first row.
   *
   * @param file for messages
   */
  Table(String file, String text, char separator) {
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
    this.lineStart = at;
  }

  /** Goes to the next row; false when there is none. */
  boolean next() {
    while (at < text.length()) {
      row();
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** The cells of the row; overwritten by the next one. */
  List<String> cells() {
    return cells;
  }

  /** Where a cell of the row begins, as {@code file:line:column}; behind the row for one beyond. */
  String where(int cell) {
    int start = cell >= 0 && cell < starts.size() ? starts.get(cell) : rowStart;
    int lineOfCell = rowLine;
    int from = rowStart;
    for (int i = text.indexOf('\n', rowStart); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
      lineOfCell++;
      from = i + 1;
    }
    return file + ":" + lineOfCell + ":" + (start - from + 1);
  }

  private void row() {
    cells.clear();
    starts.clear();
    rowLine = line;
    rowStart = at;
    lineStart = at;
    starts.add(at);
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      starts.add(at);
      cells.add(cell());
    }
    at++;
    line++;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int from = at;
    while (!atEnd()) {
      at++;
    }
    int to = at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
    return text.substring(from, to);
  }

  private boolean atEnd() {
    return at >= text.length() || text.charAt(at) == separator || text.charAt(at) == '\n';
  }

  private String quoted() {
    String opened = file + ":" + line + ":" + (at - lineStart + 1);
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n') {
        line++;
        lineStart = at;
      }
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        closed(opened);
        return cell.toString();
      }
    }
    throw AuthorityProblem.at(
        opened,
        "a quotation mark opens a cell and nothing closes it",
        "close it, or put the whole cell in quotation marks and double those inside");
  }

  private void closed(String opened) {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (!atEnd()) {
      throw AuthorityProblem.at(
          opened,
          "the quotation marks close before the cell ends",
          "put the whole cell in quotation marks and double those inside");
    }
  }
}
