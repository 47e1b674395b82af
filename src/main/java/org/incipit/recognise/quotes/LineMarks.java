package org.incipit.recognise.quotes;

import java.util.HashSet;
import java.util.Set;

/**
 * The marks that are repeated at the beginning of line after line of one quotation, as older books
 * and newspapers do. They neither open nor close anything.
 */
final class LineMarks {
  private LineMarks() {}

  /** Indexes of marks that begin a line next to another line that begins with its like. */
  static Set<Integer> of(String text) {
    Set<Integer> repeated = new HashSet<>();
    int before = -1;
    for (int line = 0; line >= 0; line = next(text, line)) {
      int mark = markAt(text, line);
      if (mark >= 0 && before >= 0 && like(text.charAt(mark), text.charAt(before))) {
        repeated.add(mark);
        repeated.add(before);
      }
      before = mark;
    }
    return repeated;
  }

  /** The start of the line behind the one that starts at {@code line}, -1 for none. */
  private static int next(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? -1 : end + 1;
  }

  private static int markAt(String text, int line) {
    int i = line;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && "“„\"«»".indexOf(text.charAt(i)) >= 0 ? i : -1;
  }

  private static boolean like(char a, char b) {
    return a == b || "«»".indexOf(a) >= 0 && "«»".indexOf(b) >= 0;
  }

  /** True when nothing but spaces stands between the index and the start of its line. */
  static boolean startsLine(String text, int index) {
    int i = index;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n';
  }
}
