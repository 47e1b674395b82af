package org.incipit.recognise.notes;

import java.util.Optional;
import org.incipit.model.NoteMark;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * A mark in the text that calls a note.
 *
 * @param passage where it stands
 * @param sign the mark, its offsets those of the passage's text
 * @param note the note it calls, none when there is none of that number
 */
public record Callout(Passage passage, NoteMark sign, Optional<NumberedNote> note) {
  static Callout of(Passage passage, NoteMark sign) {
    return new Callout(passage, sign, Optional.empty());
  }

  Callout to(NumberedNote called) {
    return new Callout(passage, sign, Optional.of(called));
  }

  /** Index of its first unit in the passage's text. */
  public int start() {
    return sign.start();
  }

  /** Its number in ASCII digits, or the mark itself. */
  public String mark() {
    return sign.mark();
  }

  /** Its number, -1 when it is none. */
  int value() {
    return sign.value();
  }

  public Span span() {
    return passage.toSource(sign.start(), sign.end());
  }
}
