package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads one date, in any layout that has a day, a month or both. Methods return the index behind it
 * or {@link PartReader#NO}.
 */
final class PointGrammar {
  private static final int NO = PartReader.NO;

  /** The days that end a year of the French Republic are its thirteenth month. */
  private static final int EXTRA_DAYS = 13;

  private final Tokens t;
  private final PartReader read;
  private final FigureGrammar figures;
  private Form form = Form.POINT;
  private boolean bareMonth;

  PointGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
    figures = new FigureGrammar(tokens, reader);
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
      int end = figures.date(i);
      if (end != NO) {
        form = figures.form();
        return end;
      }
      read.draft.clear();
      return read.months.isNumber(i) ? monthFirst(i) : dayFirst(i);
    }
    if (read.months.isWord(i)) {
      return monthFirst(i);
    }
    return t.isWord(i) || t.misread(i) ? dayFirst(i) : NO;
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
    if (newStyle(afterShort(k, m))) {
      return closeMonth(k, m);
    }
    boolean extra = extraDay(k);
    // An ordinal in words needs "of" or a year: "second May" is rarely a date.
    int end = read.years.after(afterShort(k, m), true);
    end = end == NO && t.dash(k - 1) ? read.years.hyphened(m) : end;
    if (end != NO) {
      return t.is(end, WordClass.COUNTED) && !t.is(end, WordClass.UNIT) ? closeMonth(k, m) : end;
    }
    // "Un jour complémentaire" may be any further day where no year of the Republic follows.
    if (extra) {
      return NO;
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

  /**
   * "30 January/11 February 1861": the same day in the other calendar, with a month of its own. The
   * figure behind the stroke is no year.
   */
  private boolean newStyle(int i) {
    int k = t.mark(i + 2, '.') && t.glued(i + 2) ? i + 3 : i + 2;
    return t.mark(i, '/')
        && t.figure(i + 1, 1, 31)
        && t.digits(i + 1) <= 2
        && read.months.isWord(k);
  }

  /** "2e jour complémentaire": the days behind the twelve months are counted as such. */
  private boolean extraDay(int i) {
    return t.reads(i - 1, "jour")
        && t.is(i, WordClass.MONTH_REPUBLICAN)
        && t.word(i).value(WordClass.MONTH_REPUBLICAN) == EXTRA_DAYS;
  }

  /** "of", "day of", "of the month of" between day and month. */
  private int ofMonth(int i) {
    int k = unit(i, Unit.DAY) && t.is(i + 1, WordClass.OF) ? i + 1 : i;
    // "14 die Februarii".
    k = k == i && t.reads(i, "die") && read.months.isWord(i + 1) ? i + 1 : k;
    k = extraDay(i + 1) ? i + 1 : k;
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
