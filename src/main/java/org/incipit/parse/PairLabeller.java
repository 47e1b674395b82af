package org.incipit.parse;

import org.incipit.model.Certainty;

/**
 * Tables of two columns that were set one under the other: short paragraphs, all set in, that
 * change between two indentations, the left one first.
 */
final class PairLabeller implements Labeller {
  private static final int FEWEST_PAIRS = 3;
  private static final int MOST_LINES = 6;
  private static final int DEEPEST = 16;
  private static final int WIDEST_STEP = 12;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      int end = i;
      while (end + 1 < labels.size() && pair(draft, labels, i, end)) {
        end += 2;
      }
      if (end - i >= FEWEST_PAIRS * 2) {
        for (int k = i; k < end; k++) {
          labels.set(
              k,
              Label.of(Role.TABLE, Certainty.MEDIUM, "two indentations take turns")
                  .typed(Tables.PAIR));
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  /** True when the chunks at {@code at} and behind it repeat the indentations of the first two. */
  private static boolean pair(Draft draft, Labels labels, int first, int at) {
    Chunk left = labels.chunk(at);
    Chunk right = labels.chunk(at + 1);
    int margin = draft.layout().margin();
    return labels.open(at)
        && labels.open(at + 1)
        && fits(left)
        && fits(right)
        && (at == first || left.blankBefore() <= draft.layout().rhythm())
        && right.blankBefore() <= draft.layout().rhythm()
        && !right.pageBefore()
        && left.indent() == labels.chunk(first).indent()
        && right.indent() == labels.chunk(first + 1).indent()
        && left.indent() >= margin + 2
        && left.indent() <= margin + DEEPEST
        && right.indent() > left.indent()
        && right.indent() <= left.indent() + WIDEST_STEP;
  }

  /** One straight left edge, few lines. */
  private static boolean fits(Chunk chunk) {
    int indent = chunk.indent();
    return chunk.form() == Form.PROSE
        && chunk.size() <= MOST_LINES
        && chunk.lines().stream().allMatch(l -> l.indent() == indent);
  }
}
