package org.incipit.parse;

/** What characters mean for the layout. */
final class Characters {
  private Characters() {}

  /** White space that may stand between elements: XML's own, and the form feed. */
  static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f';
  }

  /** Any white space, no-break and ideographic spaces among it. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
  }

  /** A mark that can end a sentence, or one that may stand behind such a mark. */
  static boolean isTerminal(char c) {
    return switch (c) {
      case '.', '!', '?', ':', ';', '…', '؟', '۔', '。', '！', '？' -> true;
      default -> false;
    };
  }

  /** A quotation mark or bracket that closes. */
  static boolean isCloser(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', '›', ')', ']', '}', '“', '‘' -> true;
      default -> false;
    };
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00AD' || c == '¬' || c == '\u2E17';
  }
}
