package org.incipit.recognise.dates;

import java.util.Arrays;
import java.util.List;

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

  /** A number in which letters stand for figures. */
  static final byte MISREAD = 4;

  /** Index of the first token. */
  static final int FIRST = 4;

  /** How far beyond the last token may be asked. */
  private static final int BEYOND = 24;

  /** How many letters of a word stand before those that an editor supplied, at least. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_SUPPLIED = 8;

  private final DateWords words;
  private final char[] folded = new char[DateWords.LONGEST];
  private byte[] kinds = new byte[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] values = new int[1024];
  private byte[] gaps = new byte[1024];
  private Word[] found = new Word[1024];
  private int size;
  private int phraseValue;
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
    char[] in = chars;
    int i = 0;
    int lines = 0;
    boolean space = true;
    while (i < length) {
      char c = in[i];
      if (c < 128 ? DateWords.kind(c) == DateWords.SPACE : Character.isSpaceChar(c)) {
        space = true;
        lines += c == '\n' ? 1 : 0;
        i++;
        continue;
      }
      if (size + BEYOND + 1 >= kinds.length) {
        grow();
      }
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

  private void grow() {
    int more = kinds.length * 2;
    kinds = Arrays.copyOf(kinds, more);
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    values = Arrays.copyOf(values, more);
    gaps = Arrays.copyOf(gaps, more);
    found = Arrays.copyOf(found, more);
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
    byte kind = c < 128 ? DateWords.kind(c) : DateWords.MARK;
    if (kind == DateWords.DIGIT || c >= 128 && Character.isDigit(c)) {
      int number = readNumber(i);
      int end = number < length && falseFigure(chars[number]) ? readMisread(i) : i;
      return end > i ? end : number;
    }
    if (kind != DateWords.MARK || c >= 128 && letter(c)) {
      boolean figure = falseFigure(c) && i + 1 < length && digit(chars[i + 1]) >= 0;
      int end = figure ? readMisread(i) : i;
      return end > i ? end : readWord(i, kind);
    }
    kinds[size] = MARK;
    values[size] = c;
    return i + 1;
  }

  /**
   * A number in which letters stand for figures, as text recognition leaves them: "l2", "1O",
   * "186O". Only the day or the year of a date may be one. Returns where it ends, or {@code start}.
   */
  private int readMisread(int start) {
    int value = 0;
    int figures = 0;
    int i = start;
    for (; i < length && i < start + 5; i++) {
      char c = chars[i];
      boolean figure = c >= '0' && c <= '9';
      if (!figure && !falseFigure(c)) {
        break;
      }
      figures += figure ? 1 : 0;
      value = value * 10 + (figure ? c - '0' : c == 'O' ? 0 : 1);
    }
    int count = i - start;
    boolean day = count == 2 && figures == 1 && value <= 31;
    boolean year = count == 4 && figures >= 2 && value >= 1000 && value <= 2100;
    if (figures == count || !day && !year || i < length && letter(chars[i]) && !suffix(i)) {
      return start;
    }
    kinds[size] = MISREAD;
    values[size] = value;
    return i;
  }

  /** True for a letter that stands for a figure in misread text. */
  private static boolean falseFigure(char c) {
    return c == 'l' || c == 'I' || c == 'O';
  }

  /** True for the "th" of "l0th". */
  private boolean suffix(int i) {
    int end = i;
    while (end < length && end < i + 4 && letter(chars[end])) {
      end++;
    }
    return words.find(text, i, end).is(WordClass.SUFFIX);
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

  private int readWord(int start, byte first) {
    char[] in = chars;
    int hash = 0;
    int i = start;
    int count = 0;
    byte kind = first;
    boolean small = false;
    boolean open = false;
    for (; i < length; i++) {
      char c = in[i];
      if (c < 128) {
        kind = DateWords.kind(c);
        if (kind < DateWords.SMALL) {
          boolean opens = c == '[' && !open && count >= SHORTEST && supplied(i);
          if (!opens && !(c == ']' && open)) {
            break;
          }
          open = opens;
          continue;
        }
        if (kind == DateWords.CAPITAL) {
          // Two words that lost the line end between them: "Great StreetJune 29th".
          if (small) {
            break;
          }
          c += 'a' - 'A';
        }
        small = kind == DateWords.SMALL;
      } else if (letter(c)) {
        c = DateWords.fold(c);
        small = false;
      } else if (c == '\u00ad' || c == '\u200c') {
        continue;
      } else {
        break;
      }
      hash = DateWords.step(hash, c);
      if (count < DateWords.LONGEST) {
        folded[count] = c;
      }
      count++;
    }
    kinds[size] = WORD;
    values[size] = in[start];
    if (count <= DateWords.LONGEST) {
      found[size] = words.find(folded, count, hash);
    }
    return i;
  }

  /** "Sept[ember]", "Nov[embe]r": letters that an editor supplied in brackets are of the word. */
  private boolean supplied(int bracket) {
    int i = bracket + 1;
    while (i < length && i - bracket <= LONGEST_SUPPLIED && Character.isLowerCase(chars[i])) {
      i++;
    }
    return i > bracket + 1 && i < length && chars[i] == ']';
  }

  private static int digit(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.isDigit(c) ? Character.digit(c, 10) : -1;
  }

  private static boolean letter(char c) {
    if (c < 128) {
      return DateWords.kind(c) >= DateWords.SMALL;
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

  /** True for a number in which letters stand for figures. */
  boolean misread(int i) {
    return kinds[i] == MISREAD;
  }

  /** True for what may be meant as a number between the two, misread or not. */
  boolean figure(int i, int least, int most) {
    return (kinds[i] == NUMBER || kinds[i] == MISREAD) && values[i] >= least && values[i] <= most;
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

  /** True for what is no word, and for a word that is in a file. */
  boolean known(int i) {
    return kinds[i] != WORD || found[i] != Word.UNKNOWN;
  }

  /** True for a word that begins with a capital letter. */
  boolean capital(int i) {
    return kinds[i] == WORD && Character.isUpperCase((char) values[i]);
  }

  /** True for a word of two capitals or more. */
  boolean capitals(int i) {
    return capital(i) && digits(i) > 1 && Character.isUpperCase(text.charAt(ends[i] - 1));
  }

  /** True for capitals that spell no word ("MRZ", of a record group), though "Mrz" is a month. */
  boolean vowelless(int i) {
    if (!capitals(i)) {
      return false;
    }
    for (int k = starts[i]; k < ends[i]; k++) {
      if ("AEIOUYÄÖÜÉ".indexOf(text.charAt(k)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** True for a word that ends in a small letter. */
  boolean small(int i) {
    return kinds[i] == WORD && Character.isLowerCase(text.charAt(ends[i] - 1));
  }

  /** True for a word that begins with a small letter. */
  boolean lower(int i) {
    return kinds[i] == WORD && Character.isLowerCase((char) values[i]);
  }

  /** True for a single letter, whatever its case. */
  boolean letter(int i, char lower) {
    return kinds[i] == WORD && digits(i) == 1 && DateWords.fold((char) values[i]) == lower;
  }

  /**
   * Index behind the phrase of a kind that begins at {@code i}, its stops and hyphens included, 0
   * when none does; {@link #phraseValue} says which value it has.
   */
  int phrase(int i, int kind) {
    Word first = found[i];
    if (!first.is(WordClass.PHRASE) || (first.value(WordClass.PHRASE) & 1 << kind) == 0) {
      return 0;
    }
    for (DateWords.Phrase phrase : words.phrases()) {
      boolean capital = kind == DateWords.ERAS || kind == DateWords.STYLES;
      int end = phrase.kind() == kind ? phrase(i, phrase.words(), capital) : 0;
      if (end > 0) {
        phraseValue = phrase.value();
        return end;
      }
    }
    return 0;
  }

  /**
   * The same for one phrase.
   *
   * @param capital true when an initial at its end must be one, or "a c" would be an era
   */
  private int phrase(int i, List<String> parts, boolean capital) {
    int k = i;
    for (String part : parts) {
      if (k > i && mark(k, ".-'\u2019") && glued(k)) {
        k++;
        k = mark(k, '-') && glued(k) ? k + 1 : k;
      }
      if (!reads(k, part) || k > i && broken(k)) {
        return 0;
      }
      k++;
    }
    if (capital && digits(k - 1) == 1 && !capital(k - 1)) {
      return 0;
    }
    return mark(k, '.') && glued(k) && digits(k - 1) <= 3 ? k + 1 : k;
  }

  /** True for the word of that folded form. */
  boolean reads(int i, String form) {
    if (kinds[i] != WORD || digits(i) != form.length()) {
      return false;
    }
    for (int k = 0; k < form.length(); k++) {
      if (DateWords.fold(text.charAt(starts[i] + k)) != form.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  int phraseValue() {
    return phraseValue;
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
