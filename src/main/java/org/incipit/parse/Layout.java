package org.incipit.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incipit.text.SourceText;

/**
 * What the lines of a document say of its layout, gathered in one pass before any decision.
 *
 * @param source the text
 * @param lines every line, in order
 * @param wrapWidth length that nine in ten lines stay within, in units
 * @param wrapped false when a line is a paragraph
 * @param paragraphIndent columns that open a paragraph, 0 when indentation does not mark them
 */
record Layout(
    SourceText source, List<Line> lines, int wrapWidth, boolean wrapped, int paragraphIndent) {
  private static final int LONGEST_WRAPPED_LINE = 240;
  private static final int FEWEST_INDENTED = 3;

  static Layout of(SourceText source) {
    List<Line> lines = new ArrayList<>(source.lines().count());
    for (int n = 1; n <= source.lines().count(); n++) {
      lines.add(Line.of(source.content(), n, source.lines().startOf(n), source.lines().endOf(n)));
    }
    int[] lengths = lines.stream().filter(l -> !l.blank()).mapToInt(Line::length).toArray();
    Arrays.sort(lengths);
    int width =
        lengths.length == 0 ? 0 : lengths[Math.min(lengths.length - 1, lengths.length * 9 / 10)];
    return new Layout(source, lines, width, width <= LONGEST_WRAPPED_LINE, indentOf(lines));
  }

  /** The commonest indentation of lines that follow an unindented or equal one without a blank. */
  private static int indentOf(List<Line> lines) {
    int[] counts = new int[17];
    int total = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.blank()) {
        total++;
        boolean opens = line.indent() >= 2 && line.indent() <= 16 && lines.get(i + 1).indent() == 0;
        boolean single = line.indent() >= 2 && line.indent() <= 16 && lines.get(i + 1).blank();
        if (opens
            || single
            || line.indent() >= 2
                && line.indent() <= 16
                && lines.get(i + 1).indent() == line.indent()) {
          counts[line.indent()]++;
        }
      }
    }
    int best = 0;
    for (int k = 2; k < counts.length; k++) {
      if (counts[k] > counts[best]) {
        best = k;
      }
    }
    return counts[best] >= FEWEST_INDENTED && counts[best] * 60 >= total ? best : 0;
  }

  char charAt(int offset) {
    return source.content().charAt(offset);
  }

  /** True when a line is nearly as long as lines get, so that the next word had no room. */
  boolean full(Line line) {
    return line.length() >= wrapWidth * 0.85;
  }

  /** True when a line ends as sentences do. */
  boolean endsSentence(Line line) {
    int i = line.textEnd() - 1;
    while (i > line.textStart()
        && (Characters.isCloser(charAt(i)) || Characters.isSpace(charAt(i)))) {
      i--;
    }
    return Characters.isTerminal(charAt(i));
  }

  /**
   * True when a line's first letter is lower case, opening quotation marks and brackets skipped.
   */
  boolean startsLower(Line line) {
    for (int i = line.textStart(); i < line.textEnd(); ) {
      int c = source.content().codePointAt(i);
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      if (Character.isDigit(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
