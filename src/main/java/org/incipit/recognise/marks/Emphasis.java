package org.incipit.recognise.marks;

import java.util.Optional;
import org.incipit.model.Kind;

/**
 * A mark that plain text puts around words.
 *
 * @param sign the character
 * @param kind {@code hi} where it is known how the words looked
 * @param rend how the words looked, as {@code @rend} says it
 * @param common false for a sign that is often something else, and counts only where pairs of it
 *     come back
 */
record Emphasis(char sign, Kind kind, String rend, boolean common) {
  private static final Emphasis[] ALL = {
    new Emphasis('_', Kind.HI, "italic", true),
    new Emphasis('=', Kind.APART, "bold", true),
    new Emphasis('~', Kind.HI, "spaced", true),
    new Emphasis('*', Kind.HI, "italic", true),
    new Emphasis('+', Kind.APART, "bold", false),
    new Emphasis('/', Kind.HI, "italic", false)
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
