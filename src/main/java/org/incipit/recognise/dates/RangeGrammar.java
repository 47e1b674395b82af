package org.incipit.recognise.dates;

import java.time.LocalDate;
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
  private final Bearers bearers;
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
    bearers = new Bearers(tokens);
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
    first = read.draft.parts();
    last = first;
    form = points.form();
    boolean bare = points.bareMonth();
    if (form == Form.POINT) {
      int whole = bracketed(end);
      whole = whole == NO ? second(i, end, bare, between) : whole;
      if (whole != NO) {
        return whole;
      }
    }
    return !bare || alone(i, end) ? end : NO;
  }

  /** "1862, May 12". */
  int yearFirst(int i) {
    pairEnd = 0;
    int end = points.yearFirst(i);
    first = read.draft.parts();
    last = first;
    form = Form.POINT;
    return end;
  }

  /** {@code 3-5 May 1848}, {@code 14. und 15. VI. 1938}: the first has a day only. */
  private int sharedMonth(int i, boolean between) {
    read.draft.clear();
    int k = read.days.at(i);
    if (k == NO) {
      return NO;
    }
    int day = read.draft.day;
    int close = t.mark(k, '.') && t.glued(k) ? k + 1 : k;
    if (t.mark(close, '(')) {
      return bracketedDay(day, close + 1);
    }
    boolean numbered = t.mark(i - 1, '.') && t.isNumber(i - 2);
    int next = numbered ? NO : joint(close);
    if (next == NO || t.broken(next)) {
      return NO;
    }
    int end = points.point(next);
    Parts other = read.draft.parts();
    if (end == NO || points.form() != Form.POINT || other.day() == 0 || other.month() == 0) {
      return NO;
    }
    first = Parts.of(0, 0, day).completedFrom(other);
    if (t.mark(close, '/') && bothStyles(first, other)) {
      return end;
    }
    // "7./19. Februar" gives one day in two calendars, or two days, but no range.
    joint = t.mark(close, '/') ? Joint.AND : joint;
    return join(close, next, other, between) ? end : NO;
  }

  /** "10 (21) March 1712": the same day in both calendars. */
  private int bracketedDay(int day, int i) {
    int k = read.days.at(i);
    int newer = read.draft.day;
    k = k != NO && t.mark(k, '.') ? k + 1 : k;
    int end = k != NO && t.mark(k, ')') && !t.broken(k + 1) ? points.month(k + 1) : NO;
    if (end == NO) {
      return NO;
    }
    Parts other = read.draft.parts();
    Parts one =
        new Parts(
            other.year(), other.month(), day, other.reckoning(), other.shortYear(), other.deixis());
    Parts two =
        new Parts(
            other.year(),
            other.month(),
            newer,
            other.reckoning(),
            other.shortYear(),
            other.deixis());
    return bothStyles(one, two) ? end : NO;
  }

  /** "25 October (7 November) 1917". */
  private int bracketed(int i) {
    if (!t.mark(i, '(') || first.year() != 0 || first.day() == 0) {
      return NO;
    }
    Parts one = first;
    int end = points.point(i + 1);
    Parts two = read.draft.parts();
    boolean sound = end != NO && points.form() == Form.POINT && two.day() > 0 && two.year() == 0;
    if (!sound || !t.mark(end, ')')) {
      return NO;
    }
    int close = read.years.after(end + 1, true);
    Parts year = read.draft.parts();
    boolean styles = close != NO && year.year() > 0;
    Parts newer = styles ? two.withYear(year.year(), year.shortYear()) : two;
    return styles && bothStyles(one.completedFrom(newer), newer) ? close : NO;
  }

  /** The other end behind a date that ended at {@code end}. */
  private int second(int i, int end, boolean bare, boolean between) {
    int next = joint(end);
    if (next == NO || t.broken(next)) {
      return NO;
    }
    Parts one = first;
    int close = points.point(next);
    Parts two = read.draft.parts();
    boolean monthFirst = one.day() > 0 && read.months.isWord(i);
    if (close == NO && monthFirst) {
      close = bareDay(next, one);
      two = read.draft.parts();
    }
    boolean alike =
        close != NO
            && points.form() == Form.POINT
            && two.month() > 0
            && (bare || one.day() == 0 ? two.day() == 0 : two.day() > 0);
    boolean days = monthFirst && two.month() == one.month();
    boolean apart = joint == Joint.AND && !between && !days;
    if (!alike || apart && (one.year() != 0 || two.year() == 0)) {
      return NO;
    }
    first = one.completedFrom(two);
    if (t.mark(end, '/') && bothStyles(first, two)) {
      return close;
    }
    return join(end, next, two, between) ? close : NO;
  }

  /** {@code June 12-14, 1821}: the day at {@code i} takes the month before it. */
  private int bareDay(int i, Parts one) {
    read.draft.clear();
    int k = read.days.at(i);
    if (k == NO || !t.isNumber(i)) {
      return NO;
    }
    int day = read.draft.day;
    int end = read.years.after(k, true);
    boolean sure = joint != Joint.AND || k > i + 1 || end != NO && !t.mark(k, "/-–");
    if (!sure) {
      return NO;
    }
    Parts parts = read.draft.parts();
    int close = end == NO ? k : end;
    read.draft.set(parts.year(), one.month(), day, parts.shortYear());
    return close;
  }

  /**
   * "10/21 March 1712" is one day in two calendars, ten to thirteen days apart; it is kept as
   * written by the older one.
   */
  private boolean bothStyles(Parts older, Parts newer) {
    boolean days = older.day() > 0 && newer.day() > 0 && newer.month() > 0;
    if (!days || !Valuation.exists(older) || !Valuation.exists(newer)) {
      return false;
    }
    int apart = Math.floorMod(dayOfYear(newer) - dayOfYear(older), 365);
    if (apart < 10 || apart > 13) {
      return false;
    }
    boolean newYear = older.month() == 12 && newer.month() == 1 && older.year() > 0;
    int year = newYear ? older.year() - 1 : older.year();
    first =
        new Parts(
            year, older.month(), older.day(), Reckoning.JULIAN, older.shortYear(), older.deixis());
    last = first;
    form = Form.POINT;
    return true;
  }

  private static int dayOfYear(Parts parts) {
    return LocalDate.of(2001, parts.month(), 1).getDayOfYear() + parts.day();
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
    if (bearers.named(i) || !licensed && bearers.bynamed(end)) {
      bearers.bear(i);
      return false;
    }
    // Where months are written small, one with a capital inside a sentence is a name.
    boolean small = !t.words().capitalisedMonths();
    boolean name = small && t.capital(i) && !t.capitals(i) && bearers.chosen(i);
    boolean bearer = name || !small && word.is(WordClass.MONTH_GUARDED);
    boolean said = bearer && bearers.subject(i, end) || name && bearers.inside(i);
    if (!licensed && said && !bearers.evident(i, end)) {
      return false;
    }
    if (word.is(WordClass.MONTH)) {
      boolean named = t.words().capitalisedMonths() && t.capital(end) && !t.broken(end);
      named &= !read.months.isWord(end);
      boolean owned = t.capital(i - 1) && t.word(i - 1) == Word.UNKNOWN && t.glued(i);
      // April, June and August are names of people too, but not between words of time.
      boolean person = word.is(WordClass.MONTH_GUARDED) && t.word(i - 1) == Word.UNKNOWN;
      person &= t.lower(i - 1) && !t.beginsLine(i);
      boolean shared = word.is(WordClass.MONTH_GUARDED) && t.words().dottedDays();
      person |= shared && !bearers.evident(i, end);
      return licensed || !named && !owned && !person;
    }
    // "this May be" and "May Day" are no months.
    boolean other =
        t.is(end, WordClass.MODAL) && t.is(i - 1, WordClass.THIS) || t.is(end, WordClass.UNIT);
    boolean named = word.is(WordClass.MONTH_GUARDED) || t.isNumber(i);
    return named && licensed && !other;
  }
}
