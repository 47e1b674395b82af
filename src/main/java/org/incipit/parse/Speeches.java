package org.incipit.parse;

import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** What a speech needs to be one. */
final class Speeches {
  private Speeches() {}

  /** True for a block that can be what is said; TEI wants one in every speech. */
  static boolean isSpeech(BlockKind kind) {
    return switch (kind) {
      case P, LG, LIST, TABLE, QUOTE, STAGE, AB -> true;
      default -> false;
    };
  }

  /** A speaker's name with nothing said is a paragraph. */
  static Block asParagraph(Draft draft, Block speaker) {
    return Block.of(
        BlockKind.P, draft.nextParagraph(), Map.of(), speaker.content(), speaker.children());
  }
}
