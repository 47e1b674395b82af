package org.incipit.model;

import org.incipit.text.Span;

/**
 * A line end behind a hyphen.
 *
 * @param hyphen the hyphen character
 * @param lineFeed offset of the line feed after it
 * @param kind what the hyphen was
 * @param evidence what decided, for the review file
 */
public record HyphenBreak(Span hyphen, int lineFeed, Kind kind, String evidence) {
  /** What a hyphen at a line end was. */
  public enum Kind {
    /** Put there by the line break alone: the word is written without it. */
    SOFT("no"),
    /** Part of the word. */
    TRUE("no"),
    /** It stands for a part of a word that follows elsewhere, as in "two- and threefold". */
    SUSPENDED("yes"),
    /** Not decided; joined with the hyphen kept. */
    UNDECIDED("maybe");

    private final String lineBreak;

    Kind(String lineBreak) {
      this.lineBreak = lineBreak;
    }

    /** The value of {@code lb/@break}. */
    public String lineBreak() {
      return lineBreak;
    }
  }
}
