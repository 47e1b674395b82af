package org.incipit.recognise.dates;

/**
 * Reads the month of a date at a token, by its name or number, in the calendar that the name tells.
 * Methods return the index behind it or {@link PartReader#NO}.
 */
final class MonthReader {
  private static final int NO = PartReader.NO;

  private static final long MONTHS =
      WordClass.MONTH.bit() | WordClass.MONTH_SHORT.bit() | WordClass.MONTH_GUARDED.bit();

  private static final long OTHER_MONTHS =
      WordClass.MONTH_PERSIAN.bit()
          | WordClass.MONTH_ISLAMIC.bit()
          | WordClass.MONTH_REPUBLICAN.bit()
          | WordClass.MONTH_HEBREW.bit();

  /** The names of months of all calendars. */
  static final long WORDS = MONTHS | OTHER_MONTHS;

  private final Tokens t;
  private final Draft draft;
  private final boolean capitalised;

  MonthReader(Tokens tokens, Draft draft) {
    t = tokens;
    this.draft = draft;
    capitalised = tokens.words().capitalisedMonths();
  }

  /** A month's name, short or full, without the full stop behind it. */
  int at(int i) {
    Word word = t.word(i);
    if (!word.any(WORDS)) {
      return numbered(i);
    }
    if (word.any(MONTHS)) {
      if (capitalised && !t.capital(i) || t.vowelless(i)) {
        return NO;
      }
      draft.month =
          Math.max(
              word.value(WordClass.MONTH),
              Math.max(word.value(WordClass.MONTH_SHORT), word.value(WordClass.MONTH_GUARDED)));
      draft.reckoning = Reckoning.GREGORIAN;
      return tail(i);
    }
    return other(i, word);
  }

  /** True for the name of a month in any calendar. */
  boolean isWord(int i) {
    return t.word(i).any(WORDS);
  }

  /** True for a month by its number in the Roman year, "7ber". */
  boolean isNumber(int i) {
    return t.isNumber(i)
        && t.glued(i + 1)
        && (t.is(i + 1, WordClass.MONTH_ENDING) || t.mark(i + 1, '.'))
        && numbered(i) != NO;
  }

  /** A Roman numeral for a month, whatever its case. */
  int roman(int i) {
    if (!t.is(i, WordClass.ROMAN)) {
      return NO;
    }
    draft.month = t.word(i).value(WordClass.ROMAN);
    return i + 1;
  }

  /** "7ber", "8.bris": a month by its number in the Roman year. */
  private int numbered(int i) {
    if (!t.number(i, 7, 10)) {
      return NO;
    }
    int k = t.mark(i + 1, '.') && t.glued(i + 1) ? i + 2 : i + 1;
    if (!t.is(k, WordClass.MONTH_ENDING) || !t.glued(k)) {
      return NO;
    }
    draft.month = t.value(i) + 2;
    draft.reckoning = Reckoning.GREGORIAN;
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
      draft.month += t.word(i + 1).value(WordClass.ORDINAL) == 2 ? 1 : 0;
      draft.month = draft.month > 12 ? draft.month - 12 : draft.month;
      return i + 2;
    }
    return i + 1;
  }

  private int other(int i, Word word) {
    boolean small = Character.isLowerCase(t.value(i));
    if (word.is(WordClass.MONTH_REPUBLICAN)) {
      draft.month = word.value(WordClass.MONTH_REPUBLICAN);
      draft.reckoning = Reckoning.REPUBLICAN;
      return i + 1;
    }
    // In Latin letters many of them are words of other languages too: "mehr", "tir".
    if (small && (capitalised || !word.is(WordClass.MONTH_ISLAMIC))) {
      return NO;
    }
    if (word.is(WordClass.MONTH_HEBREW)) {
      draft.month = word.value(WordClass.MONTH_HEBREW);
      draft.reckoning = Reckoning.HEBREW;
      return secondAdar(i);
    }
    boolean persian = word.is(WordClass.MONTH_PERSIAN);
    draft.month = word.value(persian ? WordClass.MONTH_PERSIAN : WordClass.MONTH_ISLAMIC);
    draft.reckoning = persian ? Reckoning.PERSIAN : Reckoning.ISLAMIC;
    return hijri(i);
  }

  /** "Adar I" is the month before Adar, "Adar II" Adar itself. */
  private int secondAdar(int i) {
    if (draft.month != Reckoning.ADAR || !t.is(i + 1, WordClass.ROMAN) || !t.capital(i + 1)) {
      return i + 1;
    }
    draft.month -= t.word(i + 1).value(WordClass.ROMAN) == 1 ? 1 : 0;
    return i + 2;
  }

  /** Months of two words ("Rabi al-Awwal", "Jumada II") have the second one read here. */
  private int hijri(int i) {
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
    boolean pair = draft.reckoning == Reckoning.ISLAMIC && (draft.month == 3 || draft.month == 5);
    if (pair && t.is(k, WordClass.ORDINAL)) {
      draft.month += t.word(k).value(WordClass.ORDINAL) == 2 ? 1 : 0;
      return k + 1;
    }
    if (pair && t.is(k, WordClass.ROMAN)) {
      draft.month += t.word(k).value(WordClass.ROMAN) == 2 ? 1 : 0;
      return k + 1;
    }
    return i + 1;
  }
}
