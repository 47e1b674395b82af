package org.incipit.parse;

import org.incipit.model.Certainty;

/**
 * Quotations in running text with a name under them, far to the right and without a dash: both are
 * one block quotation, be it of verse.
 */
final class Sources {
  /** Columns that the name stands further in than what it is under. */
  static final int FARTHER = 12;

  private static final int LONGEST = 60;

  private Sources() {}

  /** "BYRON.", "_Report of the Engineer._", "Dryden, _Fables_, bk. i." */
  static boolean isName(Draft draft, String text) {
    String plain = Words.plain(text);
    if (draft.startsWithAny("structure.stage.moves", plain)
        || draft.startsWithAny("structure.trailer.openers", plain)
        || draft.inLanguage("structure.ends", Words.keyOfPlain(plain))) {
      return false;
    }
    if (plain.length() > LONGEST || plain.length() < 3 || !plain.endsWith(".")) {
      return false;
    }
    if (!Character.isUpperCase(plain.charAt(0)) || "_*=".indexOf(text.charAt(0)) >= 0) {
      return StageLabeller.wholeEmphasis(text);
    }
    int comma = plain.indexOf(',');
    return Words.shouted(plain)
        || LetterLines.looksLikeName(comma < 0 ? plain : plain.substring(0, comma));
  }

  static void label(Draft draft, Labels labels) {
    int margin = QuoteLabeller.textMargin(draft, labels);
    for (int i = 1; i < labels.size(); i++) {
      if (isDashed(draft, labels, i)) {
        verses(labels, i, margin);
      }
    }
    for (int i = 2; i + 1 < labels.size(); i++) {
      int from = quotation(draft, labels, i, margin);
      if (from < i) {
        for (int k = from; k < i; k++) {
          labels.set(
              k, Label.of(Role.QUOTE, Certainty.MEDIUM, "set in, with a name at the right below"));
        }
        labels.set(
            i,
            Label.of(Role.QUOTE, Certainty.MEDIUM, "a name at the right under a quotation")
                .typed(QuoteLabeller.SOURCE));
      }
    }
  }

  /** "--WHITE." right under verses. */
  private static boolean isDashed(Draft draft, Labels labels, int i) {
    return labels.open(i)
        && labels.chunk(i).size() == 1
        && labels.chunk(i).blankBefore() == 0
        && labels.chunk(i - 1).form() == Form.VERSE
        && QuoteLabeller.isSource(draft, labels.chunk(i));
  }

  /** Verses set in from the text, with a dash and a name right below: all stanzas above it. */
  private static void verses(Labels labels, int source, int margin) {
    int from = source;
    while (from > 0
        && labels.open(from - 1)
        && labels.chunk(from - 1).form() == Form.VERSE
        && labels.chunk(from - 1).indent() >= margin + 2) {
      from--;
    }
    for (int k = from; k < source; k++) {
      labels.set(
          k, Label.of(Role.QUOTE, Certainty.MEDIUM, "verse set in, with a dash and a name below"));
    }
    if (from < source) {
      labels.set(
          source,
          Label.of(Role.QUOTE, Certainty.MEDIUM, "a dash and a name under verse")
              .typed(QuoteLabeller.SOURCE));
    }
  }

  /**
   * The first chunk of the quotation that a chunk names the source of; the chunk itself for none.
   */
  private static int quotation(Draft draft, Labels labels, int i, int margin) {
    Chunk name = labels.chunk(i);
    boolean fits =
        labels.open(i)
            && name.size() == 1
            && name.blankBefore() <= 1
            && isName(draft, draft.text(name))
            && isText(labels, i + 1, margin);
    int from = i;
    while (fits && from > 0 && isQuoted(labels, from - 1, name, margin)) {
      from--;
    }
    boolean under = from > 0 && isText(labels, from - 1, margin);
    return under && !LetterLines.isValediction(draft, draft.plain(labels.chunk(from))) ? from : i;
  }

  private static boolean isQuoted(Labels labels, int i, Chunk name, int margin) {
    Chunk chunk = labels.chunk(i);
    boolean verse = chunk.form() == Form.VERSE;
    return labels.open(i)
        && chunk.size() >= 2
        && chunk.indent() >= margin + 2
        && chunk.lines().stream().allMatch(l -> l.indent() + FARTHER <= name.indent())
        && (verse || chunk.form() == Form.PROSE && QuoteLabeller.evenLeft(chunk));
  }

  /** Running text at the margin. */
  private static boolean isText(Labels labels, int i, int margin) {
    Chunk chunk = labels.chunk(i);
    return labels.open(i)
        && chunk.form() == Form.PROSE
        && chunk.size() >= 2
        && chunk.indent() < margin + 2;
  }
}
