package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lines between blank lines, page furniture left out, before it is known what they are.
 *
 * @param lines at least one, in order
 * @param blankBefore how many blank lines stand before it, the most in a row where page furniture
 *     parts them, a line that only feeds the page not counted; many at the start of the text
 * @param pageBefore true when a page starts between it and the group before
 */
record Group(List<Line> lines, int blankBefore, boolean pageBefore) {
  /** What counts as the most blank lines. */
  static final int MANY = 9;

  Group {
    lines = Rows.of(lines);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  int size() {
    return lines.size();
  }

  /** The least indentation of its lines, in columns. */
  int indent() {
    return Rows.of(lines).indent();
  }

  /** The column after its longest line. */
  int width() {
    return Rows.of(lines).width();
  }

  /** All groups of a text in order. */
  static List<Group> all(Layout layout, BitSet furniture) {
    List<Group> groups = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int blank = MANY;
    int overFurniture = 0;
    int blankOfOpen = MANY;
    boolean page = false;
    boolean pageOfOpen = false;
    for (int i = 0; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      boolean formFeed = layout.formFeedBetween(line.start(), line.textStart());
      if (furniture.get(i)) {
        page |= formFeed;
        overFurniture = Math.max(overFurniture, blank);
        blank = open.isEmpty() ? 0 : blank;
        continue;
      }
      if (line.blank()) {
        if (!layout.separates(i)) {
          continue;
        }
        if (!open.isEmpty()) {
          groups.add(new Group(open, blankOfOpen, pageOfOpen));
          open.clear();
          blank = 0;
          overFurniture = 0;
        }
        boolean feed = layout.formFeedBetween(line.start(), line.end());
        page |= feed;
        blank = feed ? Math.max(1, blank) : Math.min(MANY, blank + 1);
        continue;
      }
      if (open.isEmpty()) {
        blankOfOpen = Math.max(blank, overFurniture);
        pageOfOpen = page | formFeed;
        page = false;
        blank = 0;
        overFurniture = 0;
      }
      if (NoteRuns.opensBelow(layout, open, i)) {
        groups.add(new Group(open, blankOfOpen, pageOfOpen));
        open.clear();
        blankOfOpen = 1;
        pageOfOpen = false;
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      groups.add(new Group(open, blankOfOpen, pageOfOpen));
    }
    return groups;
  }
}
