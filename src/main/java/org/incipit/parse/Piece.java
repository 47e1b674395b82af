package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.text.Span;

/**
 * A stretch of a line between gaps. A gap is two spaces and more, or leader dots.
 *
 * @param span its text
 * @param from its first column on the page
 * @param to the column after its last
 * @param gap columns that the gap before it takes, 0 for the first of a line
 * @param parts true when that gap parts cells by itself: wide, dotted, or between numbers; two
 *     spaces behind a full stop are a typist's habit
 */
record Piece(Span span, int from, int to, int gap, boolean parts) {
  private static final int WIDE = 3;
  private static final int DOTS = 3;
  private static final int MANY_DOTS = 5;
  private static final String NUMERIC = "£$€§«»„\"½¼¾⅓⅔-–—";

  /** The pieces of a line from the left. */
  static List<Piece> of(Layout layout, Line line) {
    List<Piece> pieces = new ArrayList<>();
    int start = line.textStart();
    int gapStart = start;
    boolean dotted = false;
    int i = start;
    while (i < line.textEnd()) {
      int end = gapEnd(layout, line, i);
      if (end > i) {
        add(layout, line, pieces, new Span(start, i), new Span(gapStart, start), dotted);
        gapStart = i;
        start = end;
        dotted = hasDots(layout, i, end);
        i = end;
      } else {
        i++;
      }
    }
    add(layout, line, pieces, new Span(start, line.textEnd()), new Span(gapStart, start), dotted);
    return pieces;
  }

  /** The words of a line as pieces, each parted from the one before. */
  static List<Piece> words(Layout layout, Line line) {
    List<Piece> words = new ArrayList<>();
    int column = line.indent() - line.textStart();
    int end = line.textStart();
    int start = end;
    for (int i = start; i <= line.textEnd(); i++) {
      if (i == line.textEnd() || Characters.isGap(layout.charAt(i))) {
        if (i > start) {
          Span word = new Span(start, i);
          words.add(new Piece(word, column + start, column + i, start - end, true));
          end = i;
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static void add(
      Layout layout, Line line, List<Piece> pieces, Span text, Span gap, boolean dotted) {
    if (text.isEmpty()) {
      return;
    }
    boolean parts =
        dotted
            || gap.length() >= WIDE
            || gap.length() == 2
                && (!Characters.isTerminal(layout.charAt(gap.start() - 1))
                        && !Characters.isCloser(layout.charAt(gap.start() - 1))
                    || numeric(layout, text));
    int column = line.indent() - line.textStart();
    pieces.add(new Piece(text, column + text.start(), column + text.end(), gap.length(), parts));
  }

  /** Where a gap that starts at {@code i} ends; {@code i} when none does. */
  private static int gapEnd(Layout layout, Line line, int i) {
    char c = layout.charAt(i);
    if (c != ' ' && c != '\t' && !isDot(c)) {
      return i;
    }
    int dots = 0;
    int spaces = 0;
    int k = i;
    while (k < line.textEnd() && (isDot(layout.charAt(k)) || Characters.isGap(layout.charAt(k)))) {
      dots += isDot(layout.charAt(k)) ? 1 : 0;
      spaces += isDot(layout.charAt(k)) ? 0 : 1;
      k++;
    }
    if (dots >= DOTS && (spaces > 0 || dots > DOTS) && k < line.textEnd()) {
      boolean number = numericAt(layout, k);
      if (number && line.textEnd() - k <= 48 || dots >= MANY_DOTS) {
        return k;
      }
    }
    k = i;
    while (k < line.textEnd() && Characters.isGap(layout.charAt(k))) {
      k++;
    }
    return k - i >= 2 || k > i && layout.charAt(i) == '\t' ? k : i;
  }

  private static boolean hasDots(Layout layout, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDot(layout.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDot(char c) {
    return c == '.' || c == '·' || c == '…';
  }

  /** True for a number, a sum of money, a ditto mark or a dash. */
  static boolean numeric(Layout layout, Span text) {
    return numericAt(layout, text.start());
  }

  private static boolean numericAt(Layout layout, int offset) {
    return isNumeric(layout.charAt(offset));
  }

  /** True for what a number, a sum of money, a ditto mark or a dash begins with. */
  static boolean isNumeric(char c) {
    return Character.isDigit(c) || NUMERIC.indexOf(c) >= 0;
  }
}
