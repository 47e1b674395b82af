package org.incipit.parse;

import org.incipit.model.Certainty;

/** An index: its heading, and the entries below with the letters that part them. */
final class IndexLabeller implements Labeller {
  /** Type of a chunk that is a letter over its entries. */
  static final String LETTER = "letter";

  private static final int BLANK_LINES_OF_A_CHAPTER = 3;
  private static final int LOOK_AHEAD = 12;
  private static final int LONGEST_HEADING = 60;
  private static final int MOST_WORDS_OF_HEADING = 6;

  @Override
  public void label(Draft draft, Labels labels) {
    for (int i = 0; i + 1 < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean heading =
          labels.open(i)
              && chunk.size() == 1
              && chunk.extent().length() <= LONGEST_HEADING
              && isHeading(draft, draft.key(chunk));
      int end = heading && looksAhead(draft, labels, i + 1) ? end(draft, labels, i + 1) : 0;
      if (end > i + 1) {
        int bucket = HeadingEvidence.bucket(chunk, draft.layout().rhythm());
        labels.set(
            i,
            Label.of(Role.HEAD, Certainty.HIGH, "a word that heads an index")
                .typed("index")
                .ranked(RankCode.contents(Math.min(1, bucket))));
        for (int k = i + 1; k < end; k++) {
          labels.set(
              k,
              Label.of(Role.INDEX, Certainty.HIGH, "below the heading of an index")
                  .typed(isLetter(draft, labels.chunk(k)) ? LETTER : ""));
        }
        i = end - 1;
      }
    }
  }

  /** "INDEX OF SHIPS": the word opens what it is an index of in any language that uses it. */
  private static boolean isHeading(Draft draft, String key) {
    return draft.inLanguage("structure.index.heads", key)
        || key.startsWith("index ")
            && Words.of(key).size() <= MOST_WORDS_OF_HEADING
            && key.chars().noneMatch(Character::isDigit);
  }

  /** Half of the lines ahead hold numbers of pages. */
  private static boolean looksAhead(Draft draft, Labels labels, int from) {
    int lines = 0;
    int numbered = 0;
    for (int i = from; i < Math.min(labels.size(), from + LOOK_AHEAD); i++) {
      lines += isLetter(draft, labels.chunk(i)) ? 0 : labels.chunk(i).size();
      numbered += numbered(draft, labels.chunk(i));
    }
    return lines >= 3 && numbered * 2 >= lines;
  }

  private static int end(Draft draft, Labels labels, int from) {
    for (int i = from; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      boolean apart = chunk.blankBefore() >= BLANK_LINES_OF_A_CHAPTER;
      boolean entry = numbered(draft, chunk) * 3 >= chunk.size();
      boolean letter = isLetter(draft, chunk);
      boolean reference = chunk.size() <= 3 && !apart;
      if (!labels.open(i)
          || i > from && !entry && !letter && !reference
          || i > from && apart && !letter && !entry) {
        return i;
      }
    }
    return labels.size();
  }

  /** One letter by itself, with marks around it at most. */
  private static boolean isLetter(Draft draft, Chunk chunk) {
    String key = draft.key(chunk);
    return chunk.size() == 1
        && (key.codePointCount(0, key.length()) == 1 && Character.isLetter(key.codePointAt(0))
            || key.length() == 3 && !Character.isLetterOrDigit(key.charAt(1)));
  }

  private static int numbered(Draft draft, Chunk chunk) {
    int numbered = 0;
    for (Line line : chunk.lines()) {
      for (int i = line.textStart(); i < line.textEnd(); i++) {
        if (Character.isDigit(draft.layout().charAt(i))) {
          numbered++;
          break;
        }
      }
    }
    return numbered;
  }
}
