package org.incipit.language;

import java.util.Set;

/** Whether small letters beyond a to z are those of a language. */
final class Alphabet {
  /** In a hundred letters; names and loan words bring a few. */
  private static final int MOST_FOREIGN = 2;

  private Alphabet() {}

  /**
   * True when more than {@value #MOST_FOREIGN} in a hundred Latin letters are small ones that the
   * language does not write. Combining marks are not counted.
   *
   * @param limit how many characters are looked at, from the start
   * @param tag of a known language; one without a list of letters has none that are foreign
   */
  static boolean isForeign(String text, int limit, String tag) {
    Set<String> own = LanguageData.of(tag).set("letters");
    if (own.isEmpty()) {
      return false;
    }
    int letters = 0;
    int foreign = 0;
    int end = Math.min(text.length(), limit);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        letters += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
      } else if (Character.isLetter(c)
          && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
        letters++;
        foreign += Character.isLowerCase(c) && c != 'ſ' && !own.contains(String.valueOf(c)) ? 1 : 0;
      }
    }
    return foreign * 100L > (long) letters * MOST_FOREIGN;
  }
}
