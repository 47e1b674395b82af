package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int LONGEST = 20;
  private static final int FEWEST_BARE = 3;
  private static final int FEWEST_SURE = 3;
  private static final int MOST_DIGITS = 4;

  /** Pages that were left out between two marks, one more, in most steps of a series. */
  /** Pages have more between them, callouts may have a word. */
  private static final int NEAREST = 40;

  private static final int NEAR = 2;

  private enum Style {
    /** With the word for a page. */
    WORD,
    /** With the word in round brackets, as references have it too. */
    ROUND,
    BRACES,
    BARS
  }

  private record Mark(Span span, int value, Style style) {}

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
    Map<Style, List<Mark>> series = new EnumMap<>(Style.class);
    for (Line line : layout.lines()) {
      if (!line.blank() && !furniture.get(line.number() - 1)) {
        found.scan(line, series);
      }
    }
    series.values().stream().filter(found::isPages).forEach(found::accept);
    found.breaks.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
    return found;
  }

  /** Page breaks at the marks, in order. */
  List<PageBreak> breaks() {
    return breaks;
  }

  /** Where a mark with the word for a page ends that a line opens with; else where it starts. */
  static int skip(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.OPENER)) {
      return line.textStart();
    }
    return at(layout, line.textStart(), line.textEnd())
        .filter(mark -> mark.style() == Style.WORD)
        .map(mark -> mark.span().end())
        .orElse(line.textStart());
  }

  /** Where a mark with the word for a page starts that a line ends in; else where it ends. */
  static int before(Layout layout, Line line) {
    int end = line.textEnd();
    char shut = layout.charAt(end - 1);
    if (shut == ']' || shut == ')') {
      for (int i = end - 2; i > line.textStart() && end - i <= LONGEST; i--) {
        if (layout.charAt(i) == (shut == ']' ? '[' : '(')) {
          return at(layout, i, end).isPresent() ? layout.trimmed(line.textStart(), i).end() : end;
        }
      }
    }
    return end;
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

  // == Finding them ==

  private void scan(Line line, Map<Style, List<Mark>> series) {
    int i = layout.may(line, LineSigns.OPENER) ? line.textStart() : line.textEnd();
    while (i < line.textEnd()) {
      Mark mark = at(layout, i, line.textEnd()).orElse(null);
      if (mark == null) {
        i++;
      } else {
        series.computeIfAbsent(mark.style(), s -> new ArrayList<>()).add(mark);
        i = mark.span().end();
      }
    }
  }

  private static Optional<Mark> at(Layout layout, int start, int end) {
    char open = layout.charAt(start);
    char shut = shut(open);
    if (shut == 0) {
      return Optional.empty();
    }
    int i = start + 1;
    while (i < end && i - start <= LONGEST && layout.charAt(i) != shut) {
      i++;
    }
    if (i >= end || layout.charAt(i) != shut) {
      return Optional.empty();
    }
    Span span = new Span(start, i + 1);
    Optional<PageNumber> number = PageNumber.of(layout.source().slice(span));
    if (open == '(') {
      return number
          .filter(n -> n.form() == PageNumber.Form.SHORT_WORD || n.form() == PageNumber.Form.WORD)
          .map(n -> new Mark(span, n.value(), Style.ROUND));
    }
    if (open != '|' && number.filter(n -> n.form() == PageNumber.Form.BRACKET).isPresent()) {
      return number.map(n -> new Mark(span, n.value(), Style.WORD));
    }
    return open == '[' || !digits(layout, start + 1, i)
        ? Optional.empty()
        : number.map(n -> new Mark(span, n.value(), open == '{' ? Style.BRACES : Style.BARS));
  }

  private static char shut(char open) {
    return switch (open) {
      case '[' -> ']';
      case '(' -> ')';
      case '{' -> '}';
      case '|' -> '|';
      default -> 0;
    };
  }

  private static boolean digits(Layout layout, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(layout.charAt(i))) {
        return false;
      }
    }
    return to > from && to - from <= MOST_DIGITS;
  }

  /**
   * Pages rise, few are left out, and no few words have two; references to pages, numbers of verses
   * and callouts do not do so.
   */
  private boolean isPages(List<Mark> run) {
    return run.get(0).style() == Style.ROUND ? areApart(run) : count(run);
  }

  /**
   * Page after page, most of them set apart from the sentence they stand in: alone, behind a gap,
   * or with noughts before the number. A review cites the pages of a book in order as well, but
   * before its stops.
   */
  private boolean areApart(List<Mark> run) {
    int next = 0;
    int apart = isApart(run.get(0)) ? 1 : 0;
    int stops = isBeforeStop(run.get(0)) ? 1 : 0;
    for (int k = 1; k < run.size(); k++) {
      int step = run.get(k).value() - run.get(k - 1).value();
      if (step <= 0) {
        return false;
      }
      next += step == 1 ? 1 : 0;
      apart += isApart(run.get(k)) ? 1 : 0;
      stops += isBeforeStop(run.get(k)) ? 1 : 0;
    }
    return run.size() >= FEWEST_BARE
        && next * 4 >= (run.size() - 1) * 3
        && apart * 2 >= run.size()
        && stops * 8 <= run.size();
  }

  private boolean isApart(Mark mark) {
    int i = mark.span().start() - 1;
    int gap = 0;
    while (i >= 0 && Characters.isGap(layout.charAt(i))) {
      gap++;
      i--;
    }
    boolean alone = i < 0 || Characters.isSpace(layout.charAt(i));
    String text = layout.source().slice(mark.span());
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return alone || gap > 1 || digit < text.length() && text.charAt(digit) == '0';
  }

  private boolean isBeforeStop(Mark mark) {
    int end = mark.span().end();
    return end < layout.source().content().length() && ".,;:!?".indexOf(layout.charAt(end)) >= 0;
  }

  private boolean count(List<Mark> run) {
    int near = 0;
    int back = 0;
    int inside = behindLetter(run.get(0)) ? 1 : 0;
    boolean together = false;
    for (int k = 1; k < run.size(); k++) {
      int step = run.get(k).value() - run.get(k - 1).value();
      near += step >= 0 && step <= NEAR ? 1 : 0;
      back += step < 0 || step == 0 && run.get(k).style() != Style.WORD ? 1 : 0;
      inside += behindLetter(run.get(k)) ? 1 : 0;
      together |=
          lineOf(run.get(k - 1)) == lineOf(run.get(k))
              && run.get(k).span().start() - run.get(k - 1).span().end() < NEAREST;
    }
    int steps = run.size() - 1;
    return run.get(0).style() == Style.WORD
        ? near * 2 >= steps && back * 4 <= steps
        : run.size() >= FEWEST_BARE
            && near * 2 >= steps
            && back == 0
            && !together
            && inside * 4 >= run.size();
  }

  private int lineOf(Mark mark) {
    return layout.source().lines().lineAt(mark.span().start());
  }

  private boolean behindLetter(Mark mark) {
    int i = mark.span().start() - 1;
    while (i >= 0 && Characters.isSpace(layout.charAt(i))) {
      i--;
    }
    return i >= 0 && Character.isLetter(layout.charAt(i));
  }

  private void accept(List<Mark> run) {
    boolean sure = run.size() >= FEWEST_SURE && run.get(0).style() == Style.WORD;
    for (Mark mark : run) {
      marks.put(mark.span().start(), mark.span());
      int offset = opensPage(mark);
      if (offset > 0) {
        breaks.add(new PageBreak(offset, false, 0, sure ? Certainty.HIGH : Certainty.MEDIUM));
      }
    }
  }

  /** Where the page of a mark starts; 0 where a form feed or the start of the text says it. */
  private int opensPage(Mark mark) {
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
}
