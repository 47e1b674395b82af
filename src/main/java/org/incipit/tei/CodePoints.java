package org.incipit.tei;

import org.incipit.text.Span;

/**
 * Converts UTF-16 offsets to counts of characters, which is what XPath and RFC 5147 mean by a
 * position. Text without surrogates costs nothing.
 */
final class CodePoints {
  private final int[] before;

  CodePoints(String text) {
    boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    before = plain ? null : new int[text.length() + 1];
    for (int i = 0; before != null && i < text.length(); i++) {
      before[i + 1] = before[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
    }
  }

  int at(int offset) {
    return before == null ? offset : before[offset];
  }

  /** The value of an alignment pointer. */
  String pointer(Span span) {
    return "src:" + at(span.start()) + "," + at(span.end());
  }
}
