package org.incipit.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.incipit.model.Certainty;

/**
 * Lists whose items stand apart: paragraphs that open with a rising series, set in or announced by
 * a colon, with their further paragraphs and the lists in them.
 */
final class SeriesLabeller implements Labeller {
  /** Type of a chunk that is one item of such a list; its rank is one more than its depth. */
  static final String ITEM = "item";

  /** Type of a chunk that is a further paragraph of an item. */
  static final String MORE = "more";

  private static final int LONGEST_ITEM = 20;

  private static final String SKIPPED = "skipped";

  /** Longer ones at the margin are paragraphs with numbers. */
  private static final int LONGEST_AT_MARGIN = 5;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      List<Label> found = read(draft, labels, i);
      for (int k = 0; k < found.size(); k++) {
        if (!found.get(k).type().equals(SKIPPED)) {
          labels.replace(i + k, found.get(k));
        }
      }
      i += Math.max(0, found.size() - 1);
    }
  }

  /** The labels of the chunks of a list that starts at {@code from}; none when none does. */
  private static List<Label> read(Draft draft, Labels labels, int from) {
    Optional<Marker> first = marker(draft, labels, from);
    if (first.isEmpty() || !first.get().bullet() && first.get().value() != 1) {
      return List.of();
    }
    Outline outline = new Outline(first.get(), labels.chunk(from).first().indent());
    List<Label> found = new ArrayList<>(List.of(item(ITEM, 0)));
    int items = 1;
    int sure = 1;
    for (int i = from + 1; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      Optional<Marker> marker = marker(draft, labels, i);
      int depth = marker.isEmpty() ? -1 : outline.open(marker.get(), chunk.first().indent());
      if (depth >= 0) {
        found.add(item(ITEM, depth));
        items += depth == 0 ? 1 : 0;
        sure = found.size();
      } else if (marker.isEmpty() && goesOn(labels, i, outline)) {
        found.add(item(MORE, outline.depth()));
      } else {
        break;
      }
    }
    if (items >= 2 && fits(draft, labels, from, from + sure)) {
      return found.subList(0, keep(labels, from, sure, found.size()));
    }
    return first.get().bullet() ? skipped(sure) : List.of();
  }

  /** Bullets that make no list are read once only. */
  private static List<Label> skipped(int count) {
    return Collections.nCopies(count, item(SKIPPED, 0));
  }

  /** What follows the last item belongs to it where it is set in as its text is. */
  private static int keep(Labels labels, int from, int sure, int all) {
    Chunk last = labels.chunk(from + sure - 1);
    int text = last.size() > 1 ? last.last().indent() : Integer.MAX_VALUE;
    int end = sure;
    while (end < all && labels.chunk(from + end).indent() == text && text > last.first().indent()) {
      end++;
    }
    return end;
  }

  private static Label item(String type, int depth) {
    return Label.of(Role.LIST, Certainty.MEDIUM, "opens with the next of a series")
        .typed(type)
        .ranked(depth + 1);
  }

  private static boolean goesOn(Labels labels, int i, Outline outline) {
    Chunk chunk = labels.chunk(i);
    return labels.open(i)
        && chunk.form() == Form.PROSE
        && chunk.blankBefore() <= 2
        && outline.under(chunk.indent());
  }

  /** Set in, or announced by a colon, or items that are parts of one sentence. */
  private static boolean fits(Draft draft, Labels labels, int from, int to) {
    Layout layout = draft.layout();
    if (labels.chunk(from).first().indent() >= layout.margin() + 2) {
      return true;
    }
    if (labels.chunk(from).form() == Form.LIST) {
      return false;
    }
    boolean clauses = true;
    for (int i = from; i + 1 < to; i++) {
      if (labels.chunk(i).size() > LONGEST_AT_MARGIN) {
        return false;
      }
      char last = layout.charAt(labels.chunk(i).last().textEnd() - 1);
      clauses &= last == ';' || last == ',';
    }
    boolean announced =
        from > 0
            && labels.at(from - 1).filter(l -> l.role() != Role.P).isEmpty()
            && layout.charAt(labels.chunk(from - 1).last().textEnd() - 1) == ':';
    boolean dash = "-–—".indexOf(layout.charAt(labels.chunk(from).first().textStart())) >= 0;
    return clauses || announced && !dash;
  }

  private static Optional<Marker> marker(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    boolean fits =
        labels.open(i)
            && chunk.size() <= LONGEST_ITEM
            && (chunk.form() == Form.PROSE || chunk.form() == Form.LIST);
    return fits ? Markers.at(draft.layout(), chunk.first()) : Optional.empty();
  }
}
