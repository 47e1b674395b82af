package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.Block;
import org.incipit.text.Span;

/** Cuts chunks in two and glues them together where a person says so. One document. */
final class ChunkCuts {
  private final Draft draft;
  private final List<Chunk> chunks;

  ChunkCuts(Draft draft, List<Chunk> chunks) {
    this.draft = draft;
    this.chunks = new ArrayList<>(chunks);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** Index of the chunk that holds an offset, -1 for none. */
  static int indexAt(List<Chunk> chunks, int offset) {
    int low = 0;
    int high = chunks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (chunks.get(middle).extent().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    boolean holds = !chunks.isEmpty() && chunks.get(low).extent().contains(offset);
    return holds ? low : -1;
  }

  /** Lets a chunk begin at an offset; false when no line of text begins there, outside of notes. */
  boolean open(int offset) {
    int i = indexAt(chunks, offset);
    if (i < 0) {
      return false;
    }
    Chunk chunk = chunks.get(i);
    if (chunk.furniture().stream().anyMatch(hole -> hole.extent().contains(offset))) {
      return false;
    }
    for (int k = 0; k < chunk.size(); k++) {
      if (chunk.lines().get(k).textStart() == offset) {
        split(i, k);
        return true;
      }
    }
    return false;
  }

  /** Lets a chunk end before an offset; false when no line of text ends there. */
  boolean close(int offset) {
    int i = indexAt(chunks, offset - 1);
    if (i < 0) {
      return false;
    }
    Chunk chunk = chunks.get(i);
    for (int k = 0; k < chunk.size(); k++) {
      if (chunk.lines().get(k).textEnd() == offset) {
        split(i, k + 1);
        return true;
      }
    }
    return false;
  }

  private void split(int i, int line) {
    Chunk chunk = chunks.get(i);
    if (line <= 0 || line >= chunk.size()) {
      return;
    }
    Line before = chunk.lines().get(line - 1);
    Line after = chunk.lines().get(line);
    int start = chunk.extent().start();
    int end = chunk.extent().end();
    List<Chunk> parts = new ArrayList<>();
    parts.add(
        part(
            chunk,
            chunk.lines().subList(0, line),
            new Span(start, before.textEnd()),
            chunk.blankBefore(),
            chunk.pageBefore()));
    for (Block hole : chunk.furnitureWithin(before.textEnd(), after.textStart())) {
      parts.add(furniture(hole));
    }
    int blank = Math.min(Group.MANY, after.number() - before.number() - 1);
    parts.add(
        part(
            chunk,
            chunk.lines().subList(line, chunk.size()),
            new Span(after.textStart(), end),
            parts.size() > 1 ? 0 : blank,
            draft.layout().formFeedBetween(before.textEnd(), after.textStart())));
    chunks.remove(i);
    chunks.addAll(i, parts);
  }

  private static Chunk part(Chunk of, List<Line> lines, Span range, int blank, boolean page) {
    return new Chunk(
        lines,
        of.within(range.start(), range.end()),
        of.furnitureWithin(range.start(), range.end()),
        of.form(),
        blank,
        page);
  }

  private Chunk furniture(Block hole) {
    List<Line> lines = new ArrayList<>();
    int first = draft.layout().source().lines().lineAt(hole.extent().start()) - 1;
    int last = draft.layout().source().lines().lineAt(hole.extent().end() - 1) - 1;
    for (int k = first; k <= last; k++) {
      Line line = draft.layout().lines().get(k);
      if (!line.blank()) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) { // the number of an empty line
      lines.add(draft.layout().lines().get(first));
    }
    return new Chunk(lines, List.of(hole.extent()), List.of(), Form.PROSE, 0, false);
  }

  /** Glues the chunk that begins at an offset to the text before it; false when none is there. */
  boolean join(int offset) {
    int i = indexAt(chunks, offset);
    if (i < 0 || chunks.get(i).extent().start() != offset) {
      return i >= 0; // inside a chunk it is joined already
    }
    int first = i - 1;
    while (first >= 0 && draft.isFurniture(chunks.get(first))) {
      first--;
    }
    if (first < 0
        || draft.isFurniture(chunks.get(i))
        || chunks.get(first).first().oddSpace()
        || chunks.get(i).first().oddSpace()) {
      return false;
    }
    Chunk whole = glued(chunks.subList(first, i + 1));
    chunks.subList(first, i + 1).clear();
    chunks.add(first, whole);
    return true;
  }

  /** Glues everything that begins between two offsets to what begins at the first. */
  boolean joinAll(int start, int end) {
    while (true) {
      int i = indexAt(chunks, start);
      int next = i + 1;
      while (i >= 0 && next < chunks.size() && draft.isFurniture(chunks.get(next))) {
        next++;
      }
      if (i < 0 || next >= chunks.size() || chunks.get(next).extent().start() >= end) {
        return i >= 0;
      }
      if (!join(chunks.get(next).extent().start())) {
        return false;
      }
    }
  }

  /** One chunk of several; page furniture among them lies in holes of its text. */
  private Chunk glued(List<Chunk> parts) {
    Chunk head = parts.get(0);
    List<Line> lines = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    List<Block> holes = new ArrayList<>();
    int from = head.extent().start();
    for (Chunk part : parts) {
      if (draft.isFurniture(part)) {
        Block hole = draft.furniture(part);
        if (from < hole.extent().start()) {
          content.add(new Span(from, hole.extent().start()));
        }
        holes.add(hole);
        from = hole.extent().end();
        continue;
      }
      lines.addAll(part.lines());
      holes.addAll(part.furniture());
      List<Span> own = part.content();
      for (int k = 0; k < own.size() - 1; k++) {
        content.add(new Span(k == 0 ? from : own.get(k).start(), own.get(k).end()));
      }
      from = own.size() > 1 ? own.get(own.size() - 1).start() : from;
    }
    content.add(new Span(from, parts.get(parts.size() - 1).extent().end()));
    return new Chunk(lines, content, holes, head.form(), head.blankBefore(), head.pageBefore());
  }
}
