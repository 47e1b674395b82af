package org.incipit.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.incipit.text.Span;

/**
 * The columns of a table as ranges of the page, and how the text of a row falls into them.
 *
 * @param by what parts the cells
 * @param ranges from the left, in columns of the page
 */
record Bands(Columns by, List<Span> ranges) {
  private static final int MOST = 60;
  private static final int TAB = 8;

  Bands {
    ranges = List.copyOf(ranges);
  }

  /**
   * A cell of a row.
   *
   * @param span its text, empty where the column has none
   * @param cols how many columns it takes
   */
  record Cell(Span span, int cols) {}

  static Bands of(Layout layout, List<Line> lines) {
    Columns by = Columns.of(layout, lines);
    List<Line> text = Columns.text(layout, lines);
    if (by == Columns.GAPS) {
      Grid grid = Grid.of(layout, text);
      if (!grid.isTable(layout, lines.size() - text.size())) {
        Grid narrow = Grid.narrow(layout, text);
        if (narrow.isNarrowTable(layout)) {
          return new Bands(Columns.WORDS, narrow.bands());
        }
      }
      return new Bands(by, grid.gutters().isEmpty() ? List.of() : grid.bands());
    }
    return by == Columns.TABS ? byTabs(layout, text) : new Bands(by, byBars(layout, text));
  }

  /**
   * A range for each field that some line has text in. Where lines have one tab or more between the
   * same columns, as typists need them to get past a short word, the tab stops are the columns.
   */
  private static Bands byTabs(Layout layout, List<Line> lines) {
    TreeSet<Integer> fields = new TreeSet<>();
    TreeSet<Integer> stops = new TreeSet<>();
    int most = 0;
    for (Line line : lines) {
      List<Field> found = fields(layout, line);
      found.forEach(f -> fields.add(f.number()));
      found.forEach(f -> stops.add(f.stop()));
      most = Math.max(most, found.size());
    }
    boolean typed = stops.size() < fields.size() && stops.size() == most;
    List<Span> ranges =
        (typed ? stops : fields).stream().limit(MOST).map(k -> new Span(k, k + 1)).toList();
    return new Bands(typed ? Columns.STOPS : Columns.TABS, ranges);
  }

  /**
   * What stands between two tabs.
   *
   * @param number how many tabs stand before it
   * @param stop the column that the last of them leads to
   */
  private record Field(Span span, int number, int stop) {}

  private static List<Field> fields(Layout layout, Line line) {
    List<Field> fields = new ArrayList<>();
    int number = 0;
    int column = 0;
    int stop = 0;
    int start = line.start();
    for (int i = line.start(); i <= line.textEnd(); i++) {
      if (i < line.textEnd() && layout.charAt(i) != '\t') {
        column++;
        continue;
      }
      Span text = trimmed(layout, start, i);
      if (!text.isEmpty()) {
        fields.add(new Field(text, number, stop));
      }
      column = (column / TAB + 1) * TAB;
      stop = column;
      number++;
      start = i + 1;
    }
    return fields;
  }

