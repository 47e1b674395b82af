package org.incipit.recognise.dates;

/** Reads Roman numerals in capitals. */
final class Roman {
  private static final String SIGNS = "IVXLCDM";
  private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

  /** No numeral of a year or century is longer, in letters. */
  private static final int LONGEST = 12;

  private Roman() {}

  /**
   * The value of the numeral at a token, 0 when it is none.
   *
   * @param ending how many small letters may hang on it ("XIXe")
   */
  static int value(Tokens t, int i, int ending) {
    if (!t.isWord(i)) {
      return 0;
    }
    String text = t.text();
    int value = 0;
    int before = 0;
    int k = t.start(i);
    for (; k < t.end(i); k++) {
      int sign = SIGNS.indexOf(text.charAt(k));
      if (sign < 0) {
        break;
      }
      int one = VALUES[sign];
      value += before < one ? one - 2 * before : one;
      before = one;
    }
    int length = k - t.start(i);
    boolean small = k == t.end(i) || Character.isLowerCase(text.charAt(k));
    boolean sound = small && length > 0 && length <= LONGEST && t.end(i) - k <= ending;
    return sound && text.startsWith(written(value), t.start(i)) && written(value).length() == length
        ? value
        : 0;
  }

  /** A year on a title page or behind "anno": four letters or more that begin with M. */
  static int year(Tokens t, int i) {
    int value = t.digits(i) >= 3 && t.value(i) == 'M' ? value(t, i, 0) : 0;
    return value >= PartReader.EARLIEST && value <= PartReader.LATEST ? value : 0;
  }

  /** The numeral as it is written, so that "IIX" or "LIVID" are none. */
  private static String written(int value) {
    StringBuilder numeral = new StringBuilder(LONGEST);
    int rest = value;
    for (int sign = SIGNS.length() - 1; sign >= 0 && rest > 0; sign--) {
      while (rest >= VALUES[sign] && numeral.length() <= LONGEST) {
        numeral.append(SIGNS.charAt(sign));
        rest -= VALUES[sign];
      }
      int less = sign % 2 == 0 ? sign - 2 : sign - 1;
      if (less >= 0 && rest >= VALUES[sign] - VALUES[less]) {
        numeral.append(SIGNS.charAt(less)).append(SIGNS.charAt(sign));
        rest -= VALUES[sign] - VALUES[less];
      }
    }
    return numeral.toString();
  }
}
