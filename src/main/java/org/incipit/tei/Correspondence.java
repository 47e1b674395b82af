package org.incipit.tei;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.resolve.Resolution;
import org.incipit.resolve.Resolved;

/**
 * Who wrote to whom, of a document that is one letter.
 *
 * @param sent the writer by the signature, then place and date by the date line
 * @param received the person of the salutation
 */
record Correspondence(List<Resolved> sent, List<Resolved> received) {
  private static final String LETTER = "letter";

  /** Nothing for any other document, and for several letters in one file. */
  static Correspondence of(AnnotatedText document, Resolution resolution) {
    if (!document.tree().genre().name().equals(LETTER) || openers(document.tree().parts()) > 1) {
      return new Correspondence(List.of(), List.of());
    }
    Facts facts = new Facts(document, resolution);
    return new Correspondence(
        Stream.of(
                facts.first(BlockKind.SIGNED, Kind.PERSON),
                facts.first(BlockKind.DATELINE, Kind.PLACE),
                facts.first(BlockKind.DATELINE, Kind.DATE))
            .flatMap(Optional::stream)
            .toList(),
        facts.first(BlockKind.SALUTE, Kind.PERSON).stream().toList());
  }

  private static int openers(List<Block> parts) {
    int openers = 0;
    Deque<Block> open = new ArrayDeque<>(parts);
    while (!open.isEmpty()) {
      Block block = open.pop();
      openers += block.kind() == BlockKind.OPENER ? 1 : 0;
      block.children().forEach(open::push);
    }
    return openers;
  }

  private record Facts(AnnotatedText document, Resolution resolution) {
    /** The first annotation of a kind in the first block of a kind. */
    Optional<Resolved> first(BlockKind block, Kind kind) {
      return document.passages().stream()
          .map(Passage::block)
          .filter(leaf -> leaf.kind() == block)
          .findFirst()
          .flatMap(
              leaf ->
                  resolution.in(leaf).stream()
                      .filter(kept -> kept.annotation().kind() == kind)
                      .findFirst());
    }
  }
}
