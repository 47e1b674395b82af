package org.incipit.decode;

/** Judges a reading of a text by where its characters beyond ASCII stand. */
final class Placement {
  private Placement() {}

  /** The share of the characters beyond ASCII that stand where such characters do, 0 to 1. */
  static double of(String reading) {
    int all = 0;
    int good = 0;
    for (int i = 0; i < reading.length(); i = reading.offsetByCodePoints(i, 1)) {
      if (reading.charAt(i) >= 0x80) {
        all++;
        good += isGoodAt(reading, i) ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) good / all;
  }

  /**
   * True when the characters by which two readings differ all stand well in the first and mostly
   * badly in the second; a whole text hides how few those are.
   */
  static boolean settles(String reading, String other) {
    if (reading.length() != other.length()) {
      return false;
    }
    int differing = 0;
    int bad = 0;
    for (int i = 0; i < reading.length(); i++) {
      if (reading.charAt(i) != other.charAt(i)) {
        if (!isGoodAt(reading, i)) {
          return false;
        }
        differing++;
        bad += isGoodAt(other, i) ? 0 : 1;
      }
    }
    return bad * 2 > differing;
  }

  private static boolean isGoodAt(String text, int i) {
    int c = text.codePointAt(i);
    int next = i + Character.charCount(c);
    int before = i == 0 ? ' ' : text.codePointBefore(i);
    int after = next >= text.length() ? ' ' : text.codePointAt(next);
    return isGood(c, before, after);
  }

  private static boolean isGood(int c, int before, int after) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.FORMAT ->
          c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F || c == 0xAD;
      case Character.UPPERCASE_LETTER ->
          sameScript(c, before, after) && !isLower(before) && !besideDigit(c, before, after);
      case Character.LOWERCASE_LETTER ->
          sameScript(c, before, after)
              && !(isUpper(before) && isUpper(after))
              && !besideDigit(c, before, after);
      case Character.OTHER_LETTER ->
          c == 0xAA || c == 0xBA ? !Character.isLetter(after) : sameScript(c, before, after);
      case Character.SPACE_SEPARATOR -> true;
      case Character.START_PUNCTUATION -> !Character.isLetter(before) || isCjk(before);
      case Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.END_PUNCTUATION ->
          c == 0x2019 || !(Character.isLetter(before) && Character.isLetter(after));
      case Character.DASH_PUNCTUATION -> true;
      case Character.OTHER_PUNCTUATION -> isGoodPunctuation(c, before, after);
      case Character.NON_SPACING_MARK -> Character.isLetter(before);
      case Character.MODIFIER_LETTER -> Character.isLetter(before) && !Character.isLetter(after);
      default -> isGoodSign(c, before, after);
    };
  }

  /** An inverted mark opens a sentence; others close words, or stand alone. */
  private static boolean isGoodPunctuation(int c, int before, int after) {
    if (c == 0xA1 || c == 0xBF) {
      return !Character.isLetter(before) && !Character.isWhitespace(after);
    }
    return !(Character.isLetter(before) && Character.isLetter(after)) || isCjk(before);
  }

  /** Signs: no box drawing in prose, none inside a word, and few right after a letter. */
  private static boolean isGoodSign(int c, int before, int after) {
    if (c >= 0x2500 && c <= 0x25FF || c == 0xFFFD) {
      return false;
    }
    boolean trailing = c == 0xA9 || c == 0xAE || c == 0x2122 || c == 0xB0 || c == 0xB2 || c == 0xB3;
    return trailing
        ? !Character.isLetter(after)
        : isCjk(before) || isCjk(after) || !Character.isLetter(before) && !isLower(after);
  }

  private static boolean sameScript(int c, int before, int after) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return agrees(script, before) && agrees(script, after);
  }

  private static boolean agrees(Character.UnicodeScript script, int neighbour) {
    if (!Character.isLetter(neighbour)) {
      return true;
    }
    Character.UnicodeScript other = Character.UnicodeScript.of(neighbour);
    return other == script || isAsian(script) && isAsian(other);
  }

  /** A lone letter beside a digit is a misread sign of money, degree or section; 2è is French. */
  private static boolean besideDigit(int c, int before, int after) {
    return !Character.isLetter(before)
        && !Character.isLetter(after)
        && (Character.isDigit(after) || Character.isDigit(before) && c != 'è' && c != 'é');
  }

  private static boolean isAsian(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, COMMON -> true;
      default -> false;
    };
  }

  private static boolean isCjk(int c) {
    return c >= 0x3000 && c <= 0xD7FF || c >= 0xFF00 && c <= 0xFFEF || c >= 0x20000;
  }

  private static boolean isLower(int c) {
    return Character.isLowerCase(c) && c != 0xAA && c != 0xBA;
  }

  private static boolean isUpper(int c) {
    return Character.isUpperCase(c);
  }
}
