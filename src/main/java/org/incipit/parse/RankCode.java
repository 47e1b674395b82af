package org.incipit.parse;

import java.util.Optional;

/**
 * What a heading says of its depth, as one number, while the depths of the others are not known:
 * how little space is above it in thousands, the rank of its word in tens, and what kind it is.
 */
final class RankCode {
  /** A title, or a heading that its word alone ranks. */
  static final int PLAIN = 0;

  /** With a number of one part before its title. */
  static final int NUMBERED = 1;

  /** With a word that parts a text without a number, such as "Preface". */
  static final int TOP = 2;

  /** With marks that say how deep it lies. */
  static final int MARKED = 3;

  /** Rank of a section whose number has one part, where others have more. */
  static final int FIRST_PART = 5;

  /** Rank of the entries of a diary; those of days lie deeper. */
  static final int ENTRY = 20;

  /** What the space above counts by. */
  static final int BUCKET = 1000;

  /** What the rank of the word counts by. */
  static final int WORD = 10;

  private RankCode() {}

  /**
   * The code of a heading.
   *
   * @param bucket 0 for the most space above, 2 for the least
   */
  static int of(Draft draft, Chunk chunk, int bucket, Optional<HeadingWords.Read> read) {
    int marks = Marks.level(draft.layout(), chunk);
    if (marks > 0) {
      return code(bucket, marks, MARKED);
    }
    if (read.filter(r -> r.word() && !r.numbered()).isPresent()) {
      return code(bucket, 0, TOP);
    }
    int word = read.map(HeadingWords.Read::rank).orElse(0);
    int parts = word > 0 ? 0 : parts(draft, draft.plain(chunk));
    return parts > 1 ? code(bucket, FIRST_PART - 1 + parts, PLAIN) : code(bucket, word, parts);
  }

  private static int parts(Draft draft, String plain) {
    return Numbering.leading(plain)
        .map(Numbering.Number::parts)
        .orElse(Numbering.depth(draft, plain));
  }

  /** The code of a heading over contents or a list of persons. */
  static int contents(int bucket) {
    return code(bucket, 0, TOP);
  }

  /** The code of a dated entry: year 0, month 1, day 2. */
  static int entry(int level) {
    return code(2, ENTRY + level, PLAIN);
  }

  private static int code(int bucket, int word, int kind) {
    return (bucket + 1) * BUCKET + word * WORD + kind;
  }
}
