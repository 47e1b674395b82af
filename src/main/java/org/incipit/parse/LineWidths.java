package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How wide the lines of a document are set. */
final class LineWidths {
  /** How wide running text is where none is seen. */
  static final int USUAL = 72;

  /** Groups of so many lines show a width of their own. */
  private static final int FEWEST_LINES = 4;

  private final Layout layout;

  /** The usual right edge of lines by their group's indentation. */
  private final Map<Integer, Integer> edges = new TreeMap<>();

  private int prose = USUAL;
  private boolean proseSeen;
  private boolean smallMost;

  private LineWidths(Layout layout) {
    this.layout = layout;
  }

  static LineWidths of(Layout layout, List<Group> groups) {
    LineWidths widths = new LineWidths(layout);
    widths.measureEdges(groups);
    widths.measureProse(groups);
    return widths;
  }

  /** How wide running text is set. */
  int prose() {
    return prose;
  }

  /** True where any running text showed how wide it is set. */
  boolean proseSeen() {
    return proseSeen;
  }

  /** True where more lines than not begin with a small letter, as those of verse hardly do. */
  boolean smallMost() {
    return smallMost;
  }

  /** Where the next word would have been put below: the edge of the group, or of its like. */
  int edge(Group group) {
    int own = edgeBesideTabs(group);
    return group.size() >= FEWEST_LINES
        ? own
        : Math.max(own, edges.getOrDefault(group.indent(), own));
  }

  /** The edge of a group; a line set in with a tab says little, it may stand for few columns. */
  int edgeBesideTabs(Group group) {
    int least = group.size() == 1 ? layout.margin() : group.indent();
    int edge = 0;
    for (Line line : group.lines()) {
      if (line.indent() <= least || layout.charAt(line.textStart() - 1) != '\t') {
        edge = Math.max(edge, line.indent() + line.length());
      }
    }
    return edge;
  }

  private void measureEdges(List<Group> groups) {
    Map<Integer, List<Integer>> widths = new TreeMap<>();
    for (Group group : groups) {
      if (group.size() > 2) {
        widths.computeIfAbsent(group.indent(), k -> new ArrayList<>()).add(group.width());
      }
    }
    widths.forEach(
        (indent, list) -> {
          list.sort(null);
          edges.put(indent, list.get(list.size() * 3 / 4));
        });
  }

  /** How wide running text is set: the usual width of groups that never break early. */
  private void measureProse(List<Group> groups) {
    List<Integer> widths = new ArrayList<>();
    int lines = 0;
    int small = 0;
    for (Group group : groups) {
      if (group.size() >= FEWEST_LINES) {
        Shape shape = Shape.of(layout, group, group.width());
        boolean broken = !shape.caseless() && shape.capitals() * 3 > group.size() * 2;
        lines += group.size();
        small += shape.letters() - shape.capitals();
        if (shape.early() * 8 <= group.size() && !broken) {
          widths.add(shape.longest());
        }
      }
    }
    widths.sort(null);
    proseSeen = widths.size() >= 2;
    smallMost = small * 2 > lines;
    prose = proseSeen ? widths.get(widths.size() / 2) : USUAL;
  }
}
