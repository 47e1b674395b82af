package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** A stanza, in a document that is verse as a whole. */
final class VerseRule implements BlockRule {
  private final boolean verse;

  VerseRule(Layout layout) {
    verse = layout.isVerse();
  }

  @Override
  public Optional<Made> at(Draft draft, List<Chunk> chunks, int index) {
    Chunk chunk = chunks.get(index);
    if (!verse || chunk.lines().size() < 2 || !chunk.furniture().isEmpty()) {
      return Optional.empty();
    }
    List<Block> lines = new ArrayList<>();
    for (Line line : chunk.lines()) {
      Span text = new Span(line.textStart(), line.textEnd());
      lines.add(Block.of(BlockKind.L, "", Map.of(), List.of(text), List.of()));
    }
    Block stanza = Block.of(BlockKind.LG, "", Map.of("type", "stanza"), List.of(), lines);
    return Optional.of(new Made(stanza, 1));
  }
}
