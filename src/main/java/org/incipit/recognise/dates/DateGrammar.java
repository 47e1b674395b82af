package org.incipit.recognise.dates;

import java.util.List;
import org.incipit.recognise.dates.Expression.Form;

/**
 * Finds every date-like stretch of a passage in one pass over its tokens: what the first token is
 * decides which rules are tried, the longest match wins, and reading goes on behind it. Every rule
 * looks a bounded number of tokens ahead, so the pass is linear.
 */
final class DateGrammar {
  private static final int NO = PartReader.NO;
  private static final long MONTH_STARTERS =
      WordClass.MONTH.bit()
          | WordClass.MONTH_SHORT.bit()
          | WordClass.MONTH_GUARDED.bit()
          | WordClass.MONTH_PERSIAN.bit()
          | WordClass.MONTH_ISLAMIC.bit()
          | WordClass.ORDINAL.bit()
          | WordClass.CARDINAL.bit();
  private static final long WEEKDAYS = WordClass.WEEKDAY.bit() | WordClass.WEEKDAY_SHORT.bit();
  private static final long OPENERS = WordClass.FROM.bit() | WordClass.BETWEEN.bit();
  private static final long STARTERS =
      MONTH_STARTERS
          | WEEKDAYS
          | OPENERS
          | RelativeGrammar.STARTERS
          | WordClass.UNIT.bit()
          | WordClass.SEASON.bit();

  private final Tokens t;
  private final PartReader read;
  private final RangeGrammar ranges;
  private final YearGrammar years;
  private final CenturyGrammar centuries;
  private final RelativeGrammar relatives;
  private int passage;
  private int floor;
  private int lastTo;
  private int listed;
  private List<Expression> out = List.of();

  DateGrammar(Tokens tokens) {
    t = tokens;
    read = new PartReader(tokens);
    ranges = new RangeGrammar(tokens, read, new PointGrammar(tokens, read));
    years = new YearGrammar(tokens, read);
    centuries = new CenturyGrammar(tokens);
    relatives = new RelativeGrammar(tokens);
  }

  /** Adds the expressions of a passage, in order and not overlapping. */
  void read(int number, String text, List<Expression> expressions) {
    passage = number;
    out = expressions;
    t.read(text);
    floor = Tokens.FIRST;
    lastTo = 0;
    listed = out.size();
    int i = Tokens.FIRST;
    while (i < t.end()) {
      int end = NO;
      if (t.isNumber(i)) {
        end = number(i);
      } else if (t.word(i).any(STARTERS)) {
        end = word(i);
      }
      i = end == NO ? i + 1 : end;
      floor = end == NO ? floor : end;
    }
  }

  private int number(int i) {
    if (inside(i)) {
      return NO;
    }
    int end = dated(i, i, false, 0);
    end = end == NO ? year(i, i, false) : end;
    end = end == NO ? entry(i) : end;
    return end == NO ? relative(i) : end;
  }

  /** True for a number that continues another or a word: "3.14", "B12", "10:30". */
  private boolean inside(int i) {
    if (!t.glued(i) || t.none(i - 1) || i <= floor) {
      return false;
    }
    boolean joined = t.mark(i - 1, ".,:/") || t.dash(i - 1);
    return t.isWord(i - 1) || joined && t.glued(i - 1) && t.isNumber(i - 2);
  }

  private int word(int i) {
    Word word = t.word(i);
    int end = NO;
    if (word.any(OPENERS)) {
      end = opened(i);
    }
    if (end == NO && word.any(WEEKDAYS)) {
      end = weekday(i);
    }
    if (end == NO && word.any(MONTH_STARTERS)) {
      end = dated(i, i, false, 0);
    }
    if (end == NO && word.is(WordClass.SEASON)) {
      end = seasonYear(i);
    }
    if (end == NO
        && word.is(WordClass.UNIT)
        && word.value(WordClass.UNIT) == Unit.CENTURY.ordinal()) {
      end = century(i);
    }
    return end == NO && word.any(RelativeGrammar.STARTERS) ? relative(i) : end;
  }

  /** "from 1914 to 1918", "vom 3. bis 5. Mai": the opening word belongs to the range. */
  private int opened(int i) {
    int k = t.is(i + 1, WordClass.THE) ? i + 2 : i + 1;
    if (t.broken(k)) {
      return NO;
    }
    int size = out.size();
    int end = dated(i, k, t.is(i, WordClass.BETWEEN), 0);
    if (end != NO && out.get(out.size() - 1).form() == Form.RANGE) {
      return end;
    }
    while (out.size() > size) {
      out.remove(out.size() - 1);
    }
    return t.isNumber(k) ? year(i, k, true) : NO;
  }

  private int dated(int start, int i, boolean between, int weekday) {
    int end = ranges.dated(i, between);
    if (end == NO) {
      return NO;
    }
    if (ranges.pairEnd() > 0) {
      add(start, ranges.pairEnd(), Form.POINT, ranges.first(), ranges.first(), weekday);
      add(ranges.pairStart(), end, Form.POINT, ranges.last(), ranges.last(), 0);
    } else {
      add(start, end, ranges.form(), ranges.first(), ranges.last(), weekday);
    }
    return end;
  }

  private int year(int start, int i, boolean opened) {
    int end = years.years(i, opened);
    if (end != NO) {
      int from = Math.max(floor, Math.min(start, years.start()));
      add(from, end, years.form(), years.first(), years.last(), 0);
    }
    return end;
  }

