package org.incipit.parse;

import java.util.List;

/** The title of a story that is told in numbered parts: a line or two right over "I.". */
final class OverNumbers {
  private static final int MOST_LINES = 2;
  private static final int LONGEST = 70;
  private static final int LONGEST_NUMBER = 6;

  /** Blank lines over what begins anew. */
  private static final int SPACE = 3;

  private OverNumbers() {}

  /**
   * Index of the title over the number 1 at {@code number}, which has more space above than the
   * number; -1 for none. A line between the two says what the story is.
   */
  static int title(Draft draft, List<Chunk> chunks, int number) {
    if (!isFirst(draft, chunks.get(number))) {
      return -1;
    }
    int space = chunks.get(number).blankBefore();
    for (int i = number - 1; i >= Math.max(0, number - MOST_LINES); i--) {
      if (!isLine(draft, chunks.get(i))) {
        return -1;
      }
      if (chunks.get(i).blankBefore() >= SPACE && chunks.get(i).blankBefore() > space) {
        return i;
      }
    }
    return -1;
  }

  /** True when such a title opens the text and others follow, so that it is not that of all. */
  static boolean severalFrom(Draft draft, List<Chunk> chunks, int first) {
    boolean here = false;
    for (int i = first + 1; i < chunks.size(); i++) {
      int title = title(draft, chunks, i);
      here |= title == first;
      if (title > first && here) {
        return true;
      }
      if (!here && i > first + MOST_LINES) {
        return false;
      }
    }
    return false;
  }

  private static boolean isFirst(Draft draft, Chunk chunk) {
    return chunk.size() == 1
        && chunk.extent().length() <= LONGEST_NUMBER
        && draft
            .headings()
            .read(draft.text(chunk))
            .filter(read -> !read.word() && read.numbered() && read.value() == 1)
            .isPresent();
  }

  private static boolean isLine(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    return chunk.size() == 1
        && chunk.form() == Form.PROSE
        && !plain.isEmpty()
        && plain.length() <= LONGEST
        && !draft.layout().startsLower(chunk.first())
        && ".,;:!?\"”»*-".indexOf(plain.charAt(plain.length() - 1)) < 0
        && !TitleLines.isByline(draft, plain)
        && !TitleLines.isImprint(draft, chunk)
        && !Dates.isDateline(draft, plain)
        && draft.headings().read(draft.text(chunk)).isEmpty();
  }
}
