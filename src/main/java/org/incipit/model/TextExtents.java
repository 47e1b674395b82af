package org.incipit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incipit.text.Span;

/** Where the blocks of a document have text. Immutable; asked in logarithmic time. */
public final class TextExtents {
  private final int[] starts;
  private final int[] ends;
  private final int[] owners;

  private TextExtents(int[] starts, int[] ends, int[] owners) {
    this.starts = starts;
    this.ends = ends;
    this.owners = owners;
  }

  public static TextExtents of(List<Passage> passages) {
    record Piece(Span span, int owner) {}
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      int owner = i;
      passages.get(i).block().content().forEach(span -> pieces.add(new Piece(span, owner)));
    }
    pieces.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new TextExtents(
        pieces.stream().mapToInt(p -> p.span().start()).toArray(),
        pieces.stream().mapToInt(p -> p.span().end()).toArray(),
        pieces.stream().mapToInt(Piece::owner).toArray());
  }

  /** True when the first and the last unit of the span lie in the text of one block. */
  public boolean hold(Span span) {
    int first = ownerAt(span.start());
    return first >= 0 && first == ownerAt(span.end() - 1);
  }

  private int ownerAt(int offset) {
    int i = Arrays.binarySearch(starts, offset);
    int piece = i >= 0 ? i : -i - 2;
    return piece >= 0 && offset < ends[piece] ? owners[piece] : -1;
  }
}
