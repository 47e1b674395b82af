package org.incipit.parse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A page number between two blocks. */
final class PageNumberRule implements BlockRule {
  private final BitSet furniture;

  /**
   * @param furniture indexes of the lines that are page numbers
   */
  PageNumberRule(BitSet furniture) {
    this.furniture = furniture;
  }

  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    Line line = chunks.get(index).first();
    return furniture.get(line.number() - 1)
        ? Optional.of(new Made(PageFurniture.block(line), 1))
        : Optional.empty();
  }
}
