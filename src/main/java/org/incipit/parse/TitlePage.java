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
    List<Block> front = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    boolean titled = false;
    for (int i = 0; i < chunks.size(); i++) {
      if (labels.get(i).role() == Role.DEDICATION) {
        close(page, front);
        int end = i + 1;
        while (end < chunks.size() && labels.get(end).role() == Role.DEDICATION) {
          end++;
        }
        front.add(dedication(draft, chunks.subList(i, end)));
        i = end - 1;
        continue;
      }
      if (page.isEmpty() && titled && isAside(labels.get(i).role())) {
        front.add(block(draft, chunks.get(i), labels.get(i), true));
        continue;
      }
      if (labels.get(i).role() == Role.ILLUSTRATION) {
        List<Block> lines = new ArrayList<>();
        lines.add(draft.paragraph(chunks.get(i)));
        while (i + 1 < chunks.size() && goesOn(labels.get(i + 1))) {
          lines.add(draft.paragraph(chunks.get(++i)));
        }
        page.add(Block.of(BlockKind.FIGURE, "", Map.of(), List.of(), lines));
        continue;
      }
      Block block = block(draft, chunks.get(i), labels.get(i), titled);
      titled |= block.kind() == BlockKind.TITLE_PART;
      page.add(block);
    }
    close(page, front);
    return front;
  }

  /** A further paragraph of what a bracket says of a picture. */
  private static boolean goesOn(Label label) {
    return label.role() == Role.ILLUSTRATION && !label.type().isEmpty();
  }

  /** What stands between title pages and is no part of one. */
  private static boolean isAside(Role role) {
    return role == Role.FURNITURE || role == Role.SEPARATOR;
  }

  private static void close(List<Block> page, List<Block> front) {
    if (!page.isEmpty()) {
      front.add(Block.of(BlockKind.TITLE_PAGE, "", Map.of(), List.of(), List.copyOf(page)));
      page.clear();
    }
  }

  private static Block dedication(Draft draft, List<Chunk> chunks) {
    List<Block> lines = new ArrayList<>();
    chunks.forEach(chunk -> lines.add(draft.paragraph(chunk)));
    return Block.of(BlockKind.DIV, "", Map.of("type", "dedication"), List.of(), lines);
  }

  private static Block block(Draft draft, Chunk chunk, Label label, boolean titled) {
    switch (label.role()) {
      case FURNITURE:
        return draft.furniture(chunk);
      case SEPARATOR:
        return Block.of(
            BlockKind.METAMARK,
            "",
            Map.of("function", "separator"),
            chunk.content(),
            chunk.furniture());
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
    if (titled && label.role() == Role.BYLINE) {
      return draft.leaf(BlockKind.BYLINE, chunk);
    }
    if (titled && label.role() == Role.IMPRINT) {
      return draft.leaf(BlockKind.DOC_IMPRINT, chunk);
    }
    String plain = draft.plain(chunk);
    if (titled && TitleLines.isByline(draft, plain)) {
      return draft.leaf(BlockKind.BYLINE, chunk);
    }
    if (titled && TitleLines.isImprint(draft, chunk)) {
      return draft.leaf(BlockKind.DOC_IMPRINT, chunk);
    }
    return Block.of(
        BlockKind.TITLE_PART,
        "",
        Map.of("type", titled ? "sub" : "main"),
        chunk.content(),
        chunk.furniture());
  }
}
