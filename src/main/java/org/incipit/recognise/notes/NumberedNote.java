package org.incipit.recognise.notes;

import java.util.ArrayList;
import java.util.List;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;

/**
 * A note that may be called.
 *
 * @param block the note
 * @param number what its label says, without brackets
 * @param label the label as it stands, empty for none
 */
public record NumberedNote(Block block, String number, String label) {
  private static final String UNNAMED = "*";

  /** All notes of a document, in source order. */
  static List<NumberedNote> all(AnnotatedText document) {
    List<NumberedNote> notes = new ArrayList<>();
    document.tree().parts().forEach(part -> collect(document, part, notes));
    return notes;
  }

  private static void collect(AnnotatedText document, Block block, List<NumberedNote> notes) {
    if (block.kind() == BlockKind.NOTE
        && block.attributes().getOrDefault("type", "").equals("footnote")) {
      String number = block.attributes().getOrDefault("n", UNNAMED);
      notes.add(new NumberedNote(block, number, label(document, block)));
    }
    block.children().forEach(child -> collect(document, child, notes));
  }

  private static String label(AnnotatedText document, Block note) {
    for (Block child : note.children()) {
      if (child.kind() == BlockKind.LABEL) {
        return document.source().slice(child.extent());
      }
      if (child.kind() == BlockKind.P) {
        return label(document, child);
      }
    }
    return "";
  }

  /** True when it is labelled by a number and nothing else. */
  boolean isNumber() {
    return number.length() <= 9 && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** How it is named: "number", "letter" or "sign". */
  String naming() {
    return isNumber() ? "number" : Character.isLetterOrDigit(number.charAt(0)) ? "letter" : "sign";
  }

  /** True when it stands where it is called, or has no name, so that no mark need call it. */
  boolean standsAlone() {
    return !block.attributes().containsKey("n")
        || block.attributes().getOrDefault("place", "").equals("inline");
  }

  int start() {
    return block.extent().start();
  }
}
