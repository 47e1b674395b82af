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
      MonthReader.WORDS | WordClass.ORDINAL.bit() | WordClass.CARDINAL.bit();
  private static final long WEEKDAYS = WordClass.WEEKDAY.bit() | WordClass.WEEKDAY_SHORT.bit();
  private static final long OPENERS = WordClass.FROM.bit() | WordClass.BETWEEN.bit();
  private static final long CLOCK =
      WordClass.HOUR.bit()
          | WordClass.HALF.bit()
          | WordClass.QUARTER.bit()
          | WordClass.CARDINAL.bit();
  private static final long DECADES =
      WordClass.TENS.bit() | WordClass.DECADES.bit() | WordClass.CARDINAL.bit();
  private static final long UNITS = WordClass.UNIT.bit() | WordClass.CENTURY_NAME.bit();

  private static final long STARTERS =
      MONTH_STARTERS
          | WEEKDAYS
          | OPENERS
          | RelativeGrammar.STARTERS
          | CLOCK
          | DECADES
          | UNITS
          | WordClass.PHRASE.bit()
          | WordClass.SEASON.bit();

  /** What may be a date before a word that is in no file; "the" and "in" may not. */
  private static final long STRONG =
      MonthReader.WORDS
          | WEEKDAYS
          | WordClass.OFFSET.bit()
          | WordClass.TENS.bit()
          | WordClass.HOUR.bit()
          | WordClass.PHRASE.bit()
          | UNITS;

  private final Tokens t;
  private final PartReader read;
  private final RangeGrammar ranges;
  private final ListGrammar lists;
  private final YearGrammar years;
  private final CenturyGrammar centuries;
  private final RelativeGrammar relatives;
  private final TimeGrammar times;
  private final FriendsGrammar friends;
  private final KalendsGrammar kalends;
  private final FeastGrammar feasts;
  private final ReignGrammar reigns;
  private final DayGrammar days;
  private final Found found;

  DateGrammar(Tokens tokens) {
    t = tokens;
    read = new PartReader(tokens);
    ranges = new RangeGrammar(tokens, read, new PointGrammar(tokens, read));
    years = new YearGrammar(tokens, read);
    centuries = new CenturyGrammar(tokens);
    relatives = new RelativeGrammar(tokens);
    times = new TimeGrammar(tokens);
    friends = new FriendsGrammar(tokens, read);
    kalends = new KalendsGrammar(tokens, read);
    feasts = new FeastGrammar(tokens, read);
    found = new Found(tokens, read);
    days = new DayGrammar(tokens, read, found);
    lists = new ListGrammar(tokens, ranges, found);
    reigns = new ReignGrammar(tokens, found);
  }

  /** Adds the expressions of a passage, in order and not overlapping. */
  void read(int number, String text, List<Expression> expressions) {
    t.read(text);
    found.begin(number, expressions);
    int i = Tokens.FIRST;
    while (i < t.end()) {
      int end = NO;
      if (t.isNumber(i)) {
        end = number(i);
      } else if (t.word(i).any(STARTERS)) {
        end = t.word(i).any(STRONG) || t.known(i + 1) ? word(i) : NO;
      } else if (t.misread(i)) {
        end = dated(i, i, false, 0);
      } else if (t.mark(i, "¼½¾")) {
        end = time(i, times.inFigures(i));
      } else if (t.value(i) == 'M' && t.capitals(i)) {
        end = year(i, years.inRoman(i));
      }
      i = end == NO ? i + 1 : end;
      if (end != NO) {
        found.close(end);
      }
    }
  }

  private int number(int i) {
    if (inside(i)) {
      return NO;
    }
    int end = lists.day(i);
    end = end == NO ? dated(i, i, false, 0) : end;
    end = end == NO ? yearFirst(i) : end;
    end = end == NO ? friends(i) : end;
    end = end == NO ? time(i, times.inFigures(i)) : end;
    end = end == NO ? year(i, i, false) : end;
    end = end == NO ? days.entry(i) : end;
    end = end == NO ? reigns.year(i) : end;
    return end == NO ? relative(i) : end;
  }

  private int yearFirst(int i) {
    int end = t.digits(i) == 4 ? ranges.yearFirst(i) : NO;
    if (end == NO) {
      return NO;
    }
    Parts from = ranges.first();
    int until = t.dash(end) && !t.broken(end + 1) ? untilDay(end + 1, from) : NO;
    if (until != NO) {
      found.add(i, until, Form.RANGE, from, ranges.first(), 0);
      return until;
    }
    found.add(i, end, Form.POINT, from, from, 0);
    return end;
  }

  /** The end of "1815 Feb 3-1817 Dec 9", which has a year and a month of its own. */
  private int untilDay(int i, Parts from) {
    int end = t.digits(i) == 4 && t.isNumber(i) ? ranges.yearFirst(i) : NO;
    return end != NO && ranges.first().year() >= from.year() ? end : NO;
  }

  private int friends(int i) {
    int end = friends.date(i);
    if (end != NO) {
      found.add(i, end, Form.POINT, read.draft.parts(), read.draft.parts(), 0);
    }
    return end;
  }

  private int time(int i, int end) {
    if (end != NO) {
      int from = t.is(i - 1, WordClass.HOUR) && !t.broken(i) && i > found.floor() ? i - 1 : i;
      found.add(from, end, Form.TIME, Qualifier.timed(times.value()));
    }
    return end;
  }

  /** True for a number that continues another or a word: "3.14", "B12", "10:30". */
  private boolean inside(int i) {
    if (!t.glued(i) || t.none(i - 1) || i <= found.floor()) {
      return false;
    }
    boolean joined = t.mark(i - 1, ".,:/") || t.dash(i - 1);
    boolean word = t.isWord(i - 1) && !t.letter(i - 1, 'c');
    return word || joined && t.glued(i - 1) && t.isNumber(i - 2);
  }

  private int word(int i) {
    Word word = t.word(i);
    int end = NO;
    if (word.is(WordClass.PHRASE)) {
      end = found.relative(i, relatives.phrase(i), relatives.offset());
      end = end == NO ? kalends(i) : end;
      end = end == NO ? feast(i) : end;
    }
    if (end == NO && word.any(OPENERS)) {
      end = opened(i);
    }
    if (end == NO && word.any(WEEKDAYS)) {
      end = weekday(i);
    }
    if (end == NO && word.any(MONTH_STARTERS)) {
      end = dated(i, i, false, 0);
      end = end == NO && word.is(WordClass.ORDINAL) ? friends(i) : end;
    }
    if (end == NO && word.any(CLOCK)) {
      end = time(i, times.inWords(i));
    }
    if (end == NO && word.any(DECADES)) {
      end = year(i, years.inWords(i));
    }
    if (end == NO && word.is(WordClass.SEASON)) {
      end = seasonYear(i);
    }
    if (end == NO && word.any(UNITS)) {
      end = unit(i);
    }
    return end == NO && word.any(RelativeGrammar.STARTERS) ? relative(i) : end;
  }

  /** A century, a year in words, the year of a reign: what the word for the unit tells. */
  private int unit(int i) {
    Word word = t.word(i);
    int unit = word.is(WordClass.UNIT) ? word.value(WordClass.UNIT) : -1;
    if (unit < 0 || unit == Unit.CENTURY.ordinal()) {
      return century(i);
    }
    if (unit != Unit.YEAR.ordinal()) {
      boolean bare = t.words().persianYears() || t.words().islamicYears();
      return bare ? found.relative(i, relatives.behind(i), relatives.offset()) : NO;
    }
    int reign = t.phrase(i, DateWords.REIGNS);
    if (reign > 0) {
      return reigns.untold(i, reign);
    }
    int end = year(i, years.behindWord(i));
    return end == NO && (t.words().persianYears() || t.words().islamicYears())
        ? found.relative(i, relatives.behind(i), relatives.offset())
        : end;
  }

  /** "IV Non. Iul. 1540": a day counted back from Kalends, Nones or Ides. */
  private int kalends(int i) {
    int end = kalends.date(i, found.floor());
    if (end != NO) {
      found.add(kalends.start(), end, Form.POINT, read.draft.parts(), read.draft.parts(), 0);
    }
    return end;
  }

  /** "Michaelmas 1844", "à la Toussaint". */
  private int feast(int i) {
    int end = feasts.date(i, found.floor());
    if (end != NO) {
      found.add(feasts.start(), end, Form.FEAST, feasts.parts(), feasts.parts(), 0);
    }
    return end;
  }

  /** "from 1914 to 1918", "vom 3. bis 5. Mai": the opening word belongs to the range. */
  private int opened(int i) {
    int k = t.is(i + 1, WordClass.THE) ? i + 2 : i + 1;
    if (t.broken(k)) {
      return NO;
    }
    int size = found.size();
    int end = dated(i, k, t.is(i, WordClass.BETWEEN), 0);
    if (end != NO && found.lastForm() == Form.RANGE) {
      return end;
    }
    found.cutTo(size);
    return t.isNumber(k) ? year(i, k, true) : NO;
  }

  private int dated(int start, int i, boolean between, int weekday) {
    int end = ranges.dated(i, between);
    if (end == NO) {
      return NO;
    }
    if (ranges.pairEnd() > 0) {
      found.add(start, ranges.pairEnd(), Form.POINT, ranges.first(), ranges.first(), weekday);
      found.add(ranges.pairStart(), end, Form.POINT, ranges.last(), ranges.last(), 0);
    } else {
      found.add(start, end, ranges.form(), ranges.first(), ranges.last(), weekday);
    }
    return end;
  }

  private int year(int start, int i, boolean opened) {
    read.draft.clear();
    return year(start, years.years(i, opened));
  }

  private int year(int start, int end) {
    if (end != NO) {
      int from = years.start() > start ? years.start() : Math.min(start, years.start());
      from = years.form() == Form.RANGE && start < years.start() ? start : from;
      found.add(Math.max(found.floor(), from), end, years.form(), years.first(), years.last(), 0);
    }
    return end;
  }

  /** The short year behind a season: "Spring 43". */
  private int seasonYear(int i) {
    read.draft.clear();
    int end = t.glued(i + 1) || t.broken(i + 1) ? NO : read.years.after(i + 1, false);
    Parts parts = read.draft.parts();
    if (end == NO || !parts.shortYear() || t.mark(i + 1, ".,/-")) {
      return NO;
    }
    found.add(i + 1, end, Form.POINT, parts, parts, 0);
    return end;
  }

  private int century(int i) {
    int end = centuries.century(i);
    if (end == NO || centuries.start() < found.floor()) {
      return NO;
    }
    found.add(centuries.start(), end, Form.RANGE, centuries.first(), centuries.last(), 0);
    return end;
  }

  private int relative(int i) {
    return found.relative(i, relatives.relative(i), relatives.offset());
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
    if (full && !t.figure(k, 1, 31)) {
      int relative = relatives.weekday(i);
      if (relative != NO) {
        boolean led = relatives.led() && i - 1 >= found.floor();
        return found.relative(led ? i - 1 : i, relative, relatives.offset());
      }
    }
    if (t.broken(k) || !t.figure(k, 1, 31) && !t.word(k).any(MONTH_STARTERS)) {
      return NO;
    }
    int end = dated(i, k, false, number);
    return end == NO && (full || t.beginsLine(i)) ? days.weekdayDay(i, k, number) : end;
  }
}
