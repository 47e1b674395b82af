package org.incipit.recognise.dates;

/**
 * Reads the year of a date at a token: where it stands alone, and behind a day and month, where two
 * figures, words and "of this year" will do. Methods return the index behind it or {@link
 * PartReader#NO}.
 */
final class YearReader {
  private static final int NO = PartReader.NO;

  private final Tokens t;
  private final Draft draft;
  private final NumberWords numbers;

  YearReader(Tokens tokens, Draft draft, NumberWords numbers) {
    t = tokens;
    this.draft = draft;
    this.numbers = numbers;
  }

  /** A year of four figures (three in the Islamic calendar's early centuries are left out). */
  int at(int i) {
    if (t.figure(i, 1000, draft.reckoning == Reckoning.HEBREW ? 6000 : PartReader.LATEST)
        && t.digits(i) == 4
        && wholeNumber(i)) {
      draft.year = t.value(i);
      draft.shortYear = false;
      return doubled(i + 1);
    }
    return NO;
  }

  /**
   * The year behind a day and month or behind a month, with what may stand between: marks, "of",
   * "A. D.", a bracket.
   *
   * @param afterDay true when a day stands right before, so that two figures may not be one
   */
  int after(int i, boolean afterDay) {
    int k = i;
    boolean slash = false;
    for (int marks = 0; marks < 3 && t.mark(k, ".,-/–—") && !t.broken(k); marks++) {
      slash |= t.mark(k, '/');
      k++;
    }
    if (!t.broken(k) && t.phrase(k, DateWords.SAME_YEARS) > 0) {
      draft.deixis = Deixis.SAME_YEAR;
      return i;
    }
    int tied = phrase(k);
    if (tied != NO) {
      return tied;
    }
    int said = numbers.yearSaid(k);
    if (t.is(k, WordClass.OF)) {
      // "Of this year": the article may be the word that ties.
      boolean article = t.is(k + 1, WordClass.THE) && !t.is(k + 1, WordClass.THIS);
      k = article ? k + 2 : k + 1;
      said = Math.max(said, k);
    }
    if (t.broken(said)) {
      return NO;
    }
    if (draft.reckoning == Reckoning.REPUBLICAN) {
      return republican(said, said > k);
    }
    int style = t.phrase(said, DateWords.STYLES);
    boolean old = style > 0 && t.phraseValue() == 1;
    int era = eraBefore(style > 0 ? style : said);
    int open = era != NO ? era : style > 0 ? style : said;
    int result = bracketed(open);
    result = result != NO ? result : at(open);
    result = result != NO ? result : inWords(open);
    result = result != NO ? result : shortYear(open, slash, afterDay);
    if (result == NO) {
      return tied(k);
    }
    style(result, old);
    return calendarAfter(result);
  }

  /** The year of "24-Feb-24", where a hyphen stands before the month too. */
  int hyphened(int i) {
    boolean joined = t.dash(i) && t.glued(i) && t.glued(i + 1) && t.number(i + 1, 2);
    if (!joined || t.glued(i + 2) && !t.mark(i + 2, ".,;:)]")) {
      return NO;
    }
    draft.year = t.value(i + 1);
    draft.shortYear = true;
    return i + 2;
  }

  /** "A. D." before a year. */
  int eraBefore(int i) {
    if (t.is(i, WordClass.ERA) && t.isNumber(i + 1)) {
      return i + 1;
    }
    if (t.letter(i, 'a') && t.mark(i + 1, '.') && t.letter(i + 2, 'd') && t.capital(i)) {
      int k = t.mark(i + 3, '.') ? i + 4 : i + 3;
      return t.mark(k, ',') ? k + 1 : k;
    }
    return NO;
  }

  /**
   * "5 February 1711/12": where the year began on 25 March, both are named, and the later one is
   * the year that began in January.
   */
  private int doubled(int i) {
    boolean early = draft.month > 0 && (draft.month < 3 || draft.month == 3 && draft.day < 25);
    boolean joined = t.glued(i) && t.glued(i + 1) && t.isNumber(i + 1);
    if (!early
        || !joined
        || !t.mark(i, '/') && !(t.dash(i) && draft.day > 0 && draft.year < 1753)) {
      return i;
    }
    int digits = t.digits(i + 1);
    int next = draft.year + 1;
    int rest = digits == 1 ? next % 10 : digits == 2 ? next % 100 : digits == 4 ? next : -1;
    if (t.value(i + 1) != rest) {
      return i;
    }
    draft.year = next;
    draft.doubt = "the later of two years, which began in January";
    return i + 2;
  }

  /** True when no letter or further figure hangs on the number. */
  private boolean wholeNumber(int i) {
    if (t.glued(i + 1)) {
      if (t.isWord(i + 1) || t.isNumber(i + 1)) {
        return false;
      }
      if (t.mark(i + 1, ".,") && t.isNumber(i + 2) && t.glued(i + 2)) {
        return false;
      }
    }
    return true;
  }

