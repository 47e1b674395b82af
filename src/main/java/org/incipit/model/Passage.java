package org.incipit.model;

import java.util.ArrayList;
import java.util.List;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * The running text of one leaf block as recognisers see it: what interrupts it is cut out, line
 * ends are still in it. Immutable.
 */
public final class Passage {
  private final Block block;
  private final boolean note;
  private final String text;
  private final int[] textStarts;
  private final int[] sourceStarts;

  private Passage(Block block, boolean note, String text, int[] textStarts, int[] sourceStarts) {
    this.block = block;
    this.note = note;
    this.text = text;
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
  }

  static Passage of(SourceText source, Block block, boolean note) {
    List<Span> content = block.content();
    int[] textStarts = new int[content.size()];
    int[] sourceStarts = new int[content.size()];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      textStarts[i] = text.length();
      sourceStarts[i] = content.get(i).start();
      text.append(source.content(), content.get(i).start(), content.get(i).end());
    }
    return new Passage(block, note, text.toString(), textStarts, sourceStarts);
  }

  static List<Passage> all(SourceText source, BlockTree tree) {
    List<Passage> passages = new ArrayList<>();
    tree.parts().forEach(part -> collect(source, part, false, passages));
    return List.copyOf(passages);
  }

  private static void collect(
      SourceText source, Block block, boolean inNote, List<Passage> passages) {
    boolean note = inNote || block.kind() == BlockKind.NOTE;
    if (block.kind().read() && !block.content().isEmpty()) {
      passages.add(of(source, block, note));
    }
    block.children().forEach(child -> collect(source, child, note, passages));
  }

  public Block block() {
    return block;
  }

  /** True when it is a note or lies in one. */
  public boolean inNote() {
    return note;
  }

  public String text() {
    return text;
  }

  /** The source offset of the unit at {@code index} of {@link #text()}. */
  public int toSource(int index) {
    int low = 0;
    int high = textStarts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (textStarts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sourceStarts[low] + index - textStarts[low];
  }

  /** The source span of the units {@code [start, end)} of {@link #text()}, {@code end > start}. */
  public Span toSource(int start, int end) {
    return new Span(toSource(start), toSource(end - 1) + 1);
  }
}
