package org.incipit.parse;

import java.util.List;
import org.incipit.model.Block;
import org.incipit.text.Span;

/**
 * Lines that belong to one block, before it is known which kind.
 *
 * @param lines its lines that are neither blank nor page furniture, in order, at least one
 * @param content their text: one span, or more where furniture lies between
 * @param furniture the page furniture in the holes between the spans
 */
record Chunk(List<Line> lines, List<Span> content, List<Block> furniture) {
  Chunk {
    lines = List.copyOf(lines);
    content = List.copyOf(content);
    furniture = List.copyOf(furniture);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }

  /** This chunk and a later one as one, the blank lines between them inside it. */
  Chunk join(Chunk next) {
    java.util.ArrayList<Line> allLines = new java.util.ArrayList<>(lines);
    allLines.addAll(next.lines);
    java.util.ArrayList<Span> spans = new java.util.ArrayList<>(content);
    Span last = spans.remove(spans.size() - 1);
    spans.add(new Span(last.start(), next.content.get(0).end()));
    spans.addAll(next.content.subList(1, next.content.size()));
    java.util.ArrayList<Block> blocks = new java.util.ArrayList<>(furniture);
    blocks.addAll(next.furniture);
    return new Chunk(allLines, spans, blocks);
  }
}
