package org.incipit.parse;

import org.incipit.model.Certainty;

/** Block quotations: paragraphs set in from the margin that the text around them keeps. */
final class QuoteLabeller implements Labeller {
  @Override
  public void label(Draft draft, Labels labels) {
    Layout layout = draft.layout();
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean setIn =
          labels.open(i)
              && chunk.form() == Form.PROSE
              && chunk.indent() >= layout.margin() + 2
              && chunk.indent() <= layout.margin() + 24
              && chunk.size() >= 2
              && !layout.centred(chunk.first())
              && evenLeft(chunk);
      if (setIn) {
        Certainty cert = chunk.size() > 2 ? Certainty.MEDIUM : Certainty.LOW;
        labels.set(i, Label.of(Role.QUOTE, cert, "set in from the margin of the text"));
      }
    }
  }

  /** All lines but the first begin in one column. */
  private static boolean evenLeft(Chunk chunk) {
    int left = chunk.last().indent();
    return chunk.lines().subList(1, chunk.size()).stream().allMatch(l -> l.indent() == left)
        && Math.abs(chunk.first().indent() - left) <= 6;
  }
}
