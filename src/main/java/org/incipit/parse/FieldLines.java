package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * What an archive puts over a text: "Narrator: Mrs. Ott", "Date: 12 March 1984". Such lines are no
 * part of the title that may stand above them.
 */
final class FieldLines {
  private static final int LONGEST_NAME = 30;
  private static final int FEWEST = 2;

  private FieldLines() {}

  /** True for a chunk that begins with such lines. */
  static boolean open(Draft draft, Chunk chunk) {
    return first(draft, chunk) == 0;
  }

  /**
   * The same chunks, the first cut where such lines begin in it; those of a letter stay its top.
   */
  static List<Chunk> apart(Draft draft, List<Chunk> chunks) {
    int first = chunks.isEmpty() ? -1 : first(draft, chunks.get(0));
    if (first < 0 || LetterTop.isAboveGreeting(draft, chunks, 0)) {
      return chunks;
    }
    ChunkCuts cuts = new ChunkCuts(draft, chunks);
    if (first > 0 && !cuts.open(chunks.get(0).lines().get(first).textStart())) {
      return chunks; // the line lies in a note
    }
    List<Chunk> cut = new ArrayList<>(cuts.chunks());
    int at = first == 0 ? 0 : 1;
    if (lineByLine(draft.layout(), cut.get(at))) {
      cut.set(at, cut.get(at).formed(Form.FIELDS));
    }
    return cut;
  }

  /** False where a line goes on with the one before. */
  private static boolean lineByLine(Layout layout, Chunk chunk) {
    return chunk.lines().stream()
        .allMatch(line -> line.indent() == chunk.first().indent() && !layout.startsLower(line));
  }

  /** Index of the first line that names a field, -1 where too few do. */
  private static int first(Draft draft, Chunk chunk) {
    int first = -1;
    int named = 0;
    for (int k = 0; k < chunk.size(); k++) {
      if (names(draft, chunk.lines().get(k))) {
        named++;
        first = first < 0 ? k : first;
      }
    }
    boolean most = first >= 0 && named * 2 >= chunk.size() - first;
    return chunk.form() != Form.TABLE && named >= FEWEST && most ? first : -1;
  }

  private static boolean names(Draft draft, Line line) {
    String text = draft.layout().text(line);
    int colon = text.indexOf(':');
    if (colon <= 0
        || colon > LONGEST_NAME
        || colon + 2 >= text.length()
        || !Characters.isSpace(text.charAt(colon + 1))) {
      return false;
    }
    String name = Words.key(text.substring(0, colon));
    return draft.inLanguage("structure.field.names", name)
        || draft.inLanguage("structure.header.words", name);
  }
}
