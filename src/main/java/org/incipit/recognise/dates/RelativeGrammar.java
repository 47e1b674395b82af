package org.incipit.recognise.dates;

import org.incipit.recognise.dates.Offset.Kind;
import org.incipit.recognise.dates.Offset.Margin;

/**
 * Reads dates that are counted from the date of the text: "in about two months", "some years ago",
 * "at the beginning of the year". Methods return the index behind it or {@link PartReader#NO}.
 */
final class RelativeGrammar {
  static final long STARTERS =
      WordClass.IN_OPEN.bit()
          | WordClass.IN_FUTURE.bit()
          | WordClass.AGO_BEFORE.bit()
          | WordClass.APPROX.bit()
          | WordClass.MORE.bit()
          | WordClass.LESS.bit()
          | WordClass.SOME.bit()
          | WordClass.ONE.bit()
          | WordClass.CARDINAL.bit()
          | WordClass.LAST.bit()
          | WordClass.NEXT.bit()
          | WordClass.THIS.bit()
          | WordClass.THE.bit()
          | WordClass.AT.bit()
          | WordClass.PART.bit()
          | WordClass.OFFSET.bit();

  private static final int NO = PartReader.NO;

  /** No sentence is searched further for its future, in tokens. */
  private static final int SENTENCE = 40;

  private final Tokens t;
  private Offset offset = Offset.NONE;
  private boolean led;
  private int halves;
  private boolean numbered;
  private Margin margin = Margin.EXACT;
  private Unit unit = Unit.DAY;

  RelativeGrammar(Tokens tokens) {
    t = tokens;
  }

  Offset offset() {
    return offset;
  }

  int relative(int i) {
    Word word = t.word(i);
    int end = word.is(WordClass.OFFSET) ? day(i) : NO;
    end =
        end == NO && word.any(WordClass.AT.bit() | WordClass.THE.bit() | WordClass.PART.bit())
            ? part(i)
            : end;
    end =
        end == NO && word.any(WordClass.IN_OPEN.bit() | WordClass.IN_FUTURE.bit())
            ? within(i)
            : end;
    end = end == NO && word.is(WordClass.AGO_BEFORE) ? agoBefore(i) : end;
    end = end == NO ? neighbour(i) : end;
    return end == NO ? counted(i) : end;
  }

  private int day(int i) {
    offset = days(t.word(i).value(WordClass.OFFSET));
    // Aujourd'hui.
    boolean joined = t.apostrophe(i + 1) && t.glued(i + 1) && t.isWord(i + 2) && t.glued(i + 2);
    boolean article = t.is(i + 2, WordClass.SUFFIX) || t.digits(i + 2) == 1;
    return joined && !article ? i + 3 : i + 1;
  }

  /** "the day before yesterday", "avant-hier", "hier soir": days counted from today in words. */
  int phrase(int i) {
    int end = t.phrase(i, DateWords.DAYS);
    if (end == 0) {
      return NO;
    }
    // "Day-to-day", "Hanna to Day".
    boolean joined = t.glued(i) && t.dash(i - 1);
    boolean name = t.capital(t.mark(end - 1, '.') ? end - 2 : end - 1) && !t.capital(i);
    offset = days(t.phraseValue());
    if (joined || name) {
      return NO;
    }
    // "To-day." ends a sentence.
    return t.mark(end - 1, '.') ? end - 1 : end;
  }

  private static Offset days(int days) {
    Kind kind = days < 0 ? Kind.BEFORE : Kind.AFTER;
    return new Offset(kind, Math.abs(days) * 2, Unit.DAY, Margin.EXACT, 0);
  }

