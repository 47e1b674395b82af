package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series of list markers at the starts of lines. */
final class Markers {
  private Markers() {}

  static Optional<Marker> at(Layout layout, Line line) {
    return Marker.at(layout.source().content(), line.textStart(), line.textEnd());
  }

  /** True when a group opens with a marker and holds a series of at least two. */
  static boolean isList(Layout layout, Group group) {
    Optional<Marker> first = at(layout, group.first());
    return first.isPresent() && starts(layout, group.lines()).size() >= 2;
  }

  /**
   * Indexes of the lines that open items: the series that the first line starts, and nested ones
   * that are indented further.
   */
  static List<Integer> starts(Layout layout, List<Line> lines) {
    List<Integer> starts = new ArrayList<>();
    Optional<Marker> first = at(layout, lines.get(0));
    if (first.isEmpty()) {
      return starts;
    }
    starts.add(0);
    Marker last = first.get();
    int indent = lines.get(0).indent();
    Optional<Marker> nested = Optional.empty();
    for (int i = 1; i < lines.size(); i++) {
      Optional<Marker> marker = at(layout, lines.get(i));
      if (marker.isEmpty()) {
        continue;
      }
      Marker here = marker.get();
      if (here.follows(last) && Math.abs(lines.get(i).indent() - indent) <= 2) {
        starts.add(i);
        last = here;
        nested = Optional.empty();
      } else if (lines.get(i).indent() > indent + 1
          && (here.bullet() || here.value() == 1 || nested.filter(here::follows).isPresent())) {
        starts.add(i);
        nested = marker;
      }
    }
    return starts;
  }
}
