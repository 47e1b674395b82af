package org.incipit.recognise.dates;

import org.incipit.language.RomanNumeral;

/** Reads Roman numerals in capitals. */
final class Roman {
  private static final String SIGNS = "IVXLCDM";

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
    int k = t.start(i);
    while (k < t.end(i) && SIGNS.indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    int length = k - t.start(i);
    boolean small = k == t.end(i) || Character.isLowerCase(text.charAt(k));
    boolean sound = small && length > 0 && length <= LONGEST && t.end(i) - k <= ending;
    return sound ? RomanNumeral.strict(text.substring(t.start(i), k)) : 0;
  }

  /** A year on a title page or behind "anno": four letters or more that begin with M. */
  static int year(Tokens t, int i) {
    int value = t.digits(i) >= 3 && t.value(i) == 'M' ? value(t, i, 0) : 0;
    return value >= PartReader.EARLIEST && value <= PartReader.LATEST ? value : 0;
  }
}
