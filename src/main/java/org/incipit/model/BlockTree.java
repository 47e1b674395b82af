package org.incipit.model;

import java.util.List;

/**
 * The blocks of one document, with what cuts across them.
 *
 * @param parts the children of {@code text}: a body, and a back where there is one
 * @param pageBreaks in source order
 * @param hyphens line ends behind hyphens, in source order
 * @param genre what kind of text it was taken for
 */
public record BlockTree(
    List<Block> parts, List<PageBreak> pageBreaks, List<HyphenBreak> hyphens, Genre genre) {
  public BlockTree {
    parts = List.copyOf(parts);
    pageBreaks = List.copyOf(pageBreaks);
    hyphens = List.copyOf(hyphens);
  }
}
