package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/** The series of markers that are open while a list is read, the outermost first. One list. */
final class Outline {
  private static final int DEEPEST = 6;
  private static final int SLACK = 2;

  private record Level(int indent, Marker last) {
    /** The column where the text behind the marker begins, one space between them. */
    int text() {
      return indent + last.span().length() + 1;
    }
  }

  private final List<Level> levels = new ArrayList<>();

  /** A list that starts with a marker. */
  Outline(Marker first, int indent) {
    levels.add(new Level(indent, first));
  }

  /** How deep the item lies that a marker opens, 0 for the outermost; -1 when it opens none. */
  int open(Marker marker, int indent) {
    for (int depth = levels.size() - 1; depth >= 0; depth--) {
      Level level = levels.get(depth);
      if (marker.follows(level.last()) && Math.abs(indent - level.indent()) <= SLACK) {
        levels.subList(depth, levels.size()).clear();
        levels.add(new Level(level.indent(), marker));
        return depth;
      }
    }
    Level last = levels.get(levels.size() - 1);
    boolean deeper =
        indent > last.indent() + 1
            && levels.size() < DEEPEST
            && (marker.bullet() || marker.value() == 1);
    if (!deeper) {
      return -1;
    }
    levels.add(new Level(indent, marker));
    return levels.size() - 1;
  }

  /** True when lines that are so far set in stand under the text of the item opened last. */
  boolean under(int indent) {
    int text = levels.get(levels.size() - 1).text();
    return indent >= text && indent <= text + SLACK;
  }

  int depth() {
    return levels.size() - 1;
  }
}
