package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series of list markers at the starts of lines. */
final class Markers {
  private Markers() {}

  /**
   * The start of an item.
   *
   * @param line index of its first line
   * @param depth 0 for the outermost list
   */
  record Start(int line, int depth) {}

  static Optional<Marker> at(Layout layout, Line line) {
    return Marker.at(layout.source().content(), line.textStart(), line.textEnd());
  }

  /** True when a group opens with a marker and holds a series of at least two. */
  static boolean isList(Layout layout, Group group) {
    return starts(layout, group.lines()).stream().filter(s -> s.depth() == 0).count() >= 2;
  }

  /**
   * The lines that open items: the series that the first line starts, and nested ones that are
   * indented further.
   */
  static List<Start> starts(Layout layout, List<Line> lines) {
    List<Start> starts = new ArrayList<>();
    Optional<Marker> first = at(layout, lines.get(0));
    if (first.isEmpty()) {
      return starts;
    }
    starts.add(new Start(0, 0));
    Outline outline = new Outline(first.get(), lines.get(0).indent());
    for (int i = 1; i < lines.size(); i++) {
      Optional<Marker> marker = at(layout, lines.get(i));
      int depth = marker.isEmpty() ? -1 : outline.open(marker.get(), lines.get(i).indent());
      if (depth >= 0) {
        starts.add(new Start(i, depth));
      }
    }
    return starts;
  }
}
