package org.incipit.model;

import java.util.List;
import java.util.Set;

/**
 * The blocks of one document, with what cuts across them.
 *
 * @param parts the children of {@code text}: a body, and a back where there is one
 * @param pageBreaks in source order
 * @param hyphens line ends behind hyphens, in source order
 * @param genre what kind of text it was taken for
 * @param doubts decisions on structure that a person should look at, in source order
 * @param reviewed offsets of page breaks and of line feeds behind hyphens that a person decided
 */
public record BlockTree(
    List<Block> parts,
    List<PageBreak> pageBreaks,
    List<HyphenBreak> hyphens,
    Genre genre,
    List<Doubt> doubts,
    Set<Integer> reviewed) {
  /** A tree that leaves nothing to a person. */
  public BlockTree(
      List<Block> parts, List<PageBreak> pageBreaks, List<HyphenBreak> hyphens, Genre genre) {
    this(parts, pageBreaks, hyphens, genre, List.of(), Set.of());
  }

  public BlockTree {
    doubts = List.copyOf(doubts);
    reviewed = Set.copyOf(reviewed);
    parts = List.copyOf(parts);
    pageBreaks = List.copyOf(pageBreaks);
    hyphens = List.copyOf(hyphens);
  }

  /** The same decisions with other blocks. */
  public BlockTree withParts(List<Block> others) {
    return new BlockTree(others, pageBreaks, hyphens, genre, doubts, reviewed);
  }
}
