package org.incipit.recognise.dates;

/**
 * Reads the day, the month or the year of a date at a token. Each method returns the index behind
 * what it read, or {@link #NO}; what it read is kept in the fields until {@link #clear}. Nothing is
 * allocated, since most attempts fail.
 */
final class PartReader {
  static final int NO = -1;
  static final int EARLIEST = 1200;
  static final int LATEST = 2100;

  private static final long MONTHS =
      WordClass.MONTH.bit() | WordClass.MONTH_SHORT.bit() | WordClass.MONTH_GUARDED.bit();
  private static final long OTHER_MONTHS =
      WordClass.MONTH_PERSIAN.bit() | WordClass.MONTH_ISLAMIC.bit();
  private static final long MONTH_WORDS = MONTHS | OTHER_MONTHS;

  private final Tokens t;
  private final boolean capitalised;
  private int day;
  private int month;
  private int year;
  private boolean shortYear;
  private Reckoning reckoning = Reckoning.GREGORIAN;
  private Deixis deixis = Deixis.NONE;

  PartReader(Tokens tokens) {
    t = tokens;
    capitalised = tokens.words().capitalisedMonths();
  }

  void clear() {
    day = 0;
    month = 0;
    year = 0;
    shortYear = false;
    reckoning = Reckoning.GREGORIAN;
    deixis = Deixis.NONE;
  }

  Parts parts() {
    return new Parts(year, month, day, reckoning, shortYear, deixis);
  }

  void set(int newYear, int newMonth, int newDay, boolean isShort) {
    year = newYear;
    month = newMonth;
    day = newDay;
    shortYear = isShort;
  }

  /** Says in which calendar what was read is meant. */
  void reckon(Reckoning by) {
    reckoning = by;
  }

  void tie(Deixis to) {
    deixis = to;
  }

  /** A day in figures with or without its ending, or an ordinal in words. */
  int day(int i) {
    if (t.number(i, 1, 31) && t.digits(i) <= 2) {
      day = t.value(i);
      return daySuffix(i + 1);
    }
    return t.isWord(i) ? dayWord(i) : NO;
  }

  private int daySuffix(int i) {
    if (t.is(i, WordClass.SUFFIX) && (t.glued(i) || t.digits(i) > 1 && !t.broken(i))) {
      return i + 1;
    }
    // A raised "er" that was read as a quotation mark or a degree sign, before a month only.
    if (t.mark(i, "\"°º”\u2033") && month(i + 1) != NO) {
      month = 0;
      return i + 1;
    }
    return i;
  }

  private int dayWord(int i) {
    Word word = t.word(i);
    if (word.is(WordClass.ORDINAL) && word.value(WordClass.ORDINAL) <= 31) {
      day = word.value(WordClass.ORDINAL);
      return i + 1;
    }
    int tens = word.is(WordClass.CARDINAL) ? word.value(WordClass.CARDINAL) : 0;
    int next = t.dash(i + 1) ? i + 2 : i + 1;
    int ones = t.is(next, WordClass.ORDINAL) ? t.word(next).value(WordClass.ORDINAL) : 0;
    if ((tens == 20 || tens == 30) && ones > 0 && ones < 10) {
      day = tens + ones;
      return next + 1;
    }
    return NO;
  }

  /** A month's name, short or full, without the full stop behind it. */
  int month(int i) {
    Word word = t.word(i);
    if (!word.any(MONTH_WORDS)) {
      return NO;
    }
    if (word.any(MONTHS)) {
      if (capitalised && !t.capital(i)) {
        return NO;
      }
      month =
          Math.max(
              word.value(WordClass.MONTH),
              Math.max(word.value(WordClass.MONTH_SHORT), word.value(WordClass.MONTH_GUARDED)));
      reckoning = Reckoning.GREGORIAN;
      return i + 1;
    }
    // In Latin letters many of them are words of other languages too: "mehr", "tir".
    if (Character.isLowerCase(t.value(i))) {
      return NO;
    }
    boolean persian = word.is(WordClass.MONTH_PERSIAN);
    month = word.value(persian ? WordClass.MONTH_PERSIAN : WordClass.MONTH_ISLAMIC);
    reckoning = persian ? Reckoning.PERSIAN : Reckoning.ISLAMIC;
    return hijriMonth(i);
  }

