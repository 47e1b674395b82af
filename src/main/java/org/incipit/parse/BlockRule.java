package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import org.incipit.model.Block;

/** Recognises one kind of block among the chunks of a document. */
interface BlockRule {
  /** The block made of the chunks from {@code index} on, if they are of this kind. */
  Optional<Made> at(Draft draft, List<Chunk> chunks, int index);

  /**
   * What a rule made.
   *
   * @param block the block
   * @param chunks how many chunks it took, at least 1
   */
  record Made(Block block, int chunks) {}
}
