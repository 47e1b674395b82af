package org.incipit.review;

/**
 * How a cell is written so that it stays one cell, and so that no spreadsheet computes with it or
 * takes it for a number or a date. Reversible.
 */
final class Cells {
  /** What opens a formula, a quoted cell, our own mark. */
  private static final String GUARDED = "=+-@'\"";

  private Cells() {}

  /**
   * The cell as it is written: control characters and backslashes escaped, an apostrophe before
   * what a spreadsheet would not leave alone.
   */
  static String write(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2);
    if (!value.isEmpty() && guarded(value.charAt(0))) {
      out.append('\'');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (hidden(c)) {
            out.append("\\u").append(hex(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** Full-width signs open formulas too, where the keyboard has them. */
  private static boolean guarded(char first) {
    return GUARDED.indexOf(first) >= 0
        || Character.isDigit(first)
        || "＝＋－＠".indexOf(first) >= 0
        || hidden(first);
  }

  /** Control characters, and those that turn the direction of a whole line. */
  private static boolean hidden(char c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }

  private static String hex(char c) {
    StringBuilder hex = new StringBuilder();
    for (int shift = 12; shift >= 0; shift -= 4) {
      hex.append(Character.toUpperCase(Character.forDigit(c >> shift & 15, 16)));
    }
    return hex.toString();
  }

  /** What {@link #write} was given; an escape that is none stays as it is. */
  static String read(String cell) {
    String value = cell.startsWith("'") ? cell.substring(1) : cell;
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        out.append(c);
        continue;
      }
      char next = value.charAt(++i);
      switch (next) {
        case '\\' -> out.append('\\');
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 'u' -> i += unicode(value, i, out);
        default -> out.append('\\').append(next);
      }
    }
    return out.toString();
  }

  /** Reads the four digits behind the {@code u} at {@code at}; how many units were read. */
  private static int unicode(String value, int at, StringBuilder out) {
    int code = 0;
    for (int k = 1; k <= 4; k++) {
      int digit = at + k < value.length() ? Character.digit(value.charAt(at + k), 16) : -1;
      if (digit < 0) {
        out.append("\\u");
        return 0;
      }
      code = code * 16 + digit;
    }
    out.append((char) code);
    return 4;
  }
}
