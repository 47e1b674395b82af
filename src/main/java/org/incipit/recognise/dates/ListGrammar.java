package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Finds the days of a list, whose month and year only the last one has. Methods return the index
 * behind a day or {@link PartReader#NO}.
 */
final class ListGrammar {
  private static final int NO = PartReader.NO;

  /** A list has as many days at most. */
  private static final int LONGEST = 8;

  private final Tokens t;
  private final RangeGrammar ranges;
  private final Found found;

  ListGrammar(Tokens tokens, RangeGrammar rangeGrammar, Found out) {
    t = tokens;
    ranges = rangeGrammar;
    found = out;
  }

  /**
   * "3rd, 4th and 5th of May 1862": the first of more than two days, which a later one completes.
   */
  int day(int i) {
    int behind = t.number(i, 1, 31) ? t.is(i + 1, WordClass.SUFFIX) ? i + 2 : i + 1 : NO;
    if (behind == NO || !t.mark(behind, ',') || !t.number(behind + 1, 1, 31)) {
      return NO;
    }
    int k = behind + 1;
    int days = 1;
    while (days < LONGEST && t.number(k, 1, 31) && !t.broken(k)) {
      k = t.is(k + 1, WordClass.SUFFIX) ? k + 2 : k + 1;
      days++;
      boolean and = t.is(k, WordClass.AND) || t.mark(k, '&');
      if (and) {
        return listed(i, behind, k + 1);
      }
      k = t.mark(k, ',') ? k + 1 : k;
      k = t.is(k, WordClass.AND) ? k + 1 : k;
    }
    return NO;
  }

  private int listed(int i, int behind, int last) {
    int end = ranges.dated(last, false);
    Parts parts = ranges.last();
    boolean whole = end != NO && ranges.pairEnd() == 0 && parts.day() > 0 && parts.month() > 0;
    if (!whole || ranges.form() != Form.POINT || t.isWord(last)) {
      return NO;
    }
    Parts day = Parts.of(0, 0, t.value(i)).completedFrom(parts);
    found.add(i, behind, Form.POINT, day, day, 0);
    return behind;
  }
}
