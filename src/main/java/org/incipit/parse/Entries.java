package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** The items of a list, nested as deep as each says, built from the first to the last. */
final class Entries {
  /**
   * A paragraph of an item.
   *
   * @param chunk what it lies in
   * @param range its part of the chunk
   */
  record Part(Chunk chunk, Span range) {}

  /**
   * An item before it is built.
   *
   * @param depth 0 for the outermost list
   * @param marker what it opens with
   * @param parts its paragraphs, at least one
   */
  record Entry(int depth, Optional<Marker> marker, List<Part> parts) {}

  private final Draft draft;
  private final String type;
  private final List<Entry> entries;
  private int next;

  private Entries(Draft draft, String type, List<Entry> entries) {
    this.draft = draft;
    this.type = type;
    this.entries = entries;
  }

  /**
   * A list of items.
   *
   * @param type of a list whose items have no markers
   */
  static Block list(Draft draft, String type, List<Entry> entries, List<Block> furniture) {
    Entries all = new Entries(draft, type, entries);
    Block list = all.list(entries.get(0).depth());
    List<Block> children = new ArrayList<>(list.children());
    Lists.addFurniture(furniture, children);
    return Block.of(BlockKind.LIST, "", list.attributes(), List.of(), children);
  }

  /** The list at one depth; the nesting is at most as deep as {@link Outline} lets it be. */
  private Block list(int depth) {
    List<Block> items = new ArrayList<>();
    Optional<Marker> first = entries.get(next).marker();
    while (next < entries.size() && entries.get(next).depth() >= depth) {
      items.add(item());
    }
    String kind = first.map(m -> m.bullet() ? "unordered" : "ordered").orElse(type);
    return Block.of(BlockKind.LIST, "", Map.of("type", kind), List.of(), items);
  }

  private Block item() {
    Entry entry = entries.get(next++);
    List<Block> children = new ArrayList<>();
    Part first = entry.parts().get(0);
    int from = first.range().start();
    if (entry.marker().isPresent()) {
      Marker marker = entry.marker().get();
      children.add(label(marker));
      from = marker.span().end();
    }
    Span text = new Span(from, first.range().end());
    boolean paragraphs = entry.parts().size() > 1;
    List<Span> content = List.of();
    if (paragraphs) {
      paragraphs(entry, text, children);
    } else {
      content = first.chunk().within(text.start(), text.end());
      children.addAll(first.chunk().furnitureWithin(text.start(), text.end()));
    }
    if (next < entries.size() && entries.get(next).depth() > entry.depth()) {
      children.add(list(entries.get(next).depth()));
    }
    return Block.of(BlockKind.ITEM, "", Map.of(), content, children);
  }

  private void paragraphs(Entry entry, Span text, List<Block> children) {
    int start = text.start();
    while (start < text.end() && Characters.isGap(draft.layout().charAt(start))) {
      start++;
    }
    Chunk chunk = entry.parts().get(0).chunk();
    children.add(paragraph(chunk, new Span(start, text.end())));
    for (Part part : entry.parts().subList(1, entry.parts().size())) {
      children.add(paragraph(part.chunk(), part.range()));
    }
  }

  private Block paragraph(Chunk chunk, Span range) {
    return draft.leaf(BlockKind.P, draft.nextParagraph(), Map.of(), chunk, range);
  }

  private static Block label(Marker marker) {
    return Block.of(
        marker.bullet() ? BlockKind.METAMARK : BlockKind.LABEL,
        "",
        marker.bullet() ? Map.of("function", "bullet") : Map.of(),
        List.of(marker.span()),
        List.of());
  }
}
