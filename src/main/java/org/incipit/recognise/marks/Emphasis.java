package org.incipit.recognise.marks;

import org.incipit.model.Kind;

/**
 * A mark that plain text puts around words.
 *
 * @param sign the character
 * @param width how many of it stand on each side
 * @param kind {@code hi} where it is known how the words looked
 * @param rend how the words looked, as {@code @rend} says it
 * @param common false for a sign that is often something else, and counts only where pairs of it
 *     come back
 */
record Emphasis(char sign, int width, Kind kind, String rend, boolean common) {
  private static final Emphasis[] ALL = {
    new Emphasis('_', 1, Kind.HI, "italic", true),
    new Emphasis('=', 1, Kind.APART, "bold", true),
    new Emphasis('~', 1, Kind.HI, "spaced", true),
    new Emphasis('*', 1, Kind.HI, "italic", true),
    new Emphasis('*', 2, Kind.APART, "bold", true),
    new Emphasis('_', 2, Kind.APART, "bold", true),
    new Emphasis('+', 1, Kind.APART, "bold", false),
    new Emphasis('#', 1, Kind.APART, "bold", false),
    new Emphasis('/', 1, Kind.HI, "italic", false)
  };

  static Emphasis[] all() {
    return ALL.clone();
  }
}
