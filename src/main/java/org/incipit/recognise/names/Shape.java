package org.incipit.recognise.names;

/** How a token is written. */
enum Shape {
  LOWER,
  CAPITALISED,
  /** Two or more letters, all capitals. */
  UPPER,
  /** One capital letter. */
  INITIAL,
  /** A capital first and another one inside: McKay. */
  MIXED,
  /** A small letter first and a capital inside: al-Banna. */
  INNER,
  DIGITS,
  PUNCTUATION;

  boolean capital() {
    return this == CAPITALISED || this == UPPER || this == INITIAL || this == MIXED;
  }

  boolean word() {
    return this != DIGITS && this != PUNCTUATION;
  }

  static Shape of(CharSequence text, int start, int end) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return DIGITS;
    }
    if (!Character.isLetter(first) && !Character.isSurrogate(first)) {
      return PUNCTUATION;
    }
    char last = text.charAt(end - 1);
    if (last == '\'' || last == '’' || last == 'ʼ') {
      return LOWER;
    }
    int upper = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    return Character.isUpperCase(first)
        ? capital(text, start, end, letters, upper)
        : upper > 0 ? INNER : LOWER;
  }

  private static Shape capital(CharSequence text, int start, int end, int letters, int upper) {
    if (letters == upper) {
      return letters == 1 ? INITIAL : UPPER;
    }
    if (upper == 1) {
      return CAPITALISED;
    }
    for (int i = start + 1; i < end; i++) {
      boolean partStart = text.charAt(i - 1) == '-' || text.charAt(i - 1) == '‐';
      if (Character.isUpperCase(text.charAt(i)) && !partStart) {
        return MIXED;
      }
    }
    return CAPITALISED;
  }
}
