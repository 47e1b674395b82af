package org.incipit.parse;

import java.util.Optional;
import org.incipit.model.Certainty;

/** The label that a person gives a chunk, with what a block of that role needs besides. */
final class ReviewedLabel {
  private static final int LONGEST_HEAD = 60;

  private ReviewedLabel() {}

  /** The label; empty when the chunk lacks what the role needs. */
  static Optional<Label> of(Draft draft, Labels labels, int i, Role role) {
    Chunk chunk = labels.chunk(i);
    boolean furniture = draft.isFurniture(chunk);
    if (furniture || chunk.first().oddSpace()) {
      return furniture && role == Role.FURNITURE ? labels.at(i) : Optional.empty();
    }
    if (labels.is(i, role)) {
      return labels.at(i).map(BlockReplay::reviewed);
    }
    Label plain = BlockReplay.reviewed(Label.of(role, Certainty.HIGH, ""));
    return switch (role) {
      case TITLE, IMPRINT, BLANK, FURNITURE -> Optional.empty();
      case BOX -> chunk.form() == Form.BOX ? Optional.of(plain) : Optional.empty();
      case LIST ->
          Markers.at(draft.layout(), chunk.first()).isPresent()
              ? Optional.of(plain)
              : Optional.empty();
      case NOTE -> NoteLabels.of(draft, chunk).map(label -> plain.typed("foot"));
      case NOTE_MORE ->
          labels.is(i - 1, Role.NOTE) || labels.is(i - 1, Role.NOTE_MORE)
              ? Optional.of(plain)
              : Optional.empty();
      case SPEECH -> speech(draft, chunk, plain);
      case ATTENDANCE -> attendance(draft, chunk, plain);
      case SIGNED ->
          Optional.of(chunk.size() == 1 ? plain.typed(LetterParts.NAME_AND_YEAR) : plain);
      default -> Optional.of(plain);
    };
  }

  /** Cut behind the colon or full stop that ends the speaker's name, or behind its line. */
  private static Optional<Label> speech(Draft draft, Chunk chunk, Label plain) {
    Line line = chunk.first();
    int end = line.textEnd();
    int reach = Math.min(line.textEnd(), line.textStart() + LONGEST_HEAD);
    for (int i = reach - 1; i > line.textStart(); i--) {
      char c = draft.layout().charAt(i);
      boolean stop = c == ':' || c == '.' && end == line.textEnd();
      end = stop ? i + 1 : end;
    }
    return end < chunk.extent().end() ? Optional.of(plain.splitAt(end)) : Optional.empty();
  }

  /** Cut behind the heading: up to a colon, or the first line. */
  private static Optional<Label> attendance(Draft draft, Chunk chunk, Label plain) {
    int colon = draft.text(chunk).indexOf(':');
    int end =
        colon > 0 && colon < LONGEST_HEAD
            ? chunk.extent().start() + colon + 1
            : chunk.first().textEnd();
    return end < chunk.extent().end() ? Optional.of(plain.splitAt(end)) : Optional.empty();
  }

  /** Why a role was refused. */
  static String need(Role role) {
    return switch (role) {
      case NOTE -> "a note opens with its mark";
      case NOTE_MORE -> "it must stand behind a note";
      case LIST -> "a list opens with a bullet or a number; for plain lines say items";
      case SPEECH -> "a speech opens with a speaker's name and goes on";
      case ATTENDANCE -> "attendance needs a heading and names behind it";
      case TITLE, IMPRINT -> "parts of a title page are told apart there; say p or head";
      case BOX -> "a box has a frame";
      default -> "no block of text begins there";
    };
  }
}
