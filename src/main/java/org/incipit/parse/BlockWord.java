package org.incipit.parse;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person says of a block: a role, with its depth if it is a heading; or where it begins.
 *
 * @param role what it is; absent where only its beginning is decided
 * @param depth depth of a heading: 0 for a title, 1 for the highest division; -1 when not said
 * @param join true when it goes on with the block before
 */
record BlockWord(Optional<Role> role, int depth, boolean join) {
  private static final int DEEPEST = 9;

  /** The commonest answers. */
  static final String WORDS =
      "a block can be p, head 1 to head 9, quote, verse, list, table, join, split or another word"
          + " that docs/review.md lists";

  static String of(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What was decided of a labelled chunk, depths being settled. */
  static String of(Label label) {
    boolean deep = label.role() == Role.HEAD && label.rank() >= Ranks.STEP;
    return of(label.role()) + (deep ? " " + Math.min(DEEPEST, label.rank() / Ranks.STEP) : "");
  }

  /** Reads an answer, empty when it is none. */
  static Optional<BlockWord> of(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    if (word.equals("join") || word.equals("split")) {
      return Optional.of(new BlockWord(Optional.empty(), -1, word.equals("join")));
    }
    int depth = -1;
    if (word.startsWith("head ") && word.length() == 6 && Character.isDigit(word.charAt(5))) {
      depth = Character.digit(word.charAt(5), 10);
      word = "head";
    }
    for (Role role : Role.values()) {
      if (of(role).equals(word)) {
        return Optional.of(new BlockWord(Optional.of(role), depth, false));
      }
    }
    return Optional.empty();
  }
}