  private int inWords(int i) {
    int end = numbers.year(i);
    if (end != NO) {
      draft.year = numbers.value();
      draft.shortYear = false;
    }
    return end;
  }

  /** "Old Style" behind a date, or before its year, makes it one of the Julian calendar. */
  private void style(int i, boolean old) {
    int k = t.mark(i, ",([") ? i + 1 : i;
    boolean after = t.phrase(k, DateWords.STYLES) > 0 && t.phraseValue() == 1;
    if ((after || old)
        && draft.reckoning == Reckoning.GREGORIAN
        && draft.month > 0
        && draft.day > 0) {
      draft.reckoning = Reckoning.JULIAN;
    }
  }

  /** "an VIII", "year 8", or the numeral alone, behind a month of the Republic. */
  private int republican(int i, boolean said) {
    // "An VIII" keeps its word in texts of other languages.
    boolean word = !said && t.small(i) && t.digits(i) <= 4 && Roman.value(t, i + 1, 0) > 0;
    int k = word ? i + 1 : i;
    int value = t.number(k, 1, 14) ? t.value(k) : Roman.value(t, k, 0);
    if (value < 1 || value > 14 || !said && t.isNumber(k)) {
      return NO;
    }
    draft.year = value;
    draft.shortYear = false;
    return k + 1;
  }

  private int bracketed(int i) {
    boolean open = t.mark(i, '[') && t.number(i + 1, 4) && t.mark(i + 2, ']');
    return open && at(i + 1) != NO ? i + 3 : NO;
  }

  private int shortYear(int i, boolean slash, boolean afterDay) {
    boolean apostrophe = t.apostrophe(i) && t.glued(i + 1);
    int k = apostrophe ? i + 1 : i;
    if (!t.number(k, 2) || t.glued(k + 1) && !t.mark(k + 1, ".,;:)]!?—–-'\"”’")) {
      return NO;
    }
    if (t.mark(k + 1, '.') && t.isNumber(k + 2) && t.glued(k + 2)) {
      return NO;
    }
    // Above 31 it can be no day; behind a day it may be a count ("12 May 40 men"), so it must be
    // joined to the month there.
    boolean sure = apostrophe || slash && t.glued(k) || t.value(k) > 31;
    boolean counted = t.is(k + 1, WordClass.COUNTED) || t.is(k + 1, WordClass.UNIT);
    if (!sure || counted || afterDay && t.value(k) <= 31 && !slash && !apostrophe) {
      return NO;
    }
    draft.year = t.value(k);
    draft.shortYear = true;
    return k + 1;
  }

  /** The name of another calendar behind a year, which then is a year of it. */
  private int calendarAfter(int i) {
    int k = t.mark(i, '(') ? i + 1 : i;
    boolean named = t.is(k, WordClass.CALENDAR) && !t.small(k);
    if (named && draft.reckoning == Reckoning.GREGORIAN && draft.month == 0) {
      draft.reckoning = Reckoning.of(t.word(k).value(WordClass.CALENDAR));
      return k + 1;
    }
    return i;
  }

  /** "N. J.", "de l'an passé" in the place of a year. */
  private int phrase(int i) {
    int k = t.is(i, WordClass.OF) ? i + 1 : i;
    while (k > i && k < i + 3 && (t.is(k, WordClass.THE) || t.apostrophe(k))) {
      k++;
    }
    int end = t.broken(i) || t.broken(k) ? 0 : t.phrase(k, DateWords.TIED_YEARS);
    if (end == 0) {
      return NO;
    }
    int shift = t.phraseValue();
    draft.deixis = shift == 0 ? Deixis.THIS_YEAR : shift < 0 ? Deixis.LAST_YEAR : Deixis.NEXT_YEAR;
    return end;
  }

  /** "This year", "of last year", "d. J." in the place of a year. */
  private int tied(int i) {
    Word word = t.word(i);
    Deixis tie =
        word.is(WordClass.THIS)
            ? Deixis.THIS_YEAR
            : word.is(WordClass.LAST)
                ? Deixis.LAST_YEAR
                : word.is(WordClass.NEXT) ? Deixis.NEXT_YEAR : Deixis.NONE;
    if (tie == Deixis.NONE) {
      return NO;
    }
    int k = t.mark(i + 1, '.') ? i + 2 : i + 1;
    boolean unit =
        t.is(k, WordClass.UNIT) && t.word(k).value(WordClass.UNIT) == Unit.YEAR.ordinal();
    if (!unit) {
      return NO;
    }
    draft.deixis = tie;
    return t.digits(k) == 1 && t.mark(k + 1, '.') ? k + 2 : k + 1;
  }
}
