package org.incipit.recognise;

/**
 * The last line of a passage, in which printers set what ends it far to the right: "… good night.
 * [Exit." Made once a passage, since a passage may have many brackets.
 *
 * @param text of the passage
 * @param line where its last line begins
 */
public record RightEdge(String text, int line) {
  private static final int GAP = 3;

  /** The last line of this text. */
  public static RightEdge of(String text) {
    return new RightEdge(text, text.lastIndexOf('\n') + 1);
  }

  /** True for an offset in that line with a wide gap before it. */
  public boolean begins(int index) {
    return index >= Math.max(line, GAP) && text.substring(index - GAP, index).isBlank();
  }
}
