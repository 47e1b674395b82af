package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/** Block quotations and mottoes with what says whose words they are. */
final class Quotations {
  private Quotations() {}

  static Block quote(Draft draft, List<Chunk> chunks, List<Label> labels) {
    List<Block> parts = new ArrayList<>();
    boolean marked = labels.stream().allMatch(l -> l.type().equals(QuotedMail.MARKED));
    for (int k = 0; k < chunks.size(); k++) {
      if (labels.get(k).type().equals(QuotedMail.MARKED)) {
        parts.addAll(QuotedMail.blocks(draft, chunks.get(k)));
        continue;
      }
      parts.add(
          labels.get(k).type().equals(QuoteLabeller.SOURCE)
              ? source(draft, chunks.get(k))
              : words(draft, chunks.get(k)));
    }
    Map<String, String> attributes =
        marked ? QuotedMail.attributes() : draft.certainty(labels.get(0));
    return Block.of(BlockKind.QUOTE, "", attributes, List.of(), parts);
  }

  /** The words in a {@code quote}, the name below them. */
  static Block epigraph(Draft draft, List<Chunk> chunks, List<Label> labels) {
    List<Block> words = new ArrayList<>();
    List<Block> parts = new ArrayList<>();
    for (int k = 0; k < chunks.size(); k++) {
      Chunk chunk = chunks.get(k);
      if (labels.get(k).type().equals(QuoteLabeller.SOURCE)) {
        parts.add(source(draft, chunk));
      } else {
        words.add(words(draft, chunk));
      }
    }
    parts.add(0, Block.of(BlockKind.QUOTE, "", Map.of(), List.of(), words));
    return Block.of(BlockKind.EPIGRAPH, "", draft.certainty(labels.get(0)), List.of(), parts);
  }

  private static Block words(Draft draft, Chunk chunk) {
    return chunk.form() == Form.VERSE
        ? Verse.stanza(draft, chunk, chunk.extent().start())
        : draft.paragraph(chunk);
  }

  private static Block source(Draft draft, Chunk chunk) {
    Block bibl = Block.of(BlockKind.BIBL, "", Map.of(), chunk.content(), chunk.furniture());
    return Block.of(BlockKind.P, draft.nextParagraph(), Map.of(), List.of(), List.of(bibl));
  }
}
