package org.incipit.recognise.dates;

/**
 * Reads days of the Roman month: "Kal. Maii", "a. d. VI Id. Mart.", "pridie Nonas Iulias". They are
 * counted back, both ends included.
 */
final class KalendsGrammar {
  private static final int NO = PartReader.NO;
  private static final int KALENDS = 1;
  private static final int IDES = 3;

  private final Tokens t;
  private final PartReader read;
  private int start;

  KalendsGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  int start() {
    return start;
  }

  /**
   * A date whose fixed day is the phrase at {@code i}; its number stands before, from {@code floor}
   * on.
   */
  int date(int i, int floor) {
    int k = t.phrase(i, DateWords.KALENDS);
    if (k == 0) {
      return NO;
    }
    int fixed = t.phraseValue();
    read.draft.clear();
    int m = t.broken(k) ? NO : read.months.at(k);
    if (m == NO) {
      return NO;
    }
    int month = read.draft.month;
    int stop = t.mark(m, '.') && t.glued(m) ? m + 1 : m;
    int whole = read.years.after(stop, true);
    int year = whole == NO ? 0 : read.draft.year;
    int back = number(i, floor) - 1;
    int day = day(fixed, month) - Math.max(0, back);
    if (day < 1) {
      month = month == 1 ? 12 : month - 1;
      year = month == 12 && year > 0 ? year - 1 : year;
      day += Reckoning.GREGORIAN.monthLength(year > 0 ? year : 2001, month);
    }
    read.draft.set(year, month, day, false);
    return whole == NO ? m : whole;
  }

  /** The number before the fixed day, 1 where none stands; sets where the date begins. */
  private int number(int i, int floor) {
    start = i;
    int p = t.mark(i - 1, '.') ? i - 2 : i - 1;
    int roman = Roman.value(t, p, 0);
    int value =
        t.is(p, WordClass.ORDINAL)
            ? t.word(p).value(WordClass.ORDINAL)
            : t.isNumber(p) ? t.value(p) : roman;
    if (value < 2 || value > 19 || p < floor || t.broken(p + 1)) {
      return 1;
    }
    start = p;
    boolean anteDiem = t.letter(p - 4, 'a') && t.letter(p - 2, 'd') && t.mark(p - 1, '.');
    start = anteDiem && p - 4 >= floor ? p - 4 : start;
    return value;
  }

  private static int day(int fixed, int month) {
    if (fixed == KALENDS) {
      return 1;
    }
    boolean late = month == 3 || month == 5 || month == 7 || month == 10;
    int nones = late ? 7 : 5;
    return fixed == IDES ? nones + 8 : nones;
  }
}
