package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Lists: of marked items, of the lines of a table of contents, of the persons of a play. */
final class Lists {
  /** Type of a chunk of entries whose further lines are set in. */
  static final String HANGING = "hanging";

  private Lists() {}

  /**
   * The list of chunks whose lines open with markers: one chunk of lines, or a chunk an item with
   * the label that says how deep it lies.
   */
  static Block list(Draft draft, List<Chunk> chunks, List<Label> labels) {
    List<Entries.Entry> entries = new ArrayList<>();
    List<Block> furniture = new ArrayList<>();
    for (int k = 0; k < chunks.size(); k++) {
      Chunk chunk = chunks.get(k);
      Label label = labels.get(k);
      furniture.addAll(chunk.furniture());
      if (label.type().equals(SeriesLabeller.MORE)) {
        Entries.Entry last = entries.remove(entries.size() - 1);
        List<Entries.Part> parts = new ArrayList<>(last.parts());
        parts.add(new Entries.Part(chunk, chunk.extent()));
        entries.add(new Entries.Entry(last.depth(), last.marker(), parts));
      } else {
        entries.addAll(entries(draft, chunk, Math.max(0, label.rank() - 1)));
      }
    }
    return Entries.list(draft, "simple", entries, furniture);
  }

  private static List<Entries.Entry> entries(Draft draft, Chunk chunk, int depth) {
    List<Markers.Start> starts = Markers.starts(draft.layout(), chunk.lines());
    List<Entries.Entry> entries = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      Line first = chunk.lines().get(starts.get(k).line());
      int lastLine = k + 1 < starts.size() ? starts.get(k + 1).line() - 1 : chunk.size() - 1;
      Span range = new Span(first.textStart(), chunk.lines().get(lastLine).textEnd());
      entries.add(
          new Entries.Entry(
              depth + starts.get(k).depth(),
              Markers.at(draft.layout(), first),
              List.of(new Entries.Part(chunk, range))));
    }
    return entries;
  }

  /** Entries that open at the left edge of the chunk. */
  static Block hanging(Draft draft, Chunk chunk) {
    List<Entries.Entry> entries = new ArrayList<>();
    int start = 0;
    for (int k = 1; k <= chunk.size(); k++) {
      if (k == chunk.size() || chunk.lines().get(k).indent() <= chunk.indent() + 1) {
        Span range =
            new Span(chunk.lines().get(start).textStart(), chunk.lines().get(k - 1).textEnd());
        entries.add(
            new Entries.Entry(
                0, java.util.Optional.empty(), List.of(new Entries.Part(chunk, range))));
        start = k;
      }
    }
    return Entries.list(draft, "simple", entries, chunk.furniture());
  }

  /** Items that are turns of talk: a paragraph each. */
  static List<Block> talk(Draft draft, Chunk chunk) {
    List<Block> paragraphs = new ArrayList<>();
    for (Entries.Entry entry : entries(draft, chunk, 0)) {
      Span range = entry.parts().get(0).range();
      paragraphs.add(
          draft.leaf(BlockKind.P, draft.nextParagraph(), java.util.Map.of(), chunk, range));
    }
    addFurniture(chunk, paragraphs);
    return paragraphs;
  }

  private static void addFurniture(Chunk chunk, List<Block> items) {
    addFurniture(chunk.furniture(), items);
  }

  /** Puts furniture that lies in no item between the items, none of which lies in another. */
  static void addFurniture(List<Block> furniture, List<Block> items) {
    TreeMap<Integer, Block> byStart = new TreeMap<>();
    items.forEach(item -> byStart.put(item.extent().start(), item));
    for (Block hole : furniture) {
      Map.Entry<Integer, Block> before = byStart.floorEntry(hole.extent().start());
      if (before == null || !before.getValue().extent().contains(hole.extent())) {
        items.add(hole);
      }
    }
    items.sort(java.util.Comparator.comparing(Block::extent));
  }

  /** The lines of a chunk. */
  static List<Span> ranges(Chunk chunk) {
    return chunk.lines().stream().map(l -> new Span(l.textStart(), l.textEnd())).toList();
  }

  /** A leaf for each range, and the furniture between them; none for what a note has taken. */
  static List<Block> leaves(Draft draft, BlockKind kind, Chunk chunk, List<Span> ranges) {
    List<Block> leaves = new ArrayList<>();
    for (Span range : ranges) {
      if (!chunk.within(range.start(), range.end()).isEmpty()) {
        leaves.add(draft.leaf(kind, "", Map.of(), chunk, range));
      }
    }
    addFurniture(chunk.furniture(), leaves);
    return leaves;
  }

  /** A list with an item a line, where a line that is set in goes on with the one before. */
  static Block lines(Draft draft, List<Chunk> chunks, Role role) {
    List<Block> items = new ArrayList<>();
    for (Chunk chunk : chunks) {
      List<Span> ranges = role == Role.ITEMS ? ranges(chunk) : entries(draft, chunk);
      BlockKind kind = role == Role.CAST ? BlockKind.CAST_ITEM : BlockKind.ITEM;
      items.addAll(leaves(draft, kind, chunk, ranges));
    }
    return role == Role.CAST
        ? Block.of(BlockKind.CAST_LIST, "", Map.of(), List.of(), items)
        : Block.of(BlockKind.LIST, "", Map.of("type", "simple"), List.of(), items);
  }

  /** A table of contents: what names a heading points at it. */
  static Block contents(Draft draft, List<Chunk> chunks, ContentsLinks links) {
    List<Block> items = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (Span range : entries(draft, chunk)) {
        items.add(
            links
                .target(range)
                .map(id -> reference(draft, chunk, range, id))
                .orElseGet(() -> draft.leaf(BlockKind.ITEM, "", Map.of(), chunk, range)));
      }
      addFurniture(chunk, items);
    }
    return Block.of(BlockKind.LIST, "", Map.of("type", "contents"), List.of(), items);
  }

  private static Block reference(Draft draft, Chunk chunk, Span range, String id) {
    Map<String, String> to = Map.of("type", "contents", "target", "#" + id);
    Block ref = draft.leaf(BlockKind.REF, "", to, chunk, range);
    return Block.of(BlockKind.ITEM, "", Map.of(), List.of(), List.of(ref));
  }

  /** The entries of a chunk of lines. */
  static List<Span> entries(Draft draft, Chunk chunk) {
    List<Span> entries = new ArrayList<>();
    int start = 0;
    for (int k = 1; k <= chunk.size(); k++) {
      if (k == chunk.size() || opensEntry(draft, chunk, k)) {
        entries.add(
            new Span(chunk.lines().get(start).textStart(), chunk.lines().get(k - 1).textEnd()));
        start = k;
      }
    }
    return entries;
  }

  /** A line opens an entry when the one before ended in a number, or none of them does. */
  private static boolean opensEntry(Draft draft, Chunk chunk, int k) {
    Layout layout = draft.layout();
    Line before = chunk.lines().get(k - 1);
    Line line = chunk.lines().get(k);
    if (endsInPage(layout, before) || endsApart(layout, before)) {
      return true;
    }
    if (breaksOff(draft, before)) {
      return false;
    }
    boolean numbered = chunk.lines().stream().anyMatch(l -> endsInPage(layout, l));
    return !numbered && line.indent() <= chunk.first().indent() && !layout.startsLower(line);
  }

  /** A number at the end, and not the year of a title. */
  private static boolean endsInPage(Layout layout, Line line) {
    int start = line.textEnd();
    while (start > line.textStart() && Character.isDigit(layout.charAt(start - 1))) {
      start--;
    }
    String number = layout.source().content().substring(start, line.textEnd());
    return !number.isEmpty() && (start == line.textStart() || !Dates.isYear(number));
  }

  /** A comma, or a word that ends no title. */
  private static boolean breaksOff(Draft draft, Line line) {
    String text = draft.layout().text(line);
    List<String> words = Words.of(Words.key(text));
    return text.charAt(text.length() - 1) == ','
        || words.size() > 1
            && draft.language().set("connectives").contains(words.get(words.size() - 1));
  }

  /** The line closes with something behind a wide gap or leader dots. */
  private static boolean endsApart(Layout layout, Line line) {
    if (line.length() > 200 || !layout.may(line, LineSigns.GAP)) {
      return false;
    }
    List<Piece> pieces = Piece.of(layout, line);
    Piece last = pieces.get(pieces.size() - 1);
    return last.parts() && last.gap() >= 4;
  }
}
