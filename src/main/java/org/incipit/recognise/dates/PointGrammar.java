package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads one date, in any layout that has a day, a month or both. Methods return the index behind it
 * or {@link PartReader#NO}.
 */
final class PointGrammar {
  private static final int NO = PartReader.NO;

  /** What leads to "12. 5." where it has no year: on, from, to, a weekday. */
  private static final long LEADS =
      WordClass.TIME.bit()
          | WordClass.FROM.bit()
          | WordClass.TO.bit()
          | WordClass.AT.bit()
          | WordClass.THE.bit()
          | WordClass.WEEKDAY.bit()
          | WordClass.WEEKDAY_SHORT.bit();

  private final Tokens t;
  private final PartReader read;
  private Form form = Form.POINT;
  private boolean bareMonth;

  PointGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  Form form() {
    return form;
  }

  /** True when the date last read is a month's name and nothing else. */
  boolean bareMonth() {
    return bareMonth;
  }

  /** A month and its year at {@code i}, behind a day that was read. */
  int month(int i) {
    read.draft.clear();
    int m = read.months.at(i);
    if (m == NO) {
      return NO;
    }
    int end = read.years.after(afterShort(i, m), true);
    return end == NO ? closeMonth(i, m) : end;
  }

  /** "1862, May 12": the year stands first, where none stands behind. */
  int yearFirst(int i) {
    read.draft.clear();
    if (read.years.at(i) == NO) {
      return NO;
    }
    int year = t.value(i);
    int m = t.mark(i + 1, ',') && t.glued(i + 1) ? i + 2 : i + 1;
    if (t.broken(m) || t.beginsLine(m) || read.months.at(m) == NO) {
      return NO;
    }
    int k = afterShort(m, read.months.at(m));
    int end = read.days.at(k);
    boolean plain = end == k + 1 && t.isNumber(k);
    boolean free = end != NO && !t.broken(k) && t.figure(k, 1, 31) && !(plain && unfit(end));
    if (!free || plain && t.is(end, WordClass.COUNTED) || t.is(i - 1, WordClass.MONTH)) {
      return NO;
    }
    Parts parts = read.draft.parts();
    boolean until = t.dash(end) && t.number(end + 1, 4) && read.months.at(end + 2) != NO;
    if (!until && read.years.after(end, true) != NO) {
      return NO;
    }
    form = Form.POINT;
    bareMonth = false;
    read.draft.set(year, parts.month(), parts.day(), false);
    return end;
  }

  /** A date that begins at {@code i} with its day, its month or its year in figures. */
  int point(int i) {
    read.draft.clear();
    form = Form.POINT;
    bareMonth = false;
    if (t.isNumber(i)) {
      int end = figures(i);
      if (end != NO) {
        return end;
      }
      read.draft.clear();
      form = Form.POINT;
      return read.months.isNumber(i) ? monthFirst(i) : dayFirst(i);
    }
    if (read.months.isWord(i)) {
      return monthFirst(i);
    }
    return t.isWord(i) || t.misread(i) ? dayFirst(i) : NO;
  }

  /** Figures only: {@code Y-M-D}, {@code D/M/Y}, {@code D. M. Y}, {@code D/M Y}. */
  private int figures(int i) {
    if (!t.mark(i + 1, "/.-–") || !t.glued(i + 1) || !t.isNumber(i + 2)) {
      return NO;
    }
    boolean dot = t.mark(i + 1, '.');
    if (!dot && !t.glued(i + 2) || t.broken(i + 2)) {
      return NO;
    }
    boolean same = t.mark(i + 3, (char) t.value(i + 1)) && t.glued(i + 3) && t.isNumber(i + 4);
    if (same && (dot || t.glued(i + 4)) && !t.broken(i + 4)) {
      boolean stamp = t.letter(i + 5, 't') && t.isNumber(i + 6) && t.digits(i) == 4;
      return chain(i) && !stamp ? NO : three(i, dot);
    }
    boolean slash = t.mark(i + 1, '/') || dot;
    slash &= !(t.dash(i + 4) && t.glued(i + 4));
    if (slash
        && t.digits(i) <= 2
        && !t.glued(i + 3)
        && read.years.at(i + 3) != NO
        && !t.broken(i + 3)) {
      return assign(t.value(i), t.value(i + 2), t.value(i + 3), false, dot, i + 4);
    }
    return dot && dayMonth(i) ? assign(t.value(i), t.value(i + 2), 0, false, true, i + 4) : NO;
  }

  /** "12. 5." without a year, behind a word that leads to a date or before another one. */
  private boolean dayMonth(int i) {
    boolean stopped = t.mark(i + 3, '.') && t.glued(i + 3) && t.number(i + 2, 1, 12);
    if (!stopped || !t.words().dottedDays() || t.isNumber(i + 4) && t.glued(i + 4)) {
      return false;
    }
    int p = t.mark(i - 1, ".,") && t.glued(i - 1) ? i - 2 : i - 1;
    boolean led = t.word(p).any(LEADS) && !t.broken(i) || behindRange(i);
    boolean dash = (t.dash(i + 4) || t.mark(i + 4, '/')) && t.glued(i + 4);
    boolean joined = dash || t.is(i + 4, WordClass.TO);
    return led || joined && t.number(i + 5, 1, 31) && t.mark(i + 6, '.') && t.isNumber(i + 7);
  }

  private boolean behindRange(int i) {
    return (t.dash(i - 1) || t.mark(i - 1, '/')) && t.mark(i - 2, '.') && t.isNumber(i - 3);
  }

  /** True when a fourth number hangs on, as in addresses of machines and numbered sections. */
  private boolean chain(int i) {
    return t.glued(i + 5)
        && (t.isWord(i + 5)
            || t.mark(i + 5, (char) t.value(i + 1)) && t.glued(i + 6) && t.isNumber(i + 6));
  }

  private int three(int i, boolean dot) {
    int a = t.value(i);
    int b = t.value(i + 2);
    int c = t.value(i + 4);
    if (t.digits(i) == 4 && t.digits(i + 4) <= 2 && a >= 1000 && a <= PartReader.LATEST) {
      if (b < 1 || b > 12 || c < 1 || c > 31) {
        return NO;
      }
      read.draft.set(a, b, c, false);
      boolean persian = t.words().persianYears() && a < YearGrammar.PERSIAN_BEFORE;
      read.draft.reckoning = persian ? Reckoning.PERSIAN : Reckoning.GREGORIAN;
      return i + 5;
    }
    boolean year = t.digits(i + 4) == 4 && c >= 1000 && c <= PartReader.LATEST;
    boolean two = t.digits(i + 4) == 2 && (t.mark(i + 1, '/') || c > 31 || t.words().dayFirst());
    return year || two ? assign(a, b, c, two && !year, dot, i + 5) : NO;
  }

  private int assign(int a, int b, int year, boolean shortYear, boolean dot, int end) {
    boolean dayFirst = a >= 1 && a <= 31 && b >= 1 && b <= 12;
    boolean monthFirst = a >= 1 && a <= 12 && b >= 1 && b <= 31;
    // Whoever writes dots writes the day first: "4.13.10" numbers a section.
    if (!dayFirst && (!monthFirst || dot && shortYear)) {
      return NO;
    }
    if ((dot || t.words().dayFirst()) && dayFirst) {
      read.draft.set(year, b, a, shortYear);
    } else {
      form = Form.FIGURES;
      read.draft.set(year, b, a, shortYear);
    }
    boolean persian = t.words().persianYears() && !shortYear && year < YearGrammar.PERSIAN_BEFORE;
    read.draft.reckoning = persian && year > 0 ? Reckoning.PERSIAN : Reckoning.GREGORIAN;
    return end;
  }

  /** {@code D M Y} and {@code D M}: figures or an ordinal, then the month by name or in Roman. */
  int dayFirst(int i) {
    int k = read.days.at(i);
    if (k == NO || t.broken(k)) {
      return NO;
    }
    boolean dot = t.mark(k, '.') && t.glued(k);
    k = dot ? k + 1 : k;
    k = t.mark(k, "/-–,") ? k + 1 : ofMonth(k);
    if (t.broken(k)) {
      return NO;
    }
    int m = read.months.at(k);
    if (m == NO) {
      return dot || t.mark(k - 1, "/-") ? romanDate(k, dot) : NO;
    }
    // An ordinal in words needs "of" or a year: "second May" is rarely a date.
    int end = read.years.after(afterShort(k, m), true);
    end = end == NO && t.dash(k - 1) ? read.years.hyphened(m) : end;
    if (end != NO) {
      return t.is(end, WordClass.COUNTED) && !t.is(end, WordClass.UNIT) ? closeMonth(k, m) : end;
    }
    boolean loose = t.words().capitalisedMonths() && !t.words().dottedDays();
    if (loose && t.isWord(i) && k == read.days.at(i)) {
      return NO;
    }
    // "There were 12. May I go?": the stop ends a sentence where the language has none in dates.
    if (dot && !t.words().dottedDays() && !t.glued(k) && !t.beginsLine(i)) {
      return NO;
    }
    return tied(closeMonth(k, m));
  }

  /** "of", "day of", "of the month of" between day and month. */
  private int ofMonth(int i) {
    int k = unit(i, Unit.DAY) && t.is(i + 1, WordClass.OF) ? i + 1 : i;
    // "14 die Februarii".
    k = k == i && t.reads(i, "die") && read.months.isWord(i + 1) ? i + 1 : k;
    int from = k;
    while (k < from + 5 && (t.is(k, WordClass.OF) || k > from && linking(k) || t.apostrophe(k))) {
      k++;
    }
    return k;
  }

  private boolean linking(int k) {
    return t.is(k, WordClass.THE) || unit(k, Unit.MONTH);
  }

  private boolean unit(int k, Unit unit) {
    return t.is(k, WordClass.UNIT) && t.word(k).value(WordClass.UNIT) == unit.ordinal();
  }

  /** A Roman numeral for the month, in small letters only between stops. */
  private int romanDate(int i, boolean dotted) {
    int m = read.months.roman(i);
    boolean dot = t.mark(m == NO ? i + 1 : m, '.') && t.glued(m == NO ? i + 1 : m);
    if (m == NO || !t.capital(i) && !(dotted && dot)) {
      return NO;
    }
    boolean alike = dotted ? dot : t.mark(m, (char) t.value(i - 1));
    int end = dotted || alike ? read.years.after(m, true) : NO;
    if (end != NO) {
      return end;
    }
    if (!dotted || !dot || !t.capital(i) || !t.words().dottedDays()) {
      return NO;
    }
    return romanYear(m + 1);
  }

  /** Index behind "14." of "2. VIII. 14.", two figures that nothing else follows on their line. */
  private int romanYear(int i) {
    boolean two = t.number(i, 2) && !t.beginsLine(i);
    int behind = t.mark(i + 1, '.') && t.glued(i + 1) ? i + 2 : i + 1;
    boolean ends = t.none(behind) || t.beginsLine(behind) || t.mark(i + 1, ",;:)");
    if (!two || !ends) {
      return i;
    }
    Parts parts = read.draft.parts();
    read.draft.set(t.value(i), parts.month(), parts.day(), true);
    return i + 1;
  }

  /** {@code M D, Y}, {@code M D}, {@code M Y} and the month alone. */
  private int monthFirst(int i) {
    int m = read.months.at(i);
    if (m == NO) {
      return NO;
    }
    int k = afterShort(i, m);
    int d = t.is(k, WordClass.THE) ? k + 1 : k;
    boolean noDay = noDay(i, d);
    if (noDay && clipped(d)) {
      read.draft.set(t.value(d), monthOf(i), 0, true);
      return d + 1;
    }
    int end = noDay || t.broken(d) ? NO : monthDay(i, m, d);
    if (end != NO) {
      return end;
    }
    end = read.years.after(k, false);
    if (end != NO && !t.is(end, WordClass.COUNTED)) {
      return end;
    }
    read.draft.set(0, monthOf(i), 0, false);
    int tied = tied(closeMonth(i, m));
    bareMonth = tied == closeMonth(i, m);
    Word before = t.word(i - 1);
    if (bareMonth && read.draft.deixis == Deixis.NONE && !t.broken(i)) {
      read.draft.deixis =
          before.is(WordClass.LAST) && !before.is(WordClass.AGO)
              ? Deixis.LATEST
              : before.is(WordClass.NEXT) ? Deixis.COMING : Deixis.NONE;
    }
    return tied;
  }

  /** "Im Mai 25": two plain figures, where the day would stand before its month. */
  private boolean noDay(int i, int k) {
    boolean led = t.words().dayFirst() && t.is(i - 1, WordClass.TIME) && !t.broken(i);
    return led && t.number(k, 10, 31) && k == i + 1 && !t.number(k + 2, 4);
  }

  /** True for those figures where nothing is counted behind them. */
  private boolean clipped(int k) {
    boolean ends = t.none(k + 2) || t.beginsLine(k + 2) || !t.words().dottedDays();
    return t.none(k + 1)
        || t.mark(k + 1, ",;:)!?")
        || t.mark(k + 1, '.') && t.glued(k + 1) && ends
        || t.is(k + 1, WordClass.AND);
  }

  private int monthOf(int i) {
    read.months.at(i);
    return read.draft.month;
  }

  private int monthDay(int i, int m, int d) {
    // "En février. Deux hommes": where days are plain words, none stands behind its month.
    if (t.words().cardinalDays() && t.isWord(d)) {
      return NO;
    }
    int k = read.days.at(d);
    if (k == NO) {
      return spelledDay(d);
    }
    boolean plain = k == d + 1 && t.isNumber(d);
    if (plain && unfit(k)) {
      read.draft.set(0, monthOf(i), 0, false);
      return NO;
    }
    int end = read.years.after(k, true);
    if (end != NO && !(t.is(end, WordClass.COUNTED) && !t.mark(k, ','))) {
      return end;
    }
    // "March 10 miles": the number counts something.
    if (plain && t.is(k, WordClass.COUNTED)
        || plain && read.draft.reckoning != Reckoning.GREGORIAN) {
      read.draft.set(0, monthOf(i), 0, false);
      return NO;
    }
    read.draft.set(0, monthOf(i), read.draft.day, false);
    return k;
  }

  /** True when a number before {@code k} is no day: a decimal, a sum, a time of day. */
  private boolean unfit(int k) {
    if (!t.glued(k)) {
      return false;
    }
    boolean figure = t.isNumber(k + 1) && t.glued(k + 1);
    return t.mark(k, '%')
        || t.mark(k, ":") && figure
        || t.mark(k, ".,") && figure && t.digits(k + 1) != 4;
  }

  /** "March Four--1822": a day in words, only with the year behind it. */
  private int spelledDay(int d) {
    if (!t.is(d, WordClass.CARDINAL)) {
      return NO;
    }
    int day = t.word(d).value(WordClass.CARDINAL);
    if (day < 1 || day > 31) {
      return NO;
    }
    int end = read.years.after(d + 1, true);
    if (end != NO) {
      Parts parts = read.draft.parts();
      read.draft.set(parts.year(), parts.month(), day, parts.shortYear());
    }
    return end;
  }

  /** "last", "next" behind a month say its year; they are adverbs and stay outside the date. */
  private int tied(int end) {
    Word word = t.word(end);
    boolean loose = word.is(WordClass.LAST) || word.is(WordClass.NEXT);
    if (loose && !t.isWord(end + 1) && !t.broken(end)) {
      read.draft.deixis = word.is(WordClass.LAST) ? Deixis.LATEST : Deixis.COMING;
    }
    return end;
  }

  /** Index behind the full stop of a month at {@code i} that ended at {@code m}. */
  private int afterShort(int i, int m) {
    return t.mark(m, '.') && t.glued(m) ? m + 1 : m;
  }

  /** The same, when nothing of the date follows: only a short form keeps its full stop. */
  private int closeMonth(int i, int m) {
    boolean latin = t.isWord(i) && "ijs".indexOf(t.text().charAt(t.end(i) - 1)) >= 0;
    boolean shortened = t.is(i, WordClass.MONTH_SHORT) && !t.is(i, WordClass.MONTH) && !latin;
    return shortened ? afterShort(i, m) : m;
  }
}
