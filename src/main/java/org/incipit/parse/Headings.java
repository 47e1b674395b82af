package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/**
 * Headings as blocks; the marks that show a heading, such as # and ====, are layout marks in it.
 */
final class Headings {
  private Headings() {}

  /**
   * @param id of a heading that something points at, empty for another
   */
  static Block block(Draft draft, Chunk chunk, Label label, String id) {
    Layout layout = draft.layout();
    int marks = Marks.atx(layout, chunk);
    int from = chunk.extent().start();
    int to = chunk.extent().end();
    List<Block> children = new ArrayList<>();
    if (marks > 0) {
      children.add(mark(new Span(from, from + marks), "heading"));
      from += marks;
    } else if (chunk.size() == 1 && Marks.wiki(layout, chunk.first()) > 0) {
      int around = Marks.wiki(layout, chunk.first());
      children.add(mark(new Span(from, from + around), "heading"));
      children.add(mark(new Span(to - around, to), "heading"));
      from += around;
      to -= around;
    } else if (chunk.size() >= 2 && Marks.underline(layout, chunk)) {
      Line line = chunk.last();
      children.add(mark(new Span(line.textStart(), line.textEnd()), "underline"));
      to = line.textStart();
    }
    children.addAll(chunk.furnitureWithin(from, to));
    children.sort(java.util.Comparator.comparing(Block::extent));
    return Block.of(BlockKind.HEAD, id, draft.certainty(label), chunk.within(from, to), children);
  }

  private static Block mark(Span span, String function) {
    return Block.of(BlockKind.METAMARK, "", Map.of("function", function), List.of(span), List.of());
  }
}
