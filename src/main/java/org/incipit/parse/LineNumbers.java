package org.incipit.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/**
 * Numbers at the start of every line, counted page by page as transcripts of hearings have them, or
 * through the whole text. They are no part of what a line says: its text starts behind them.
 */
final class LineNumbers {
  private static final int MOST_DIGITS = 4;
  private static final int SHORTEST_PAGE = 10;
  private static final int SHORTEST_TEXT = 20;
  private static final int WIDE = 3;

  /** A numbered line: its index, its number, and the column and offset where its text starts. */
  private record Entry(int index, int value, int column, int text) {}

  private final String text;
  private final List<Line> lines;
  private final List<List<Entry>> pages = new ArrayList<>();

  private LineNumbers(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * The lines of a text with their numbers left out of their text, indented as far as they are
   * behind these; the same lines where they have none. A line that is but a number is blank.
   */
  static List<Line> without(String text, List<Line> lines) {
    LineNumbers numbers = new LineNumbers(text, lines);
    numbers.scan();
    return numbers.fits() ? numbers.strip() : lines;
  }

  private void scan() {
    List<Entry> run = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).blank()) {
        continue;
      }
      Entry entry = read(i);
      boolean next = entry != null && !run.isEmpty() && entry.value() == last(run) + 1;
      if (!next && !run.isEmpty()) {
        pages.add(run);
        run = new ArrayList<>();
      }
      if (next || entry != null && entry.value() == 1) {
        run.add(entry);
      }
    }
    if (!run.isEmpty()) {
      pages.add(run);
    }
  }

  private static int last(List<Entry> run) {
    return run.get(run.size() - 1).value();
  }

  private Entry read(int index) {
    Line line = lines.get(index);
    int i = line.textStart();
    int value = 0;
    while (i < line.textEnd() && i - line.textStart() <= MOST_DIGITS && digit(i)) {
      value = value * 10 + text.charAt(i++) - '0';
    }
    int digits = i - line.textStart();
    boolean ends = i == line.textEnd() || Characters.isGap(text.charAt(i));
    if (digits == 0 || digits > MOST_DIGITS || !ends) {
      return null;
    }
    int column = line.indent() + digits;
    while (i < line.textEnd() && Characters.isGap(text.charAt(i))) {
      column = text.charAt(i++) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return new Entry(index, value, column, i);
  }

  private boolean digit(int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** Pages of one length, or one long series; and lines that are running text, no rows. */
  private boolean fits() {
    int longest = pages.stream().mapToInt(List::size).max().orElse(0);
    long full = pages.stream().filter(page -> page.size() == longest).count();
    if (longest < SHORTEST_PAGE || full < 2 && longest < SHORTEST_TEXT) {
      return false;
    }
    int filled = 0;
    int lower = 0;
    int gapped = 0;
    for (List<Entry> page : pages) {
      for (Entry entry : page) {
        int end = lines.get(entry.index()).textEnd();
        if (entry.text() < end) {
          filled++;
          lower += Character.isLowerCase(text.codePointAt(entry.text())) ? 1 : 0;
          gapped += gapped(entry.text(), end) ? 1 : 0;
        }
      }
    }
    return lower * 5 >= filled && gapped * 8 <= filled && filled * 2 >= longest;
  }

  private boolean gapped(int from, int to) {
    int gap = 0;
    for (int i = from; i < to; i++) {
      gap = Characters.isGap(text.charAt(i)) ? gap + 1 : 0;
      if (gap >= WIDE) {
        return true;
      }
    }
    return false;
  }

  private List<Line> strip() {
    int margin =
        pages.stream()
            .flatMap(List::stream)
            .filter(entry -> entry.text() < lines.get(entry.index()).textEnd())
            .mapToInt(Entry::column)
            .min()
            .orElse(0);
    List<Line> stripped = new ArrayList<>(lines);
    for (List<Entry> page : pages) {
      for (Entry entry : page) {
        Line line = lines.get(entry.index());
        boolean bare = entry.text() == line.textEnd();
        int start = bare ? line.end() : entry.text();
        stripped.set(
            entry.index(),
            new Line(
                line.number(),
                line.start(),
                line.end(),
                start,
                bare ? start : line.textEnd(),
                bare ? 0 : entry.column() - margin,
                bare));
      }
    }
    return stripped;
  }

  // == In the chunks ==

  /** The number before the text of a line; empty where it has none. */
  private static Span of(Layout layout, Line line) {
    return layout.trimmed(line.start(), line.textStart());
  }

  /** True for a chunk that is the number of a line. */
  static boolean is(Chunk chunk) {
    return chunk.extent().end() <= chunk.first().textStart();
  }

  static Block block(Span number) {
    return Block.of(BlockKind.FW, "", Map.of("type", "lineNum"), List.of(number), List.of());
  }

  /** Chunks with the numbers of lines between them, and in holes of those that they lie in. */
  static List<Chunk> between(Layout layout, List<Chunk> chunks) {
    List<Line> numbered =
        layout.lines().stream().filter(line -> !of(layout, line).isEmpty()).toList();
    if (numbered.isEmpty()) {
      return chunks;
    }
    List<Chunk> all = new ArrayList<>();
    int next = 0;
    for (Chunk chunk : chunks) {
      while (next < numbered.size()
          && of(layout, numbered.get(next)).end() <= chunk.extent().start()) {
        all.add(alone(layout, numbered.get(next++)));
      }
      int from = next;
      while (next < numbered.size()
          && of(layout, numbered.get(next)).start() < chunk.extent().end()) {
        next++;
      }
      all.add(holed(layout, chunk, numbered.subList(from, next)));
    }
    numbered.subList(next, numbered.size()).forEach(line -> all.add(alone(layout, line)));
    return Collections.unmodifiableList(all);
  }

  private static Chunk alone(Layout layout, Line line) {
    return new Chunk(List.of(line), List.of(of(layout, line)), List.of(), Form.PROSE, 0, false);
  }

  private static Chunk holed(Layout layout, Chunk chunk, List<Line> numbered) {
    if (numbered.isEmpty()) {
      return chunk;
    }
    List<Span> content = new ArrayList<>();
    List<Block> holes = new ArrayList<>(chunk.furniture());
    int next = 0;
    for (Span span : chunk.content()) {
      int from = span.start();
      while (next < numbered.size() && of(layout, numbered.get(next)).start() < span.end()) {
        Span number = of(layout, numbered.get(next++));
        if (number.start() >= from) {
          if (from < number.start()) {
            content.add(new Span(from, number.start()));
          }
          holes.add(block(number));
          from = number.end();
        }
      }
      if (from < span.end()) {
        content.add(new Span(from, span.end()));
      }
    }
    holes.sort((a, b) -> Integer.compare(a.extent().start(), b.extent().start()));
    return new Chunk(
        chunk.lines(), content, holes, chunk.form(), chunk.blankBefore(), chunk.pageBefore());
  }
}
