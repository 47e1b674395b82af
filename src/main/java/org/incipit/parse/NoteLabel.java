package org.incipit.parse;

import java.util.Optional;
import org.incipit.text.Span;

/**
 * The label that opens a note: {@code 1)}, {@code (1)}, {@code [1]}, {@code 1.}, {@code ¹}, {@code
 * *}, {@code †}.
 *
 * @param span the label with its brackets
 * @param number the number in ASCII digits, or the mark itself
 * @param style its shape with the number left out: {@code )}, {@code ()}, {@code []}, {@code .},
 *     {@code sup}, {@code mark}
 */
record NoteLabel(Span span, String number, String style) {
  private static final int MOST_DIGITS = 3;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Reads a label at {@code start}; it must be followed by white space or the end. */
  static Optional<NoteLabel> at(String text, int start, int end) {
    if (start >= end) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (SUPERSCRIPTS.indexOf(first) >= 0) {
      return superscript(text, start, end);
    }
    if (first == '*' || first == '†' || first == '‡') {
      return mark(text, start, end);
    }
    char closer = first == '(' ? ')' : first == '[' ? ']' : 0;
    int digits = closer == 0 ? start : start + 1;
    int i = digits;
    StringBuilder number = new StringBuilder();
    while (i < end && i - digits < MOST_DIGITS && Character.isDigit(text.charAt(i))) {
      number.append(Character.digit(text.charAt(i++), 10));
    }
    if (i == digits || i >= end) {
      return Optional.empty();
    }
    char next = text.charAt(i);
    boolean closed = closer != 0 ? next == closer : next == ')' || next == '.' || next == ':';
    if (!closed || !followedBySpace(text, i + 1, end)) {
      return Optional.empty();
    }
    String style = closer == 0 ? String.valueOf(next) : first + "" + closer;
    return Optional.of(new NoteLabel(new Span(start, i + 1), number.toString(), style));
  }

  private static Optional<NoteLabel> superscript(String text, int start, int end) {
    StringBuilder number = new StringBuilder();
    int i = start;
    while (i < end && i - start < MOST_DIGITS && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      number.append(SUPERSCRIPTS.indexOf(text.charAt(i++)));
    }
    return Optional.of(new NoteLabel(new Span(start, i), number.toString(), "sup"));
  }

  private static Optional<NoteLabel> mark(String text, int start, int end) {
    int i = start + 1;
    while (i < end && i - start < MOST_DIGITS && text.charAt(i) == text.charAt(start)) {
      i++;
    }
    return Optional.of(new NoteLabel(new Span(start, i), text.substring(start, i), "mark"));
  }

  private static boolean followedBySpace(String text, int i, int end) {
    return i >= end || Characters.isSpace(text.charAt(i));
  }

  /** The number as an integer, 0 for a mark. */
  int value() {
    return style.equals("mark") ? 0 : Integer.parseInt(number);
  }

  /** True when this label can follow another in one series. */
  boolean follows(NoteLabel before) {
    return style.equals(before.style) && (style.equals("mark") || value() == before.value() + 1);
  }
}
