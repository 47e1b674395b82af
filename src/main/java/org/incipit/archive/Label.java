package org.incipit.archive;

/** Text for a place that holds one line. */
public final class Label {
  private Label() {}

  /**
   * A text on one line: line ends and other control characters become spaces, what is no character
   * U+FFFD, spaces at its ends go.
   *
   * @param longest how many characters it may have; a longer one is cut and ends in an ellipsis
   */
  public static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    int length = 0;
    for (int i = 0; i < text.length() && length <= longest; length++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        plain.append('\uFFFD');
      } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
        plain.append(' ');
      } else {
        plain.appendCodePoint(c);
      }
    }
    if (length > longest) {
      plain.setLength(plain.offsetByCodePoints(plain.length(), -2));
      plain.append('\u2026');
    }
    return plain.toString().strip();
  }
}
