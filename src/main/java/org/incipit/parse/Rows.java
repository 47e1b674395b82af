package org.incipit.parse;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Lines that stand together, and how far they reach to the left and to the right, which is asked so
 * often that it is found once. Unchangeable.
 */
final class Rows extends AbstractList<Line> implements RandomAccess {
  private final List<Line> lines;
  private final int indent;
  private final int width;

  private Rows(List<Line> lines) {
    this.lines = List.copyOf(lines);
    int least = lines.isEmpty() ? 0 : Integer.MAX_VALUE;
    int most = 0;
    for (Line line : lines) {
      least = Math.min(least, line.indent());
      most = Math.max(most, line.indent() + line.length());
    }
    this.indent = least;
    this.width = most;
  }

  static Rows of(List<Line> lines) {
    return lines instanceof Rows rows ? rows : new Rows(lines);
  }

  /** The least indentation, in columns; 0 when there are no lines. */
  int indent() {
    return indent;
  }

  /** The column after the longest line. */
  int width() {
    return width;
  }

  @Override
  public Line get(int index) {
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size();
  }
}
