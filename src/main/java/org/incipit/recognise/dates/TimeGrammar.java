package org.incipit.recognise.dates;

/**
 * Reads times of day: "15:00:00", "3 p.m.", "15 Uhr", "15h30", "half past three". Methods return
 * the index behind it or {@link PartReader#NO}. A time has a value only where the words tell the
 * morning from the afternoon.
 */
final class TimeGrammar {
  private static final int NO = PartReader.NO;

  /** Values of {@link WordClass#HOUR}. */
  private static final int DURATION = 0;

  private static final int CLOCK = 1;
  private static final int NOON = 2;
  private static final int MIDNIGHT = 3;

  private static final long BEFORE =
      WordClass.AT.bit() | WordClass.TIME.bit() | WordClass.FROM.bit() | WordClass.TO.bit();

  private static final long LINKS =
      WordClass.IN_OPEN.bit() | WordClass.THE.bit() | WordClass.OF.bit() | WordClass.AT.bit();

  private final Tokens t;
  private int hour;
  private int minute;
  private int second;
  private int shift;
  private boolean whole;

  TimeGrammar(Tokens tokens) {
    t = tokens;
  }

  /** The time last read as W3C writes it, empty where it may be in the morning or at night. */
  String value() {
    boolean sure = whole || shift >= 0 || hour > 12 && hour < 24;
    int of24 = shift == 12 && hour < 12 ? hour + 12 : shift == 0 && hour == 12 ? 0 : hour;
    return sure && of24 < 24 && of24 >= 0 ? two(of24) + ":" + two(minute) + ":" + two(second) : "";
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private void clear() {
    minute = 0;
    second = 0;
    shift = -1;
    whole = false;
  }

  /** A time that begins with the number at {@code i}. */
  int inFigures(int i) {
    clear();
    if (t.digits(i) == 4) {
      return military(i);
    }
    int share = share(i);
    if (share != NO) {
      return share;
    }
    if (!t.number(i, 0, 24) || t.digits(i) > 2) {
      return NO;
    }
    hour = t.value(i);
    int k = i + 1;
    boolean colon = t.mark(k, ':');
    boolean minutes = (colon || t.mark(k, '.')) && t.glued(k) && minutes(k + 1);
    if (minutes) {
      minute = t.value(k + 1);
      k += 2;
      whole = colon && t.digits(i) == 2 && t.value(i) < 10;
      if (colon && t.mark(k, ':') && t.glued(k) && minutes(k + 1)) {
        return seconds(i, k + 1);
      }
    }
    if (!minutes && !colon && loneMinute(k)) {
      minute = t.value(k + 1);
      minutes = true;
      k += 2;
    }
    int end = closed(i, k, minutes);
    if (end != NO) {
      return end;
    }
    boolean led = hourBefore(i) || colon && minutes && led(i);
    boolean hanging = t.glued(k) && (t.isWord(k) || t.mark(k, ":/%-") || t.isNumber(k));
    return led && !hanging ? part(k) : NO;
  }

  /** True behind the word for hour that has no number of its own. */
  private boolean hourBefore(int i) {
    return t.is(i - 1, WordClass.HOUR) && !t.isNumber(i - 2) && !t.is(i - 2, WordClass.CARDINAL);
  }

  /** Two figures that hang on a mark. */
  private boolean minutes(int i) {
    return t.number(i, 0, 59) && t.digits(i) == 2 && t.glued(i);
  }

  /** ".5" of "9.5 p.m.": a single figure for minutes, with the half of the day right behind it. */
  private boolean loneMinute(int k) {
    boolean figure = t.mark(k, '.') && t.glued(k) && t.number(k + 1, 1) && t.glued(k + 1);
    return figure && !t.mark(k + 2, '.') && !t.word(k + 2).any(LINKS) && part(k + 2) > k + 2;
  }

  /** "1/2 9 Uhr", "¾ 9 Uhr": a share of the hour that ends at nine, as "halb neun" is. */
  private int share(int i) {
    if (!t.words().dottedDays()) {
      return NO;
    }
    boolean stroke = t.number(i, 1, 3) && t.mark(i + 1, '/') && t.glued(i + 1) && t.glued(i + 2);
    int quarters = stroke ? quarters(t.value(i), t.value(i + 2)) : 1 + "¼½¾".indexOf(t.value(i));
    int k = stroke ? i + 3 : i + 1;
    boolean of = t.number(k, 1, 12) && t.digits(k) <= 2 && !t.broken(k) && !(stroke && t.glued(k));
    boolean clock = t.is(k + 1, WordClass.HOUR) && !t.broken(k + 1);
    clock = clock && t.word(k + 1).value(WordClass.HOUR) == CLOCK;
    if (quarters == 0 || !stroke && !t.mark(i, "¼½¾") || !of || !clock) {
      return NO;
    }
    hour = t.value(k) == 1 ? 12 : t.value(k) - 1;
    minute = quarters * 15;
    return Math.max(k + 2, part(k + 2));
  }

  private static int quarters(int over, int under) {
    boolean half = over == 1 && under == 2;
    return half ? 2 : under == 4 && over != 2 ? over : 0;
  }

  /** At the head of a line, or in brackets, it is the place in a recording. */
  private int seconds(int i, int k) {
    second = t.value(k);
    whole = true;
    boolean place = t.beginsLine(i) || t.mark(i - 1, "[(<");
    boolean more = t.glued(k + 1) && (t.mark(k + 1, ":") || t.isNumber(k + 1));
    return place || more || hour > 23 ? NO : k + 1;
  }

  /** "0900 hours". */
  private int military(int i) {
    int end = i + 1;
    boolean named =
        t.is(end, WordClass.HOUR)
            && t.word(end).value(WordClass.HOUR) == DURATION
            && t.digits(end) > 1
            && ledHour(i);
    hour = t.value(i) / 100;
    minute = t.value(i) % 100;
    whole = true;
    return named && hour < 24 && minute < 60 ? end + 1 : NO;
  }

  /** What behind the hour makes a time of it: the word for hour, the half of the day. */
  private int closed(int i, int k, boolean minutes) {
    if (t.broken(k)) {
      return NO;
    }
    // "1 am sure": text recognition reads I as 1.
    boolean verb = hour == 1 && !t.glued(k) && t.digits(k) == 2 && t.lower(k) && t.isWord(k + 1);
    if (verb && t.is(k, WordClass.DAY_PART)) {
      return NO;
    }
    int end = clock(k);
    boolean clock = end > k;
    boolean duration = clock && t.word(end - 1).value(WordClass.HOUR) == DURATION;
    // "15h" is a time, "15 h" may be so many hours.
    duration &= t.digits(end - 1) > 1 || !t.glued(k);
    if (clock && !minutes && minutesBehind(end)) {
      minute = t.value(end);
      end++;
      duration = false;
    }
    end = clock ? half(end) : end;
    int part = part(end);
    boolean loose = part > end + 1 && !clock && !t.is(end, WordClass.PHRASE);
    boolean told = part > end && (!loose || led(i));
    return told || clock && (!duration || minutes || ledHour(i)) ? part : NO;
  }

  /** "15h30", "4 Uhr 20 morgens", "9 heures 5 du soir": minutes behind the word for hour. */
  private boolean minutesBehind(int i) {
    if (!t.number(i, 0, 59) || t.digits(i) > 2 || t.broken(i)) {
      return false;
    }
    if (t.digits(i - 1) == 1) {
      return t.digits(i) == 2;
    }
    boolean figure = t.glued(i + 1) && t.isNumber(i + 2) && t.glued(i + 2);
    boolean closed = t.none(i + 1) || t.is(i + 1, WordClass.TO);
    closed |= t.mark(i + 1, ".,;)") && !figure;
    return t.digits(i) == 2 && closed || part(i + 1) > i + 1;
  }

  /** "et demie", "y media" behind the hour. */
  private int half(int end) {
    if (t.is(end, WordClass.AND) && t.is(end + 1, WordClass.HALF) && !t.broken(end)) {
      minute = 30;
      return end + 2;
    }
    return end;
  }

  /** Index behind "o'clock", "Uhr", "heures" at {@code k}; {@code k} when it is none. */
  private int clock(int k) {
    if (t.letter(k, 'o') && t.apostrophe(k + 1) && t.is(k + 2, WordClass.HOUR)) {
      return k + 3;
    }
    boolean hour = t.is(k, WordClass.HOUR) && t.word(k).value(WordClass.HOUR) < NOON;
    return hour ? k + 1 : k;
  }

  /** Index behind "p.m.", "in the afternoon", "nachmittags" at {@code k}, else {@code k}. */
  private int part(int k) {
    if (t.broken(k)) {
      return k;
    }
    int from = t.mark(k, '.') && t.glued(k) ? k + 1 : k;
    int phrase = t.phrase(from, DateWords.DAY_PARTS);
    if (phrase > 0) {
      shift = t.phraseValue();
      return phrase;
    }
    int p = from;
    while (p < k + 4 && (t.word(p).any(LINKS) || p > k && t.apostrophe(p))) {
      p++;
    }
    if (t.is(p, WordClass.DAY_PART) && !t.broken(p)) {
      shift = t.word(p).value(WordClass.DAY_PART);
      return p + 1;
    }
    return k;
  }

  /** True behind "at", "um", "from", with an article between or without. */
  private boolean led(int i) {
    int p = leader(i);
    return t.word(p).any(BEFORE) && !t.is(p, WordClass.OF) && !t.broken(p + 1);
  }

  /** True behind "at" and its like alone: "in three hours" and "after 24 hours" are no times. */
  private boolean ledHour(int i) {
    Word word = t.word(leader(i));
    boolean stretch = word.any(WordClass.IN_OPEN.bit() | WordClass.IN_FUTURE.bit());
    stretch |= word.is(WordClass.TIME) && !word.is(WordClass.CIRCA);
    return led(i) && word.is(WordClass.AT) && !stretch;
  }

  private int leader(int i) {
    int p = i - 1;
    while (p > i - 3 && (t.is(p, WordClass.THE) || t.is(p, WordClass.HOUR))) {
      p--;
    }
    return p;
  }

  /** A time in words that begins at {@code i}. */
  int inWords(int i) {
    clear();
    Word word = t.word(i);
    if (word.is(WordClass.HOUR)) {
      return named(i, word.value(WordClass.HOUR));
    }
    if (word.is(WordClass.HALF) || word.is(WordClass.QUARTER)) {
      return partOf(i);
    }
    if (!word.is(WordClass.CARDINAL) || word.value(WordClass.CARDINAL) > 12) {
      return NO;
    }
    hour = word.value(WordClass.CARDINAL);
    boolean thirty = t.is(i + 1, WordClass.AND) && t.is(i + 2, WordClass.HALF);
    if (thirty
        && (t.is(i - 1, WordClass.THE) || t.is(i - 1, WordClass.AT))
        && !t.is(i + 3, WordClass.UNIT)) {
      minute = 30;
      return Math.max(i + 3, part(i + 3));
    }
    int end = clock(i + 1);
    if (end == i + 1) {
      return NO;
    }
    boolean duration = t.word(end - 1).value(WordClass.HOUR) == DURATION;
    int half = half(end);
    int part = part(half);
    return !duration || ledHour(i) || part > half ? Math.max(part, half) : NO;
  }

  /** "noon", "Mitternacht". */
  private int named(int i, int value) {
    if (value != NOON && value != MIDNIGHT) {
      return NO;
    }
    hour = value == NOON ? 12 : 0;
    whole = true;
    // "Dans le midi" is a region.
    boolean article = t.is(i - 1, WordClass.THE);
    return !article && (led(i) || t.is(i - 1, WordClass.OF)) ? i + 1 : NO;
  }

  /** "half past three", "a quarter to five", "halb vier". */
  private int partOf(int i) {
    boolean to = t.is(i + 1, WordClass.TO) && t.is(i, WordClass.QUARTER);
    boolean past = t.is(i + 1, WordClass.LAST) || to;
    int k = past ? i + 2 : i + 1;
    boolean german = !past && t.words().dottedDays() && t.is(i, WordClass.HALF);
    boolean figure = t.number(k, 1, 12);
    boolean said = t.is(k, WordClass.CARDINAL) && t.word(k).value(WordClass.CARDINAL) <= 12;
    boolean share = t.word(k + 1).any(WordClass.HALF.bit() | WordClass.OF.bit());
    if (!past && !german || !figure && !said || share || t.broken(k)) {
      return NO;
    }
    int of = figure ? t.value(k) : t.word(k).value(WordClass.CARDINAL);
    boolean before = german || t.is(i + 1, WordClass.TO);
    minute = t.is(i, WordClass.HALF) ? 30 : before ? 45 : 15;
    hour = before ? (of == 1 ? 12 : of - 1) : of;
    return Math.max(k + 1, part(Math.max(k + 1, clock(k + 1))));
  }
}
