package org.incipit.recognise.names;

import org.incipit.model.Kind;

/**
 * What a token can be to the linear model: outside of names, or the first or a later token of a
 * person, place or organisation. A tag is an int, so that scores stand in arrays.
 */
final class Tag {
  static final int OUTSIDE = 0;

  /** Number of tags. */
  static final int COUNT = 7;

  private static final Kind[] KINDS = {Kind.PERSON, Kind.PLACE, Kind.ORGANISATION};

  private Tag() {}

  /** The tag of the first token of a name; {@link #OUTSIDE} for a kind that the model ignores. */
  static int first(Kind kind) {
    for (int i = 0; i < KINDS.length; i++) {
      if (KINDS[i] == kind) {
        return 2 * i + 1;
      }
    }
    return OUTSIDE;
  }

  /** The tag of a later token of the name that a tag is in. */
  static int later(int tag) {
    return tag + 1 & ~1;
  }

  static boolean isFirst(int tag) {
    return (tag & 1) == 1;
  }

  /** The kind of the name that a tag other than {@link #OUTSIDE} is in. */
  static Kind kind(int tag) {
    return KINDS[tag - 1 >> 1];
  }

  /** True when a token with {@code tag} may stand after one with {@code before}. */
  static boolean follows(int before, int tag) {
    return tag == OUTSIDE || isFirst(tag) || before == tag || before == tag - 1;
  }
}
