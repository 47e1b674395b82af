package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incipit.text.Span;

/** Finds the columns of tables: by separators, or by gaps that lie under each other. */
final class Columns {
  private static final int WIDE_GAP = 3;

  private Columns() {}

  static boolean isTable(Layout layout, Group group) {
    if (group.size() < 2) {
      return false;
    }
    int barred = 0;
    int ruled = 0;
    int gapped = 0;
    Map<Integer, Integer> columns = new HashMap<>();
    for (Line line : group.lines()) {
      if (isRule(layout, line)) {
        ruled++;
        continue;
      }
      barred += bars(layout, line) > 0 ? 1 : 0;
      List<Span> gaps = gaps(layout, line);
      gapped += gaps.isEmpty() ? 0 : 1;
      for (Span gap : gaps) {
        columns.merge(column(layout, line, gap.end()), 1, Integer::sum);
        columns.merge(-column(layout, line, endOfCell(layout, line, gap.end())), 1, Integer::sum);
      }
    }
    int text = group.size() - ruled;
    if (text == 0) {
      return false;
    }
    boolean separated = barred >= 2 && barred * 3 >= text * 2;
    int aligned = columns.values().stream().max(Integer::compare).orElse(0);
    return separated && text >= 2
        || gapped * 3 >= text * 2 && aligned >= 2 && aligned * 2 >= text
        || ruled >= 2 && gapped * 2 >= text;
  }

  /** The cells of a line: its words between wide gaps, or between bars. */
  static List<Span> cells(Layout layout, Line line) {
    List<Span> cells = new ArrayList<>();
    if (bars(layout, line) > 0) {
      int start = line.textStart();
      for (int i = line.textStart(); i <= line.textEnd(); i++) {
        if (i == line.textEnd() || isBar(layout.charAt(i))) {
          add(layout, cells, start, i);
          start = i + 1;
        }
      }
      return cells;
    }
    int start = line.textStart();
    for (Span gap : gaps(layout, line)) {
      add(layout, cells, start, gap.start());
      start = gap.end();
    }
    add(layout, cells, start, line.textEnd());
    return cells;
  }

  private static void add(Layout layout, List<Span> cells, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isGap(layout.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isGap(layout.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      cells.add(new Span(start, end));
    }
  }

  /** A line of dashes, pluses and the like that only draws. */
  static boolean isRule(Layout layout, Line line) {
    int marks = 0;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if ("-=_+|:~—–─━═┼┴┬│".indexOf(c) >= 0) {
        marks++;
      } else if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return marks >= 3;
  }

  static boolean isBar(char c) {
    return c == '|' || c == '│' || c == '║';
  }

  private static int bars(Layout layout, Line line) {
    int bars = 0;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      bars += isBar(layout.charAt(i)) ? 1 : 0;
    }
    return bars;
  }

  /** Gaps of three columns and more inside a line, leader dots among them. */
  private static List<Span> gaps(Layout layout, Line line) {
    List<Span> gaps = new ArrayList<>();
    int start = -1;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      boolean space = c == ' ' || c == '\t';
      if (space && start < 0) {
        start = i;
      } else if (!space && start >= 0) {
        if (i - start >= WIDE_GAP || layout.charAt(start) == '\t') {
          gaps.add(new Span(start, i));
        }
        start = -1;
      }
    }
    return gaps;
  }

  private static int column(Layout layout, Line line, int offset) {
    return line.indent() + offset - line.textStart() + 1;
  }

  private static int endOfCell(Layout layout, Line line, int from) {
    int i = from;
    while (i < line.textEnd()
        && !(layout.charAt(i) == ' ' && i + 1 < line.textEnd() && layout.charAt(i + 1) == ' ')) {
      i++;
    }
    return i;
  }
}