  /** The short year behind a season: "Spring 43". */
  private int seasonYear(int i) {
    read.clear();
    int end = t.glued(i + 1) || t.broken(i + 1) ? NO : read.yearAfter(i + 1, false);
    Parts parts = read.parts();
    if (end == NO || !parts.shortYear() || t.mark(i + 1, ".,/-")) {
      return NO;
    }
    add(i + 1, end, Form.POINT, parts, parts, 0);
    return end;
  }

  private int century(int i) {
    int end = centuries.century(i);
    if (end == NO || centuries.start() < floor) {
      return NO;
    }
    add(centuries.start(), end, Form.RANGE, centuries.first(), centuries.last(), 0);
    return end;
  }

  private int relative(int i) {
    int end = relatives.relative(i);
    if (end != NO) {
      boolean led = t.is(i, WordClass.AGO_BEFORE) && t.is(i - 1, WordClass.AGO_LEAD);
      out.add(
          new Expression(
              passage,
              t.start(led ? i - 1 : i),
              t.end(end - 1),
              Form.RELATIVE,
              Parts.NONE,
              Parts.NONE,
              0,
              relatives.offset()));
    }
    return end;
  }

  /** A weekday with the date behind it, or with a day of the month alone. */
  private int weekday(int i) {
    Word word = t.word(i);
    boolean full = word.is(WordClass.WEEKDAY);
    int number = word.value(full ? WordClass.WEEKDAY : WordClass.WEEKDAY_SHORT);
    int k = i + 1;
    if (t.mark(k, ".,") && t.glued(k)) {
      k++;
    }
    // "So am 3. Mai" begins with no short Sonntag.
    long between = WordClass.THE.bit() | (full ? WordClass.TIME.bit() | WordClass.OF.bit() : 0);
    while (k < i + 5 && t.word(k).any(between)) {
      k++;
    }
    if (t.broken(k) || !t.isNumber(k) && !t.word(k).any(MONTH_STARTERS)) {
      return NO;
    }
    int end = dated(i, k, false, number);
    return end == NO && full ? weekdayDay(i, k, number) : end;
  }

  /** "Thursday 4th", and "Thursday 4" where the line ends. */
  private int weekdayDay(int i, int k, int weekday) {
    read.clear();
    int end = read.day(k);
    if (end == NO || t.isWord(k)) {
      return NO;
    }
    boolean suffixed = end > k + 1;
    boolean dotted = t.words().dottedDays() && t.mark(end, '.') && t.glued(end);
    boolean closed = t.beginsLine(end) || t.none(end) || t.mark(end, ".") && t.beginsLine(end + 1);
    if (!suffixed && !dotted && !(closed && t.beginsLine(i))) {
      return NO;
    }
    end = dotted && !suffixed ? end + 1 : end;
    int year = suffixed && !t.broken(end) ? read.year(end) : NO;
    end = year == NO ? end : year;
    add(i, end, Form.POINT, read.parts(), read.parts(), weekday);
    return end;
  }

  /** A day and month in figures at the head of a diary entry: {@code 26/11}; "5th inst.". */
  private int entry(int i) {
    read.clear();
    int end = read.day(i);
    if (end == NO) {
      return NO;
    }
    if (t.is(end, WordClass.INSTANT) && end > i + 1) {
      int shift = t.word(end).value(WordClass.INSTANT);
      read.tie(shift == 0 ? Deixis.THIS_MONTH : shift < 0 ? Deixis.LAST_MONTH : Deixis.NEXT_MONTH);
      add(i, end + 1, Form.POINT, read.parts(), read.parts(), 0);
      return end + 1;
    }
    if (t.words().dottedDays() && end == i + 1 && t.mark(end, '.') && t.glued(end)) {
      return dayEntry(i);
    }
    boolean pair = t.mark(end, '/') && t.glued(end) && t.glued(end + 1) && t.number(end + 1, 1, 12);
    if (!pair || !t.beginsLine(i) || t.glued(end + 2) && !t.mark(end + 2, ".:,")) {
      return NO;
    }
    Parts parts = Parts.of(0, t.value(end + 1), t.value(i));
    add(i, end + 2, Form.ENTRY, parts, parts, 0);
    return end + 2;
  }

  /** "1. Donnerstag", "2." at the head of an entry whose month is above. */
  private int dayEntry(int i) {
    if (!t.beginsLine(i) || t.isNumber(i + 2)) {
      return NO;
    }
    Word next = t.word(i + 2);
    int weekday = next.is(WordClass.WEEKDAY) ? next.value(WordClass.WEEKDAY) : 0;
    add(i, i + 2, Form.ENTRY, read.parts(), read.parts(), weekday);
    return i + 2;
  }

  private void add(int from, int to, Form form, Parts first, Parts last, int weekday) {
    share(from, first);
    lastTo = to;
    out.add(
        new Expression(
            passage, t.start(from), t.end(to - 1), form, first, last, weekday, Offset.NONE));
  }

  /** Gives the dates of a list the year that only its last one has: "October, November 1869". */
  private void share(int from, Parts with) {
    int between = from - 1;
    boolean list =
        lastTo > 0
            && !t.broken(from)
            && (from == lastTo
                || between == lastTo && (t.mark(between, ",]&") || t.is(between, WordClass.AND)));
    if (!list) {
      listed = out.size();
      return;
    }
    if (with.year() == 0 || with.shortYear()) {
      return;
    }
    for (int i = listed; i < out.size(); i++) {
      out.set(i, out.get(i).withYearOf(with));
    }
  }
}
