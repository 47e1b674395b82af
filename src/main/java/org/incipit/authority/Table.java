package org.incipit.authority;

import java.util.ArrayList;
import java.util.List;

/** Reads tab- or comma-separated text; a cell may stand in double quotes, doubled inside. */
final class Table {
  private final String text;
  private final char separator;
  private int at;

  private Table(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The rows in order; empty lines and a byte-order mark are left out. */
  static List<List<String>> read(String text, char separator) {
    Table table = new Table(text, separator);
    table.at = text.startsWith("\uFEFF") ? 1 : 0;
    List<List<String>> rows = new ArrayList<>();
    while (table.at < text.length()) {
      List<String> row = table.row();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    at++;
    return cells;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int from = at;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    int to = at > from && text.charAt(at - 1) == '\r' ? at - 1 : at;
    return text.substring(from, to);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    return cell.toString();
  }
}
