package org.incipit.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** Whatever is nothing else: a paragraph, or a line of odd white space between paragraphs. */
final class ParagraphRule implements BlockRule {
  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    Block block =
        chunk.first().oddSpace()
            ? Block.of(BlockKind.AB, "", Map.of("rend", "blank"), chunk.content(), List.of())
            : draft.paragraph(chunk);
    return Optional.of(new Made(block, 1));
  }
}
