package org.incipit.generate;

import java.util.Optional;

/**
 * A word of a generated document: how it is set, and how it is to be read.
 *
 * @param lead marks before it that stand for emphasis, empty for none
 * @param core the word itself, the only part that a line end may cut
 * @param tail what follows it without a space: marks of emphasis and punctuation
 * @param note the note that it calls
 * @param noteLast true when the callout stands behind the punctuation
 */
record Word(String lead, String core, String tail, Optional<Note> note, boolean noteLast) {
  static final String EMPHASIS = "_";

  /** A word as a template gives it, its closing punctuation split off. */
  static Word of(String text) {
    int end = text.length();
    while (end > 1 && ".,;:?!".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Word("", text.substring(0, end), text.substring(end), Optional.empty(), false);
  }

  /** A word that is set as it stands and never cut. */
  static Word whole(String text) {
    return new Word("", text, "", Optional.empty(), false);
  }

  Word calling(Note called, boolean last) {
    return new Word(lead, core, tail, Optional.of(called), last);
  }

  Word emphasised() {
    return new Word(EMPHASIS, core, EMPHASIS + tail, note, noteLast);
  }

  /** What stands in the source. */
  String set() {
    return lead + core + tail(note.map(Note::callout).orElse(""));
  }

  /** What the structure must give back: no marks of emphasis, and the note behind a callout. */
  String read() {
    return (core + tail(note.map(n -> n.space() + "{" + n.ordinal() + "}").orElse("")))
        .replace(EMPHASIS, "");
  }

  /** The second half of a word that is cut at {@code at}, as it is set. */
  String rest(int at) {
    return core.substring(at) + tail(note.map(Note::callout).orElse(""));
  }

  private String tail(String call) {
    return noteLast ? tail + call : call + tail;
  }

  boolean endsSentence() {
    return !tail.isEmpty() && ".?!".indexOf(tail.charAt(tail.length() - 1)) >= 0;
  }
}
