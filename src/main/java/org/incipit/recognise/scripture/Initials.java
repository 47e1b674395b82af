package org.incipit.recognise.scripture;

import java.util.Collection;

/** The characters that the words of a list open with: a quick no for most of a text. */
final class Initials {
  private static final int TABLE = 0x180;

  private final boolean[] known = new boolean[TABLE];

  /** Whether a word opens with a character beyond the table. */
  private boolean others;

  private Initials() {}

  static Initials of(Collection<String> words) {
    Initials initials = new Initials();
    words.forEach(initials::add);
    return initials;
  }

  private void add(String word) {
    char first = word.charAt(0);
    if (first < TABLE) {
      known[first] = true;
    } else {
      others = true;
    }
  }

  /** The same as Java says, sooner for most letters. */
  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || Character.isLetter(c);
  }

  /** False where no word of the list opens with the character. */
  boolean has(char c) {
    return c < TABLE ? known[c] : others;
  }
}
