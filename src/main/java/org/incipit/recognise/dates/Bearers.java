package org.incipit.recognise.dates;

import java.util.Locale;
import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.MatchKey;
import org.incipit.authority.Phrases;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;

/** Tells the name of a month from that of a person who bears it: "Uncle August", "Frau Mai". */
final class Bearers {
  private static final long TITLES =
      Cue.TITLE.bit() | Cue.TITLE_SMALL.bit() | Cue.COURTESY.bit() | Cue.KIN.bit();

  /** How far around the name of a person that is a month's too another month speaks for it. */
  private static final int NEAR = 2;

  private static final long EVIDENCE =
      WordClass.TIME.bit()
          | WordClass.UNIT.bit()
          | WordClass.PART.bit()
          | WordClass.THE.bit()
          | WordClass.THIS.bit()
          | WordClass.LAST.bit()
          | WordClass.NEXT.bit();

  private final Tokens t;
  private final Phrases phrases;

  Bearers(Tokens tokens) {
    t = tokens;
    phrases = Authority.bundled().phrases(tokens.words().language());
  }

  /** True for the month at {@code i} behind a title, a word of kinship or a forename. */
  boolean named(int i) {
    if (!t.capital(i) || t.broken(i)) {
      return false;
    }
    boolean stop = t.mark(i - 1, '.') && t.glued(i - 1);
    int p = stop ? i - 2 : i - 1;
    if (!t.isWord(p) || t.is(p, WordClass.MONTH)) {
      return false;
    }
    String word = t.text().substring(t.start(p), t.end(p));
    long bits = phrases.bits(MatchKey.hash(word));
    if (stop && !Cue.ABBREVIATION.in(bits)) {
      return false;
    }
    return Cue.KIN.in(bits)
        || (bits & TITLES) != 0 && (t.capital(p) || small(bits))
        || given(p, word);
  }

  private static boolean small(long bits) {
    return Cue.TITLE_SMALL.in(bits);
  }

  private boolean given(int p, String word) {
    String key = word.toLowerCase(Locale.ROOT);
    return t.capital(p)
        && !t.word(p).any(WordClass.TIME.bit() | WordClass.AT.bit())
        && (PersonWords.is(Role.GIVEN_MALE, key) || PersonWords.is(Role.GIVEN_FEMALE, key));
  }

  /** "August von Preußen", "August der Starke", "August II.": a byname behind the month. */
  boolean bynamed(int end) {
    boolean number = t.is(end, WordClass.ROMAN) && t.capital(end);
    String word = t.text().substring(t.start(end), t.end(end)).toLowerCase(Locale.ROOT);
    boolean particle = PersonWords.is(Role.PARTICLE, word) && t.capital(end + 1);
    return t.isWord(end) && !t.broken(end) && (number || particle && !t.broken(end + 1));
  }

  /**
   * True when a word of time, its own line or another month makes the word at {@code i} a month.
   */
  boolean evident(int i, int end) {
    boolean line = t.beginsLine(i) && (t.none(end) || t.beginsLine(end));
    if (line || t.word(i - 1).any(EVIDENCE) && !t.broken(i)) {
      return true;
    }
    for (int k = i - 1; k >= i - NEAR && !t.none(k) && !t.broken(k + 1); k--) {
      if (t.is(k, WordClass.MONTH) && !named(k)) {
        return true;
      }
    }
    for (int k = end; k < end + NEAR && !t.none(k) && !t.broken(k); k++) {
      if (t.is(k, WordClass.MONTH) && !named(k)) {
        return true;
      }
    }
    return false;
  }
}
