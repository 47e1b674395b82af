package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** The title page of a book: everything before its first heading. */
final class TitlePage {
  private TitlePage() {}

  static List<Block> blocks(Draft draft, List<Chunk> chunks, List<Label> labels) {
    List<Block> page = new ArrayList<>();
    boolean titled = false;
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      Block block = block(draft, chunk, labels.get(i), titled);
      titled |= block.kind() == BlockKind.TITLE_PART;
      page.add(block);
    }
    return page.isEmpty()
        ? List.of()
        : List.of(Block.of(BlockKind.TITLE_PAGE, "", Map.of(), List.of(), page));
  }

  private static Block block(Draft draft, Chunk chunk, Label label, boolean titled) {
    switch (label.role()) {
      case FURNITURE:
        return draft.furniture(chunk.first());
      case SEPARATOR:
        return Block.of(
            BlockKind.METAMARK,
            "",
            Map.of("function", "separator"),
            chunk.content(),
            chunk.furniture());
      case ILLUSTRATION:
        return Block.of(BlockKind.FIGURE, "", Map.of(), List.of(), List.of(draft.paragraph(chunk)));
      case VERSE:
        return Block.of(
            BlockKind.EPIGRAPH,
            "",
            Map.of(),
            List.of(),
            List.of(Verse.stanza(draft, chunk, chunk.extent().start())));
      case QUOTE:
        return Block.of(
            BlockKind.EPIGRAPH, "", Map.of(), List.of(), List.of(draft.paragraph(chunk)));
      default:
        break;
    }
    String text = draft.text(chunk);
    String plain = Words.plain(text);
    if (titled && draft.startsWithAny("structure.byline.openers", plain) && plain.length() <= 120) {
      return draft.leaf(BlockKind.BYLINE, chunk);
    }
    if (titled && isImprint(plain)) {
      return draft.leaf(BlockKind.DOC_IMPRINT, chunk);
    }
    return Block.of(
        BlockKind.TITLE_PART,
        "",
        Map.of("type", titled ? "sub" : "main"),
        chunk.content(),
        chunk.furniture());
  }

  /** Place, publisher and year, or a statement of copyright. */
  private static boolean isImprint(String plain) {
    for (String word : Words.of(plain)) {
      if (Dates.isYear(word) || word.length() >= 5 && Roman.value(word) >= 1400) {
        return true;
      }
    }
    return false;
  }
}
