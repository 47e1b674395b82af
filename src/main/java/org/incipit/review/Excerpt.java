package org.incipit.review;

import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Words of a source in one line, short enough for a cell. */
final class Excerpt {
  private static final int LONGEST = 80;
  private static final int HEAD = 52;
  private static final int TAIL = 24;
  private static final int AROUND = 36;

  /** Longer than any excerpt needs, however much white space it holds. */
  private static final int REACH = 600;

  private Excerpt() {}

  /** The words of a span; a long one is cut in the middle. */
  static String of(SourceText source, Span span) {
    if (span.length() > 2 * REACH) {
      String head = source.line(new Span(span.start(), safe(source, span.start() + REACH)));
      String tail = source.line(new Span(safe(source, span.end() - REACH), span.end()));
      return first(head, HEAD) + " … " + last(tail, TAIL);
    }
    String line = source.line(span);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : first(line, HEAD) + " … " + last(line, TAIL);
  }

  /** A little of what stands before and behind, the words themselves in angle brackets. */
  static String around(SourceText source, Span span) {
    int from = safe(source, Math.max(0, span.start() - 4 * AROUND));
    int to = safe(source, Math.min(source.length(), span.end() + 4 * AROUND));
    String before = last(source.line(new Span(from, span.start())), AROUND);
    String behind = first(source.line(new Span(span.end(), to)), AROUND);
    return (before + space(source, span.start() - 1))
        + "⟨"
        + of(source, span)
        + "⟩"
        + (space(source, span.end()) + behind);
  }

  private static String space(SourceText source, int at) {
    boolean white =
        at >= 0 && at < source.length() && " \n\t\f".indexOf(source.content().charAt(at)) >= 0;
    return white ? " " : "";
  }

  /** The offset, or the one before it where it would cut a character in two. */
  private static int safe(SourceText source, int offset) {
    boolean inside =
        offset > 0
            && offset < source.length()
            && Character.isLowSurrogate(source.content().charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private static String first(String line, int most) {
    int count = line.codePointCount(0, line.length());
    return count <= most ? line : line.substring(0, line.offsetByCodePoints(0, most));
  }

  private static String last(String line, int most) {
    int count = line.codePointCount(0, line.length());
    return count <= most ? line : line.substring(line.offsetByCodePoints(line.length(), -most));
  }
}
