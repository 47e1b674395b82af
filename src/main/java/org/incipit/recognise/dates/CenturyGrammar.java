package org.incipit.recognise.dates;

/**
 * Reads centuries: "19th century", "19. Jahrhundert", "XIXe siècle", "siglo XIX", two of them ("17.
 * und 18. Jahrhundert") and those with a name of their own ("Ottocento").
 */
final class CenturyGrammar {
  private static final int NO = PartReader.NO;
  private static final int LATEST = 21;

  private final Tokens t;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private int start;
  private int end;

  CenturyGrammar(Tokens tokens) {
    t = tokens;
  }

  Parts first() {
    return first;
  }

  Parts last() {
    return last;
  }

  /** Where it begins, which is mostly before the word that was asked for. */
  int start() {
    return start;
  }

  /** A century whose word stands at {@code i}; its number stands before, in Romance also behind. */
  int century(int i) {
    if (t.is(i, WordClass.CENTURY_NAME)) {
      return named(i);
    }
    boolean shortened = t.digits(i) <= 4 && t.mark(i + 1, '.') && t.glued(i + 1);
    end = i + 1;
    int to = before(t.dash(i - 1) ? i - 1 : i);
    int from = to > 0 ? earlier(to) : 0;
    if (to == 0) {
      from = behind(shortened ? i + 2 : i + 1);
      to = from > 0 ? later(from) : 0;
      start = i;
    }
    if (from < 1 || to < from || to > LATEST || t.broken(i)) {
      return NO;
    }
    return era(from, to);
  }

  private int named(int i) {
    int year = t.word(i).value(WordClass.CENTURY_NAME);
    first = Parts.of(year, 0, 0);
    last = Parts.of(year + 99, 0, 0);
    start = i;
    return t.capital(i) ? i + 1 : NO;
  }

  private int era(int from, int to) {
    int phrase = t.phrase(end, DateWords.ERAS);
    boolean word = phrase == 0 && t.is(end, WordClass.ERA) && t.capital(end);
    int era = word ? t.word(end).value(WordClass.ERA) : phrase > 0 ? t.phraseValue() : 1;
    first = Parts.of(era == 2 ? -from * 100 : from * 100 - 99, 0, 0);
    last = Parts.of(era == 2 ? -to * 100 + 99 : to * 100, 0, 0);
    return word ? end + 1 : phrase > 0 ? phrase : end;
  }

  /** The number that ends right before {@code k}, 0 for none; {@link #start} is where it begins. */
  private int before(int k) {
    int p = k - 1;
    start = p;
    if (t.is(p, WordClass.ORDINAL)) {
      return ordinal(p);
    }
    int number = t.is(p, WordClass.SUFFIX) || t.mark(p, '.') ? p - 1 : p;
    if (t.number(number, 1, LATEST) && number < p) {
      start = number;
      return t.value(number);
    }
    start = number;
    return number < p ? Roman.value(t, number, 0) : Roman.value(t, p, 3);
  }

  /** "nineteenth", "twenty-first", "dix-neuvième". */
  private int ordinal(int p) {
    int value = t.word(p).value(WordClass.ORDINAL);
    int tens = t.dash(p - 1) && t.is(p - 2, WordClass.CARDINAL) ? p - 2 : p;
    int more = tens < p ? t.word(tens).value(WordClass.CARDINAL) : 0;
    if (value < 10 && (more == 10 || more == 20)) {
      start = tens;
      return more + value;
    }
    return value;
  }

  /** The century that is joined before the one just read, which it is when there is none. */
  private int earlier(int to) {
    int one = start;
    int joint = one - 1;
    boolean joined =
        !t.broken(one)
            && (t.is(joint, WordClass.AND) || t.is(joint, WordClass.TO) || t.dash(joint));
    int from = joined ? before(joint) : 0;
    if (from > 0 && from < to) {
      return from;
    }
    start = one;
    return to;
  }

  /** The number at {@code k}, behind the word for century; {@link #end} is moved behind it. */
  private int behind(int k) {
    int value = Roman.value(t, k, 0);
    int next = k + 1;
    if (value == 0 && t.is(k, WordClass.ORDINAL)) {
      value = t.word(k).value(WordClass.ORDINAL);
      boolean teen = t.is(next, WordClass.TEEN);
      value += teen ? 10 : 0;
      next += teen ? 1 : 0;
    } else if (value == 0 && t.is(k, WordClass.CARDINAL)) {
      value = t.word(k).value(WordClass.CARDINAL);
      value = value > 9 ? value : 0;
    } else if (value == 0 && t.number(k, 1, LATEST)) {
      boolean more = t.isWord(next) || t.isNumber(next + 1) && t.glued(next + 1);
      value = t.glued(next) && more ? 0 : t.value(k);
    }
    // "S. I" is more often a name.
    value = value == 1 && t.letter(k, 'i') && t.mark(k - 1, '.') ? 0 : value;
    end = value > 0 ? next : end;
    return t.broken(k) ? 0 : value;
  }

  /** The second number of "siglos XVI y XVII". */
  private int later(int from) {
    int one = end;
    boolean joined = t.is(one, WordClass.AND) || t.is(one, WordClass.TO) || t.dash(one);
    int to = joined ? Roman.value(t, one + 1, 0) : 0;
    end = to > from ? one + 2 : one;
    return to > from ? to : from;
  }
}
