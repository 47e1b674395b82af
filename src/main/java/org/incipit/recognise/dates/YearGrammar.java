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

  /** What may hang on a year where a script has no capitals: the name of its calendar or era. */
  private static final long HANGING =
      WordClass.CALENDAR.bit() | WordClass.ERA.bit() | WordClass.GRACE.bit();

  private final Tokens t;
  private final PartReader read;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private final DecadeGrammar decades;
  private final NumberWords numbers;
  private Form form = Form.POINT;
  private int start;

  YearGrammar(Tokens tokens, PartReader reader) {
    t = tokens;
    read = reader;
    decades = new DecadeGrammar(tokens);
    numbers = new NumberWords(tokens);
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
    int tens = decades.tens(i);
    if (tens != NO) {
      form = Form.RANGE;
      first = decades.first();
      last = decades.last();
      start = decades.start();
      return tens;
    }
    int clipped = clipped(i);
    if (clipped != NO) {
      return clipped;
    }
    int era = withEra(i);
    if (era != NO || !mayBeYear(i)) {
      return era;
    }
    int decade = decades.decade(i);
    if (decade != NO) {
      set(Form.RANGE, decades.first().year(), decades.last().year());
      start = decades.start();
      return decade;
    }
    int end = i + 1;
    if (t.glued(end) && t.isWord(end) && !t.word(end).any(HANGING)) {
      return NO;
    }
    read.draft.clear();
    set(Form.POINT, t.value(i), t.value(i));
    int month = opened ? NO : isoMonth(i);
    if (month != NO) {
      return month;
    }
    int range = range(i, opened);
    range = range == NO && !opened ? openRange(i) : range;
    if (range != NO) {
      return calendar(range);
    }
    return opened || !mayEnd(end) || !plain(i, end) ? NO : calendar(end);
  }

  /** "in '67", "the strike of '25", "1936 or '37": a year without its century. */
  private int clipped(int i) {
    int mark = i - 1;
    boolean written =
        t.number(i, 2)
            && t.apostrophe(mark)
            && t.glued(i)
            && !t.glued(mark)
            && !(t.glued(i + 1) && (t.isWord(i + 1) || t.isNumber(i + 1) || t.apostrophe(i + 1)));
    if (!written || t.is(i + 1, WordClass.COUNTED) || t.broken(mark)) {
      return NO;
    }
    int before = mark - 1;
    boolean led =
        t.is(before, WordClass.TIME)
            || t.is(before, WordClass.OF)
            || t.is(before, WordClass.SEASON);
    boolean joined = t.isWord(before) && t.digits(before) <= 3 && t.lower(before);
    int other = t.mark(before - 1, ',') ? before - 2 : before - 1;
    boolean year = t.number(other, 4) || t.number(other, 2) && t.apostrophe(other - 1);
    if (!led && !(joined && year)) {
      return NO;
    }
    form = Form.POINT;
    first = Parts.of(0, 0, 0).withYear(t.value(i), true);
    last = first;
    start = mark;
    return i + 1;
  }

  /** Decades in words, and a year said as two numbers: "in nineteen forty-five". */
  int inWords(int i) {
    int end = decades.inWords(i);
    if (end != NO) {
      form = Form.RANGE;
      first = decades.first();
      last = decades.last();
      start = decades.start();
      read.draft.doubt = decades.doubtful() ? "a decade without its century" : "";
      return end;
    }
    boolean time = t.is(i, WordClass.CARDINAL) && t.is(i - 1, WordClass.TIME) && !t.broken(i);
    end = time ? numbers.year(i) : NO;
    return end != NO && numbers.pair() ? said(i, end) : NO;
  }

  /** A year in words, or of the French Republic, behind the word for year at {@code i}. */
  int behindWord(int i) {
    int from = numbers.yearSaid(i);
    int end = t.isWord(from) && !t.broken(from) ? numbers.year(from) : NO;
    if (end != NO) {
      return said(from, end);
    }
    int value = t.words().republicanYears() ? Roman.value(t, i + 1, 0) : 0;
    boolean sure = t.digits(i + 1) > 1 || t.is(i + 2, WordClass.OF);
    if (value < 1 || value > 14 || !sure || t.broken(i + 1)) {
      return NO;
    }
    set(Form.POINT, value, value);
    start = i;
    return reckoned(Reckoning.REPUBLICAN, i + 2);
  }

  /** A year in Roman numerals, as on a title page. */
  int inRoman(int i) {
    int year = t.digits(i) > 3 ? Roman.year(t, i) : 0;
    if (year == 0) {
      return NO;
    }
    set(Form.POINT, year, year);
    start = i;
    return i + 1;
  }

  private int said(int from, int end) {
    set(Form.POINT, numbers.value(), numbers.value());
    start = from;
    return end;
  }

  private boolean mayBeYear(int i) {
    int least = t.words().persianYears() ? 1000 : PartReader.EARLIEST;
    return t.number(i, 4) && t.value(i) >= least && t.value(i) <= PartReader.LATEST && mayBegin(i);
  }

  private void set(Form newForm, int from, int to) {
    form = newForm;
    Reckoning reckoning =
        from >= PERSIAN_BEFORE || from < PartReader.EARLIEST - 200
            ? Reckoning.GREGORIAN
            : t.words().persianYears()
                ? Reckoning.PERSIAN
                : t.words().islamicYears() ? Reckoning.ISLAMIC : Reckoning.GREGORIAN;
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
      if (t.isWord(p) && !t.letter(p, 'c') || joined && t.glued(p) && t.isNumber(p - 1)) {
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
    // "Ca. 1850" is a year where nothing is counted behind it.
    boolean about = t.is(word, WordClass.CIRCA) && !t.isWord(i + 1);
    return !sign && (about || !t.is(word, WordClass.NUMBERED)) && !t.isNumber(p);
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
    int longest = slash ? 10 : 500;
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

  /** "(1862–)": a range that is still open. */
  private int openRange(int i) {
    boolean open = t.dash(i + 1) && t.glued(i + 1) && t.mark(i + 2, ")]");
    if (!open || !t.mark(i - 1, "([") && !t.is(i - 1, WordClass.TIME)) {
      return NO;
    }
    set(Form.RANGE, t.value(i), t.value(i));
    last = Parts.NONE;
    return i + 2;
  }

  /** "2024-02", where the second number is too small for the end of a range. */
  private int isoMonth(int i) {
    boolean joined = t.mark(i + 1, '-') && t.glued(i + 1) && t.glued(i + 2) && t.number(i + 2, 2);
    int month = joined ? t.value(i + 2) : 0;
    boolean hanging = t.glued(i + 3) && !t.mark(i + 3, ".,;:)]!?");
    if (month < 1 || month > 12 || hanging || t.value(i) % 100 < month) {
      return NO;
    }
    form = Form.POINT;
    first = Parts.of(t.value(i), month, 0);
    last = first;
    return i + 3;
  }

  /** "44 BC", "A.D. 79", "1066 AD". */
  private int withEra(int i) {
    if (!t.number(i, 1, PartReader.LATEST)) {
      return NO;
    }
    int k = i + 1;
    boolean capital = t.isWord(k) && !t.small(k) && !t.lower(k);
    if (t.is(k, WordClass.ERA) && !t.broken(k) && capital && mayBegin(i)) {
      return era(i, t.word(k).value(WordClass.ERA), k + 1);
    }
    int phrase = t.broken(k) || !mayBegin(i) ? 0 : t.phrase(k, DateWords.ERAS);
    if (phrase > 0) {
      return era(i, t.phraseValue(), phrase);
    }
    boolean before =
        t.is(i - 1, WordClass.ERA) && t.capital(i - 1)
            || t.mark(i - 1, '.') && t.letter(i - 2, 'd') && read.years.eraBefore(i - 4) == i;
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
    int p = start - 1;
    boolean letters = t.mark(p, '.') && t.letter(p - 1, 'h') && t.mark(p - 2, '.');
    if (letters && t.letter(p - 3, 'a') && t.capital(p - 3) && !t.broken(start)) {
      start = p - 3;
      return reckoned(Reckoning.ISLAMIC, end);
    }
    if (t.is(p, WordClass.CALENDAR) && t.capital(p) && !t.broken(start)) {
      start = p;
      return reckoned(Reckoning.of(t.word(p).value(WordClass.CALENDAR)), end);
    }
    int k = end;
    while (k < end + 4 && (t.is(k, WordClass.OF) || t.is(k, WordClass.THE) || t.apostrophe(k))) {
      k++;
    }
    k = t.is(k, WordClass.GRACE) ? k + 1 : k;
    k = t.mark(k, '.') && t.glued(k) && k > end ? k + 1 : k;
    boolean long3 = t.digits(k) > 3 && t.capital(k);
    if (k > end && t.is(k, WordClass.CALENDAR) && !t.broken(k) && (long3 || !t.small(k))) {
      return reckoned(Reckoning.of(t.word(k).value(WordClass.CALENDAR)), k + 1);
    }
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
