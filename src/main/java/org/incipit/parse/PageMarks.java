package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;
import org.incipit.model.PageBreak;
import org.incipit.text.Span;

/**
 * Marks inside a line that say where a page of the original begins: {@code [p. 12]}; and {@code
 * {12}}, {@code |12|} or {@code (p. 12)} where the document counts its pages so.
 */
final class PageMarks {
  private static final int FEWEST_SURE = 3;

  private final Layout layout;
  private final TreeMap<Integer, Span> marks = new TreeMap<>();
  private final List<PageBreak> breaks = new ArrayList<>();

  private PageMarks(Layout layout) {
    this.layout = layout;
  }

  static PageMarks none(Layout layout) {
    return new PageMarks(layout);
  }

  /**
   * The marks of a document.
   *
   * @param furniture lines that are page furniture as a whole
   */
  static PageMarks of(Layout layout, BitSet furniture) {
    PageMarks found = new PageMarks(layout);
    Map<PageMark.Style, List<PageMark>> series = new EnumMap<>(PageMark.Style.class);
    for (Line line : layout.lines()) {
      if (!line.blank() && !furniture.get(line.number() - 1)) {
        found.scan(line, series);
      }
    }
    PageCount count = new PageCount(layout);
    series.values().stream().filter(count::counts).forEach(found::accept);
    found.breaks.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
    return found;
  }

  private void scan(Line line, Map<PageMark.Style, List<PageMark>> series) {
    int i = layout.may(line, LineSigns.OPENER) ? line.textStart() : line.textEnd();
    while (i < line.textEnd()) {
      PageMark mark = PageMark.at(layout, i, line.textEnd()).orElse(null);
      if (mark == null) {
        i++;
      } else {
        series.computeIfAbsent(mark.style(), s -> new ArrayList<>()).add(mark);
        i = mark.span().end();
      }
    }
  }

  private void accept(List<PageMark> run) {
    boolean sure = run.size() >= FEWEST_SURE && run.get(0).style() == PageMark.Style.WORD;
    for (PageMark mark : run) {
      marks.put(mark.span().start(), mark.span());
      int offset = opensPage(mark);
      if (offset > 0) {
        breaks.add(new PageBreak(offset, false, 0, sure ? Certainty.HIGH : Certainty.MEDIUM));
      }
    }
  }

  /** Where the page of a mark starts; 0 where a form feed or the start of the text says it. */
  private int opensPage(PageMark mark) {
    int i = mark.span().start() - 1;
    boolean line = false;
    while (i >= 0 && Characters.isSpace(layout.charAt(i))) {
      if (layout.charAt(i) == '\f') {
        return 0;
      }
      line |= layout.charAt(i) == '\n';
      i--;
    }
    if (i < 0) {
      return 0;
    }
    int number = layout.source().lines().lineAt(mark.span().start());
    return line ? layout.lines().get(number - 1).start() : mark.span().start();
  }

  /** Page breaks at the marks, in order. */
  List<PageBreak> breaks() {
    return breaks;
  }

  /** True for a chunk that is a mark and nothing else. */
  boolean is(Chunk chunk) {
    Span mark = marks.get(chunk.extent().start());
    return mark != null && mark.equals(chunk.extent());
  }

  /** True when lines have bars, all of which are marks of pages and part no cells. */
  boolean explainBars(Group group) {
    boolean bars = false;
    for (Line line : marks.isEmpty() ? List.<Line>of() : group.lines()) {
      for (int i = line.textStart(); i < line.textEnd(); i++) {
        if (Columns.isBar(layout.charAt(i))) {
          Span mark = marks.get(i);
          if (mark == null) {
            return false;
          }
          bars = true;
          i = mark.end() - 1;
        }
      }
    }
    return bars;
  }

  static Block block(Span mark) {
    return Block.of(BlockKind.FW, "", Map.of("type", "pageNum"), List.of(mark), List.of());
  }

  /**
   * A chunk with the marks in it taken out of its text: those at its edges stand beside it, the
   * others in holes.
   */
  List<Chunk> apart(Chunk chunk) {
    Span extent = chunk.extent();
    if (marks.isEmpty()
        || marks.subMap(extent.start(), extent.end()).isEmpty()
        || !(chunk.form() == Form.PROSE || chunk.form() == Form.VERSE)) {
      return List.of(chunk);
    }
    List<Span> content = new ArrayList<>(chunk.content());
    List<Chunk> parts = new ArrayList<>();
    while (!content.isEmpty() && marks.containsKey(content.get(0).start())) {
      Span mark = marks.get(content.get(0).start());
      parts.add(alone(chunk, mark, chunk.first()));
      from(content, mark.end());
    }
    List<Chunk> behind = new ArrayList<>();
    while (!content.isEmpty() && endsInMark(content.get(content.size() - 1))) {
      int last = content.size() - 1;
      Span mark = marks.lowerEntry(content.get(last).end()).getValue();
      behind.add(0, alone(chunk, mark, chunk.last()));
      to(content, mark.start());
    }
    if (!content.isEmpty()) {
      List<Block> holes = new ArrayList<>(chunk.furniture());
      carve(content, holes);
      parts.add(
          new Chunk(
              chunk.lines(),
              content,
              holes,
              chunk.form(),
              chunk.blankBefore(),
              chunk.pageBefore()));
    }
    parts.addAll(behind);
    return parts;
  }

  private static Chunk alone(Chunk chunk, Span mark, Line line) {
    return new Chunk(
        List.of(line), List.of(mark), List.of(), Form.PROSE, chunk.blankBefore(), false);
  }

  private boolean endsInMark(Span span) {
    Map.Entry<Integer, Span> mark = marks.lowerEntry(span.end());
    return mark != null && mark.getKey() >= span.start() && mark.getValue().end() == span.end();
  }

  /** Lets text start behind an offset, a span that holds nothing else but white space left out. */
  private void from(List<Span> content, int offset) {
    Span first = content.remove(0);
    int start = offset;
    while (start < first.end() && Characters.isGap(layout.charAt(start))) {
      start++;
    }
    if (start < first.end()) {
      content.add(0, new Span(start, first.end()));
    }
  }

  private void to(List<Span> content, int offset) {
    Span last = content.remove(content.size() - 1);
    int end = offset;
    while (end > last.start() && Characters.isGap(layout.charAt(end - 1))) {
      end--;
    }
    if (end > last.start()) {
      content.add(new Span(last.start(), end));
    }
  }

  private void carve(List<Span> content, List<Block> holes) {
    List<Span> left = new ArrayList<>();
    for (Span span : content) {
      int from = span.start();
      for (Span mark : marks.subMap(span.start(), span.end()).values()) {
        if (from < mark.start()) {
          left.add(new Span(from, mark.start()));
        }
        holes.add(block(mark));
        from = mark.end();
      }
      if (from < span.end()) {
        left.add(new Span(from, span.end()));
      }
    }
    content.clear();
    content.addAll(left);
    holes.sort((a, b) -> Integer.compare(a.extent().start(), b.extent().start()));
  }
}
