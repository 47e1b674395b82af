package org.incipit.parse;

import java.util.Optional;
import org.incipit.model.Certainty;

/** Lists whose items stand apart: paragraphs that are set in and open with a rising series. */
final class SeriesLabeller implements Labeller {
  /** Type of a chunk that is one item of such a list. */
  static final String ITEM = "item";

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      int end = end(draft, labels, i);
      for (int k = i; k < end; k++) {
        labels.replace(
            k,
            Label.of(Role.LIST, Certainty.MEDIUM, "set in, and opens with the next of a series")
                .typed(ITEM));
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Index after the last item of the series that starts at {@code i}; {@code i} for none. */
  private static int end(Draft draft, Labels labels, int i) {
    Optional<Marker> last = marker(draft, labels, i);
    if (last.isEmpty() || !last.get().bullet() && last.get().value() != 1) {
      return i;
    }
    int end = i + 1;
    while (end < labels.size()) {
      Optional<Marker> next = marker(draft, labels, end);
      if (next.isEmpty() || !next.get().follows(last.get())) {
        break;
      }
      last = next;
      end++;
    }
    return end - i >= 2 ? end : i;
  }

  private static Optional<Marker> marker(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    boolean fits =
        labels.open(i)
            && (chunk.form() == Form.PROSE || chunk.form() == Form.LIST)
            && chunk.indent() >= draft.layout().margin() + 2;
    return fits ? Markers.at(draft.layout(), chunk.first()) : Optional.empty();
  }
}
