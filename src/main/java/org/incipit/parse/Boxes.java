package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Text in a frame of bars: paragraphs and lists whose lines the frame interrupts. */
final class Boxes {
  private static final int FEWEST_ITEMS = 3;

  private Boxes() {}

  /** True when every line is a rule, or opens and closes with the only bars it has. */
  static boolean isBox(Layout layout, Group group) {
    int text = 0;
    for (Line line : group.lines()) {
      if (Columns.isRule(layout, line)) {
        continue;
      }
      boolean framed =
          Columns.isBar(layout.charAt(line.textStart()))
              && Columns.isBar(layout.charAt(line.textEnd() - 1))
              && line.length() > 1;
      for (int i = line.textStart() + 1; framed && i < line.textEnd() - 1; i++) {
        framed = !Columns.isBar(layout.charAt(i));
      }
      if (!framed) {
        return false;
      }
      text++;
    }
    return text > 0 && group.size() > text;
  }

  /** The blocks in the frame, with its marks between and inside them. */
  static List<Block> blocks(Draft draft, Chunk chunk) {
    Layout layout = draft.layout();
    List<Block> blocks = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : chunk.lines()) {
      Span inner = inner(layout, line);
      if (inner.isEmpty()) {
        close(draft, open, blocks);
        blocks.add(mark(new Span(line.textStart(), line.textEnd())));
      } else {
        open.add(line);
      }
    }
    close(draft, open, blocks);
    blocks.addAll(chunk.furniture());
    blocks.sort(java.util.Comparator.comparing(Block::extent));
    return blocks;
  }

  private static void close(Draft draft, List<Line> lines, List<Block> blocks) {
    if (lines.isEmpty()) {
      return;
    }
    Layout layout = draft.layout();
    boolean entries = lines.size() >= FEWEST_ITEMS;
    int full = 0;
    for (Line line : lines) {
      full += inner(layout, line).length() >= (line.length() - 2) * 0.8 ? 1 : 0;
    }
    entries &= full * 5 <= lines.size();
    blocks.add(first(layout, lines.get(0)));
    if (entries) {
      List<Block> items = new ArrayList<>();
      for (int k = 0; k < lines.size(); k++) {
        items.add(leaf(draft, BlockKind.ITEM, "", lines.subList(k, k + 1)));
        if (k + 1 < lines.size()) {
          items.add(between(layout, lines.get(k), lines.get(k + 1)));
        }
      }
      blocks.add(Block.of(BlockKind.LIST, "", Map.of("type", "simple"), List.of(), items));
    } else {
      blocks.add(leaf(draft, BlockKind.P, draft.nextParagraph(), lines));
    }
    Line last = lines.get(lines.size() - 1);
    blocks.add(mark(new Span(last.textEnd() - 1, last.textEnd())));
    lines.clear();
  }

  /** A leaf of the inner text of lines, the bars between them in its holes. */
  private static Block leaf(Draft draft, BlockKind kind, String id, List<Line> lines) {
    Layout layout = draft.layout();
    List<Span> content = new ArrayList<>();
    List<Block> bars = new ArrayList<>();
    int start = inner(layout, lines.get(0)).start();
    for (int k = 0; k < lines.size(); k++) {
      Span inner = inner(layout, lines.get(k));
      if (k + 1 == lines.size()) {
        content.add(new Span(start, inner.end()));
        break;
      }
      int bar = lines.get(k).textEnd() - 1;
      content.add(new Span(start, bar));
      bars.add(mark(new Span(bar, bar + 1)));
      int next = lines.get(k + 1).textStart();
      content.add(new Span(bar + 1, next));
      bars.add(mark(new Span(next, next + 1)));
      start = next + 1;
    }
    return Block.of(kind, id, Map.of(), content, bars);
  }

  private static Block first(Layout layout, Line line) {
    return mark(new Span(line.textStart(), line.textStart() + 1));
  }

  /** The bar that closes a line, the line end, and the bar that opens the next. */
  private static Block between(Layout layout, Line line, Line next) {
    return mark(new Span(line.textEnd() - 1, next.textStart() + 1));
  }

  private static Block mark(Span span) {
    return Block.of(BlockKind.METAMARK, "", Map.of("function", "rule"), List.of(span), List.of());
  }

  /** The text inside the bars of a line, empty for a rule or an empty line of the frame. */
  private static Span inner(Layout layout, Line line) {
    int start = line.textStart() + 1;
    int end = Math.max(start, line.textEnd() - 1);
    if (Columns.isRule(layout, line)) {
      return new Span(start, start);
    }
    while (start < end && Characters.isGap(layout.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isGap(layout.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
