package org.incipit.recognise.dates;

/**
 * Reads numbers in words: "eighteen hundred and four", "nineteen forty-five", "mil huit cent
 * quatre", "neunzehnhundertvierzehn". Methods return the index behind the number or {@link
 * PartReader#NO}; its value is kept until the next attempt.
 */
final class NumberWords {
  private static final int NO = PartReader.NO;

  /** No number has more words. */
  private static final int WORDS = 12;

  /** Fewer letters are no year in one word. */
  private static final int COMPOUND = 12;

  /** Part of a compound that joins its units to its tens. */
  private static final String UND = "und";

  private static final long SAID =
      WordClass.OF.bit()
          | WordClass.THE.bit()
          | WordClass.IN_OPEN.bit()
          | WordClass.AT.bit()
          | WordClass.TIME.bit()
          | WordClass.GRACE.bit();

  /** "Of last year" announces no number. */
  private static final long TIED =
      WordClass.LAST.bit() | WordClass.NEXT.bit() | WordClass.THIS.bit();

  private final Tokens t;
  private int total;
  private int current;
  private boolean pair;

  NumberWords(Tokens tokens) {
    t = tokens;
  }

  int value() {
    return total + current;
  }

  /** True when it was said as two pairs of figures: "nineteen forty-five". */
  boolean pair() {
    return pair;
  }

  private void clear() {
    total = 0;
    current = 0;
    pair = false;
  }

  /** A year, in one word or in several. */
  int year(int i) {
    if (!t.isWord(i)) {
      return NO;
    }
    clear();
    int roman = Roman.year(t, i);
    if (roman > 0) {
      current = roman;
      return i + 1;
    }
    int end = t.is(i, WordClass.CARDINAL) ? read(i) : compound(i);
    boolean reach = value() >= PartReader.EARLIEST - 100 && value() <= PartReader.LATEST;
    return end != NO && reach && !t.is(end, WordClass.COUNTED) ? end : NO;
  }

  /**
   * Index behind words that announce the number of a year: "in the year of our Lord"; {@code i}
   * when there are none.
   */
  int yearSaid(int i) {
    int k = i;
    int end = i;
    while (k < i + 7 && !t.broken(k)) {
      if (year(t, k)) {
        end = k + 1;
      } else if (t.word(k).any(TIED) || !t.word(k).any(SAID) && !(t.apostrophe(k) && t.glued(k))) {
        break;
      } else if (end > i) {
        end = k + 1;
      }
      k++;
    }
    return end > i && t.is(end - 1, WordClass.GRACE) | year(t, end - 1) ? end : i;
  }

  private static boolean year(Tokens t, int k) {
    return t.is(k, WordClass.UNIT) && t.word(k).value(WordClass.UNIT) == Unit.YEAR.ordinal();
  }

  /** Words with what joins them, as far as they make one number. */
  int read(int i) {
    clear();
    int end = NO;
    int k = i;
    while (k < i + WORDS && !(k > i && t.broken(k))) {
      Word word = t.word(k);
      boolean one = k > i && word.is(WordClass.ONE);
      if (!word.is(WordClass.CARDINAL) && !one) {
        boolean joins = end != NO && (word.is(WordClass.AND) || t.dash(k) && t.glued(k));
        if (!joins) {
          break;
        }
        k++;
        continue;
      }
      if (!add(one ? 1 : word.value(WordClass.CARDINAL), false)) {
        break;
      }
      k++;
      end = k;
    }
    return end;
  }

  /** One word of several numbers: "achtzehnhundertvierzehn", "milleottocentosessantadue". */
  private int compound(int i) {
    int length = t.digits(i);
    if (length < COMPOUND || length > 2 * DateWords.LONGEST) {
      return NO;
    }
    int at = t.start(i);
    boolean und = false;
    while (at < t.end(i)) {
      int part = part(at, t.end(i));
      if (part > at) {
        if (!add(t.words().find(t.text(), at, part).value(WordClass.CARDINAL), und)) {
          return NO;
        }
        und = false;
        at = part;
      } else if (!und && current > 0 && t.text().startsWith(UND, at)) {
        und = true;
        at += UND.length();
      } else {
        return NO;
      }
    }
    return i + 1;
  }

  /** Where the longest number word that begins at {@code at} ends, {@code at} when none does. */
  private int part(int at, int end) {
    for (int k = Math.min(end, at + 12); k > at + 2; k--) {
      if (t.words().find(t.text(), at, k).is(WordClass.CARDINAL)) {
        return k;
      }
    }
    return at;
  }

  /** Adds the next word of a number; false when it does not continue it. */
  private boolean add(int v, boolean und) {
    int rest = current % 100;
    if (v == 1000) {
      total += Math.max(1, current) * v;
      current = 0;
      return total <= 3000;
    }
    if (v == 100) {
      boolean fits = current == 0 || current > 1 && current < 22;
      current = Math.max(1, current) * v;
      return fits;
    }
    if (v > 100) {
      boolean fits = current == 0;
      current += v;
      return fits;
    }
    boolean tens = v >= 20 && rest == 0 || und && v >= 20 && rest < 10;
    boolean teens = v >= 10 && v < 20 && (rest == 0 || rest == 60 || rest == 80);
    boolean units = v < 10 && (rest == 0 || rest % 10 == 0);
    if (tens || teens || units) {
      current += v;
      return true;
    }
    if (v == 20 && rest == 4) {
      // Quatre-vingt.
      current += 76;
      return true;
    }
    pair = total == 0 && current >= 11 && current <= 20 && v >= 10;
    current = pair ? current * 100 + v : current;
    return pair;
  }
}
