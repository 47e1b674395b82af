package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** The speech that is being said: its speaker, and the blocks so far. One document. */
final class Speech {
  private final Draft draft;
  private final Turns turns;
  private final List<Block> blocks = new ArrayList<>();

  Speech(Draft draft, Turns turns) {
    this.draft = draft;
    this.turns = turns;
  }

  /** True where nobody speaks. */
  boolean isEmpty() {
    return blocks.isEmpty();
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** Begins with the speaker's name, a direction behind it, and what is said on its lines. */
  void begin(Chunk chunk, Label label) {
    Span extent = chunk.extent();
    int end = label.split() < 0 ? extent.end() : label.split();
    int direction =
        turns.at(chunk.first()).filter(SpeakerName::alone).map(SpeakerName::direction).orElse(-1);
    Span name = new Span(extent.start(), trim(direction < 0 ? end : direction));
    add(draft.leaf(BlockKind.SPEAKER, "", draft.certainty(label), chunk, name));
    if (direction >= 0) {
      add(draft.leaf(BlockKind.STAGE, "", Map.of(), chunk, new Span(direction, end)));
    }
    int rest = end;
    while (rest < extent.end() && Characters.isGap(draft.layout().charAt(rest))) {
      rest++;
    }
    if (rest < extent.end()) {
      add(said(chunk, rest));
    } else {
      chunk.furnitureWithin(rest, extent.end()).forEach(this::add); // all that is said is a note
    }
  }

  private Block said(Chunk chunk, int from) {
    Span said = new Span(from, chunk.extent().end());
    return chunk.form() == Form.VERSE
        ? Verse.stanza(draft, chunk, from)
        : draft.leaf(BlockKind.P, draft.nextParagraph(), Map.of(), chunk, said);
  }

  private int trim(int end) {
    int i = end;
    while (Characters.isGap(draft.layout().charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Puts what was said into a division; a speaker's name with nothing said is a paragraph. */
  void endIn(Division division) {
    if (isEmpty()) {
      return;
    }
    if (blocks.stream().anyMatch(block -> isSaid(block.kind()))) {
      division.add(Block.of(BlockKind.SP, "", Map.of(), List.of(), List.copyOf(blocks)));
    } else {
      blocks.forEach(
          block -> division.add(block.kind() == BlockKind.SPEAKER ? asParagraph(block) : block));
    }
    blocks.clear();
  }

  /** True for a block that can be what is said; TEI wants one in every speech. */
  private static boolean isSaid(BlockKind kind) {
    return switch (kind) {
      case P, LG, LIST, TABLE, QUOTE, STAGE, AB -> true;
      default -> false;
    };
  }

  private Block asParagraph(Block speaker) {
    return Block.of(
        BlockKind.P, draft.nextParagraph(), Map.of(), speaker.content(), speaker.children());
  }
}
