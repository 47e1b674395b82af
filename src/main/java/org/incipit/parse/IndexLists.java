package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** The lists of an index: one for each letter, entries in them, what is set in below its entry. */
final class IndexLists {
  private static final int DEEPEST = 5;

  private IndexLists() {}

  static List<Block> blocks(Draft draft, List<Chunk> chunks, List<Label> labels) {
    List<Block> lists = new ArrayList<>();
    List<Entries.Entry> entries = new ArrayList<>();
    List<Block> furniture = new ArrayList<>();
    Optional<Chunk> letter = Optional.empty();
    for (int k = 0; k < chunks.size(); k++) {
      if (labels.get(k).type().equals(IndexLabeller.LETTER)) {
        close(draft, letter, entries, furniture, lists);
        letter = Optional.of(chunks.get(k));
      } else {
        furniture.addAll(chunks.get(k).furniture());
        entries.addAll(entries(draft.layout(), chunks.get(k)));
      }
    }
    close(draft, letter, entries, furniture, lists);
    return lists;
  }

  private static void close(
      Draft draft,
      Optional<Chunk> letter,
      List<Entries.Entry> entries,
      List<Block> furniture,
      List<Block> lists) {
    if (entries.isEmpty()) {
      letter.ifPresent(chunk -> lists.add(draft.paragraph(chunk)));
      return;
    }
    Block list = Entries.list(draft, "simple", entries, furniture);
    if (letter.isPresent()) {
      List<Block> children = new ArrayList<>();
      children.add(draft.leaf(BlockKind.HEAD, letter.get()));
      children.addAll(list.children());
      list = Block.of(BlockKind.LIST, "", Map.of("type", "simple"), List.of(), children);
    }
    lists.add(list);
    entries.clear();
    furniture.clear();
  }

  private static List<Entries.Entry> entries(Layout layout, Chunk chunk) {
    List<Entries.Entry> entries = new ArrayList<>();
    List<Integer> indents = new ArrayList<>(List.of(chunk.first().indent()));
    int start = 0;
    int depth = 0;
    for (int k = 1; k <= chunk.size(); k++) {
      if (k < chunk.size() && goesOn(layout, chunk, k)) {
        continue;
      }
      Span range =
          new Span(chunk.lines().get(start).textStart(), chunk.lines().get(k - 1).textEnd());
      entries.add(
          new Entries.Entry(depth, Optional.empty(), List.of(new Entries.Part(chunk, range))));
      if (k < chunk.size()) {
        depth = depth(indents, chunk.lines().get(k).indent());
        start = k;
      }
    }
    return entries;
  }

  /** How deep a line lies among those that are open; what is further set in lies in them. */
  private static int depth(List<Integer> indents, int indent) {
    while (indents.size() > 1 && indent < indents.get(indents.size() - 1)) {
      indents.remove(indents.size() - 1);
    }
    if (indent > indents.get(indents.size() - 1) + 1 && indents.size() < DEEPEST) {
      indents.add(indent);
    }
    return indents.size() - 1;
  }

  /** More numbers of pages, or the rest of a line that had no room for it. */
  private static boolean goesOn(Layout layout, Chunk chunk, int k) {
    Line line = chunk.lines().get(k);
    Line before = chunk.lines().get(k - 1);
    char last = layout.charAt(before.textEnd() - 1);
    if (last == ',' && isPages(layout, line)) {
      return true;
    }
    if (line.indent() <= chunk.indent() + 1) {
      return false;
    }
    boolean open = Character.isLetter(last) || last == ',' || last == '-';
    return Character.isDigit(layout.charAt(line.textStart()))
        || open && line.indent() > before.indent() && full(layout, chunk, before, line);
  }

  /** Nothing but numbers and what parts them. */
  private static boolean isPages(Layout layout, Line line) {
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (!Character.isDigit(c) && !Characters.isSpace(c) && ",;.-–—".indexOf(c) < 0) {
        return false;
      }
    }
    return Character.isDigit(layout.charAt(line.textStart()));
  }

  private static boolean full(Layout layout, Chunk chunk, Line before, Line line) {
    int edge = Rows.of(chunk.lines()).width();
    int i = line.textStart();
    while (i < line.textEnd() && !Characters.isSpace(layout.charAt(i))) {
      i++;
    }
    return before.indent() + before.length() + 1 + i - line.textStart()
        >= Math.max(edge, layout.wrapWidth() / 2);
  }
}
