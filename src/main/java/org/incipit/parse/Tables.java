package org.incipit.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Tables: a row a line, its cells between gaps, tabs or bars. */
final class Tables {
  /** Type of a chunk that is the heading of the table below. */
  static final String CAPTION = "caption";

  /** Type of a chunk that is one cell, with the next chunk for the other cell of its row. */
  static final String PAIR = "pair";

  private static final int MOST_HEADER_LINES = 4;

  private final Draft draft;
  private final Bands bands;

  private Tables(Draft draft, Bands bands) {
    this.draft = draft;
    this.bands = bands;
  }

  /**
   * @param captions how many of the first chunks are the table's headings
   */
  static Block table(Draft draft, List<Chunk> all, int captions) {
    List<Block> rows = new ArrayList<>();
    for (Chunk caption : all.subList(0, captions)) {
      rows.add(draft.leaf(BlockKind.HEAD, caption));
    }
    List<Line> lines = new ArrayList<>();
    for (Chunk chunk : all.subList(captions, all.size())) {
      if (draft.isFurniture(chunk)) {
        rows.add(draft.furniture(chunk));
      } else {
        lines.addAll(chunk.lines());
        rows.addAll(chunk.furniture());
      }
    }
    rows.addAll(new Tables(draft, Bands.of(draft.layout(), lines)).rows(lines));
    rows.sort(Comparator.comparing(Block::extent));
    return Block.of(BlockKind.TABLE, "", Map.of(), List.of(), rows);
  }

  /** Set-in paragraphs two by two: a row each pair. */
  static Block pairs(Draft draft, List<Chunk> chunks) {
    List<Block> rows = new ArrayList<>();
    for (int k = 0; k + 1 < chunks.size(); k += 2) {
      List<Block> cells =
          List.of(
              draft.leaf(BlockKind.CELL, chunks.get(k)),
              draft.leaf(BlockKind.CELL, chunks.get(k + 1)));
      rows.add(Block.of(BlockKind.ROW, "", Map.of(), List.of(), cells));
    }
    return Block.of(BlockKind.TABLE, "", Map.of(), List.of(), rows);
  }

