package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Lists of those present, of those who sent apologies …: one for each line that opens so. */
final class Attendance {
  private final Draft draft;
  private final Chunk chunk;

  private Attendance(Draft draft, Chunk chunk) {
    this.draft = draft;
    this.chunk = chunk;
  }

  /**
   * The lists of a chunk, in order.
   *
   * @param head where the first one's heading ends
   */
  static List<Block> lists(Draft draft, Chunk chunk, int head) {
    Attendance attendance = new Attendance(draft, chunk);
    List<Block> lists = new ArrayList<>();
    int opens = 0;
    int split = head;
    for (int k = 1; k < chunk.size(); k++) {
      Line line = chunk.lines().get(k);
      int next = AttendanceLabeller.headEnd(draft, line);
      if (next > 0 && line.textStart() >= split) { // else the heading before goes on to its colon
        lists.add(attendance.list(opens, k, split));
        opens = k;
        split = next;
      }
    }
    lists.add(attendance.list(opens, chunk.size(), split));
    return lists;
  }

  /** The list of the lines {@code [first, last)}: its heading up to {@code split}, then names. */
  private Block list(int first, int last, int split) {
    int start = chunk.lines().get(first).textStart();
    int end = chunk.lines().get(last - 1).textEnd();
    List<Block> parts = new ArrayList<>();
    parts.add(draft.leaf(BlockKind.HEAD, "", Map.of(), chunk, new Span(start, split)));
    int from = split;
    boolean lines = last - first > 2 && !runsOn(first, last, split);
    for (int cut : cuts(split, end, lines)) {
      Span name = draft.layout().trimmed(from, cut);
      if (!name.isEmpty() && !chunk.within(name.start(), name.end()).isEmpty()) {
        parts.add(draft.leaf(BlockKind.ITEM, "", Map.of(), chunk, name));
      }
      from = cut;
    }
    Lists.addFurniture(chunk.furnitureWithin(start, end), parts);
    return Block.of(BlockKind.LIST, "", Map.of("type", "attendance"), List.of(), parts);
  }

  /** Names with marks between them fill their lines: there are more marks than lines. */
  private boolean runsOn(int first, int last, int split) {
    int marks = 0;
    for (int i = split; i < chunk.lines().get(last - 1).textEnd(); i++) {
      char c = draft.layout().charAt(i);
      marks += c == ',' || c == ';' ? 1 : 0;
    }
    return chunk.lines().get(first).textEnd() > split && marks > last - first;
  }

  /** A name a line; else up to each semicolon, or up to each comma where there is none. */
  private List<Integer> cuts(int from, int end, boolean lines) {
    String text = draft.layout().source().content().substring(from, end);
    char mark = lines ? '\n' : text.indexOf(';') >= 0 ? ';' : ',';
    List<Integer> cuts = new ArrayList<>();
    for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
      cuts.add(from + i + (lines ? 0 : 1));
    }
    cuts.add(end);
    return cuts;
  }
}
