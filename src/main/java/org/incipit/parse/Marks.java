package org.incipit.parse;

import java.util.List;

/** Marks that an author of plain text puts around a line to say what it is. */
final class Marks {
  /** Columns before a #; further in stands an example, in which it means something else. */
  private static final int DEEPEST_MARK = 3;

  /** Rows of stars between two paragraphs. */
  private static final int MOST_SEPARATORS = 5;

  private Marks() {}

  /** True for {@code # Heading}, {@code == Heading ==}, and for a line that is underlined. */
  static boolean heading(Layout layout, Chunk chunk) {
    return level(layout, chunk) > 0;
  }

  /** How deep a heading lies by its marks: 1 for # and ====, 2 for ## and ----; 0 without any. */
  static int level(Layout layout, Chunk chunk) {
    int marks = Math.max(atx(layout, chunk), wiki(layout, chunk.first()));
    if (marks > 0 || chunk.size() < 2 || !underline(layout, chunk)) {
      return chunk.size() == 1 || marks == 0 ? marks : 0;
    }
    return 1 + "=-~^*".indexOf(layout.charAt(chunk.last().textStart()));
  }

  /** How many = stand on both sides of a line, as in a wiki; 0 for none. */
  static int wiki(Layout layout, Line line) {
    int from = line.textStart();
    int to = line.textEnd();
    int marks = 0;
    while (from < to && layout.charAt(from) == '=' && layout.charAt(to - 1) == '=') {
      from++;
      to--;
      marks++;
    }
    boolean heading =
        marks >= 2
            && marks <= 6
            && from < to
            && layout.charAt(from) != '='
            && layout.charAt(to - 1) != '=';
    return heading ? marks : 0;
  }

  /** How many # a single line opens with, 0 when that is no heading. */
  static int atx(Layout layout, Chunk chunk) {
    return chunk.size() == 1 ? atx(layout, chunk.first()) : 0;
  }

  /** The same of a line. */
  static int atx(Layout layout, Line line) {
    if (line.indent() > layout.margin() + DEEPEST_MARK) {
      return 0;
    }
    int i = line.textStart();
    while (i < line.textEnd() && layout.charAt(i) == '#') {
      i++;
    }
    int marks = i - line.textStart();
    boolean heading = marks <= 6 && i < line.textEnd() && layout.charAt(i) == ' ';
    return heading ? marks : 0;
  }

  /** The last line draws under the one before: as long as it, within a quarter. */
  static boolean underline(Layout layout, Chunk chunk) {
    Line last = chunk.last();
    Line text = chunk.lines().get(chunk.size() - 2);
    char mark = layout.charAt(last.textStart());
    if ("=-~^*".indexOf(mark) < 0 || last.length() < 3 || chunk.size() > 3) {
      return false;
    }
    for (int i = last.textStart(); i < last.textEnd(); i++) {
      if (layout.charAt(i) != mark) {
        return false;
      }
    }
    return Math.abs(last.length() - text.length()) * 4 <= text.length() + 8;
  }

  /** Lines of ornaments: stars, dashes, dots, with spaces between them or without. */
  static boolean separators(Layout layout, List<Line> lines) {
    return lines.size() <= MOST_SEPARATORS
        && lines.stream().allMatch(line -> separator(layout, line));
  }

  private static boolean separator(Layout layout, Line line) {
    char mark = 0;
    int count = 0;
    int rings = 0;
    boolean spaced = false;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (c == ' ' || c == '\t') {
        spaced = true;
        continue;
      }
      if (c == 'o' || c == 'O' || c == '0') {
        rings++;
        continue;
      }
      if ("*-_=~.#+•·—–―⁂❦§x".indexOf(c) < 0 || mark != 0 && c != mark) {
        return false;
      }
      mark = c;
      count++;
    }
    if (rings > 0) {
      return mark == 0 ? spaced && rings >= 3 : rings <= 5 && count >= 4 && mark != 'x';
    }
    return mark == '⁂'
        || mark == '❦'
        || count == 1 && mark == '#'
        || count == 2 && mark == '*' && spaced
        || count >= 3 && mark != 'x'
        || count >= 5;
  }
}