  /** "last Tuesday", "lundi dernier", "Monday next": the weekday stands at {@code i}. */
  int weekday(int i) {
    Word behind = t.word(i + 1);
    Word before = t.word(i - 1);
    boolean after = !t.broken(i + 1) && behind.any(WordClass.LAST.bit() | WordClass.NEXT.bit());
    Word word = after ? behind : before;
    boolean last = word.is(WordClass.LAST);
    if (t.broken(after ? i + 1 : i) || !last && !word.is(WordClass.NEXT)) {
      return NO;
    }
    int day = t.word(i).value(WordClass.WEEKDAY);
    offset =
        new Offset(last ? Kind.LAST_WEEKDAY : Kind.NEXT_WEEKDAY, 0, Unit.DAY, Margin.EXACT, day);
    led = !after;
    return after ? i + 2 : i + 1;
  }

  /** True when the weekday last read has its "last" or "next" before it. */
  boolean led() {
    return led;
  }

  /** "in about two months": counts from now after "will", else it may be a duration. */
  private int within(int i) {
    int end = quantity(i + 1);
    if (end == NO) {
      return NO;
    }
    boolean coming = t.is(i, WordClass.IN_FUTURE) || future(i);
    offset = offset(coming ? Kind.AFTER : Kind.OPEN);
    return end;
  }

  private boolean future(int i) {
    for (int k = i; k > i - SENTENCE && !t.none(k) && !t.mark(k, ".!?;"); k--) {
      if (t.is(k, WordClass.WILL)) {
        return true;
      }
    }
    for (int k = i; k < i + SENTENCE && !t.none(k) && !t.mark(k, ".!?;"); k++) {
      if (t.is(k, WordClass.WILL)) {
        return true;
      }
    }
    return false;
  }

  private int agoBefore(int i) {
    int k = t.is(i + 1, WordClass.FILLER) ? i + 2 : i + 1;
    int end = quantity(k);
    if (end != NO) {
      offset = offset(numbered ? Kind.BEFORE : Kind.OPEN);
    }
    return end;
  }

  /** "two years ago"; "two and a half months have passed". */
  private int counted(int i) {
    int end = quantity(i);
    if (end == NO) {
      return NO;
    }
    if (t.is(end, WordClass.AGO) && !t.broken(end)) {
      offset = offset(numbered ? Kind.BEFORE : Kind.OPEN);
      return end + 1;
    }
    boolean passed = t.is(end, WordClass.PASSED) || t.is(end + 1, WordClass.PASSED);
    if (passed && numbered) {
      offset = offset(Kind.BEFORE);
      return end;
    }
    return NO;
  }

  private Offset offset(Kind kind) {
    return new Offset(kind, halves, unit, margin, 0);
  }

  /** "last year", "the next two months", "the last one hundred and twenty years", "this month". */
  private int neighbour(int i) {
    int k = t.is(i, WordClass.THE) ? i + 1 : i;
    k = t.apostrophe(k) ? k + 1 : k;
    Word word = t.word(k);
    boolean last = word.is(WordClass.LAST);
    boolean next = word.is(WordClass.NEXT);
    boolean present = word.is(WordClass.THIS) && t.digits(k) > 1;
    if (!last && !next && !present) {
      return k > i ? behind(k) : NO;
    }
    // "Corrente S. A." is of a highness.
    boolean letter = t.digits(k + 1) == 1 && !t.words().capitalisedMonths();
    if (t.is(k + 1, WordClass.UNIT) && !letter) {
      return unit(k + 1, last ? -2 : next ? 2 : 0);
    }
    int end = present ? NO : quantity(k + 1);
    if (end != NO) {
      offset = offset(!numbered ? Kind.OPEN : last ? Kind.PAST_STRETCH : Kind.COMING_STRETCH);
    }
    return end;
  }

  /** "le mois dernier": the word stands behind its unit. */
  int behind(int k) {
    if (!t.is(k, WordClass.UNIT) || t.broken(k + 1)) {
      return NO;
    }
    Word word = t.word(k + 1);
    boolean romance = word.is(WordClass.AT) || !word.is(WordClass.FILLER);
    if (word.is(WordClass.LAST) && romance) {
      unit(k, -2);
      return k + 2;
    }
    if (word.is(WordClass.NEXT)) {
      unit(k, 2);
      return k + 2;
    }
    return NO;
  }

