package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Stanzas. */
final class Verse {
  private Verse() {}

  /**
   * A stanza of the lines of a chunk.
   *
   * @param from offset where verse begins; what stands before on that line belongs to another block
   */
  static Block stanza(Draft draft, Chunk chunk, int from) {
    List<Line> own = chunk.lines();
    List<Block> lines = new ArrayList<>();
    Line first = chunk.first();
    if (chunk.size() > 1
        && first.textStart() >= from
        && StanzaNumbers.alone(draft.layout(), first)) {
      Span number = new Span(first.textStart(), first.textEnd());
      lines.add(Block.of(BlockKind.HEAD, "", Map.of(), List.of(number), List.of()));
      own = own.subList(1, own.size());
    }
    int left = Integer.MAX_VALUE;
    for (Line line : own) {
      if (line.textStart() >= from) {
        left = Math.min(left, line.indent());
      }
    }
    List<Block> holes = new ArrayList<>(chunk.furnitureWithin(from, chunk.extent().end()));
    for (List<Line> verse : VerseLines.of(draft.layout(), own)) {
      Line line = verse.get(0);
      int start = Math.max(from, line.textStart());
      int end = verse.get(verse.size() - 1).textEnd();
      if (end > start) { // not one that a note has taken whole
        Span text = new Span(start, end);
        int indent = line.textStart() < from ? 0 : line.indent() - left;
        Map<String, String> rend =
            indent > 0 ? Map.of("rend", "indent" + Math.min(indent, 40)) : Map.of();
        List<Block> inside = chunk.furnitureWithin(text.start(), text.end());
        List<Span> free = chunk.within(text.start(), text.end());
        if (free.isEmpty()) {
          continue; // the line lies in a note that began above
        }
        holes.removeAll(inside);
        lines.add(
            inside.isEmpty() && free.equals(List.of(text))
                ? line(draft.layout(), rend, text)
                : Block.of(BlockKind.L, "", rend, free, inside));
      }
    }
    lines.addAll(holes);
    lines.sort(java.util.Comparator.comparing(Block::extent));
    return Block.of(BlockKind.LG, "", Map.of("type", "stanza"), List.of(), lines);
  }

  /** A line; a number behind a wide gap counts lines and is no part of it. */
  private static Block line(Layout layout, Map<String, String> rend, Span text) {
    int digits = text.end();
    while (digits > text.start() && Character.isDigit(layout.charAt(digits - 1))) {
      digits--;
    }
    int gap = digits;
    while (gap > text.start() && layout.charAt(gap - 1) == ' ') {
      gap--;
    }
    if (digits == text.end() || digits - gap < 3 || gap == text.start()) {
      return Block.of(BlockKind.L, "", rend, List.of(text), List.of());
    }
    Span number = new Span(digits, text.end());
    Block count = Block.of(BlockKind.FW, "", Map.of("type", "lineNum"), List.of(number), List.of());
    return Block.of(BlockKind.L, "", rend, List.of(new Span(text.start(), digits)), List.of(count));
  }
}