  private List<Block> rows(List<Line> lines) {
    int header = header(lines);
    List<Block> rows = new ArrayList<>();
    boolean ruled = true;
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      if (Columns.isRule(draft.layout(), line)) {
        Span all = new Span(line.textStart(), line.textEnd());
        Block cell = Block.of(BlockKind.CELL, "", Map.of(), List.of(), List.of(Tables.drawn(all)));
        rows.add(Block.of(BlockKind.ROW, "", Map.of(), List.of(), List.of(cell)));
        ruled = true;
        continue;
      }
      List<Bands.Cell> cells = bands.cells(draft.layout(), line);
      Map<String, String> attributes = new HashMap<>();
      if (k < header) {
        attributes.put("role", "label");
      } else if (!ruled && continues(cells)) {
        attributes.put("rend", "continued");
      }
      rows.add(row(line, cells, attributes));
      ruled = false;
    }
    return rows;
  }

  /** A row whose first column is empty, and others too, goes on with the row above. */
  private boolean continues(List<Bands.Cell> cells) {
    if (!cells.get(0).span().isEmpty() || cells.size() < 2) {
      return false;
    }
    int filled = 0;
    for (Bands.Cell cell : cells) {
      boolean text = !cell.span().isEmpty();
      if (text && Piece.numeric(draft.layout(), cell.span())) {
        return false;
      }
      filled += text ? 1 : 0;
    }
    return filled < cells.size() - 1 || cells.size() == 2;
  }

  /**
   * Number of lines that head the columns: those above the first rule that has rows below, then
   * lines without a label at the left or without numbers over columns of numbers; 0 for none.
   */
  private int header(List<Line> lines) {
    int end = ruledHeader(lines);
    int text = end;
    while (end < lines.size()
        && text < MOST_HEADER_LINES
        && (isRule(lines, end) || heads(lines, end, end > 0))) {
      text += isRule(lines, end) ? 0 : 1;
      end++;
    }
    while (end > 0 && isRule(lines, end - 1) && (end < 2 || isRule(lines, end - 2))) {
      end--;
    }
    return end > 0 && end < lines.size() && numbersBelow(lines, end) ? end : ruledHeader(lines);
  }

  private int ruledHeader(List<Line> lines) {
    int rule = 0;
    int rows = 0;
    while (rule < lines.size() && (rows == 0 || !isRule(lines, rule))) {
      if (!isRule(lines, rule)) {
        rows++;
        if (!heads(lines, rule, false)) {
          return 0;
        }
      }
      rule++;
    }
    int below = Columns.text(draft.layout(), lines.subList(rule, lines.size())).size();
    return below >= rows && rows <= MOST_HEADER_LINES ? rule : 0;
  }

  private boolean isRule(List<Line> lines, int index) {
    return Columns.isRule(draft.layout(), lines.get(index));
  }

  /** A line that could head columns: nothing at the left, or no numbers unless that is asked. */
  private boolean heads(List<Line> lines, int index, boolean bare) {
    List<Bands.Cell> cells = bands.cells(draft.layout(), lines.get(index));
    return cells.get(0).span().isEmpty() || !bare && numbers(lines, index) == 0;
  }

  /** Cells that are numbers, the first column left out. */
  private int numbers(List<Line> lines, int index) {
    if (index < 0 || index >= lines.size() || Columns.isRule(draft.layout(), lines.get(index))) {
      return 0;
    }
    List<Bands.Cell> cells = bands.cells(draft.layout(), lines.get(index));
    int numbers = 0;
    for (Bands.Cell cell : cells.subList(1, cells.size())) {
      numbers +=
          !cell.span().isEmpty() && Character.isDigit(draft.layout().charAt(cell.span().start()))
              ? 1
              : 0;
    }
    return numbers;
  }

  /** True when nearly every line from there on has numbers, and the line before has cells. */
  private boolean numbersBelow(List<Line> lines, int from) {
    int text = 0;
    int numbered = 0;
    for (int k = from; k < lines.size(); k++) {
      if (!Columns.isRule(draft.layout(), lines.get(k))) {
        text++;
        numbered += numbers(lines, k) > 0 ? 1 : 0;
      }
    }
    return text >= 2 && numbered * 4 >= text * 3;
  }

  /** A cell for each column; bars and rules stay in the cells, as marks. */
  private Block row(Line line, List<Bands.Cell> cells, Map<String, String> attributes) {
    List<Block> blocks = new ArrayList<>();
    int cursor = line.textStart();
    int last = lastOf(cells);
    for (int k = 0; k < cells.size(); k++) {
      Span cell = cells.get(k).span();
      if (cell.isEmpty()) {
        Span at = new Span(cursor, cursor);
        blocks.add(new Block(BlockKind.CELL, "", Map.of(), List.of(), List.of(), at));
        continue;
      }
      List<Block> children = new ArrayList<>();
      mark(cursor, cell.start(), children);
      cursor = cell.end();
      if (k == last) {
        mark(cursor, line.textEnd(), children);
        cursor = line.textEnd();
      }
      Map<String, String> cols =
          cells.get(k).cols() > 1
              ? Map.of("cols", Integer.toString(cells.get(k).cols()))
              : Map.of();
      blocks.add(Block.of(BlockKind.CELL, "", cols, List.of(cell), children));
    }
    return Block.of(BlockKind.ROW, "", attributes, List.of(), blocks);
  }

  private static int lastOf(List<Bands.Cell> cells) {
    int last = cells.size() - 1;
    while (last > 0 && cells.get(last).span().isEmpty()) {
      last--;
    }
    return last;
  }

  private static Block drawn(Span span) {
    return Block.of(BlockKind.METAMARK, "", Map.of("function", "rule"), List.of(span), List.of());
  }

  /** The bars or leader dots between two offsets as one mark, where there are any. */
  private void mark(int from, int to, List<Block> into) {
    Span mark = draft.layout().trimmed(from, to);
    if (!mark.isEmpty()) {
      into.add(drawn(mark));
    }
  }
}
