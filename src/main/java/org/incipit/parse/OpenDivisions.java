package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incipit.model.Block;

/**
 * The divisions that are open, each inside the one before, and the speech that is being said in the
 * innermost. What opens or closes a division ends the speech, since a speech lies in one.
 */
final class OpenDivisions {
  private final List<Division> open = new ArrayList<>();
  private final Speech speech;

  OpenDivisions(Speech speech) {
    this.speech = speech;
  }

  /** Begins anew, in the division that is to hold all others. */
  void begin(Division root) {
    open.clear();
    open.add(root);
  }

  /** The innermost division, to be looked at. */
  Division innermost() {
    return open.get(open.size() - 1);
  }

  /** The innermost division, the speech in it ended, to be added to. */
  Division outsideSpeech() {
    speech.endIn(innermost());
    return innermost();
  }

  /** Adds a block of text: to the speech that is being said, else to the division. */
  void block(Block block) {
    if (speech.isEmpty()) {
      innermost().add(block);
    } else {
      speech.add(block);
    }
  }

  /** True in a division that another holds. */
  boolean nested() {
    return open.size() > 1;
  }

  /** True in a division of a type, however deep. */
  boolean inside(String type) {
    return open.stream().skip(1).anyMatch(division -> division.type().equals(type));
  }

  /** Opens a division in the innermost. */
  void open(String type, int depth) {
    open.add(outsideSpeech().open(Map.of("type", type), depth));
  }

  /** Opens a division right below the innermost. */
  void openBelow(String type) {
    open(type, innermost().depth() + 1);
  }

  /** Closes the innermost division. */
  void close() {
    outsideSpeech();
    open.remove(open.size() - 1);
  }

  /** Closes all divisions but the one that holds them. */
  void closeNested() {
    outsideSpeech();
    open.subList(1, open.size()).clear();
  }
}
