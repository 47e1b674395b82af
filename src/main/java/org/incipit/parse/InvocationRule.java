package org.incipit.parse;

import java.util.List;

/** An invocation before the text, such as "In the name of God". */
final class InvocationRule {
  private static final int MOST_LINES = 3;

  private InvocationRule() {}

  /** True when the chunk at {@code index} is an invocation. */
  static boolean fits(Draft draft, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    return index + 1 < chunks.size()
        && chunk.lines().size() <= MOST_LINES
        && draft.language().list("invocations").stream().anyMatch(draft.text(chunk)::startsWith);
  }
}
