package org.incipit.recognise.dates;

import java.util.Locale;
import java.util.Set;
import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.MatchKey;
import org.incipit.authority.Phrases;
import org.incipit.language.LanguageData;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;

/** Tells the name of a month from that of a person who bears it: "Uncle August", "Frau Mai". */
final class Bearers {
  private static final long TITLES =
      Cue.TITLE.bit() | Cue.TITLE_SMALL.bit() | Cue.COURTESY.bit() | Cue.KIN.bit();

  /** How far around the name of a person that is a month's too another month speaks for it. */
  private static final int NEAR = 2;

  /** Words of no more letters that a surname follows need a capital: "Me Février", not "me". */
  private static final int SHORT = 3;

  /** Marks that a sentence follows. */
  private static final String OPENING = ".!?;:\u00ab\u201c\u201d\"-\u2013\u2014";

  private static final long EVIDENCE =
      WordClass.TIME.bit()
          | WordClass.UNIT.bit()
          | WordClass.PART.bit()
          | WordClass.THE.bit()
          | WordClass.THIS.bit()
          | WordClass.LAST.bit()
          | WordClass.NEXT.bit();

  /** How far behind "is" the word stands that tells of a person, and of a time. */
  private static final int SAID = 2;

  private static final int TIMES = 5;

  private final Tokens t;
  private final Phrases phrases;

  /** The commonest words, "is" among them, and those for what a thing has. */
  private final Set<String> common;

  private final Set<String> things;

  /** What leads to a month as to other times: "chaque", "pendant". */
  private final Set<String> leading;

  /** The months that the document has named a person by so far, a bit for each. */
  private int borne;

  Bearers(Tokens tokens) {
    t = tokens;
    String language = tokens.words().language();
    phrases = Authority.bundled().phrases(language);
    leading = LanguageData.of(language).set("date.month.leads");
    common = LanguageData.of(language).set("function");
    things = LanguageData.of(language).set("possessive.things");
  }

  /** True for the month at {@code i} behind a title, a word of kinship or a forename. */
  boolean named(int i) {
    if (!t.capital(i) || t.broken(i)) {
      return false;
    }
    boolean stop = t.mark(i - 1, '.') && t.glued(i - 1);
    int p = stop ? i - 2 : i - 1;
    if (!t.isWord(p) || t.is(p, WordClass.MONTH) && !full(p)) {
      return false;
    }
    return titled(p, stop) || given(p, word(p)) || !stop && full(p);
  }

  /** "M. Raoul Avril", "Don Julio Enero": behind a title and a forename that nobody lists. */
  private boolean full(int p) {
    boolean stop = t.mark(p - 1, '.') && t.glued(p - 1);
    int q = stop ? p - 2 : p - 1;
    boolean name = t.capital(p) && !t.broken(p) && t.isWord(q) && !t.is(q, WordClass.MONTH);
    return name && (t.word(p) == Word.UNKNOWN || t.is(p, WordClass.MONTH)) && titled(q, stop);
  }

  /** True for a word that a surname follows. */
  private boolean titled(int p, boolean stop) {
    String word = word(p);
    long bits = phrases.bits(MatchKey.hash(word));
    String key = word.toLowerCase(Locale.ROOT);
    boolean listed =
        PersonWords.is(Role.BEFORE_SURNAME, key) && (t.capital(p) || t.digits(p) > SHORT)
            || LanguageData.inAny("date.birth.words", key);
    if (stop && !Cue.ABBREVIATION.in(bits)) {
      return listed;
    }
    return listed || Cue.KIN.in(bits) || (bits & TITLES) != 0 && (t.capital(p) || small(bits));
  }

  private String word(int p) {
    return t.text().substring(t.start(p), t.end(p));
  }

  /** Remembers the month at {@code i} as the name of a person. */
  void bear(int i) {
    borne |= month(i);
  }

  private boolean borne(int i) {
    return (borne & month(i)) != 0;
  }

  private int month(int i) {
    Word word = t.word(i);
    boolean guarded = word.is(WordClass.MONTH_GUARDED);
    boolean month = guarded || word.is(WordClass.MONTH);
    return month ? 1 << word.value(guarded ? WordClass.MONTH_GUARDED : WordClass.MONTH) : 0;
  }

  /** True for a capital that a sentence did not ask for, and for the name of a person before. */
  boolean chosen(int i) {
    boolean opens = t.none(i - 1) || t.broken(i) || t.mark(i - 1, OPENING);
    boolean led = t.word(i - 1).any(WordClass.OF.bit() | WordClass.UNIT.bit());
    return borne(i) || !opens && !led;
  }

  /** "June is a doctor", "April and her husband": a month that is the subject of its clause. */
  boolean subject(int i, int end) {
    boolean and = t.is(end, WordClass.AND);
    int k = and ? end + 1 : end;
    if (!t.isWord(k) || t.broken(end) || t.broken(k)) {
      return false;
    }
    String word = word(k);
    long bits = phrases.bits(MatchKey.hash(word));
    if (and) {
      return Cue.POSSESSIVE.in(bits) && !things.contains(word);
    }
    return Cue.SAYING.in(bits) && (!common.contains(word) || borne(i) || person(k + 1));
  }

  /** "A doctor", "now my aunt": what a person is said to be, and no month. */
  private boolean person(int from) {
    boolean found = false;
    for (int k = from; k < from + TIMES && t.isWord(k) && !t.broken(k); k++) {
      if (t.is(k, WordClass.UNIT)) {
        return false;
      }
      long bits = phrases.bits(MatchKey.hash(word(k)));
      boolean said = t.is(k, WordClass.ONE) || Cue.KIN.in(bits) || Cue.POSSESSIVE.in(bits);
      found |= said && k < from + SAID && !things.contains(word(k));
    }
    return found;
  }

  /** True inside a sentence, behind a word or a comma that leads to no date. */
  boolean inside(int i) {
    boolean word = t.isWord(i - 1) && t.word(i - 1) == Word.UNKNOWN;
    word &= !leading.contains(word(i - 1));
    return !t.broken(i) && (word || t.mark(i - 1, ',') && (t.capital(i - 2) || borne(i)));
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

  /** "August von Preußen", "August II.", "Mai geb. Freitag": a byname behind the month. */
  boolean bynamed(int end) {
    boolean number = t.is(end, WordClass.ROMAN) && t.capital(end);
    String word = t.text().substring(t.start(end), t.end(end)).toLowerCase(Locale.ROOT);
    boolean particle = PersonWords.is(Role.PARTICLE, word) && t.capital(end + 1);
    boolean birth = LanguageData.inAny("date.birth.words", word);
    return t.isWord(end) && !t.broken(end) && (number || birth || particle && !t.broken(end + 1));
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
