package org.incipit.recognise.dates;

/**
 * Reads the day of a date at a token, in figures or in words. Methods return the index behind it or
 * {@link PartReader#NO}.
 */
final class DayReader {
  private static final int NO = PartReader.NO;

  private final Tokens t;
  private final Draft draft;
  private final MonthReader months;
  private final NumberWords numbers;

  DayReader(Tokens tokens, Draft draft, MonthReader months, NumberWords numbers) {
    t = tokens;
    this.draft = draft;
    this.months = months;
    this.numbers = numbers;
  }

  /** A day in figures with or without its ending, or an ordinal in words. */
  int at(int i) {
    if (t.figure(i, 1, 31) && t.digits(i) <= 2) {
      draft.day = t.value(i);
      return suffix(i + 1);
    }
    return t.isWord(i) ? word(i) : NO;
  }

  private int suffix(int i) {
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
      if (months.at(next) != NO) {
        draft.month = 0;
        return raised + 1;
      }
    }
    return i;
  }

  private int word(int i) {
    Word word = t.word(i);
    if (word.is(WordClass.ORDINAL) && word.value(WordClass.ORDINAL) <= 31) {
      boolean teen = word.value(WordClass.ORDINAL) < 10 && t.is(i + 1, WordClass.TEEN);
      draft.day = word.value(WordClass.ORDINAL) + (teen ? 10 : 0);
      return teen ? i + 2 : i + 1;
    }
    int tens = word.is(WordClass.CARDINAL) ? word.value(WordClass.CARDINAL) : 0;
    int next = t.dash(i + 1) || tens > 0 && t.is(i + 1, WordClass.AND) ? i + 2 : i + 1;
    int ones = t.is(next, WordClass.ORDINAL) ? t.word(next).value(WordClass.ORDINAL) : 0;
    if ((tens == 20 || tens == 30) && ones > 0 && ones < 10) {
      draft.day = tens + ones;
      return next + 1;
    }
    if (t.words().cardinalDays() && tens > 0) {
      int end = numbers.read(i);
      if (end != NO && numbers.value() <= 31) {
        draft.day = numbers.value();
        return end;
      }
    }
    return NO;
  }
}
