package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/**
 * Lines that open with {@code >}, as mail quotes what it answers: quotations, one in another where
 * the marks are doubled.
 */
final class QuotedMail {
  /** Type of a quotation whose lines have such marks. */
  static final String MARKED = "marked";

  private static final int FEWEST = 2;
  private static final int DEEPEST = 20;

  private final Draft draft;
  private final Layout layout;
  private final Chunk chunk;
  private int next;

  private QuotedMail(Draft draft, Chunk chunk) {
    this.draft = draft;
    this.layout = draft.layout();
    this.chunk = chunk;
  }

  /** Groups cut where marked lines begin and end. */
  static List<Group> cut(Layout layout, List<Group> groups) {
    List<Group> cut = new ArrayList<>();
    for (Group group : groups) {
      int from = 0;
      for (int k = 1; k <= group.size(); k++) {
        if (k == group.size() || isMarked(layout, group, k) != isMarked(layout, group, from)) {
          cut.add(
              new Group(
                  group.lines().subList(from, k),
                  from == 0 ? group.blankBefore() : 0,
                  from == 0 && group.pageBefore()));
          from = k;
        }
      }
    }
    return cut;
  }

  private static boolean isMarked(Layout layout, Group group, int line) {
    return depth(layout, group.lines().get(line)) > 0;
  }

  /** True for a group of marked lines, as {@link #cut} parts them from others. */
  static boolean is(Layout layout, Group group) {
    return isMarked(layout, group, 0);
  }

  /** True when a text has marked lines enough to be taken for quotations. */
  static boolean several(Layout layout, List<Group> groups) {
    return groups.stream()
            .flatMap(g -> g.lines().stream())
            .filter(l -> depth(layout, l) > 0)
            .limit(FEWEST)
            .count()
        == FEWEST;
  }

  /** How many marks a line opens with. */
  private static int depth(Layout layout, Line line) {
    int depth = 0;
    int end = markEnd(layout, line);
    for (int i = line.textStart(); i < end; i++) {
      depth += layout.charAt(i) == '>' ? 1 : 0;
    }
    return Math.min(depth, DEEPEST);
  }

  /** Behind the marks of a line; its start where it has none. Figures behind them measure. */
  private static int markEnd(Layout layout, Line line) {
    int end = line.textStart();
    for (int i = end; i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (c == '>') {
        end = i + 1;
      } else if (c != ' ' || i > end) {
        boolean measure = i == end && (Character.isDigit(c) || c == '=');
        return measure ? line.textStart() : end;
      }
    }
    return end;
  }

  // == Building them ==

  static List<Block> blocks(Draft draft, Chunk chunk) {
    List<Block> blocks = new ArrayList<>(new QuotedMail(draft, chunk).inside(1));
    Lists.addFurniture(chunk.furniture(), blocks);
    return blocks;
  }

  private List<Block> inside(int depth) {
    List<Block> blocks = new ArrayList<>();
    while (next < chunk.size() && depthAt(next) >= depth) {
      if (depthAt(next) > depth) {
        List<Block> inner = inside(depth + 1);
        blocks.add(Block.of(BlockKind.QUOTE, "", attributes(), List.of(), inner));
      } else if (empty(next)) {
        blocks.add(mark(chunk.lines().get(next++)));
      } else {
        blocks.add(paragraph(depth));
      }
    }
    return blocks;
  }

  static Map<String, String> attributes() {
    return Map.of("rend", "angle-brackets");
  }

  private int depthAt(int line) {
    return depth(layout, chunk.lines().get(line));
  }

  private boolean empty(int line) {
    Line at = chunk.lines().get(line);
    return markEnd(layout, at) == at.textEnd();
  }

  private Block paragraph(int depth) {
    Line first = chunk.lines().get(next);
    List<Block> children = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    Line last = first;
    int from = first.textStart();
    while (next < chunk.size() && depthAt(next) == depth && !empty(next)) {
      last = chunk.lines().get(next++);
      Block mark = mark(last);
      if (last != first) {
        content.addAll(chunk.within(from, mark.extent().start()));
      }
      children.add(mark);
      from = mark.extent().end();
    }
    content.addAll(chunk.within(from, last.textEnd()));
    children.addAll(chunk.furnitureWithin(first.textStart(), last.textEnd()));
    children.sort(java.util.Comparator.comparing(Block::extent));
    return Block.of(BlockKind.P, draft.nextParagraph(), Map.of(), content, children);
  }

  private Block mark(Line line) {
    Span span = new Span(line.textStart(), markEnd(layout, line));
    return Block.of(BlockKind.METAMARK, "", Map.of("function", "indent"), List.of(span), List.of());
  }
}
