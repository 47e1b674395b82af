package org.incipit.recognise.marks;

import java.util.Optional;

/**
 * A mark that plain text puts around words.
 *
 * @param sign the character
 * @param rend how the words looked, as {@code @rend} says it
 * @param common false for a sign that is often something else, and counts only where pairs of it
 *     come back
 */
record Emphasis(char sign, String rend, boolean common) {
  private static final Emphasis[] ALL = {
    new Emphasis('_', "italic", true),
    new Emphasis('=', "bold", true),
    new Emphasis('~', "spaced", true),
    new Emphasis('*', "italic", true),
    new Emphasis('+', "bold", false),
    new Emphasis('/', "italic", false)
  };

  static Optional<Emphasis> of(char sign) {
    for (Emphasis emphasis : ALL) {
      if (emphasis.sign == sign) {
        return Optional.of(emphasis);
      }
    }
    return Optional.empty();
  }

  static Emphasis[] all() {
    return ALL.clone();
  }
}
