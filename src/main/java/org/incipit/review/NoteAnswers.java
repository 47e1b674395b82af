package org.incipit.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.Kind;

/** Answers on callouts: which note a callout belongs to, or that it is none. One document. */
final class NoteAnswers {
  /** The callout has no note. */
  static final String NO_NOTE = "no note";

  /** The note has no callout. */
  static final String UNCALLED = "uncalled";

  private final AnnotationReplay replay;
  private final List<Block> notes = new ArrayList<>();

  NoteAnswers(AnnotationReplay replay) {
    this.replay = replay;
    collect(replay.document().tree().parts(), notes);
  }

  static void collect(List<Block> blocks, List<Block> notes) {
    for (Block block : blocks) {
      if (block.kind() == BlockKind.NOTE && block.attributes().containsKey("n")) {
        notes.add(block);
      }
      collect(block.children(), notes);
    }
  }

  void apply(Answer answer) {
    boolean ofNote = notes.stream().anyMatch(note -> note.extent().equals(answer.span()));
    if (answer.value().equals("text")) {
      replay.remove(answer.span(), Kind.NOTE_REF::equals); // a note became text when it was parsed
    } else if (ofNote) {
      if (!answer.value().equals(UNCALLED)) {
        replay.refuse(answer, "a note can be uncalled or text; a callout is a row of its own");
      }
    } else if (answer.value().equals(NO_NOTE)) {
      callout(answer, Map.of());
    } else {
      target(answer).ifPresent(id -> callout(answer, Map.of("target", "#" + id)));
    }
  }

  private void callout(Answer answer, Map<String, String> attributes) {
    if (replay.fits(answer)) {
      replay.remove(answer.span(), Kind.NOTE_REF::equals);
      replay.add(AnnotationReplay.of(Kind.NOTE_REF, answer.span(), attributes, Optional.empty()));
    }
  }

  /** The id of the note that is meant by its id or its number. */
  private Optional<String> target(Answer answer) {
    String wanted = answer.value().startsWith("#") ? answer.value().substring(1) : answer.value();
    List<String> ids =
        notes.stream()
            .filter(note -> note.id().equals(wanted) || wanted.equals(note.attributes().get("n")))
            .map(Block::id)
            .toList();
    List<String> exact = ids.stream().filter(wanted::equals).toList();
    if (exact.size() == 1 || ids.size() == 1) {
      return Optional.of(exact.size() == 1 ? exact.get(0) : ids.get(0));
    }
    replay.refuse(
        answer,
        ids.isEmpty()
            ? "there is no such note; give a note's number or id, \"no note\", or text"
            : "several notes have this number: "
                + ids.stream().limit(8).collect(Collectors.joining(", ")));
    return Optional.empty();
  }
}
