package org.incipit.parse;

/** Marks that an author of plain text puts around a line to say what it is. */
final class Marks {
  private Marks() {}

  /** True for {@code # Heading}, and for a line that is underlined by one of = or -. */
  static boolean heading(Layout layout, Chunk chunk) {
    return atx(layout, chunk) > 0 || chunk.size() >= 2 && underline(layout, chunk);
  }

  /** How many # a single line opens with, 0 when that is no heading. */
  static int atx(Layout layout, Chunk chunk) {
    Line line = chunk.first();
    int i = line.textStart();
    while (i < line.textEnd() && layout.charAt(i) == '#') {
      i++;
    }
    int marks = i - line.textStart();
    boolean heading =
        chunk.size() == 1 && marks <= 6 && i < line.textEnd() && layout.charAt(i) == ' ';
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

  /** A line of ornaments: stars, dashes, dots, with spaces between them or without. */
  static boolean separator(Layout layout, Chunk chunk) {
    if (chunk.size() != 1) {
      return false;
    }
    Line line = chunk.first();
    char mark = 0;
    int count = 0;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (c == ' ' || c == '\t') {
        continue;
      }
      if ("*-_=~.#+•·—–―⁂❦§x".indexOf(c) < 0 || mark != 0 && c != mark) {
        return false;
      }
      mark = c;
      count++;
    }
    return mark == '⁂' || mark == '❦' || count >= 3 && mark != 'x' || count >= 5;
  }
}
