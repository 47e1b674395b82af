package org.incipit.evaluate;

import java.util.Arrays;

/**
 * A text in which white space says only where words end. Positions are counted in characters that
 * are not white, so that two editions of one text can be laid side by side.
 */
final class SolidText {
  private final String solid;
  private final boolean[] spaceBefore;

  private SolidText(String solid, boolean[] spaceBefore) {
    this.solid = solid;
    this.spaceBefore = spaceBefore;
  }

  static SolidText of(CharSequence text) {
    StringBuilder solid = new StringBuilder(text.length());
    boolean[] spaces = new boolean[text.length() + 1];
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (white(c)) {
        space = true;
      } else {
        spaces[solid.length()] = space;
        solid.append(c);
        space = false;
      }
    }
    return new SolidText(solid.toString(), Arrays.copyOf(spaces, solid.length() + 1));
  }

  /** True for every kind of white space, no-break spaces among them. */
  static boolean white(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  int length() {
    return solid.length();
  }

  char at(int position) {
    return solid.charAt(position);
  }

  boolean spaceBefore(int position) {
    return spaceBefore[position];
  }

  /** The first position where another text has other characters; -1 when there is none. */
  int difference(SolidText other) {
    return Arrays.mismatch(solid.toCharArray(), other.solid.toCharArray());
  }

  /** Some words from a position on, for messages. */
  String around(int position) {
    StringBuilder words = new StringBuilder();
    int end = Math.min(solid.length(), position + 30);
    for (int i = Math.max(0, position - 10); i < end; i++) {
      words.append(spaceBefore[i] && words.length() > 0 ? " " : "").append(solid.charAt(i));
    }
    return words.toString();
  }

  /** The words from a position to another, with a space between. */
  String words(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      words.append(spaceBefore[i] && i > start ? " " : "").append(solid.charAt(i));
    }
    return words.toString();
  }

  /** For each code point of the text with single spaces, its position; one more for the end. */
  int[] ofNormalised() {
    int[] positions = new int[solid.length() * 2 + 2];
    int n = 0;
    for (int i = 0; i < solid.length(); i++) {
      if (spaceBefore[i] && i > 0) {
        positions[n++] = i;
      }
      if (!Character.isLowSurrogate(solid.charAt(i))) {
        positions[n++] = i;
      }
    }
    positions[n++] = solid.length();
    return Arrays.copyOf(positions, n);
  }
}
