package org.incipit.parse;

import java.util.Optional;
import org.incipit.model.Certainty;

/**
 * Finds notes: those of a section of notes, those that name themselves ("[Footnote 1: …]"), and
 * those that open with a mark that the text before has called.
 */
final class NoteLabeller implements Labeller {
  private static final int MOST_PARAGRAPHS = 40;

  private final NoteSections sections;
  private final NoteRuns runs;

  NoteLabeller(NoteSections sections, NoteRuns runs) {
    this.sections = sections;
    this.runs = runs;
  }

  @Override
  public void label(Draft draft, Labels labels) {
    int lastNote = -1;
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      int line = chunk.first().number() - 1;
      if (!labels.open(i)) {
        continue;
      }
      if (sections.isHeading(line)) {
        labels.set(
            i, Label.of(Role.NOTES_HEAD, Certainty.HIGH, "a heading of notes over labelled lines"));
        lastNote = -1;
        continue;
      }
      Optional<NoteLabel> label = NoteLabels.of(draft, chunk);
      if (sections.inside(line)) {
        lastNote = inSection(draft, labels, i, lastNote);
      } else if (runs.opensNote(line)) {
        note(labels, i, "opens with a mark that the text calls", "foot");
        i = indented(draft, labels, i);
      } else if (label.isPresent() && namesItself(label.get())) {
        boolean side = label.get().style().equals("side");
        note(labels, i, "it says that it is a note", side ? "margin" : "foot");
        i = closeBracket(draft, labels, i, label.get());
      }
    }
  }

  private static void note(Labels labels, int i, String evidence, String place) {
    labels.set(i, Label.of(Role.NOTE, Certainty.HIGH, evidence).typed(place));
  }

  private static boolean namesItself(NoteLabel label) {
    return label.style().equals("word") || label.style().equals("side");
  }

  /** Further paragraphs of a note that is set in from the text above, set in as much. */
  private static int indented(Draft draft, Labels labels, int from) {
    int indent = labels.chunk(from).indent();
    int margin = Math.min(draft.layout().margin(), indentAbove(labels, from));
    int i = from;
    while (indent > margin + 1
        && i + 1 < labels.size()
        && labels.open(i + 1)
        && labels.chunk(i + 1).form() == Form.PROSE
        && labels.chunk(i + 1).indent() >= indent
        && NoteLabels.of(draft, labels.chunk(i + 1)).isEmpty()) {
      i++;
      labels.set(i, Label.of(Role.NOTE_MORE, Certainty.MEDIUM, "set in as the note above"));
    }
    return i;
  }

  /** Where the text stands that the notes belong to: they may be longer than the text is. */
  private static int indentAbove(Labels labels, int note) {
    int i = note - 1;
    while (i >= 0 && (labels.is(i, Role.NOTE) || labels.is(i, Role.NOTE_MORE))) {
      i--;
    }
    return i < 0 ? Integer.MAX_VALUE : labels.chunk(i).indent();
  }

  /** A note in an open bracket goes on to the bracket's end. */
  private static int closeBracket(Draft draft, Labels labels, int from, NoteLabel label) {
    if (!label.open()) {
      return from;
    }
    int depth = 0;
    for (int i = from; i < Math.min(labels.size(), from + MOST_PARAGRAPHS); i++) {
      String text = draft.text(labels.chunk(i));
      for (int k = 0; k < text.length(); k++) {
        depth += text.charAt(k) == '[' ? 1 : text.charAt(k) == ']' ? -1 : 0;
      }
      if (depth <= 0) {
        for (int k = from + 1; k <= i; k++) {
          labels.set(k, Label.of(Role.NOTE_MORE, Certainty.HIGH, "inside the bracket of a note"));
        }
        return i;
      }
    }
    return from;
  }

  private int inSection(Draft draft, Labels labels, int i, int lastNote) {
    Chunk chunk = labels.chunk(i);
    int line = chunk.first().number() - 1;
    Optional<NoteLabel> label = sections.label(line);
    if (label.isPresent()) {
      note(labels, i, "labelled, in a section of notes", "end");
      if (label.get().open()) {
        closeBracket(draft, labels, i, label.get());
        return -1; // nothing outside the bracket goes on with it
      }
      return i;
    }
    boolean more =
        lastNote >= 0
            && !chunk.first().oddSpace()
            && (sections.labelledLater(line) || chunk.indent() > draft.layout().margin());
    if (more) {
      labels.set(i, Label.of(Role.NOTE_MORE, Certainty.MEDIUM, "between labelled notes"));
    }
    return lastNote;
  }
}
