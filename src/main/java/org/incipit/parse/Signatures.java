package org.incipit.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Says of the blocks that a person decided on who answers for them. */
final class Signatures {
  /** Frames, of which nobody says what they are. */
  private static final Set<BlockKind> FRAMES =
      EnumSet.of(
          BlockKind.FRONT, BlockKind.BODY, BlockKind.BACK, BlockKind.DIV, BlockKind.TITLE_PAGE);

  private final TreeMap<Integer, Span> extents;

  private Signatures(TreeMap<Integer, Span> extents) {
    this.extents = extents;
  }

  /**
   * @param extents of the chunks that were decided on, by their start
   */
  static List<Block> sign(List<Block> parts, TreeMap<Integer, Span> extents) {
    return extents.isEmpty() ? parts : new Signatures(extents).all(parts);
  }

  private List<Block> all(List<Block> blocks) {
    List<Block> signed = new ArrayList<>();
    blocks.forEach(block -> signed.add(signed(block)));
    return signed;
  }

  private Block signed(Block block) {
    Map.Entry<Integer, Span> next = extents.ceilingEntry(block.extent().start());
    if (next == null || next.getKey() >= block.extent().end()) {
      return block;
    }
    Map<String, String> attributes = new TreeMap<>(block.attributes());
    List<Block> children = block.children();
    boolean whole =
        !FRAMES.contains(block.kind())
            && next.getKey() == block.extent().start()
            && next.getValue().contains(block.extent());
    if (whole) {
      attributes.put("cert", "high");
      attributes.put("resp", "#resp.review");
    } else {
      children = all(children);
    }
    return new Block(
        block.kind(), block.id(), attributes, block.content(), children, block.extent());
  }
}
