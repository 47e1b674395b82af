package org.incipit.recognise.dates;

import java.util.Arrays;

/**
 * A passage as numbers, words and single marks, in parallel arrays that are filled anew for every
 * passage. Indexes from {@link #FIRST} to {@link #end()} are tokens; a few before and behind may be
 * asked and are of kind {@link #NONE}.
 */
final class Tokens {
  static final byte NONE = 0;
  static final byte NUMBER = 1;
  static final byte WORD = 2;
  static final byte MARK = 3;

  /** Index of the first token. */
  static final int FIRST = 4;

  /** How far beyond the last token may be asked. */
  private static final int BEYOND = 24;

  private final DateWords words;
  private final char[] folded = new char[DateWords.LONGEST];
  private byte[] kinds = new byte[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] values = new int[1024];
  private byte[] gaps = new byte[1024];
  private Word[] found = new Word[1024];
  private int size;
  private String text = "";
  private char[] chars = new char[0];
  private int length;

  Tokens(DateWords words) {
    this.words = words;
  }

  /** Takes a passage in. Linear in its length. */
  void read(String passage) {
    take(passage);
    size = FIRST;
    int i = 0;
    int lines = 0;
    boolean space = true;
    while (i < length) {
      char c = chars[i];
      if (c <= ' ' || c >= 128 && (c == '\u00a0' || Character.isWhitespace(c))) {
        space = true;
        lines += c == '\n' ? 1 : 0;
        i++;
        continue;
      }
      room();
      gaps[size] = (byte) (space ? 1 + Math.min(lines, 2) : 0);
      starts[size] = i;
      i = token(i, c);
      ends[size++] = i;
      space = false;
      lines = 0;
    }
    close();
  }

  private void take(String passage) {
    text = passage;
    length = passage.length();
    if (chars.length < length) {
      chars = new char[Math.max(length, 4096)];
    }
    passage.getChars(0, length, chars, 0);
  }

  private void room() {
    if (size + BEYOND + 1 >= kinds.length) {
      int more = kinds.length * 2;
      kinds = Arrays.copyOf(kinds, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      values = Arrays.copyOf(values, more);
      gaps = Arrays.copyOf(gaps, more);
      found = Arrays.copyOf(found, more);
    }
  }

  private void close() {
    for (int i = size; i <= size + BEYOND; i++) {
      kinds[i] = NONE;
      gaps[i] = 3;
      starts[i] = text.length();
      ends[i] = text.length();
      found[i] = Word.UNKNOWN;
    }
    for (int i = 0; i < FIRST; i++) {
      found[i] = Word.UNKNOWN;
    }
  }

  private int token(int i, char c) {
    found[size] = Word.UNKNOWN;
    if (digit(c) >= 0) {
      return readNumber(i);
    }
    if (letter(c)) {
      return readWord(i);
    }
    kinds[size] = MARK;
    values[size] = c;
    return i + 1;
  }

  private int readNumber(int start) {
    int value = 0;
    int i = start;
    for (; i < length; i++) {
      int digit = digit(chars[i]);
      if (digit < 0) {
        break;
      }
      value = i - start < 9 ? value * 10 + digit : Integer.MAX_VALUE;
    }
    kinds[size] = NUMBER;
    values[size] = value;
    return i;
  }

  private int readWord(int start) {
    int hash = 0;
    int i = start;
    int count = 0;
    boolean small = false;
    for (; i < length; i++) {
      char c = chars[i];
      if (!letter(c)) {
        if (c == '\u00ad' || c == '\u200c') {
          continue;
        }
        break;
      }
      // Two words that lost the line end between them: "Great StreetJune 29th".
      if (c >= 'A' && c <= 'Z' && small) {
        break;
      }
      small = c >= 'a' && c <= 'z';
      char f = DateWords.fold(c);
      hash = DateWords.step(hash, f);
      if (count < DateWords.LONGEST) {
        folded[count] = f;
      }
      count++;
    }
    kinds[size] = WORD;
    values[size] = chars[start];
    if (count <= DateWords.LONGEST) {
      found[size] = words.find(folded, count, hash);
    }
    return i;
  }

  private static int digit(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.isDigit(c) ? Character.digit(c, 10) : -1;
  }

  private static boolean letter(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  DateWords words() {
    return words;
  }

  String text() {
    return text;
  }

  /** Index behind the last token. */
  int end() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean number(int i, int least, int most) {
    return kinds[i] == NUMBER && values[i] >= least && values[i] <= most;
  }

  boolean number(int i, int digits) {
    return kinds[i] == NUMBER && digits(i) == digits;
  }

  boolean isNumber(int i) {
    return kinds[i] == NUMBER;
  }

  boolean isWord(int i) {
    return kinds[i] == WORD;
  }

  /** True when nothing stands there: before the first token or behind the last. */
  boolean none(int i) {
    return i < FIRST || i >= size;
  }

  int value(int i) {
    return values[i];
  }

  int digits(int i) {
    return ends[i] - starts[i];
  }

  boolean mark(int i, char c) {
    return kinds[i] == MARK && values[i] == c;
  }

  /** True for a mark out of {@code set}. */
  boolean mark(int i, String set) {
    return kinds[i] == MARK && set.indexOf(values[i]) >= 0;
  }

  boolean dash(int i) {
    return kinds[i] == MARK && (values[i] == '-' || values[i] >= '\u2010' && values[i] <= '\u2015');
  }

  boolean apostrophe(int i) {
    return mark(i, "'\u2018\u2019`");
  }

  Word word(int i) {
    return found[i];
  }

  boolean is(int i, WordClass wordClass) {
    return found[i].is(wordClass);
  }

  /** True for a word that begins with a capital letter. */
  boolean capital(int i) {
    return kinds[i] == WORD && Character.isUpperCase((char) values[i]);
  }

  /** True for a word of two capitals or more. */
  boolean capitals(int i) {
    return capital(i) && digits(i) > 1 && Character.isUpperCase(text.charAt(ends[i] - 1));
  }

  /** True for a word that ends in a small letter. */
  boolean small(int i) {
    return kinds[i] == WORD && Character.isLowerCase(text.charAt(ends[i] - 1));
  }

  /** True for a single letter, whatever its case. */
  boolean letter(int i, char lower) {
    return kinds[i] == WORD && digits(i) == 1 && DateWords.fold((char) values[i]) == lower;
  }

  /** True when no white space stands before it. */
  boolean glued(int i) {
    return gaps[i] == 0;
  }

  /** True when it begins a line. */
  boolean beginsLine(int i) {
    return i == FIRST || gaps[i] >= 2;
  }

  /** True when a blank line stands before it; a date never goes across one. */
  boolean broken(int i) {
    return gaps[i] >= 3;
  }
}
