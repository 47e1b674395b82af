package org.incipit.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** An invocation before the text, such as "In the name of God". */
final class InvocationRule implements BlockRule {
  private static final int MOST_LINES = 3;

  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    boolean invocation =
        index + 1 < chunks.size()
            && chunk.lines().size() <= MOST_LINES
            && draft.language().list("invocations").stream()
                .anyMatch(draft.text(chunk)::startsWith);
    if (!invocation) {
      return Optional.empty();
    }
    Block epigraph =
        Block.of(BlockKind.EPIGRAPH, "", Map.of(), List.of(), List.of(draft.paragraph(chunk)));
    return Optional.of(new Made(epigraph, 1));
  }
}
