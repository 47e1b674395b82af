package org.incipit.parse;

import java.util.Optional;

/** The label that a chunk opens with. */
final class NoteLabels {
  private NoteLabels() {}

  static Optional<NoteLabel> of(Draft draft, Chunk chunk) {
    return NoteLabel.at(
        draft.layout().source().content(), chunk.first().textStart(), chunk.first().textEnd());
  }
}
