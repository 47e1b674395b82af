package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.Block;
import org.incipit.text.Span;

/**
 * Lines that belong to one block, before it is known which kind.
 *
 * @param lines its lines that are neither blank nor page furniture, in order, at least one
 * @param content their text: one span, or more where furniture lies between
 * @param furniture what lies in the holes between the spans: page furniture, notes at a page's foot
 * @param form how its lines are set
 * @param blankBefore how many blank lines stand before it, {@link Group#MANY} at the start
 * @param pageBefore true when a page starts between it and the chunk before
 */
record Chunk(
    List<Line> lines,
    List<Span> content,
    List<Block> furniture,
    Form form,
    int blankBefore,
    boolean pageBefore) {
  /** The same chunk, its lines taken for something else. */
  Chunk formed(Form other) {
    return new Chunk(lines, content, furniture, other, blankBefore, pageBefore);
  }

  Chunk {
    lines = Rows.of(lines);
    content = List.copyOf(content);
    furniture = List.copyOf(furniture);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  int size() {
    return lines.size();
  }

  /** The least indentation of its lines, in columns. */
  int indent() {
    return Rows.of(lines).indent();
  }

  Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }

  /**
   * This chunk and a later one as one, the blank lines between them inside it, behind a last hole.
   */
  Chunk join(Chunk next) {
    List<Line> allLines = new ArrayList<>(lines);
    allLines.addAll(next.lines);
    List<Span> spans = new ArrayList<>(content);
    int end = furniture.stream().mapToInt(hole -> hole.extent().end()).max().orElse(0);
    if (end <= extent().end()) {
      end = spans.remove(spans.size() - 1).start();
    }
    spans.add(new Span(end, next.content.get(0).end()));
    spans.addAll(next.content.subList(1, next.content.size()));
    List<Block> blocks = new ArrayList<>(furniture);
    blocks.addAll(next.furniture);
    return new Chunk(allLines, spans, blocks, form, blankBefore, pageBefore);
  }

  /** The spans of its content that lie in a range, cut where they cross its bounds. */
  List<Span> within(int from, int to) {
    List<Span> spans = new ArrayList<>();
    for (Span span : content) {
      int start = Math.max(span.start(), from);
      int end = Math.min(span.end(), to);
      if (start < end) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  /** The furniture that lies in a range; what stands behind all content is in one that ends it. */
  List<Block> furnitureWithin(int from, int to) {
    int end = to == extent().end() ? Integer.MAX_VALUE : to;
    return furniture.stream()
        .filter(b -> from <= b.extent().start() && b.extent().end() <= end)
        .toList();
  }
}
