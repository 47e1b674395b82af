package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads years that stand without a month: alone under guards, as ranges, decades, centuries and
 * with an era. Methods return the index behind it or {@link PartReader#NO}.
 */
final class YearGrammar {
  private static final int NO = PartReader.NO;

  /** Where the words say so, a smaller year is one of the Solar Hijri calendar. */
  static final int PERSIAN_BEFORE = 1500;

  private static final String SIGNS = "£$€#§=+*~^@\\_¥¢";

  private final Tokens t;
  private final PartReader read;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private Form form = Form.POINT;
  private int start;

  YearGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  Parts first() {
    return first;
  }

  Parts last() {
    return last;
  }

  Form form() {
    return form;
  }

  /** Where it begins, which may be before the token that was asked for. */
  int start() {
    return start;
  }

  /**
   * A year, a range of years or a decade.
   *
   * @param opened true behind "from" or "between"
   */
  int years(int i, boolean opened) {
    start = i;
    if (apostropheDecade(i)) {
      return i + 2;
    }
    int era = withEra(i);
    if (era != NO || !mayBeYear(i)) {
      return era;
    }
    int decade = decade(i);
    if (decade != NO) {
      return decade;
    }
    int end = i + 1;
    if (t.glued(end) && t.isWord(end)) {
      return NO;
    }
    read.clear();
    set(Form.POINT, t.value(i), t.value(i));
    int range = range(i, opened);
    if (range != NO) {
      return calendar(range);
    }
    return opened || !mayEnd(end) || !plain(i, end) ? NO : calendar(end);
  }

  private boolean mayBeYear(int i) {
    int least = t.words().persianYears() ? 1000 : PartReader.EARLIEST;
    return t.number(i, 4) && t.value(i) >= least && t.value(i) <= PartReader.LATEST && mayBegin(i);
  }

  private void set(Form newForm, int from, int to) {
    form = newForm;
    Reckoning reckoning =
        t.words().persianYears() && from < PERSIAN_BEFORE ? Reckoning.PERSIAN : Reckoning.GREGORIAN;
    first = new Parts(from, 0, 0, reckoning, false, Deixis.NONE);
    last = new Parts(to, 0, 0, reckoning, false, Deixis.NONE);
  }

  /** False behind what makes the number another thing: a sum, a page, part of a longer number. */
  private boolean mayBegin(int i) {
    int p = i - 1;
    if (t.none(p) || t.broken(i)) {
      return true;
    }
    if (t.glued(i)) {
      boolean joined = t.mark(p, ".,:/") || t.dash(p);
      if (t.isWord(p) || joined && t.glued(p) && t.isNumber(p - 1)) {
        return false;
      }
      if (t.mark(p, '/')) {
        return false;
      }
    }
    if (t.mark(p, SIGNS)) {
      return false;
    }
    int word = t.mark(p, '.') ? p - 1 : p;
    boolean sign = word < p && t.capitals(word);
    return !sign && !t.is(word, WordClass.NUMBERED) && !t.isNumber(p);
  }

  /** False before what makes the number a count, a measure or part of a longer number. */
  private boolean mayEnd(int end) {
    if (t.glued(end)) {
      boolean number = t.isNumber(end + 1) && t.glued(end + 1);
      if (number && (t.mark(end, ".,:/=") || t.dash(end)) || t.mark(end, "%°$£€=_@\\/")) {
        return false;
      }
    }
    Word word = t.word(end);
    boolean counted = word.is(WordClass.COUNTED) || word.is(WordClass.UNIT);
    return !counted || t.broken(end);
  }

  /**
   * True when the words around it do not speak for a count; a round number needs a word of time.
   */
  private boolean plain(int i, int end) {
    if (t.is(i - 1, WordClass.TIME)) {
      return true;
    }
    boolean round = t.value(i) % 100 == 0 && t.isWord(i - 1);
    return !round && (!t.isNumber(end) || t.beginsLine(end));
  }

  /** {@code 1980-1988}, {@code 1914/18}, "1914 to 1918". */
  private int range(int i, boolean opened) {
    int k = i + 1;
    boolean dash = t.dash(k) && !t.dash(k + 1);
    boolean slash = t.mark(k, '/') && t.glued(k) && t.glued(k + 1);
    boolean word = t.is(k, WordClass.TO) || opened && t.is(k, WordClass.AND);
    if (!dash && !slash && !word || t.broken(k) || t.broken(k + 1)) {
      return NO;
    }
    int next = word && t.is(k + 1, WordClass.THE) ? k + 2 : k + 1;
    int from = t.value(i);
    int to = t.isNumber(next) ? t.value(next) : 0;
    if (t.number(next, 2) && !word && t.glued(next)) {
      to += from - from % 100;
    } else if (!t.number(next, 4)) {
      return NO;
    }
    // "1374/1848" numbers a record of 1848.
    int longest = slash && t.number(next, 4) ? 10 : 500;
    boolean fits = to > from && to <= PartReader.LATEST && to - from <= longest;
    boolean sums = !opened && sums(i, from, to);
    if (!fits || sums || t.glued(next + 1) && t.isWord(next + 1) || !mayEnd(next + 1)) {
      return NO;
    }
    set(Form.RANGE, from, to);
    return next + 1;
  }

  /** True for two round numbers behind a word that is none of time: "about 1200-1300 cards". */
  private boolean sums(int i, int from, int to) {
    boolean round = from % 100 == 0 && to % 100 == 0;
    return round && t.isWord(i - 1) && !t.is(i - 1, WordClass.TIME);
  }

  /** "the 1940s", "1940er Jahre", "années 1940"; of a whole hundred, the century's years. */
  private int decade(int i) {
    int year = t.value(i);
    if (year % 10 != 0) {
      return NO;
    }
    int k = t.apostrophe(i + 1) && t.glued(i + 1) ? i + 2 : i + 1;
    boolean ending = t.is(k, WordClass.DECADE) && t.glued(k) && t.digits(k) <= 3;
    boolean years = t.is(i - 1, WordClass.DECADES) && !t.broken(i);
    if (!ending && !years) {
      return NO;
    }
    set(Form.RANGE, year, year + (year % 100 == 0 ? 99 : 9));
    start = years ? i - 1 : i;
    start = t.is(start - 1, WordClass.THE) && !t.broken(start) ? start - 1 : start;
    if (!ending) {
      return i + 1;
    }
    int end = t.dash(k + 1) ? k + 2 : k + 1;
    return t.is(end, WordClass.YEARS) && !t.broken(end) ? end + 1 : k + 1;
  }

  /** "the '40s", "the 40's": a decade whose century is the document's. */
  private boolean apostropheDecade(int i) {
    boolean tens = t.number(i, 2) && t.value(i) % 10 == 0 && t.value(i) >= 10;
    if (!tens || !t.is(i + 1, WordClass.DECADE) || !t.glued(i + 1) || t.digits(i + 1) != 1) {
      return false;
    }
    if (!t.apostrophe(i - 1) || !t.glued(i)) {
      return false;
    }
    form = Form.RANGE;
    first = Parts.of(t.value(i), 0, 0).withYear(t.value(i), true);
    last = first.withYear(t.value(i) + 9, true);
    start = t.is(i - 2, WordClass.THE) ? i - 2 : i - 1;
    return true;
  }

  /** "44 BC", "A.D. 79", "1066 AD". */
  private int withEra(int i) {
    if (!t.number(i, 1, PartReader.LATEST)) {
      return NO;
    }
    int k = i + 1;
    if (t.is(k, WordClass.ERA) && !t.broken(k) && t.capital(k)) {
      return era(i, t.word(k).value(WordClass.ERA), k + 1);
    }
    if (t.letter(k, 'b') && t.mark(k + 1, '.') && t.letter(k + 2, 'c') && t.capital(k)) {
      return era(i, 2, t.mark(k + 3, '.') ? k + 4 : k + 3);
    }
    if (t.letter(k, 'v') && t.mark(k + 1, '.') && t.is(k + 2, WordClass.ERA)) {
      return era(i, 2, t.mark(k + 3, '.') ? k + 4 : k + 3);
    }
    boolean before =
        t.is(i - 1, WordClass.ERA) && t.capital(i - 1)
            || t.mark(i - 1, '.') && t.letter(i - 2, 'd') && read.eraBefore(i - 4) == i;
    if (before && mayEnd(k)) {
      era(i, 1, k);
      start = t.is(i - 1, WordClass.ERA) ? i - 1 : i - 4;
      return k;
    }
    return NO;
  }

  private int era(int i, int era, int end) {
    int year = era == 2 ? -t.value(i) : t.value(i);
    form = Form.POINT;
    first = Parts.of(year, 0, 0);
    last = first;
    return end;
  }

  /** The name of another calendar behind a year ("1342 SH", "1330 A.H."). */
  private int calendar(int end) {
    if (t.is(end, WordClass.CALENDAR) && !t.broken(end) && !t.small(end)) {
      return reckoned(Reckoning.of(t.word(end).value(WordClass.CALENDAR)), end + 1);
    }
    if (t.mark(end + 1, '.') && t.letter(end + 2, 'h') && t.capital(end) && !t.broken(end)) {
      int behind = t.mark(end + 3, '.') ? end + 4 : end + 3;
      if (t.letter(end, 'a')) {
        return reckoned(Reckoning.ISLAMIC, behind);
      }
      if (t.letter(end, 's')) {
        return reckoned(Reckoning.PERSIAN, behind);
      }
    }
    return end;
  }

  private int reckoned(Reckoning reckoning, int end) {
    first = new Parts(first.year(), 0, 0, reckoning, false, Deixis.NONE);
    last = new Parts(last.year(), 0, 0, reckoning, false, Deixis.NONE);
    return end;
  }
}
