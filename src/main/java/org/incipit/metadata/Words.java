package org.incipit.metadata;

/** Looks at the characters of a value: what may stand in a header, and white space in it. */
final class Words {
  /** More than any description that people wrote. */
  static final int LONGEST = 100_000;

  private static final int NEXT_LINE = 0x85;

  private Words() {}

  /**
   * The value with each run of white space as one space, or what is wrong with it.
   *
   * @param paragraphs whether a blank line parts paragraphs, which two line feeds keep apart
   */
  static Checked of(String text, boolean paragraphs) {
    if (text.length() > LONGEST) {
      return Checked.bad(
          "it is longer than "
              + LONGEST
              + " characters; such a text belongs into a file of its own");
    }
    StringBuilder out = new StringBuilder(text.length());
    int lines = 0;
    boolean space = false;
    int open = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = true;
        boolean pair = c == '\r' && i < text.length() && text.charAt(i) == '\n';
        lines += isLineEnd(c) && !pair ? 1 : 0;
        continue;
      }
      if (isForbidden(c)) {
        return Checked.bad("it holds the character " + name(c) + ", which shows nothing");
      }
      open += opens(c) ? 1 : closes(c) ? -1 : 0;
      if (open < 0) {
        return Checked.bad("it ends a direction that it did not begin (" + name(c) + ")");
      }
      if (space && out.length() > 0) {
        out.append(paragraphs && lines > 1 ? "\n\n" : " ");
      }
      space = false;
      lines = 0;
      out.appendCodePoint(c);
    }
    return open > 0
        ? Checked.bad("it changes the direction of writing and does not change it back")
        : Checked.good(out.toString());
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == NEXT_LINE || c == 0x2028 || c == 0x2029;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || isLineEnd(c);
  }

  private static boolean isForbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      default -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF || c == 0xFEFF;
    };
  }

  /** Embeddings, overrides and isolates. */
  private static boolean opens(int c) {
    return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E || c >= 0x2066 && c <= 0x2068;
  }

  private static boolean closes(int c) {
    return c == 0x202C || c == 0x2069;
  }

  private static String name(int c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
