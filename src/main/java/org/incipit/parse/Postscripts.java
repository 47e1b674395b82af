package org.incipit.parse;

import org.incipit.model.Certainty;

/** Postscripts and enclosures at the end of letters. One document. */
final class Postscripts {
  private static final int LONGEST_ENCLOSURE = 160;
  private static final int MOST_UNMARKED = 2;

  private final Draft draft;
  private final Labels labels;
  private final LetterPlace place;

  Postscripts(Draft draft, Labels labels, LetterPlace place) {
    this.draft = draft;
    this.labels = labels;
    this.place = place;
  }

  /**
   * Few paragraphs below farewell and name at the right, up to the next heading, in a division that
   * opens as a letter: no "P.S." says that they were added, and who signs would look like text.
   */
  void unmarked() {
    boolean letter = false;
    for (int i = 1; i < labels.size(); i++) {
      if (labels.is(i - 1, Role.HEAD)) {
        letter = labels.is(i, Role.DATELINE) || labels.is(i, Role.SALUTE);
      }
      if (letter && labels.open(i) && signs(i) && !place.nearEnd(i)) {
        int end = i + 1;
        while (end < labels.size()
            && labels.open(end)
            && labels.chunk(end).form() == Form.PROSE
            && !signs(end)) {
          end++;
        }
        int last = end;
        while (labels.is(last, Role.ADDRESS)) {
          last++;
        }
        boolean ends = last == labels.size() || labels.is(last, Role.HEAD);
        if (ends && end - i - 1 <= MOST_UNMARKED && goOn(i + 1, end)) {
          labels.set(
              i, Label.of(Role.SIGNED, Certainty.MEDIUM, "farewell and name, more text below"));
          for (int k = i + 1; k < end; k++) {
            labels.set(k, Label.of(Role.POSTSCRIPT, Certainty.MEDIUM, "below who signs"));
          }
        }
      }
    }
  }

  /** True where the writer goes on to the reader; what an editor remarks says neither I nor you. */
  private boolean goOn(int from, int to) {
    boolean person = false;
    for (int k = from; k < to; k++) {
      String text = draft.text(labels.chunk(k));
      String plain = draft.plain(labels.chunk(k));
      if ("[(*\"“«„".indexOf(text.charAt(0)) >= 0
          || draft.startsWithAny("structure.salutes.first", plain)) {
        return false;
      }
      person |=
          Words.of(Words.key(plain)).stream()
              .anyMatch(word -> draft.inLanguage("structure.postscript.persons", word));
    }
    return person;
  }

  private boolean signs(int i) {
    Chunk chunk = labels.chunk(i);
    Line last = chunk.last();
    String name = draft.layout().text(last);
    return chunk.size() > 1
        && LetterLines.isShort(chunk)
        && chunk.lines().stream().allMatch(line -> line.indent() >= LetterLines.FAR_RIGHT)
        && LetterLines.isValediction(draft, draft.plain(chunk))
        && LetterLines.looksLikeName(Words.plain(name));
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