  /** Months of two words ("Rabi al-Awwal", "Jumada II") have the second one read here. */
  private int hijriMonth(int i) {
    int k = i + 1;
    if (t.dash(k)) {
      k++;
    }
    if (t.is(k, WordClass.THE) || t.is(k, WordClass.OF)) {
      k++;
    }
    if (t.dash(k) || t.apostrophe(k)) {
      k++;
    }
    boolean pair = reckoning == Reckoning.ISLAMIC && (month == 3 || month == 5);
    if (pair && t.is(k, WordClass.ORDINAL)) {
      month += t.word(k).value(WordClass.ORDINAL) == 2 ? 1 : 0;
      return k + 1;
    }
    if (pair && t.is(k, WordClass.ROMAN)) {
      month += t.word(k).value(WordClass.ROMAN) == 2 ? 1 : 0;
      return k + 1;
    }
    return i + 1;
  }

  boolean monthWord(int i) {
    return t.word(i).any(MONTH_WORDS);
  }

  boolean gregorian() {
    return reckoning == Reckoning.GREGORIAN;
  }

  /** A Roman numeral in capitals for a month. */
  int romanMonth(int i) {
    if (!t.is(i, WordClass.ROMAN) || !t.capital(i)) {
      return NO;
    }
    month = t.word(i).value(WordClass.ROMAN);
    return i + 1;
  }

  /** A year of four figures (three in the Islamic calendar's early centuries are left out). */
  int year(int i) {
    if (t.isNumber(i) && t.digits(i) == 4 && inReach(t.value(i)) && wholeNumber(i)) {
      year = t.value(i);
      shortYear = false;
      return i + 1;
    }
    return NO;
  }

  private boolean inReach(int value) {
    return value >= 1000 && value <= LATEST;
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

  /**
   * The year behind a day and month or behind a month, with what may stand between: marks, "of",
   * "A. D.", a bracket.
   *
   * @param afterDay true when a day stands right before, so that two figures may not be one
   */
  int yearAfter(int i, boolean afterDay) {
    int k = i;
    boolean slash = false;
    for (int marks = 0; marks < 3 && t.mark(k, ".,-/–—") && !t.broken(k); marks++) {
      slash |= t.mark(k, '/');
      k++;
    }
    if (t.is(k, WordClass.OF)) {
      k++;
      if (t.is(k, WordClass.THE)) {
        k++;
      }
      if (t.is(k, WordClass.UNIT) && t.isNumber(k + 1)) {
        k++;
      }
    }
    if (t.broken(k)) {
      return NO;
    }
    int era = eraBefore(k);
    int open = era != NO ? era : k;
    int result = bracketed(open);
    result = result != NO ? result : year(open);
    result = result != NO ? result : shortYear(open, slash, afterDay);
    return result != NO ? calendarAfter(result) : tiedYear(k);
  }

  private int bracketed(int i) {
    boolean open = t.mark(i, '[') && t.number(i + 1, 4) && t.mark(i + 2, ']');
    return open && year(i + 1) != NO ? i + 3 : NO;
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
    if (!sure || t.is(k + 1, WordClass.COUNTED) || afterDay && t.value(k) <= 31 && !slash) {
      return NO;
    }
    year = t.value(k);
    shortYear = true;
    return k + 1;
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

  /** The name of another calendar behind a year, which then is a year of it. */
  private int calendarAfter(int i) {
    int k = t.mark(i, '(') ? i + 1 : i;
    boolean named = t.is(k, WordClass.CALENDAR) && !t.small(k);
    if (named && reckoning == Reckoning.GREGORIAN && month == 0) {
      reckoning = Reckoning.of(t.word(k).value(WordClass.CALENDAR));
      return k + 1;
    }
    return i;
  }

  /** "This year", "of last year", "d. J." in the place of a year. */
  private int tiedYear(int i) {
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
    deixis = tie;
    return t.digits(k) == 1 && t.mark(k + 1, '.') ? k + 2 : k + 1;
  }
}
