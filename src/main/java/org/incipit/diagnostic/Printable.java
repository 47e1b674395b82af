package org.incipit.diagnostic;

/** Tells characters that only show something from those that act on terminals, pages or parsers. */
public final class Printable {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Printable() {}

  /** The text with U+FFFD for each character that is not plain. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isPlain(c) ? c : 0xFFFD));
    return out.toString();
  }

  /**
   * False for controls, line ends, lone surrogates, what XML forbids, and format characters such as
   * bidirectional overrides. Names in Persian or Hindi need the joiners.
   */
  public static boolean isPlain(int codePoint) {
    if (codePoint == NON_JOINER || codePoint == JOINER) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> (codePoint & 0xFFFE) != 0xFFFE;
    };
  }
}
