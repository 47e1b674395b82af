package org.incipit.text;

/**
 * Converts between UTF-16 offsets and counts of characters, which is what XPath, RFC 5147 and
 * people mean by a position. Text without surrogates costs nothing. Immutable.
 */
public final class CodePoints {
  private final int length;
  private final int[] before;

  public CodePoints(String text) {
    length = text.length();
    before = text.codePointCount(0, length) == length ? null : new int[length + 1];
    for (int i = 0; before != null && i < length; i++) {
      before[i + 1] = before[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
    }
  }

  /** Number of characters before a UTF-16 offset. */
  public int at(int offset) {
    return before == null ? offset : before[offset];
  }

  /** The UTF-16 offset behind so many characters, -1 when the text has fewer. */
  public int offset(int characters) {
    if (before == null) {
      return characters <= length ? characters : -1;
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] > characters) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return before[low] == characters ? low : -1;
  }

  /** The value of an alignment pointer. */
  public String pointer(Span span) {
    return "src:" + at(span.start()) + "," + at(span.end());
  }
}