  /** Learnt from the rows that have the most cells. */
  private static List<Span> byBars(Layout layout, List<Line> lines) {
    int most = 1;
    for (Line line : lines) {
      most = Math.max(most, barred(layout, line).size());
    }
    int count = Math.min(most, MOST);
    int[] starts = new int[count];
    int[] ends = new int[count];
    Arrays.fill(starts, Integer.MAX_VALUE);
    for (Line line : lines) {
      List<Span> cells = barred(layout, line);
      for (int k = 0; cells.size() == most && k < count; k++) {
        starts[k] = Math.min(starts[k], column(line, cells.get(k).start()));
        ends[k] = Math.max(ends[k], column(line, cells.get(k).end()));
      }
    }
    List<Span> ranges = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      ranges.add(new Span(starts[k], Math.max(starts[k], ends[k])));
    }
    return ranges;
  }

  /** The room between the bars of a line, white space left out, from the left. */
  private static List<Span> barred(Layout layout, Line line) {
    List<Span> cells = new ArrayList<>();
    int start = line.textStart();
    for (int i = line.textStart(); i <= line.textEnd(); i++) {
      if (i == line.textEnd() || Columns.isBar(layout.charAt(i))) {
        Span cell = trimmed(layout, start, i);
        if (!cell.isEmpty()) {
          cells.add(cell);
        }
        start = i + 1;
      }
    }
    return cells;
  }

  private static Span trimmed(Layout layout, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isGap(layout.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isGap(layout.charAt(end - 1))) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  private static int column(Line line, int offset) {
    return line.indent() + offset - line.textStart();
  }

  /** The cells of a row in its columns; a column without text has an empty one. */
  List<Cell> cells(Layout layout, Line line) {
    return switch (by) {
      case TABS, STOPS -> tabbed(layout, line);
      case BARS -> place(line, barred(layout, line));
      case WORDS -> place(line, Piece.words(layout, line).stream().map(Piece::span).toList());
      case GAPS -> {
        List<Piece> pieces = Piece.of(layout, line);
        if (ranges.isEmpty()) {
          yield tail(pieces);
        }
        yield place(line, labelled(layout, line, pieces.stream().map(Piece::span).toList()));
      }
    };
  }

  /**
   * The same texts, the first cut behind a colon that stands where the first column ends: "SUBJECT:
   * Water" under "TO: Dr. Marsh", where the longest word leaves room for one space.
   */
  private List<Span> labelled(Layout layout, Line line, List<Span> texts) {
    if (ranges.size() < 2) {
      return texts;
    }
    Span text = texts.get(0);
    int next = line.textStart() + ranges.get(1).start() - line.indent();
    boolean cut =
        next - 2 > text.start()
            && next < text.end()
            && layout.charAt(next - 2) == ':'
            && Characters.isGap(layout.charAt(next - 1));
    if (!cut) {
      return texts;
    }
    List<Span> more = new ArrayList<>(texts);
    more.set(0, new Span(text.start(), next - 1));
    more.add(1, new Span(next, text.end()));
    return more;
  }

  private List<Cell> tabbed(Layout layout, Line line) {
    List<Cell> cells = new ArrayList<>();
    for (Field field : fields(layout, line)) {
      int key = by == Columns.STOPS ? field.stop() : field.number();
      while (cells.size() < ranges.size() && ranges.get(cells.size()).start() < key) {
        cells.add(none(line));
      }
      if (cells.size() < ranges.size()) {
        cells.add(new Cell(field.span(), 1));
      } else {
        Cell before = cells.remove(cells.size() - 1);
        int from = before.span().isEmpty() ? field.span().start() : before.span().start();
        cells.add(new Cell(new Span(from, field.span().end()), 1));
      }
    }
    return filled(cells, line, cells.size());
  }

  /** Text, and the number that ends the line. */
  private static List<Cell> tail(List<Piece> pieces) {
    Piece first = pieces.get(0);
    Piece last = pieces.get(pieces.size() - 1);
    if (pieces.size() == 1 || !last.parts()) {
      Span none = new Span(last.span().end(), last.span().end());
      return List.of(
          new Cell(new Span(first.span().start(), last.span().end()), 1), new Cell(none, 1));
    }
    int end = pieces.get(pieces.size() - 2).span().end();
    return List.of(new Cell(new Span(first.span().start(), end), 1), new Cell(last.span(), 1));
  }

  private List<Cell> place(Line line, List<Span> texts) {
    List<Cell> cells = new ArrayList<>();
    int band = 0;
    for (int k = 0; k < texts.size(); k++) {
      Span text = texts.get(k);
      int first = first(line, text);
      if (first < band) {
        Cell before = cells.remove(cells.size() - 1);
        cells.add(new Cell(new Span(before.span().start(), text.end()), before.cols()));
        continue;
      }
      int limit = k + 1 < texts.size() ? first(line, texts.get(k + 1)) : ranges.size();
      int last = first;
      while (last + 1 < limit && column(line, text.end()) > ranges.get(last + 1).start()) {
        last++;
      }
      while (band < first) {
        cells.add(none(line));
        band++;
      }
      cells.add(new Cell(text, last - first + 1));
      band = last + 1;
    }
    return band < ranges.size() ? filled(cells, line, band) : cells;
  }

  private List<Cell> filled(List<Cell> cells, Line line, int from) {
    for (int band = from; band < ranges.size(); band++) {
      cells.add(none(line));
    }
    return cells;
  }

  private static Cell none(Line line) {
    return new Cell(new Span(line.textStart(), line.textStart()), 1);
  }

  /** The first column that shares a place with a text, else the one that lies nearest. */
  private int first(Line line, Span text) {
    int start = column(line, text.start());
    int end = column(line, text.end());
    int best = 0;
    int bestShared = Integer.MIN_VALUE;
    for (int k = 0; k < ranges.size(); k++) {
      int shared = Math.min(end, ranges.get(k).end()) - Math.max(start, ranges.get(k).start());
      if (shared > 0) {
        return k;
      }
      if (shared > bestShared) {
        bestShared = shared;
        best = k;
      }
    }
    return best;
  }
}
