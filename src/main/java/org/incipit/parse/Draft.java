package org.incipit.parse;

import java.util.Map;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** What the rules share while one document is parsed. Ids count up in source order. */
final class Draft {
  private final Layout layout;
  private final LanguageData language;
  private int paragraphs;

  Draft(Layout layout, LanguageData language) {
    this.layout = layout;
    this.language = language;
  }

  Layout layout() {
    return layout;
  }

  LanguageData language() {
    return language;
  }

  String text(Chunk chunk) {
    return layout.source().slice(chunk.extent());
  }

  Block paragraph(Chunk chunk) {
    return Block.of(BlockKind.P, "p" + ++paragraphs, Map.of(), chunk.content(), chunk.furniture());
  }

  Block leaf(BlockKind kind, Chunk chunk) {
    return Block.of(kind, "", Map.of(), chunk.content(), chunk.furniture());
  }

  /** The last word of a chunk, or its last mark when it ends in one. */
  String lastWord(Chunk chunk) {
    int end = chunk.last().textEnd();
    int i = end - 1;
    if (!Character.isLetterOrDigit(layout.charAt(i))) {
      return layout.source().content().substring(i, end);
    }
    while (i > chunk.last().textStart() && !Characters.isSpace(layout.charAt(i - 1))) {
      i--;
    }
    return layout.source().content().substring(i, end);
  }
}
