package org.incipit.parse;

/** Where in a letter a chunk stands: what is above it and what comes after. One document. */
final class LetterPlace {
  private static final int SHORTEST_TEXT = 80;
  private static final int REACH = 40;

  private final Draft draft;
  private final Labels labels;

  LetterPlace(Draft draft, Labels labels) {
    this.draft = draft;
    this.labels = labels;
  }

  /** True for names with offices at the end of a text that greets nobody. */
  boolean attests(int i) {
    return i > 1
        && !labels.is(i - 1, Role.HEAD)
        && Attestation.is(draft, labels.chunk(i))
        && nearEnd(i)
        && !isGreeted();
  }

  /** Names below a greeting may be those of whom a letter goes to. */
  private boolean isGreeted() {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.is(i, Role.SALUTE)) {
        return true;
      }
    }
    return false;
  }

  /** True when running text stands between the heading above and this chunk. */
  boolean hasText(int i) {
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      if (labels.is(k, Role.HEAD) || labels.is(k, Role.SEPARATOR)) {
        return false;
      }
      boolean text = labels.open(k) || labels.is(k, Role.P);
      boolean isLong =
          labels.chunk(k).size() >= 3 || labels.chunk(k).extent().length() > SHORTEST_TEXT;
      boolean first =
          text
              && (labels.is(k - 1, Role.SALUTE)
                  || labels.is(k - 1, Role.DATELINE)
                  || labels.at(k - 1).filter(l -> l.type().equals("letter")).isPresent());
      if (text && isLong
          || first
          || labels.is(k, Role.VERSE)
          || labels.is(k, Role.SPEECH)
          || labels.is(k, Role.SALUTE)
          || text && i - k > 3) {
        return true;
      }
    }
    return i > REACH;
  }

  /** True where a letter has begun, or a name or a farewell stands above. */
  boolean inLetter(int i) {
    if (LetterLines.looksLikeName(draft.plain(labels.chunk(i - 1))) || farewellAbove(i)) {
      return true;
    }
    int k = i - 1;
    while (k >= 0
        && !labels.is(k, Role.HEAD)
        && !labels.is(k, Role.SALUTE)
        && !labels.is(k, Role.DATELINE)) {
      k--;
    }
    return labels.is(k, Role.SALUTE)
        || labels.is(k, Role.DATELINE)
        || labels.at(k).filter(label -> label.type().equals("letter")).isPresent();
  }

  /** True right below a form of farewell. */
  boolean farewellAbove(int i) {
    Chunk above = labels.chunk(i - 1);
    String plain = LetterLines.withoutOpeners(draft.plain(above));
    return above.size() <= 3
        && above.blankBefore() <= 2
        && !LetterLines.isLong(plain)
        && draft.startsWithAny("structure.valedictions", plain);
  }

  /** True before a heading, a separator, the end, or other closing lines. */
  boolean nearEnd(int i) {
    int k = i + 1;
    while (k < labels.size()
        && (labels.is(k, Role.FURNITURE)
            || labels.is(k, Role.BLANK)
            || labels.is(k, Role.SIGNED)
            || labels.is(k, Role.DATELINE)
            || labels.is(k, Role.NOTE)
            || labels.is(k, Role.NOTE_MORE)
            || labels.is(k, Role.POSTSCRIPT)
            || labels.is(k, Role.ADDRESS)
            || labels.is(k, Role.TRAILER)
            || labels.is(k, Role.ILLUSTRATION)
            || isEndorsement(k))) {
      k++;
    }
    return i > 0
        && (k >= labels.size()
            || labels.is(k, Role.HEAD)
            || labels.is(k, Role.NOTES_HEAD)
            || labels.is(k, Role.SEPARATOR)
            || further(i, k)
            || labels.chunk(k).blankBefore() >= 2
                && k == i + 1
                && labels.chunk(i).blankBefore() <= 1);
  }

  /** True when another letter opens between two chunks. */
  private boolean further(int i, int last) {
    for (int k = i + 1; k <= last && k < labels.size(); k++) {
      if (labels.at(k).filter(label -> label.type().equals(LetterTop.FURTHER)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** True where nothing but notes and furniture stands before the next heading. */
  boolean endsDivision(int i) {
    int k = i + 1;
    while (labels.is(k, Role.NOTE)
        || labels.is(k, Role.NOTE_MORE)
        || labels.is(k, Role.FURNITURE)) {
      k++;
    }
    return k >= labels.size() || labels.is(k, Role.HEAD) || labels.is(k, Role.NOTES_HEAD);
  }

  /** What an archivist put behind a letter. */
  boolean isEndorsement(int i) {
    return labels.open(i) && LetterLines.isRemark(draft, labels.chunk(i));
  }
}
