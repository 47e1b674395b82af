package org.incipit.model;

/**
 * Something in running text that may call a note. Offsets are those of the text it was found in.
 *
 * @param start its first unit
 * @param end after its last unit
 * @param mark its number in ASCII digits, or its letters or signs, without brackets
 * @param style how it is written
 * @param fit how well its place suits a callout
 */
public record NoteMark(int start, int end, String mark, Style style, Fit fit) {
  /** How a mark is written. */
  public enum Style {
    /** {@code (1)} */
    ROUND,
    /** {@code [1]} */
    SQUARE,
    /** {@code {1}} */
    CURLY,
    /** {@code <1>} */
    ANGLE,
    /** {@code 1)} */
    HALF,
    /** {@code ¹} */
    SUPERSCRIPT,
    /** {@code ^1} */
    CARET,
    /** {@code *} */
    SIGN,
    /** {@code [Note 1]} */
    NAMED,
    /** {@code word1}, a superscript that lost its place */
    GLUED
  }

  /** How well the place of a mark suits a callout. */
  public enum Fit {
    /** It opens a member of an enumeration, or measures something. */
    WEAK(1),
    /** It stands free between words. */
    FAIR(4),
    /** It touches the word or the punctuation before it. */
    STRONG(5);

    private final int weight;

    Fit(int weight) {
      this.weight = weight;
    }

    /** What it counts where marks compete, 1 to 5. */
    public int weight() {
      return weight;
    }
  }

  NoteMark with(Fit other) {
    return new NoteMark(start, end, mark, style, other);
  }

  /** True for a letter in round brackets or before one, as members of lists have it. */
  public boolean lettered() {
    return (style == Style.ROUND || style == Style.HALF) && Character.isLetter(mark.charAt(0));
  }

  /** Its place in a series, a letter counted from 1; -1 where it has none. */
  int ordinal() {
    return lettered() ? mark.charAt(0) - 'a' + 1 : value();
  }

  /** Its number, -1 when it is none. */
  public int value() {
    int value = 0;
    for (int i = 0; i < mark.length(); i++) {
      if (mark.charAt(i) < '0' || mark.charAt(i) > '9') {
        return -1;
      }
      value = value * 10 + mark.charAt(i) - '0';
    }
    return value;
  }
}
