package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/** Reads what stands around a date and says how it is meant: about, perhaps, in a season. */
final class Qualifiers {
  private final Tokens t;
  private final PartReader read;

  Qualifiers(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  /** The qualifier of the date in the tokens {@code [from, to)}. */
  Qualifier of(int from, int to, Form form, Parts first) {
    Qualifier qualifier =
        read.draft.doubt.isEmpty() ? Qualifier.NONE : Qualifier.doubted(read.draft.doubt);
    for (int i = from; i < to; i++) {
      if (t.misread(i)) {
        qualifier = qualifier.misreadToo();
        break;
      }
    }
    if (form != Form.POINT || first.shortYear() || first.year() <= 0) {
      return qualifier;
    }
    if (first.day() == 0 && about(from)) {
      qualifier = qualifier.marked('~');
    } else if (t.mark(to, '?') && t.mark(to + 1, ")]") && t.mark(from - 1, "([")) {
      qualifier = qualifier.marked('?');
    }
    int season = first.month() == 0 ? season(from) : 0;
    return season > 0 ? qualifier.ofSeason(season) : qualifier;
  }

  private boolean about(int from) {
    int k = t.mark(from - 1, '.') && t.glued(from - 1) ? from - 2 : from - 1;
    boolean link = t.is(k, WordClass.THE) || t.is(k, WordClass.OF) && !t.is(k, WordClass.CIRCA);
    k = link && !t.broken(k + 1) ? k - 1 : k;
    return t.is(k, WordClass.CIRCA) && !t.broken(k + 1);
  }

  private int season(int from) {
    int k = from - 1;
    while (k > from - 3 && (t.is(k, WordClass.OF) || t.is(k, WordClass.THE) || t.apostrophe(k))) {
      k--;
    }
    boolean named = t.is(k, WordClass.SEASON) && !t.broken(k + 1);
    return named ? t.word(k).value(WordClass.SEASON) : 0;
  }
}
