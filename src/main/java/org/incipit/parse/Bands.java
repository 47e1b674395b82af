package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.text.Span;

/**
 * The columns of a table as ranges of the page, learnt from the rows that have the most cells.
 *
 * @param ranges from the left, in columns of the page
 */
record Bands(List<Span> ranges) {
  private static final int MOST = 40;

  Bands {
    ranges = List.copyOf(ranges);
  }

  static Bands of(Layout layout, List<Chunk> chunks) {
    int most = 1;
    for (Chunk chunk : chunks) {
      for (Line line : chunk.lines()) {
        if (!Columns.isRule(layout, line)) {
          most = Math.max(most, Columns.cells(layout, line).size());
        }
      }
    }
    int count = Math.min(most, MOST);
    int[] starts = new int[count];
    int[] ends = new int[count];
    java.util.Arrays.fill(starts, Integer.MAX_VALUE);
    for (Chunk chunk : chunks) {
      for (Line line : chunk.lines()) {
        List<Span> cells = Columns.isRule(layout, line) ? List.of() : Columns.cells(layout, line);
        for (int k = 0; cells.size() == most && k < count; k++) {
          starts[k] = Math.min(starts[k], column(line, cells.get(k).start()));
          ends[k] = Math.max(ends[k], column(line, cells.get(k).end()));
        }
      }
    }
    List<Span> ranges = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      ranges.add(new Span(starts[k], Math.max(starts[k], ends[k])));
    }
    return new Bands(ranges);
  }

  private static int column(Line line, int offset) {
    return line.indent() + offset - line.textStart();
  }

  /** The cells of a row in its columns; a column without a cell has an empty span. */
  List<Span> place(Layout layout, Line line, List<Span> cells) {
    Span none = new Span(line.textStart(), line.textStart());
    List<Span> placed = new ArrayList<>();
    int band = 0;
    for (int k = 0; k < cells.size(); k++) {
      int left = cells.size() - k;
      int best = nearest(line, cells.get(k), band, ranges.size() - left);
      while (placed.size() < best) {
        placed.add(none);
      }
      if (placed.size() >= ranges.size()) {
        Span before = placed.remove(placed.size() - 1);
        placed.add(new Span(before.start(), cells.get(k).end()));
      } else {
        placed.add(cells.get(k));
      }
      band = placed.size();
    }
    while (placed.size() < ranges.size()) {
      placed.add(none);
    }
    return placed;
  }

  /** The column whose range shares most with the cell, else the one that lies nearest. */
  private int nearest(Line line, Span cell, int from, int to) {
    int start = column(line, cell.start());
    int end = column(line, cell.end());
    int best = Math.min(from, ranges.size());
    int bestScore = Integer.MIN_VALUE;
    for (int k = from; k <= Math.min(to, ranges.size() - 1); k++) {
      int shared = Math.min(end, ranges.get(k).end()) - Math.max(start, ranges.get(k).start());
      if (shared > bestScore) {
        bestScore = shared;
        best = k;
      }
    }
    return best;
  }
}
