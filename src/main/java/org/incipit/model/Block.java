package org.incipit.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incipit.text.Span;

/**
 * A node of the block tree. A leaf has text; what interrupts that text (a label, page furniture, a
 * note at the foot of the page) is a child that lies in a hole of it. Other blocks have children
 * only.
 *
 * @param kind what it is
 * @param id its {@code xml:id}, unique in the document, empty for none
 * @param attributes TEI attributes by name, without id and alignment
 * @param content the text of a leaf: spans in order, not touching each other, none empty
 * @param children blocks in source order
 * @param extent from the first unit of it to the last, content and children alike
 */
public record Block(
    BlockKind kind,
    String id,
    Map<String, String> attributes,
    List<Span> content,
    List<Block> children,
    Span extent) {
  public Block {
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    content = List.copyOf(content);
    children = List.copyOf(children);
    if (!kind.leaf() && !content.isEmpty()) {
      throw new IllegalArgumentException(kind + " holds blocks, not text");
    }
  }

  /** A block whose text or children give its extent; one without either has none and is refused. */
  public static Block of(
      BlockKind kind,
      String id,
      Map<String, String> attributes,
      List<Span> content,
      List<Block> children) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Span span : content) {
      start = Math.min(start, span.start());
      end = Math.max(end, span.end());
    }
    for (Block child : children) {
      start = Math.min(start, child.extent().start());
      end = Math.max(end, child.extent().end());
    }
    if (end < 0) {
      throw new IllegalArgumentException("an empty " + kind);
    }
    return new Block(kind, id, attributes, content, children, new Span(start, end));
  }
}
