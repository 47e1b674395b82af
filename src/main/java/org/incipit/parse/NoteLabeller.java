package org.incipit.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Certainty;

/**
 * Finds notes: those of a section of notes, those that name themselves ("[Footnote 1: …]"), and
 * those that open with a mark that the text before has called.
 */
final class NoteLabeller implements Labeller {
  private static final int MOST_PARAGRAPHS = 40;
  private static final Set<String> CALLED_STYLES = Set.of("[]", "{}", "sup", "mark", "()");

  private final NoteSections sections;

  NoteLabeller(NoteSections sections) {
    this.sections = sections;
  }

  @Override
  public void label(Draft draft, Labels labels) {
    int lastNote = -1;
    Map<String, Integer> called = new HashMap<>();
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
        lastNote = inSection(draft, labels, i, label, lastNote);
        continue;
      }
      if (label.isPresent() && isNote(label.get(), called)) {
        labels.set(
            i,
            Label.of(
                    Role.NOTE,
                    Certainty.HIGH,
                    label.get().style().equals("word")
                        ? "it says that it is a note"
                        : "opens with a mark that the text calls")
                .typed("foot"));
        i = closeBracket(draft, labels, i, label.get());
        called.remove(NoteCalls.key(label.get()));
      } else {
        NoteCalls.collect(draft.text(chunk), called);
      }
    }
  }

  private static boolean isNote(NoteLabel label, Map<String, Integer> called) {
    return label.style().equals("word")
        || CALLED_STYLES.contains(label.style()) && called.containsKey(NoteCalls.key(label));
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

  private static int inSection(
      Draft draft, Labels labels, int i, Optional<NoteLabel> label, int lastNote) {
    if (label.isPresent()) {
      labels.set(
          i, Label.of(Role.NOTE, Certainty.HIGH, "labelled, in a section of notes").typed("end"));
      return label.get().open() ? closeBracket(draft, labels, i, label.get()) : i;
    }
    Chunk chunk = labels.chunk(i);
    boolean more =
        lastNote >= 0
            && !chunk.first().oddSpace()
            && (labelledLater(draft, labels, i) || chunk.indent() > 0);
    if (more) {
      labels.set(i, Label.of(Role.NOTE_MORE, Certainty.MEDIUM, "between labelled notes"));
    }
    return lastNote;
  }

  private static boolean labelledLater(Draft draft, Labels labels, int i) {
    return draft.lastLabelled(labels.chunks()) > i;
  }
}
