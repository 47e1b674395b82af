package org.incipit.text;

import java.util.Arrays;

/**
 * Line starts of a text whose line ends are LF. Lines and columns are 1-based; a column counts
 * characters (code points), as editors do. Immutable.
 */
public final class LineMap {
  private final String text;
  private final int[] starts;

  private LineMap(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  public static LineMap of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return new LineMap(text, Arrays.copyOf(starts, count));
  }

  /** How many lines there are; a text that ends in LF has an empty last line. */
  public int count() {
    return starts.length;
  }

  /** The line that holds the unit at {@code offset}; a line feed belongs to the line it ends. */
  public int lineAt(int offset) {
    int i = Arrays.binarySearch(starts, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** Offset of the first unit of a line. */
  public int startOf(int line) {
    return starts[line - 1];
  }

  /** Offset after the last unit of a line, its line feed left out. */
  public int endOf(int line) {
    return line == starts.length ? text.length() : starts[line] - 1;
  }

  public int columnAt(int offset) {
    return text.codePointCount(startOf(lineAt(offset)), offset) + 1;
  }
}
