package org.incipit.parse;

import java.util.List;

/** What the lines around the end of a letter say of it, whatever its words are. */
final class LetterClosing {
  private static final int MOST_OF_STEP = 12;
  private static final int MOST_SET_IN = 3;
  private static final int FEWEST_OF_LIST = 3;

  private LetterClosing() {}

  /**
   * "Ton dévoué,", "I am, as always, your": a line that waits for the name of who signs below, with
   * a comma or a possessive at its end.
   */
  static boolean announces(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    if (!labels.is(i + 1, Role.SIGNED) || chunk.size() > 1 || chunk.blankBefore() > 2) {
      return false;
    }
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    return !words.isEmpty()
        && words.size() <= MOST_OF_STEP
        && Character.isUpperCase(plain.charAt(0))
        && (plain.endsWith(",")
            || draft.inLanguage("structure.farewell.ends", Words.key(Words.last(plain)))
                && Character.isLetter(plain.charAt(plain.length() - 1)));
  }

  /** "JOHN MILLER." at the margin, over the place and date of a preface. */
  static boolean overPlace(Labels labels, int i, String plain) {
    return labels.is(i + 1, Role.DATELINE)
        && labels.chunk(i).size() == 1
        && labels.chunk(i).blankBefore() <= 2
        && Words.of(plain).size() >= 2
        && Words.shouted(plain);
  }

  /**
   * Below a list that is set in as far, or more short lines than sign: a bill of fare, not names.
   */
  static boolean inSeries(Draft draft, Labels labels, int i) {
    int indent = labels.chunk(i).indent();
    if (indent == 0) {
      return false;
    }
    Chunk above = labels.chunk(i - 1);
    if (above.indent() == indent && above.size() >= FEWEST_OF_LIST && isList(draft, above)) {
      return true;
    }
    int k = i - 1;
    while (k >= 0
        && i - k <= MOST_SET_IN
        && labels.chunk(k).indent() == indent
        && isList(draft, labels.chunk(k))) {
      k--;
    }
    return i - k > MOST_SET_IN;
  }

  /** Lines that end in no stop, as those of a list. */
  private static boolean isList(Draft draft, Chunk chunk) {
    return chunk.lines().stream()
        .allMatch(line -> Character.isLetterOrDigit(draft.layout().charAt(line.textEnd() - 1)));
  }
}
