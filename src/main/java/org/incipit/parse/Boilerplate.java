package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/**
 * What a digital library wraps a text in: what stands up to "*** START OF THE PROJECT GUTENBERG
 * EBOOK … ***", who made the file, and all from the line on that says where the text ends. None of
 * it is a heading, and no title page begins before it.
 */
final class Boilerplate {
  /** Type of its paragraphs. */
  static final String TYPE = "boilerplate";

  private static final int FARTHEST = 60;
  private static final int MOST_LINES = 3;

  private Boilerplate() {}

  /** Takes all of it for paragraphs. */
  static void label(Draft draft, Labels labels) {
    int top = credits(draft, labels.chunks(), end(draft, labels.chunks()));
    for (int i = 0; i < top; i++) {
      paragraph(labels, i);
    }
    for (int i = tail(draft, labels.chunks()); i < labels.size(); i++) {
      paragraph(labels, i);
    }
  }

  private static void paragraph(Labels labels, int i) {
    if (labels.open(i)) {
      labels.set(i, Label.of(Role.P, Certainty.HIGH, "a library's words").typed(TYPE));
    }
  }

  /** How many chunks stand before the text, 0 where no line says that it starts. */
  static int end(Draft draft, List<Chunk> chunks) {
    for (int i = 0; i < Math.min(chunks.size(), FARTHEST); i++) {
      Chunk chunk = chunks.get(i);
      if (draft.layout().charAt(chunk.first().textStart()) == '*'
          && says(draft, chunk, "structure.boilerplate.starts")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Index behind what is said from {@code from} on of those who made the file. */
  static int credits(Draft draft, List<Chunk> chunks, int from) {
    int end = from;
    while (end < chunks.size()
        && (opensCredit(draft, chunks.get(end))
            || end > from && draft.layout().charAt(chunks.get(end).first().textStart()) == '(')) {
      end++;
    }
    return end;
  }

  private static boolean opensCredit(Draft draft, Chunk chunk) {
    return draft.startsWithAny("structure.credit.openers", draft.text(chunk));
  }

  /** Index of the first chunk behind the text, the number of chunks where no line says so. */
  private static int tail(Draft draft, List<Chunk> chunks) {
    int tail = chunks.size();
    for (int i = 1; i < chunks.size(); i++) {
      if (tail < i && says(draft, chunks.get(i), "structure.boilerplate.starts")) {
        tail = chunks.size(); // another text of the same library follows
      } else if (tail == chunks.size()
          && says(draft, chunks.get(i), "structure.boilerplate.ends")) {
        tail = i;
      }
    }
    return tail;
  }

  /** Words of a list, behind stars or nothing, which open one line or a few. */
  private static boolean says(Draft draft, Chunk chunk, String list) {
    char first = draft.layout().charAt(chunk.first().textStart());
    return chunk.size() <= MOST_LINES
        && (first == '*' || first == 'E' || first == 'S')
        && Draft.english().list(list).stream().anyMatch(draft.key(chunk)::startsWith);
  }
}
