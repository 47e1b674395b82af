package org.incipit.parse;

import java.util.Optional;
import org.incipit.text.Span;

/**
 * What may be a mark inside a line that says where a page of the original begins.
 *
 * @param value the number of the page
 */
record PageMark(Span span, int value, Style style) {
  private static final int LONGEST = 20;
  private static final int MOST_DIGITS = 4;

  /** How it is set. */
  enum Style {
    /** With the word for a page. */
    WORD,
    /** With the word in round brackets, as references have it too. */
    ROUND,
    BRACES,
    BARS
  }

  /** The mark that opens at an offset. */
  static Optional<PageMark> at(Layout layout, int start, int end) {
    char open = layout.charAt(start);
    char shut = shut(open);
    if (shut == 0) {
      return Optional.empty();
    }
    int i = start + 1;
    while (i < end && i - start <= LONGEST && layout.charAt(i) != shut) {
      i++;
    }
    if (i >= end || layout.charAt(i) != shut) {
      return Optional.empty();
    }
    Span span = new Span(start, i + 1);
    Optional<PageNumber> number = PageNumber.of(layout.source().slice(span));
    if (open == '(') {
      return number
          .filter(n -> n.form() == PageNumber.Form.SHORT_WORD || n.form() == PageNumber.Form.WORD)
          .map(n -> new PageMark(span, n.value(), Style.ROUND));
    }
    if (open != '|' && number.filter(n -> n.form() == PageNumber.Form.BRACKET).isPresent()) {
      return number.map(n -> new PageMark(span, n.value(), Style.WORD));
    }
    return open == '[' || !digits(layout, start + 1, i)
        ? Optional.empty()
        : number.map(n -> new PageMark(span, n.value(), open == '{' ? Style.BRACES : Style.BARS));
  }

  private static char shut(char open) {
    return switch (open) {
      case '[' -> ']';
      case '(' -> ')';
      case '{' -> '}';
      case '|' -> '|';
      default -> 0;
    };
  }

  private static boolean digits(Layout layout, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(layout.charAt(i))) {
        return false;
      }
    }
    return to > from && to - from <= MOST_DIGITS;
  }

  /** Where a mark with the word for a page ends that a line opens with; else where it starts. */
  static int skip(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.OPENER)) {
      return line.textStart();
    }
    return at(layout, line.textStart(), line.textEnd())
        .filter(mark -> mark.style() == Style.WORD)
        .map(mark -> mark.span().end())
        .orElse(line.textStart());
  }

  /** Where a mark with the word for a page starts that a line ends in; else where it ends. */
  static int before(Layout layout, Line line) {
    int end = line.textEnd();
    char shut = layout.charAt(end - 1);
    if (shut == ']' || shut == ')') {
      for (int i = end - 2; i > line.textStart() && end - i <= LONGEST; i--) {
        if (layout.charAt(i) == (shut == ']' ? '[' : '(')) {
          return at(layout, i, end).isPresent() ? layout.trimmed(line.textStart(), i).end() : end;
        }
      }
    }
    return end;
  }
}
