package org.incipit.recognise.notes;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/**
 * A note of the notes section.
 *
 * @param block the note
 * @param number what its label says, without brackets
 */
public record NumberedNote(Block block, String number) {
  /** All notes of a document, in source order. */
  static List<NumberedNote> all(AnnotatedText document) {
    List<NumberedNote> notes = new ArrayList<>();
    document.tree().parts().forEach(part -> collect(part, notes));
    return notes;
  }

  private static void collect(Block block, List<NumberedNote> notes) {
    if (block.kind() == BlockKind.NOTE && block.attributes().containsKey("n")) {
      notes.add(new NumberedNote(block, block.attributes().get("n")));
    }
    block.children().forEach(child -> collect(child, notes));
  }

  /** True when it is labelled by a number and nothing else. */
  boolean isNumber() {
    return number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
