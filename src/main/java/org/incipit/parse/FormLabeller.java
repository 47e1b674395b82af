package org.incipit.parse;

import org.incipit.model.Certainty;

/** Chunks whose lines are no running text: verse, lists and tables. */
final class FormLabeller implements Labeller {
  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.open(i) && Captions.over(draft, labels, i)) {
        labels.set(
            i, Label.of(Role.TABLE, Certainty.HIGH, "names the table below").typed(Tables.CAPTION));
      }
      switch (labels.chunk(i).form()) {
        case VERSE ->
            labels.set(
                i,
                Label.of(
                    Role.VERSE, Certainty.MEDIUM, "lines end before the next word lacked room"));
        case LIST ->
            labels.set(
                i, Label.of(Role.LIST, Certainty.HIGH, "lines open with a series of markers"));
        case TABLE ->
            labels.set(i, Label.of(Role.TABLE, Certainty.MEDIUM, "gaps lie under each other"));
        case WORDS ->
            labels.set(i, Label.of(Role.ITEMS, Certainty.MEDIUM, "many lines of a few words each"));
        case BOX -> labels.set(i, Label.of(Role.BOX, Certainty.HIGH, "a frame of bars and rules"));
        case DRAWING ->
            labels.set(i, Label.of(Role.DRAWING, Certainty.MEDIUM, "strokes between words"));
        case PROSE -> {}
      }
    }
  }
}
