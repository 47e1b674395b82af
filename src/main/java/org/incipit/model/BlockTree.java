package org.incipit.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of one document, with what cuts across them.
 *
 * @param parts the children of {@code text}: a body, and a back where there is one
 * @param pageBreaks in source order
 * @param hyphens line ends behind hyphens, in source order
 */
public record BlockTree(List<Block> parts, List<PageBreak> pageBreaks, List<HyphenBreak> hyphens) {
  public BlockTree {
    parts = List.copyOf(parts);
    pageBreaks = List.copyOf(pageBreaks);
    hyphens = List.copyOf(hyphens);
  }

  /** Every block with text, in source order; one that lies in a hole of another comes after it. */
  public List<Block> leaves() {
    List<Block> leaves = new ArrayList<>();
    parts.forEach(part -> collect(part, leaves));
    return leaves;
  }

  private static void collect(Block block, List<Block> leaves) {
    if (block.kind().leaf() && !block.content().isEmpty()) {
      leaves.add(block);
    }
    block.children().forEach(child -> collect(child, leaves));
  }
}
