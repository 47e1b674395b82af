package org.incipit.text;

/** The ends of words and lines. */
public final class Edges {
  private Edges() {}

  /** A text without what is no letter or digit at its ends. */
  public static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
