package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Expression.Form;

/**
 * Reads a date or a range of two ({@code 3-5 May 1848}, {@code June 12 to July 9, 1821}), sharing
 * the month and year that one of the ends leaves out. What it read is in {@link #first}, {@link
 * #last} and {@link #form} until the next attempt.
 */
final class RangeGrammar {
  private static final int NO = PartReader.NO;

  /** What stands between two dates. */
  enum Joint {
    NONE,
    DASH,
    TO,
    AND
  }

  private final Tokens t;
  private final PartReader read;
  private final PointGrammar points;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private Form form = Form.POINT;
  private Joint joint = Joint.NONE;
  private int pairEnd;
  private int pairStart;

  RangeGrammar(Tokens tokens, PartReader reader, PointGrammar pointGrammar) {
    t = tokens;
    read = reader;
    points = pointGrammar;
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

  /** Where the first of two dates joined by "and" ends, 0 when it is not such a pair. */
  int pairEnd() {
    return pairEnd;
  }

  /** Where the second of two dates joined by "and" begins. */
  int pairStart() {
    return pairStart;
  }

  /**
   * Reads from {@code i}.
   *
   * @param between true behind "between", where "and" joins a range
   */
  int dated(int i, boolean between) {
    pairEnd = 0;
    int end = sharedMonth(i, between);
    if (end != NO) {
      return end;
    }
    end = points.point(i);
    if (end == NO) {
      return NO;
    }
    first = read.parts();
    last = first;
    form = points.form();
    boolean bare = points.bareMonth();
    if (form == Form.POINT) {
      int whole = second(i, end, bare, between);
      if (whole != NO) {
        return whole;
      }
    }
    return !bare || alone(i, end) ? end : NO;
  }

  /** {@code 3-5 May 1848}, {@code 14. und 15. VI. 1938}: the first has a day only. */
  private int sharedMonth(int i, boolean between) {
    read.clear();
    int k = read.day(i);
    if (k == NO) {
      return NO;
    }
    int day = read.parts().day();
    int close = t.mark(k, '.') && t.glued(k) ? k + 1 : k;
    boolean numbered = t.mark(i - 1, '.') && t.isNumber(i - 2);
    int next = numbered ? NO : joint(close);
    if (next == NO || t.broken(next)) {
      return NO;
    }
    int end = points.point(next);
    Parts other = read.parts();
    if (end == NO || points.form() != Form.POINT || other.day() == 0 || other.month() == 0) {
      return NO;
    }
    first = Parts.of(0, 0, day).completedFrom(other);
    // "7./19. Februar" gives one day in two calendars, or two days, but no range.
    joint = t.mark(close, '/') ? Joint.AND : joint;
    return join(close, next, other, between) ? end : NO;
  }

  /** The other end behind a date that ended at {@code end}. */
  private int second(int i, int end, boolean bare, boolean between) {
    int next = joint(end);
    if (next == NO || t.broken(next)) {
      return NO;
    }
    Parts one = first;
    int close = points.point(next);
    Parts two = read.parts();
    boolean monthFirst = one.day() > 0 && read.monthWord(i);
    if (close == NO && monthFirst) {
      close = bareDay(next, one);
      two = read.parts();
    }
    boolean alike =
        close != NO
            && points.form() == Form.POINT
            && two.month() > 0
            && (bare || one.day() == 0 ? two.day() == 0 : two.day() > 0);
    if (!alike || joint == Joint.AND && !between && (one.year() != 0 || two.year() == 0)) {
      return NO;
    }
    first = one.completedFrom(two);
    return join(end, next, two, between) ? close : NO;
  }

  /** {@code June 12-14, 1821}: the day at {@code i} takes the month before it. */
  private int bareDay(int i, Parts one) {
    read.clear();
    int k = read.day(i);
    if (k == NO || !t.isNumber(i) || joint == Joint.AND) {
      return NO;
    }
    int day = read.parts().day();
    int end = read.yearAfter(k, true);
    Parts parts = read.parts();
    int close = end == NO ? k : end;
    read.set(parts.year(), one.month(), day, parts.shortYear());
    return close;
  }

  private boolean join(int close, int next, Parts other, boolean between) {
    last =
        other.year() == 0 && first.year() != 0
            ? other.withYear(first.year(), first.shortYear())
            : other;
    boolean pair = joint == Joint.AND && !between;
    form = pair ? Form.POINT : Form.RANGE;
    pairEnd = pair ? close : 0;
    pairStart = next;
    return pair || inOrder();
  }

  private boolean inOrder() {
    if (first.year() != last.year()) {
      return first.year() < last.year();
    }
    return first.month() != last.month() ? first.month() < last.month() : first.day() < last.day();
  }

  /** Index behind what joins two dates at {@code i}; {@link #joint} says what it is. */
  private int joint(int i) {
    joint = Joint.NONE;
    int k = i;
    if (t.dash(i) && !t.dash(i + 1) || t.mark(i, '/')) {
      joint = Joint.DASH;
      k = i + 1;
    } else if (t.is(i, WordClass.TO)) {
      joint = Joint.TO;
      k = i + 1;
      k = t.is(k, WordClass.TO) ? k + 1 : k;
    } else if (t.is(i, WordClass.AND) || t.mark(i, '&')) {
      joint = Joint.AND;
      k = i + 1;
    }
    if (joint == Joint.NONE || t.broken(i)) {
      return NO;
    }
    return joint != Joint.DASH && t.is(k, WordClass.THE) ? k + 1 : k;
  }

  /** True when a month's name may be a date with nothing beside it. */
  private boolean alone(int i, int end) {
    Word word = t.word(i);
    if (first.deixis() != Deixis.NONE) {
      return true;
    }
    int before = i - 1;
    while (before > i - 3 && (t.is(before, WordClass.THE) || t.is(before, WordClass.FILLER))) {
      before--;
    }
    boolean licensed = t.is(before, WordClass.TIME) && !t.broken(before + 1);
    if (word.is(WordClass.MONTH) && !word.is(WordClass.MONTH_GUARDED)) {
      boolean named = t.words().capitalisedMonths() && t.capital(end) && !t.broken(end);
      named &= !read.monthWord(end);
      boolean owned = t.capital(i - 1) && t.word(i - 1) == Word.UNKNOWN && t.glued(i);
      return licensed || !named && !owned;
    }
    // "this May be" and "May Day" are no months.
    boolean other =
        t.is(end, WordClass.MODAL) && t.is(i - 1, WordClass.THIS) || t.is(end, WordClass.UNIT);
    return word.is(WordClass.MONTH_GUARDED) && licensed && !other;
  }
}
