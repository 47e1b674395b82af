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
  private static final int MOST_OF_CREDIT = 4;

  /** Blank lines over a title page. */
  private static final int SPACE = 3;

  /** Chunks behind the line within which another part of the work begins. */
  private static final int NEAR = 3;

  private static final int MOST_OF_HEAD = 5;

  private Boilerplate() {}

  /** Takes all of it for paragraphs. */
  static void label(Draft draft, Labels labels) {
    int top = credits(draft, labels.chunks(), end(draft, labels.chunks()));
    for (int i = 0; i < top; i++) {
      paragraph(labels, i);
    }
    int tail = tail(draft, labels.chunks());
    for (int i = tail; i < labels.size() && !goesOn(draft, labels.chunk(i), i - tail); i++) {
      paragraph(labels, i);
    }
  }

  /** Notes, or right behind the line another part of the work: the text was not at its end. */
  private static boolean goesOn(Draft draft, Chunk chunk, int behind) {
    return behind > 0
        && (NoteSections.headsNotes(draft.layout(), chunk.first())
            || behind <= NEAR
                && Words.of(draft.plain(chunk)).size() <= MOST_OF_HEAD
                && draft.headings().read(draft.text(chunk)).isPresent());
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
    boolean apart = end < chunks.size() && chunks.get(end).blankBefore() >= SPACE;
    return from > 0 || apart ? end : from; // over a letter it is a line of the letter's own
  }

  private static boolean opensCredit(Draft draft, Chunk chunk) {
    return chunk.size() <= MOST_OF_CREDIT
        && draft.startsWithAny("structure.credit.openers", draft.text(chunk));
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
    String key = draft.key(chunk);
    boolean file = key.contains("book") || key.contains("etext") || key.contains("gutenberg's");
    return chunk.size() <= MOST_LINES
        && (first == '*' || (first == 'E' || first == 'S') && file)
        && Draft.english().list(list).stream().anyMatch(key::startsWith);
  }
}
