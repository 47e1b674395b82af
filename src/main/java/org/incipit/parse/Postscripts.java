package org.incipit.parse;

/** Postscripts and enclosures at the end of letters. One document. */
final class Postscripts {
  private static final int LONGEST_ENCLOSURE = 160;

  private final Draft draft;
  private final Labels labels;
  private final LetterPlace place;

  Postscripts(Draft draft, Labels labels, LetterPlace place) {
    this.draft = draft;
    this.labels = labels;
    this.place = place;
  }

  /** True for a paragraph that was added below the end. */
  boolean at(int i) {
    Chunk chunk = labels.chunk(i);
    if (chunk.form() != Form.PROSE || !place.nearEnd(i)) {
      return false;
    }
    String plain = draft.plain(chunk);
    int enclosed = draft.opening("structure.enclosures", plain);
    boolean enclosure =
        chunk.size() <= 2
            && enclosed > 0
            && i > 1
            && plain.length() <= LONGEST_ENCLOSURE
            && (names(plain, enclosed) || place.inLetter(i));
    int postscript = draft.opening("structure.postscripts", plain);
    return enclosure
        || postscript > 0 && !isPsalm(plain, postscript) && (!isRemark(plain) || place.inLetter(i));
  }

  /** "Encl.", "Enclosed: two bills": the word alone, or set off by a stop. */
  private static boolean names(String plain, int word) {
    return plain.length() == word
        || plain.charAt(word - 1) == '.'
        || ".:,(".indexOf(plain.charAt(word)) >= 0
        || !Character.isLowerCase(plain.charAt(Math.min(word + 1, plain.length() - 1)));
  }

  /** "Ps. 23". */
  private static boolean isPsalm(String plain, int word) {
    int number = word;
    while (number < plain.length() && Character.isWhitespace(plain.charAt(number))) {
      number++;
    }
    return number < plain.length() && Character.isDigit(plain.charAt(number));
  }

  /** "N.B.": more than letters have such remarks. */
  private static boolean isRemark(String plain) {
    return plain.regionMatches(true, 0, "n.b.", 0, 4);
  }
}
