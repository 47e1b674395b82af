package org.incipit.recognise.dates;

/** Reads centuries: "19th century", "19. Jahrhundert", "XIXe siècle", "siglo XIX". */
final class CenturyGrammar {
  private static final int NO = PartReader.NO;

  private final Tokens t;
  private Parts first = Parts.NONE;
  private Parts last = Parts.NONE;
  private int start;

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
    int p = t.dash(i - 1) ? i - 2 : i - 1;
    int number = centuryBefore(p);
    int end = i + 1;
    if (number == 0) {
      number = roman(i + 1, 0);
      start = i;
      end = i + 2;
    }
    if (number < 1 || number > 21 || t.broken(i)) {
      return NO;
    }
    first = Parts.of(number * 100 - 99, 0, 0);
    last = Parts.of(number * 100, 0, 0);
    return end;
  }

  private int centuryBefore(int p) {
    start = p;
    if (t.is(p, WordClass.ORDINAL)) {
      return t.word(p).value(WordClass.ORDINAL);
    }
    int number = t.is(p, WordClass.SUFFIX) || t.mark(p, '.') ? p - 1 : p;
    if (t.number(number, 1, 21) && number < p) {
      start = number;
      return t.value(number);
    }
    return t.is(p, WordClass.SUFFIX) && t.isWord(p - 1)
        ? romanAt(p - 1)
        : t.isWord(p) ? roman(p, 3) : 0;
  }

  private int romanAt(int i) {
    start = i;
    return roman(i, 0);
  }

  /**
   * Value of a Roman numeral in capitals, with at most {@code ending} lower-case letters behind.
   */
  private int roman(int i, int ending) {
    int value = 0;
    int before = 0;
    int k = t.start(i);
    for (; t.isWord(i) && k < t.end(i); k++) {
      int digit = "IVX".indexOf(t.text().charAt(k));
      if (digit < 0) {
        break;
      }
      int one = digit == 0 ? 1 : digit == 1 ? 5 : 10;
      value += before < one ? one - 2 * before : one;
      before = one;
    }
    boolean small = k == t.end(i) || Character.isLowerCase(t.text().charAt(k));
    return small && t.end(i) - k <= ending && k - t.start(i) <= 6 ? value : 0;
  }
}