  private int unit(int k, int shift) {
    Unit of = Unit.of(t.word(k).value(WordClass.UNIT));
    boolean singular = of != Unit.DAY && of != Unit.FORTNIGHT;
    offset = singular ? new Offset(Kind.UNIT, shift, of, Margin.EXACT, 0) : Offset.NONE;
    return singular ? k + 1 : NO;
  }

  /** "at the beginning of the year", "the end of last month". */
  private int part(int i) {
    int k = i;
    while (k < i + 3 && t.word(k).any(WordClass.AT.bit() | WordClass.THE.bit())) {
      k++;
    }
    if (!t.is(k, WordClass.PART)) {
      return NO;
    }
    int part = t.word(k).value(WordClass.PART);
    int u = k + 1;
    int shift = 0;
    while (u < k + 5 && linking(u)) {
      shift = t.is(u, WordClass.LAST) ? -2 : t.is(u, WordClass.NEXT) ? 2 : shift;
      u++;
    }
    if (u == k + 1 || !t.is(u, WordClass.UNIT) || t.broken(u)) {
      return NO;
    }
    Unit of = Unit.of(t.word(u).value(WordClass.UNIT));
    if (of == Unit.DAY || of == Unit.WEEK || of == Unit.FORTNIGHT) {
      return NO;
    }
    offset = new Offset(Kind.UNIT, shift, of, Margin.EXACT, part);
    return u + 1;
  }

  private boolean linking(int u) {
    return t.apostrophe(u)
        || t.word(u)
            .any(
                WordClass.OF.bit()
                    | WordClass.THE.bit()
                    | WordClass.THIS.bit()
                    | WordClass.LAST.bit()
                    | WordClass.NEXT.bit());
  }

  /** A number and its unit: "about two and a half months", "some years", "a week". */
  private int quantity(int i) {
    int k = margin(i);
    halves = 0;
    numbered = false;
    if (t.isNumber(k) && t.digits(k) <= 3) {
      halves = t.value(k) * 2;
      numbered = true;
      k++;
    } else if (t.is(k, WordClass.SOME)) {
      k++;
      k = t.is(k, WordClass.OF) ? k + 1 : k;
    } else {
      k = spelled(k);
    }
    if (k == NO || !t.is(k, WordClass.UNIT) || t.broken(k)) {
      return NO;
    }
    unit = Unit.of(t.word(k).value(WordClass.UNIT));
    return k + 1;
  }

  private int margin(int i) {
    margin = Margin.EXACT;
    int k = i;
    for (; k < i + 4; k++) {
      Word word = t.word(k);
      if (word.is(WordClass.SOME) && !t.isNumber(k + 1)) {
        break;
      }
      if (word.is(WordClass.MORE)) {
        margin = Margin.MORE;
      } else if (word.is(WordClass.LESS)) {
        margin = Margin.LESS;
      } else if (word.is(WordClass.APPROX)) {
        margin = margin == Margin.EXACT ? Margin.ABOUT : margin;
      } else if (!word.is(WordClass.FILLER) || k == i) {
        break;
      }
    }
    return k;
  }

  /** "one hundred and twenty", "two and a half", "half a". */
  private int spelled(int i) {
    int value = 0;
    int k = i;
    boolean half = false;
    for (; k < i + 8; k++) {
      Word word = t.word(k);
      if (word.is(WordClass.HALF)) {
        half = true;
      } else if (word.is(WordClass.CARDINAL)) {
        int one = word.value(WordClass.CARDINAL);
        value = one >= 100 ? Math.max(1, value) * one : value + one;
        if (value > 3000) {
          return NO;
        }
      } else if (word.is(WordClass.ONE)) {
        // "one" counts only where no other number does: "two and a half", "half a year".
        value = value == 0 && !half ? 1 : value;
      } else if (k == i || !word.is(WordClass.AND) && !t.dash(k)) {
        break;
      }
    }
    if (k == i) {
      return NO;
    }
    halves = value * 2 + (half ? 1 : 0);
    numbered = true;
    return k;
  }
}
