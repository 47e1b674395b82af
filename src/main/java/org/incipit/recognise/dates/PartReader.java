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
      WordClass.MONTH_PERSIAN.bit()
          | WordClass.MONTH_ISLAMIC.bit()
          | WordClass.MONTH_REPUBLICAN.bit()
          | WordClass.MONTH_HEBREW.bit();
  private static final long MONTH_WORDS = MONTHS | OTHER_MONTHS;

  private final Tokens t;
  private final boolean capitalised;
  private final NumberWords numbers;
  private int day;
  private int month;
  private int year;
  private boolean shortYear;
  private Reckoning reckoning = Reckoning.GREGORIAN;
  private Deixis deixis = Deixis.NONE;
  private String doubt = "";

  PartReader(Tokens tokens) {
    t = tokens;
    capitalised = tokens.words().capitalisedMonths();
    numbers = new NumberWords(tokens);
  }

  void clear() {
    day = 0;
    month = 0;
    year = 0;
    shortYear = false;
    reckoning = Reckoning.GREGORIAN;
    deixis = Deixis.NONE;
    doubt = "";
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

  /**
   * Why the value of what was read is no more than likely, empty when nothing speaks against it.
   */
  String doubt() {
    return doubt;
  }

  void doubt(String why) {
    doubt = why;
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
    if (t.figure(i, 1, 31) && t.digits(i) <= 2) {
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
    int raised = t.mark(i, '.') && t.glued(i) ? i + 1 : i;
    if (t.mark(raised, "\"°º”\u2033") || t.is(raised, WordClass.SUFFIX) && t.glued(raised)) {
      int next = raised + 1;
      while (next < raised + 3 && t.is(next, WordClass.OF)) {
        next++;
      }
      if (month(next) != NO) {
        month = 0;
        return raised + 1;
      }
    }
    return i;
  }

  private int dayWord(int i) {
    Word word = t.word(i);
    if (word.is(WordClass.ORDINAL) && word.value(WordClass.ORDINAL) <= 31) {
      boolean teen = word.value(WordClass.ORDINAL) < 10 && t.is(i + 1, WordClass.TEEN);
      day = word.value(WordClass.ORDINAL) + (teen ? 10 : 0);
      return teen ? i + 2 : i + 1;
    }
    int tens = word.is(WordClass.CARDINAL) ? word.value(WordClass.CARDINAL) : 0;
    int next = t.dash(i + 1) || tens > 0 && t.is(i + 1, WordClass.AND) ? i + 2 : i + 1;
    int ones = t.is(next, WordClass.ORDINAL) ? t.word(next).value(WordClass.ORDINAL) : 0;
    if ((tens == 20 || tens == 30) && ones > 0 && ones < 10) {
      day = tens + ones;
      return next + 1;
    }
    if (t.words().cardinalDays() && tens > 0) {
      int end = numbers.read(i);
      if (end != NO && numbers.value() <= 31) {
        day = numbers.value();
        return end;
      }
    }
    return NO;
  }

  /** A month's name, short or full, without the full stop behind it. */
  int month(int i) {
    Word word = t.word(i);
    if (!word.any(MONTH_WORDS)) {
      return numberedMonth(i);
    }
    if (word.any(MONTHS)) {
      if (capitalised && !t.capital(i) || t.vowelless(i)) {
        return NO;
      }
      month =
          Math.max(
              word.value(WordClass.MONTH),
              Math.max(word.value(WordClass.MONTH_SHORT), word.value(WordClass.MONTH_GUARDED)));
      reckoning = Reckoning.GREGORIAN;
      return tail(i);
    }
    return otherMonth(i, word);
  }

  /** "7ber", "8.bris": a month by its number in the Roman year. */
  private int numberedMonth(int i) {
    if (!t.number(i, 7, 10)) {
      return NO;
    }
    int k = t.mark(i + 1, '.') && t.glued(i + 1) ? i + 2 : i + 1;
    if (!t.is(k, WordClass.MONTH_ENDING) || !t.glued(k)) {
      return NO;
    }
    month = t.value(i) + 2;
    reckoning = Reckoning.GREGORIAN;
    return k + 1;
  }

  /** Index behind a month at {@code i} with what an apostrophe joins to it: "Feb'y", "Sept'r". */
  private int tail(int i) {
    boolean joined = t.glued(i + 1) && t.apostrophe(i + 1) && t.glued(i + 2);
    if (joined && t.is(i, WordClass.MONTH_SHORT) && t.is(i + 2, WordClass.MONTH_TAIL)) {
      return i + 3;
    }
    // Levantine months have two words, and the second is read here: "Tishrin II".
    if (t.is(i + 1, WordClass.ORDINAL) && t.is(i, WordClass.MONTH_PAIR) && !t.broken(i + 1)) {
      month += t.word(i + 1).value(WordClass.ORDINAL) == 2 ? 1 : 0;
      month = month > 12 ? month - 12 : month;
      return i + 2;
    }
    return i + 1;
  }

  private int otherMonth(int i, Word word) {
    boolean small = Character.isLowerCase(t.value(i));
    if (word.is(WordClass.MONTH_REPUBLICAN)) {
      month = word.value(WordClass.MONTH_REPUBLICAN);
      reckoning = Reckoning.REPUBLICAN;
      return i + 1;
    }
    // In Latin letters many of them are words of other languages too: "mehr", "tir".
    if (small && (capitalised || !word.is(WordClass.MONTH_ISLAMIC))) {
      return NO;
    }
    if (word.is(WordClass.MONTH_HEBREW)) {
      month = word.value(WordClass.MONTH_HEBREW);
      reckoning = Reckoning.HEBREW;
      return secondAdar(i);
    }
    boolean persian = word.is(WordClass.MONTH_PERSIAN);
    month = word.value(persian ? WordClass.MONTH_PERSIAN : WordClass.MONTH_ISLAMIC);
    reckoning = persian ? Reckoning.PERSIAN : Reckoning.ISLAMIC;
    return hijriMonth(i);
  }

  /** "Adar I" is the month before Adar, "Adar II" Adar itself. */
  private int secondAdar(int i) {
    if (month != Reckoning.ADAR || !t.is(i + 1, WordClass.ROMAN) || !t.capital(i + 1)) {
      return i + 1;
    }
    month -= t.word(i + 1).value(WordClass.ROMAN) == 1 ? 1 : 0;
    return i + 2;
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

  /** True for a month by its number in the Roman year, "7ber". */
  boolean monthNumber(int i) {
    return t.isNumber(i)
        && t.glued(i + 1)
        && (t.is(i + 1, WordClass.MONTH_ENDING) || t.mark(i + 1, '.'))
        && numberedMonth(i) != NO;
  }

  boolean gregorian() {
    return reckoning == Reckoning.GREGORIAN;
  }

  /** A Roman numeral for a month, whatever its case. */
  int romanMonth(int i) {
    if (!t.is(i, WordClass.ROMAN)) {
      return NO;
    }
    month = t.word(i).value(WordClass.ROMAN);
    return i + 1;
  }

  /** A year of four figures (three in the Islamic calendar's early centuries are left out). */
  int year(int i) {
    if (t.figure(i, 1000, reckoning == Reckoning.HEBREW ? 6000 : LATEST)
        && t.digits(i) == 4
        && wholeNumber(i)) {
      year = t.value(i);
      shortYear = false;
      return doubleYear(i + 1);
    }
    return NO;
  }

  /**
   * "5 February 1711/12": where the year began on 25 March, both are named, and the later one is
   * the year that began in January.
   */
  private int doubleYear(int i) {
    boolean early = month > 0 && (month < 3 || month == 3 && day < 25);
    boolean joined = t.glued(i) && t.glued(i + 1) && t.isNumber(i + 1);
    if (!early || !joined || !t.mark(i, '/') && !(t.dash(i) && day > 0 && year < 1753)) {
      return i;
    }
    int digits = t.digits(i + 1);
    int next = year + 1;
    int rest = digits == 1 ? next % 10 : digits == 2 ? next % 100 : digits == 4 ? next : -1;
    if (t.value(i + 1) != rest) {
      return i;
    }
    year = next;
    doubt = "the later of two years, which began in January";
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
    if (!t.broken(k) && t.phrase(k, DateWords.SAME_YEARS) > 0) {
      deixis = Deixis.SAME_YEAR;
      return i;
    }
    int tied = phraseYear(k);
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
    if (reckoning == Reckoning.REPUBLICAN) {
      return republicanYear(said, said > k);
    }
    int style = t.phrase(said, DateWords.STYLES);
    int old = style > 0 && t.phraseValue() == 1 ? 1 : 0;
    int era = eraBefore(style > 0 ? style : said);
    int open = era != NO ? era : style > 0 ? style : said;
    int result = bracketed(open);
    result = result != NO ? result : year(open);
    result = result != NO ? result : yearInWords(open);
    result = result != NO ? result : shortYear(open, slash, afterDay);
    if (result == NO) {
      return tiedYear(k);
    }
    style(result, old);
    return calendarAfter(result);
  }

  private int yearInWords(int i) {
    int end = numbers.year(i);
    if (end != NO) {
      year = numbers.value();
      shortYear = false;
    }
    return end;
  }

  /** "Old Style" behind a date, or before its year, makes it one of the Julian calendar. */
  private void style(int i, int before) {
    int k = t.mark(i, ",([") ? i + 1 : i;
    boolean after = t.phrase(k, DateWords.STYLES) > 0 && t.phraseValue() == 1;
    if ((after || before == 1) && reckoning == Reckoning.GREGORIAN && month > 0 && day > 0) {
      reckoning = Reckoning.JULIAN;
    }
  }

  /** "an VIII", "year 8", or the numeral alone, behind a month of the Republic. */
  private int republicanYear(int i, boolean said) {
    // "An VIII" keeps its word in texts of other languages.
    boolean word = !said && t.small(i) && t.digits(i) <= 4 && Roman.value(t, i + 1, 0) > 0;
    int k = word ? i + 1 : i;
    int value = t.number(k, 1, 14) ? t.value(k) : Roman.value(t, k, 0);
    if (value < 1 || value > 14 || !said && t.isNumber(k)) {
      return NO;
    }
    year = value;
    shortYear = false;
    return k + 1;
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
    boolean counted = t.is(k + 1, WordClass.COUNTED) || t.is(k + 1, WordClass.UNIT);
    if (!sure || counted || afterDay && t.value(k) <= 31 && !slash && !apostrophe) {
      return NO;
    }
    year = t.value(k);
    shortYear = true;
    return k + 1;
  }

  /** The year of "24-Feb-24", where a hyphen stands before the month too. */
  int hyphenYear(int i) {
    boolean joined = t.dash(i) && t.glued(i) && t.glued(i + 1) && t.number(i + 1, 2);
    if (!joined || t.glued(i + 2) && !t.mark(i + 2, ".,;:)]")) {
      return NO;
    }
    year = t.value(i + 1);
    shortYear = true;
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

  /** "N. J.", "de l'an passé" in the place of a year. */
  private int phraseYear(int i) {
    int k = t.is(i, WordClass.OF) ? i + 1 : i;
    while (k > i && k < i + 3 && (t.is(k, WordClass.THE) || t.apostrophe(k))) {
      k++;
    }
    int end = t.broken(i) || t.broken(k) ? 0 : t.phrase(k, DateWords.TIED_YEARS);
    if (end == 0) {
      return NO;
    }
    int shift = t.phraseValue();
    deixis = shift == 0 ? Deixis.THIS_YEAR : shift < 0 ? Deixis.LAST_YEAR : Deixis.NEXT_YEAR;
    return end;
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
