package org.incipit.parse;

/**
 * What speaks for lone leading spaces being what is left of page breaks: the line above breaks off
 * as at the end of a page, or a paragraph begins at the space; and there are so many of them that
 * no page is longer than pages are.
 */
final class SpacedPages {
  /** Lines with text on the longest page, on average. */
  private static final int LONGEST_PAGE = 100;

  /** Of the lines with a space one in so many has to have such evidence. */
  private static final int FEWEST = 3;

  private final Layout layout;
  private int spaced;
  private int breaking;

  SpacedPages(Layout layout) {
    this.layout = layout;
  }

  /** Counts a line with a lone leading space. */
  void add(Line line) {
    spaced++;
    breaking += breaksOff(line) ? 1 : 0;
  }

  /**
   * @param lines lines with text in the whole
   */
  boolean speak(int lines) {
    return breaking > 0 && breaking * FEWEST >= spaced && lines <= (spaced + 1) * LONGEST_PAGE;
  }

  /**
   * A sentence is cut there, or a paragraph begins: one whose first line is full, or the only one.
   */
  private boolean breaksOff(Line line) {
    int index = line.number() - 1;
    int before = index - 1;
    while (before >= 0 && layout.lines().get(before).blank()) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    Line above = layout.lines().get(before);
    if (before < index - 1) {
      return layout.startsLower(line) && !layout.endsSentence(above);
    }
    if (!layout.endsSentence(above)) {
      return above.length() * 2 >= layout.wrapWidth() || layout.startsLower(line);
    }
    Line below = index + 1 < layout.lines().size() ? layout.lines().get(index + 1) : line;
    boolean paragraph = below.blank() || layout.full(line) && below.indent() == 0;
    return above.indent() == 0 && paragraph;
  }
}
