package org.incipit.archive.table;

import java.util.List;

/**
 * Tables as RFC 4180 has them: UTF-8 without mark, lines that end in CRLF, quotation marks where a
 * cell needs them. A cell that a spreadsheet could compute with has an apostrophe before it, but
 * for plain numbers with signs, which importers need as they are and which compute nothing.
 */
public final class Csv {
  /** The longest cell that strict readers take: the limit of Python's. */
  static final int LONGEST = 131_071;

  private static final String OPENERS = "=+-@＝＋－＠";
  private static final String NUMERIC = "0123456789.,-|";

  private Csv() {}

  /** One line, with its end. */
  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(Csv::cell).toList()) + "\r\n";
  }

  /** A value as a cell, quoted where it must be; what is between cells and lines is not here. */
  public static String cell(String value) {
    String inert = inert(value);
    boolean quoted =
        inert.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || inert.startsWith(" ")
            || inert.endsWith(" ");
    return quoted ? "\"" + inert.replace("\"", "\"\"") + "\"" : inert;
  }

  /** Without characters that turn or break a line, and nothing that opens a formula. */
  static String inert(String value) {
    StringBuilder out = new StringBuilder(value.length() + 1);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        out.append(' ');
      } else if (!turns && c != '\uFEFF') {
        out.append(c);
      }
    }
    String plain = out.toString();
    String start = plain.stripLeading();
    boolean opens = !start.isEmpty() && OPENERS.indexOf(start.charAt(0)) >= 0;
    boolean number = start.chars().allMatch(c -> NUMERIC.indexOf(c) >= 0);
    return opens && !number ? "'" + plain : plain;
  }
}
