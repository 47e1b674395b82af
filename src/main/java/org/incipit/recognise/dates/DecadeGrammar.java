package org.incipit.recognise.dates;

/**
 * Reads decades in figures and in words: "the 1940s", "die 1940er Jahre", "les années 30", "the
 * eighteen-nineties". Methods return the index behind it or {@link PartReader#NO}.
 */
final class DecadeGrammar {
  private static final int NO = PartReader.NO;

  /** No more tokens stand between a decade and the word for its century. */
  private static final int CENTURY = 7;

  private final Tokens t;
  private final CenturyGrammar centuries;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private int start;
  private boolean doubtful;

  DecadeGrammar(Tokens tokens) {
    t = tokens;
    centuries = new CenturyGrammar(tokens);
  }

  Parts first() {
    return first;
  }

  Parts last() {
    return last;
  }

  int start() {
    return start;
  }

  private void set(int year, boolean isShort) {
    int years = !isShort && year % 100 == 0 ? 99 : 9;
    first = Parts.of(0, 0, 0).withYear(year, isShort);
    last = Parts.of(0, 0, 0).withYear(year + years, isShort);
  }

  /** "the 1940s", "1940er Jahre", "années 1940"; of a whole hundred, the century's years. */
  int decade(int i) {
    int year = t.value(i);
    if (year % 10 != 0) {
      return NO;
    }
    boolean years = t.is(i - 1, WordClass.DECADES) && !t.broken(i);
    int named = t.is(i - 1, WordClass.OF) ? decadeWord(i - 1) : NO;
    if (named != NO) {
      set(year, false);
      start = withArticle(named);
      return i + 1;
    }
    int ending = ending(i);
    if (ending == NO && !years) {
      return NO;
    }
    set(year, false);
    start = withArticle(years ? i - 1 : i);
    if (ending == NO && t.dash(i + 1) && t.number(i + 2, 4) && t.value(i + 2) % 10 == 0) {
      last = last.withYear(t.value(i + 2) + 9, false);
      return i + 3;
    }
    return ending == NO ? i + 1 : withYears(ending);
  }

  /** Index of the word for decade before "of" at {@code of}, "de los años" between. */
  private int decadeWord(int of) {
    boolean unit = t.is(of - 1, WordClass.UNIT);
    return unit && t.word(of - 1).value(WordClass.UNIT) == Unit.DECADE.ordinal() ? of - 1 : NO;
  }

  /** "the '40s", "the 60s", "die 40er Jahre", "les années 30": its century is the document's. */
  int tens(int i) {
    if (t.words().persianYears() || !t.number(i, 2) || t.value(i) % 10 != 0 || t.value(i) < 10) {
      return NO;
    }
    boolean apostrophe = t.apostrophe(i - 1) && t.glued(i);
    int head = apostrophe ? i - 1 : i;
    int ending = ending(i);
    boolean article = t.is(head - 1, WordClass.THE) && !t.broken(head);
    boolean years = t.is(head - 1, WordClass.DECADES) && t.is(head - 2, WordClass.THE);
    int close = ending == NO ? NO : withYears(ending);
    boolean named =
        close != NO && (close > ending || apostrophe || article && t.digits(ending - 1) == 1);
    if (!named && !years || years && t.is(i + 1, WordClass.COUNTED)) {
      return NO;
    }
    set(t.value(i), true);
    start = withArticle(years ? head - 1 : head);
    return ofCentury(close == NO ? i + 1 : close);
  }

  /** True when the decade last read was in words, without its century. */
  boolean doubtful() {
    return doubtful;
  }

  /** "the nineties", "the eighteen-nineties", "neunziger Jahre", "les années trente". */
  int inWords(int i) {
    doubtful = false;
    if (t.words().persianYears()) {
      return NO;
    }
    if (t.is(i, WordClass.DECADES)) {
      return yearsOf(i);
    }
    int century = 0;
    int k = i;
    if (t.is(i, WordClass.CARDINAL)) {
      century = t.word(i).value(WordClass.CARDINAL);
      k = t.dash(i + 1) ? i + 2 : i + 1;
      if (century < 12 || century > 20) {
        return NO;
      }
    }
    if (!t.is(k, WordClass.TENS) || t.broken(k)) {
      return NO;
    }
    int end = withYears(k + 1);
    boolean article = t.is(i - 1, WordClass.THE) && !t.broken(i);
    boolean whole = end > k + 1 || t.digits(k) > 10;
    if (century == 0 && !whole && !article) {
      return NO;
    }
    doubtful = century == 0;
    set(century * 100 + t.word(k).value(WordClass.TENS), century == 0);
    start = withArticle(i);
    return century == 0 ? ofCentury(end) : end;
  }

  /** "les années trente", "gli anni Trenta". */
  private int yearsOf(int i) {
    int tens = t.is(i + 1, WordClass.CARDINAL) ? t.word(i + 1).value(WordClass.CARDINAL) : 0;
    boolean article = t.is(i - 1, WordClass.THE) || t.is(i - 1, WordClass.OF);
    int end = i + 2;
    if (tens == 4 && t.dash(end) && t.is(end + 1, WordClass.CARDINAL)) {
      tens = t.word(end + 1).value(WordClass.CARDINAL) == 20 ? 80 : 0;
      end += 2;
    }
    if (tens < 20 || tens > 90 || tens % 10 != 0 || !article || t.broken(i + 1)) {
      return NO;
    }
    doubtful = true;
    set(tens, true);
    start = withArticle(i);
    return ofCentury(end);
  }

  /** Index behind "of the 17th century", which is the decade's; {@code end} where none follows. */
  private int ofCentury(int end) {
    int k = end;
    while (k < end + CENTURY && !t.broken(k) && !t.none(k) && !century(k)) {
      k++;
    }
    int close = t.is(end, WordClass.OF) && century(k) ? centuries.century(k) : NO;
    boolean one = close != NO && centuries.last().year() - centuries.first().year() == 99;
    for (int p = end; one && p < centuries.start(); p++) {
      one = t.word(p).any(WordClass.OF.bit() | WordClass.THE.bit()) || t.apostrophe(p);
    }
    if (!one || centuries.start() <= end || centuries.first().year() < 0) {
      return end;
    }
    doubtful = false;
    set(centuries.first().year() - 1 + first.year(), false);
    return close;
  }

  private boolean century(int k) {
    return t.is(k, WordClass.UNIT) && t.word(k).value(WordClass.UNIT) == Unit.CENTURY.ordinal();
  }

  /** Index behind the "s" of 1940s, the "er" of 1940er. */
  private int ending(int i) {
    int k = t.apostrophe(i + 1) && t.glued(i + 1) ? i + 2 : i + 1;
    boolean ends = t.is(k, WordClass.DECADE) && t.glued(k) && t.digits(k) <= 3;
    return ends ? k + 1 : NO;
  }

  private int withYears(int end) {
    int k = t.dash(end) ? end + 1 : end;
    return t.is(k, WordClass.YEARS) && !t.broken(k) ? k + 1 : end;
  }

  private int withArticle(int i) {
    return t.is(i - 1, WordClass.THE) && !t.broken(i) ? i - 1 : i;
  }
}
