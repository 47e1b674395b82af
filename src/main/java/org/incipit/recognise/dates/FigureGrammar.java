package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads one date that is figures only, with its month among them. Methods return the index behind
 * it or {@link PartReader#NO}.
 */
final class FigureGrammar {
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

  FigureGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
  }

  /** {@link Form#FIGURES} where the date last read does not tell which number is the day. */
  Form form() {
    return form;
  }

  /** Figures only: {@code Y-M-D}, {@code D/M/Y}, {@code D. M. Y}, {@code D/M Y}. */
  int date(int i) {
    form = Form.POINT;
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
    boolean told = (dot || t.words().dayFirst()) && dayFirst;
    form = told ? Form.POINT : Form.FIGURES;
    read.draft.set(year, b, a, shortYear);
    boolean persian = t.words().persianYears() && !shortYear && year < YearGrammar.PERSIAN_BEFORE;
    read.draft.reckoning = persian && year > 0 ? Reckoning.PERSIAN : Reckoning.GREGORIAN;
    return end;
  }
}
