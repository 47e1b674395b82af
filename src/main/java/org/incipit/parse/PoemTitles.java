package org.incipit.parse;

/** Titles of poems: short lines over stanzas, where later lines set like them stand over others. */
final class PoemTitles {
  private static final int LONGEST = 90;

  /** Two lines under a title may be its second title. */
  private static final int FEWEST_OF_STANZA = 3;

  /** Lines that may stand between the title and the stanza: a number, a place. */
  private static final int MOST_BETWEEN = 1;

  /** Above the last of them, fewer may be a motto. */
  private static final int FEWEST_ABOVE = 2;

  private PoemTitles() {}

  /** True for the title of a poem that is not the last. */
  static boolean at(Draft draft, Labels labels, int i) {
    if (!over(draft, labels, i)) {
      return false;
    }
    for (int k = i + 2; k < labels.size(); k++) {
      if (alike(draft, labels, i, k)) {
        return true;
      }
    }
    return false;
  }

  /** True for the title of a poem, be it the last, behind several set like it. */
  static boolean behindOthers(Draft draft, Labels labels, int i) {
    int others = 0;
    if (over(draft, labels, i)) {
      for (int k = 1; k < i && others < FEWEST_ABOVE; k++) {
        others += alike(draft, labels, i, k) ? 1 : 0;
      }
    }
    return others == FEWEST_ABOVE;
  }

  private static boolean alike(Draft draft, Labels labels, int i, int k) {
    Chunk title = labels.chunk(i);
    Chunk other = labels.chunk(k);
    return other.blankBefore() == title.blankBefore()
        && over(draft, labels, k)
        && heads(draft, other) == heads(draft, title)
        && Words.shouted(draft.plain(other)) == Words.shouted(draft.plain(title));
  }

  /** True for "Chapter I", whose verses are a motto. */
  private static boolean heads(Draft draft, Chunk chunk) {
    return draft.headings().read(draft.text(chunk)).isPresent();
  }

  /** A short line with space above, and a stanza below. */
  private static boolean over(Draft draft, Labels labels, int i) {
    if (labels.chunk(i).blankBefore() < 2 || !isLine(labels, i)) {
      return false;
    }
    int next = i + 1;
    while (next <= i + MOST_BETWEEN
        && isLine(labels, next)
        && draft
            .headings()
            .read(draft.text(labels.chunk(next)))
            .filter(HeadingWords.Read::word)
            .isEmpty()) {
      next++;
    }
    return next < labels.size()
        && labels.chunk(next).form() == Form.VERSE
        && labels.chunk(next).size() >= FEWEST_OF_STANZA;
  }

  private static boolean isLine(Labels labels, int i) {
    return i < labels.size()
        && labels.chunk(i).form() == Form.PROSE
        && labels.chunk(i).size() <= 2
        && labels.chunk(i).extent().length() <= LONGEST;
  }
}
