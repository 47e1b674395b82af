package org.incipit.recognise.dates;

import java.time.LocalDate;
import org.incipit.recognise.dates.Expression.Form;

/**
 * Finds years counted from the beginning of a reign. Methods return the index behind it or {@link
 * PartReader#NO}.
 */
final class ReignGrammar {
  private static final int NO = PartReader.NO;

  /** No monarch reigned longer. */
  private static final int LONGEST = 64;

  private final Tokens t;
  private final Found found;

  ReignGrammar(Tokens tokens, Found out) {
    t = tokens;
    found = out;
  }

  /** "3 Geo. III": the third year of a monarch, or of one that the text does not name. */
  int year(int i) {
    int end = t.number(i, 1, LONGEST) ? t.phrase(i + 1, DateWords.MONARCHS) : 0;
    boolean stopped = end > 0 && (t.mark(end - 1, '.') || end > i + 2);
    if (!stopped || t.broken(i + 1)) {
      return NO;
    }
    int start = t.phraseValue();
    Parts first = Parts.of(start / 10000 + t.value(i) - 1, start / 100 % 100, start % 100);
    LocalDate last = LocalDate.of(first.year() + 1, first.month(), first.day()).minusDays(1);
    end = t.mark(end - 1, '.') ? end - 1 : end;
    found.add(
        i,
        end,
        Form.RANGE,
        first,
        Parts.of(last.getYear(), last.getMonthValue(), last.getDayOfMonth()),
        0);
    return end;
  }

  /** "In the third year of his reign": a year that the text does not date. */
  int untold(int i, int end) {
    int p = t.is(i - 1, WordClass.SUFFIX) ? i - 2 : i - 1;
    boolean counted = t.is(p, WordClass.ORDINAL) || t.isNumber(p);
    if (!counted || p < found.floor()) {
      return NO;
    }
    found.add(p, end, Form.UNTOLD, Qualifier.NONE);
    return end;
  }
}
