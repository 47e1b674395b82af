package org.incipit.parse;

import org.incipit.model.Certainty;

/** Chunks whose lines are no running text: verse, lists and tables. */
final class FormLabeller implements Labeller {
  /** Type of a list that is talk: a dash opens what each person says. */
  static final String TALK = "talk";

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
                i,
                talk(draft, labels.chunk(i))
                    ? Label.of(Role.LIST, Certainty.MEDIUM, "dashes open what is said").typed(TALK)
                    : Label.of(Role.LIST, Certainty.HIGH, "lines open with a series of markers"));
        case TABLE ->
            labels.set(i, Label.of(Role.TABLE, Certainty.MEDIUM, "gaps lie under each other"));
        case WORDS ->
            labels.set(i, Label.of(Role.ITEMS, Certainty.MEDIUM, "many lines of a few words each"));
        case FIELDS ->
            labels.set(
                i, Label.of(Role.ITEMS, Certainty.MEDIUM, "lines name fields before colons"));
        case HANGING ->
            labels.set(
                i,
                Label.of(Role.ITEMS, Certainty.MEDIUM, "entries in order, their lines hanging")
                    .typed(Lists.HANGING));
        case BOX -> labels.set(i, Label.of(Role.BOX, Certainty.HIGH, "a frame of bars and rules"));
        case DRAWING ->
            labels.set(i, Label.of(Role.DRAWING, Certainty.MEDIUM, "strokes between words"));
        case PROSE, MARKED -> {}
      }
    }
  }

  /** Dashes before whole sentences, in a language that prints talk so. */
  private static boolean talk(Draft draft, Chunk chunk) {
    Layout layout = draft.layout();
    if ("-–—".indexOf(layout.charAt(chunk.first().textStart())) < 0
        || draft.language().list("structure.dialogue.dashes").isEmpty()) {
      return false;
    }
    int said = 0;
    for (Line line : chunk.lines()) {
      said += layout.endsSentence(line) && !layout.startsLower(line) ? 1 : 0;
    }
    return said * 2 >= chunk.size();
  }
}
