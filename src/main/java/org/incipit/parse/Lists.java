package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Lists: of marked items, of the lines of a table of contents, of the persons of a play. */
final class Lists {
  private Lists() {}

  /** The list of chunks whose lines open with markers. */
  static Block list(Draft draft, List<Chunk> chunks) {
    List<Block> items = new ArrayList<>();
    chunks.forEach(chunk -> items(draft, chunk, items));
    boolean bullet =
        Markers.at(draft.layout(), chunks.get(0).first()).map(Marker::bullet).orElse(true);
    return Block.of(
        BlockKind.LIST, "", Map.of("type", bullet ? "unordered" : "ordered"), List.of(), items);
  }

  private static void items(Draft draft, Chunk chunk, List<Block> items) {
    List<Integer> starts = Markers.starts(draft.layout(), chunk.lines());
    for (int k = 0; k < starts.size(); k++) {
      Line first = chunk.lines().get(starts.get(k));
      int lastLine = k + 1 < starts.size() ? starts.get(k + 1) - 1 : chunk.size() - 1;
      Span range = new Span(first.textStart(), chunk.lines().get(lastLine).textEnd());
      items.add(item(draft, chunk, first, range));
    }
    addFurniture(chunk, items);
  }

  private static void addFurniture(Chunk chunk, List<Block> items) {
    for (Block hole : chunk.furniture()) {
      if (items.stream().noneMatch(i -> i.extent().contains(hole.extent()))) {
        items.add(hole);
      }
    }
    items.sort(java.util.Comparator.comparing(Block::extent));
  }

  private static Block item(Draft draft, Chunk chunk, Line first, Span range) {
    Optional<Marker> marker = Markers.at(draft.layout(), first);
    List<Block> children = new ArrayList<>();
    int from = range.start();
    if (marker.isPresent()) {
      Marker m = marker.get();
      children.add(
          Block.of(
              m.bullet() ? BlockKind.METAMARK : BlockKind.LABEL,
              "",
              m.bullet() ? Map.of("function", "bullet") : Map.of(),
              List.of(m.span()),
              List.of()));
      from = m.span().end();
    }
    children.addAll(chunk.furnitureWithin(from, range.end()));
    return Block.of(BlockKind.ITEM, "", Map.of(), chunk.within(from, range.end()), children);
  }

  /** A list with an item a line, where a line that is set in goes on with the one before. */
  static Block lines(Draft draft, List<Chunk> chunks, Role role) {
    List<Block> items = new ArrayList<>();
    for (Chunk chunk : chunks) {
      int start = 0;
      for (int k = 1; k <= chunk.size(); k++) {
        boolean next = k == chunk.size() || role == Role.ITEMS || opensEntry(draft, chunk, k);
        if (next) {
          Span range =
              new Span(chunk.lines().get(start).textStart(), chunk.lines().get(k - 1).textEnd());
          BlockKind kind = role == Role.CAST ? BlockKind.CAST_ITEM : BlockKind.ITEM;
          items.add(draft.leaf(kind, "", Map.of(), chunk, range));
          start = k;
        }
      }
      addFurniture(chunk, items);
    }
    return role == Role.CAST
        ? Block.of(BlockKind.CAST_LIST, "", Map.of(), List.of(), items)
        : Block.of(BlockKind.LIST, "", Map.of("type", "simple"), List.of(), items);
  }

  /** Who was there: a heading, and a name a line, or a name up to each comma. */
  static Block attendance(Draft draft, Chunk chunk, Label label) {
    List<Block> parts = new ArrayList<>();
    int start = chunk.extent().start();
    int end = chunk.extent().end();
    parts.add(draft.leaf(BlockKind.HEAD, "", Map.of(), chunk, new Span(start, label.split())));
    List<Integer> cuts = new ArrayList<>();
    boolean lines = chunk.size() > 2;
    for (int i = label.split(); i < end; i++) {
      char c = draft.layout().charAt(i);
      if (lines ? c == '\n' : c == ',' || c == ';') {
        cuts.add(lines ? i : i + 1);
      }
    }
    cuts.add(end);
    int from = label.split();
    for (int cut : cuts) {
      int a = from;
      int b = cut;
      while (a < b && Characters.isGap(draft.layout().charAt(a))) {
        a++;
      }
      while (b > a && Characters.isGap(draft.layout().charAt(b - 1))) {
        b--;
      }
      if (a < b && !chunk.within(a, b).isEmpty()) {
        parts.add(draft.leaf(BlockKind.ITEM, "", Map.of(), chunk, new Span(a, b)));
      }
      from = cut;
    }
    addFurniture(chunk, parts);
    return Block.of(BlockKind.LIST, "", Map.of("type", "attendance"), List.of(), parts);
  }

  /** A line opens an entry when the one before ended in a number, or none of them does. */
  private static boolean opensEntry(Draft draft, Chunk chunk, int k) {
    Layout layout = draft.layout();
    Line before = chunk.lines().get(k - 1);
    Line line = chunk.lines().get(k);
    if (Character.isDigit(layout.charAt(before.textEnd() - 1))) {
      return true;
    }
    boolean numbered =
        chunk.lines().stream().anyMatch(l -> Character.isDigit(layout.charAt(l.textEnd() - 1)));
    return !numbered && line.indent() <= chunk.first().indent() && !layout.startsLower(line);
  }
}
