package org.incipit.parse;

import java.util.List;

/**
 * The lines between which a digital library wraps a text: "*** START OF THE PROJECT GUTENBERG EBOOK
 * … ***". They are no headings, and no title page begins before the first.
 */
final class Boilerplate {
  private static final int FARTHEST = 60;

  private Boilerplate() {}

  /** True for a line that says where the text starts or ends. */
  static boolean parts(Draft draft, Chunk chunk) {
    return starts(draft, chunk) || says(draft, chunk, "structure.boilerplate.ends");
  }

  /** How many chunks stand before the text, 0 where no line says that it starts. */
  static int end(Draft draft, List<Chunk> chunks) {
    for (int i = 0; i < Math.min(chunks.size(), FARTHEST); i++) {
      if (starts(draft, chunks.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean starts(Draft draft, Chunk chunk) {
    return says(draft, chunk, "structure.boilerplate.starts");
  }

  private static boolean says(Draft draft, Chunk chunk, String list) {
    return chunk.size() <= 3
        && draft.layout().charAt(chunk.first().textStart()) == '*'
        && Draft.english().list(list).stream().anyMatch(draft.key(chunk)::startsWith);
  }
}
