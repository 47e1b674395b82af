package org.incipit.parse;

import org.incipit.model.Certainty;

/** A page before the text that says to whom the book is given: short lines that open with "To". */
final class DedicationLabeller implements Labeller {
  /** Type of a further paragraph of a dedication. */
  static final String MORE = "more";

  private static final int LAST_CHUNK = 40;
  private static final int LONGEST_LINE = 52;
  private static final int MOST_LINES = 12;
  private static final int MOST_CHUNKS = 5;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 1; i < Math.min(LAST_CHUNK, labels.size()); i++) {
      Chunk chunk = labels.chunk(i);
      if (chunk.size() >= 4 && isText(draft, chunk)
          || labels.is(i, Role.CONTENTS)
          || divides(draft, chunk)) {
        return;
      }
      boolean opens =
          opens(draft, labels, i)
              && !PoemTitles.at(draft, labels, i)
              && !PoemTitles.behindOthers(draft, labels, i);
      int end = opens ? end(draft, labels, i) : i;
      if (end > i && labels.blankAfter(end - 1) >= 2 && !isTitle(draft, labels, i, end)) {
        for (int k = i; k < end; k++) {
          labels.set(
              k,
              Label.of(Role.DEDICATION, Certainty.MEDIUM, "short lines that open with to")
                  .typed(k == i ? "" : MORE));
        }
        return;
      }
    }
  }

  /** "Part II": nothing behind it stands before the text. */
  private static boolean divides(Draft draft, Chunk chunk) {
    return chunk.size() <= 2
        && draft
            .headings()
            .read(draft.text(chunk))
            .filter(read -> read.word() && read.numbered())
            .isPresent();
  }

  /** "Der Sturm / von A. B." below a transcriber's note: where no title stands above, it is one. */
  private static boolean isTitle(Draft draft, Labels labels, int from, int to) {
    for (int k = 0; k < from; k++) {
      if (labels.is(k, Role.TITLE)) {
        return false;
      }
    }
    for (int k = from + 1; k < to; k++) {
      if (TitleLines.isByline(draft, draft.plain(labels.chunk(k)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(Draft draft, Chunk chunk) {
    return draft.layout().full(chunk.first()) && draft.layout().endsSentence(chunk.last());
  }

  /** Space above, short lines, the first of which is the word for "to", alone or with a name. */
  private static boolean opens(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    boolean set =
        Words.shouted(plain) || draft.layout().centred(chunk.first()) || Words.capitalised(plain);
    return labels.open(i)
        && chunk.blankBefore() >= 2
        && chunk.form() == Form.PROSE
        && isShort(chunk)
        && set
        && draft.startsWithAny("structure.dedication.openers", plain)
        && (Words.of(plain).size() <= 3
            || Words.shouted(plain)
            || chunk.size() > 1
            || labels.blankAfter(i) >= 2)
        && !(i + 1 < labels.size() && OverNumbers.title(draft, labels.chunks(), i + 1) == i)
        && ":?!;,".indexOf(plain.charAt(plain.length() - 1)) < 0
        && !(i + 1 < labels.size()
            && labels.chunk(i + 1).size() == 1
            && Dates.namesDay(draft, draft.plain(labels.chunk(i + 1)))
            && !(i + 2 < labels.size() && divides(draft, labels.chunk(i + 2))));
  }

  private static boolean isShort(Chunk chunk) {
    return chunk.size() <= MOST_LINES
        && chunk.lines().stream().allMatch(l -> l.length() <= LONGEST_LINE);
  }

  private static int end(Draft draft, Labels labels, int from) {
    HeadingWords words = draft.headings();
    int end = from + 1;
    while (end < Math.min(labels.size(), from + MOST_CHUNKS)
        && labels.open(end)
        && labels.chunk(end).blankBefore() <= 1
        && isShort(labels.chunk(end))
        && words.read(draft.text(labels.chunk(end))).isEmpty()) {
      end++;
    }
    return end;
  }
}
