package org.incipit.recognise.notes;

import java.util.Optional;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * A mark in the text that calls a note.
 *
 * @param passage where it stands
 * @param start index of its first unit in the passage's text
 * @param end index after its last unit
 * @param mark its number in ASCII digits, or the mark itself
 * @param note the note it calls, none when there is none of that number
 */
public record Callout(
    Passage passage, int start, int end, String mark, Optional<NumberedNote> note) {
  public Span span() {
    return passage.toSource(start, end);
  }
}
