package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Tables: a row a line, its cells between gaps or bars. */
final class Tables {
  /** Type of a chunk that is the heading of the table below. */
  static final String CAPTION = "caption";

  private Tables() {}

  /**
   * @param captioned true when the first chunk is the table's heading
   */
  static Block table(Draft draft, List<Chunk> all, boolean captioned) {
    List<Block> rows = new ArrayList<>();
    if (captioned) {
      rows.add(draft.leaf(BlockKind.HEAD, all.get(0)));
    }
    List<Chunk> chunks = captioned ? all.subList(1, all.size()) : all;
    Bands bands = Bands.of(draft.layout(), chunks);
    for (Chunk chunk : chunks) {
      for (Line line : chunk.lines()) {
        rows.add(row(draft, line, bands));
      }
      rows.addAll(chunk.furniture());
    }
    rows.sort(java.util.Comparator.comparing(Block::extent));
    return Block.of(BlockKind.TABLE, "", Map.of(), List.of(), rows);
  }

  /** A cell for each column; bars and rules stay in the cells, as marks. */
  private static Block row(Draft draft, Line line, Bands bands) {
    Layout layout = draft.layout();
    List<Span> cells = Columns.isRule(layout, line) ? List.of() : Columns.cells(layout, line);
    if (cells.isEmpty()) {
      Span all = new Span(line.textStart(), line.textEnd());
      return Block.of(BlockKind.ROW, "", Map.of(), List.of(), List.of(marks(all)));
    }
    List<Span> placed = bands.place(layout, line, cells);
    List<Block> blocks = new ArrayList<>();
    int cursor = line.textStart();
    int last = lastOf(placed);
    for (int k = 0; k < placed.size(); k++) {
      Span cell = placed.get(k);
      if (cell.isEmpty()) {
        Span at = new Span(cursor, cursor);
        blocks.add(new Block(BlockKind.CELL, "", Map.of(), List.of(), List.of(), at));
        continue;
      }
      List<Block> children = new ArrayList<>();
      mark(layout, cursor, cell.start(), children);
      cursor = cell.end();
      if (k == last) {
        mark(layout, cursor, line.textEnd(), children);
        cursor = line.textEnd();
      }
      blocks.add(Block.of(BlockKind.CELL, "", Map.of(), List.of(cell), children));
    }
    return Block.of(BlockKind.ROW, "", Map.of(), List.of(), blocks);
  }

  private static int lastOf(List<Span> placed) {
    int last = placed.size() - 1;
    while (last > 0 && placed.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  private static Block marks(Span span) {
    return Block.of(BlockKind.CELL, "", Map.of(), List.of(), List.of(separator(span)));
  }

  private static Block separator(Span span) {
    return Block.of(BlockKind.METAMARK, "", Map.of("function", "rule"), List.of(span), List.of());
  }

  /** The bars between two offsets as one mark, where there are any. */
  private static void mark(Layout layout, int from, int to, List<Block> into) {
    int start = from;
    int end = to;
    while (start < end && Characters.isGap(layout.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isGap(layout.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      into.add(separator(new Span(start, end)));
    }
  }
}
