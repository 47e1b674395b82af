package org.incipit.recognise.dates;

/**
 * Takes a passage apart into numbers, words and single marks, one after another. Linear in its
 * length.
 */
final class Lexer {
  /** The kinds of tokens. */
  static final byte NONE = 0;

  static final byte NUMBER = 1;
  static final byte WORD = 2;
  static final byte MARK = 3;

  /** A number in which letters stand for figures. */
  static final byte MISREAD = 4;

  /** How many letters of a word stand before those that an editor supplied, at least. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_SUPPLIED = 8;

  private final DateWords words;
  private final char[] folded = new char[DateWords.LONGEST];
  private String text = "";
  private char[] chars = new char[0];
  private int length;

  /** What was read last: one of the kinds above. */
  byte kind;

  /** Where it begins, and where it ends and reading goes on. */
  int start;

  int end;

  /** The number, or the first character. */
  int value;

  /** What the files say of it, {@link Word#UNKNOWN} for what is no word. */
  Word word = Word.UNKNOWN;

  /** What stands before it: 0 nothing, 1 white space, 2 a line end, 3 a blank line. */
  byte gap;

  Lexer(DateWords words) {
    this.words = words;
  }

  /** Begins a passage. */
  void begin(String passage) {
    text = passage;
    end = 0;
    length = passage.length();
    if (chars.length < length) {
      chars = new char[Math.max(length, 4096)];
    }
    passage.getChars(0, length, chars, 0);
  }

  /** Reads the next token; false when there is none. */
  boolean next() {
    char[] in = chars;
    int i = end;
    int lines = 0;
    boolean space = i == 0;
    while (i < length) {
      char c = in[i];
      if (c < 128 ? DateWords.kind(c) != DateWords.SPACE : !Character.isSpaceChar(c)) {
        gap = (byte) (space ? 1 + Math.min(lines, 2) : 0);
        start = i;
        word = Word.UNKNOWN;
        end = token(i, c);
        return true;
      }
      space = true;
      lines += c == '\n' ? 1 : 0;
      i++;
    }
    return false;
  }

  private int token(int i, char c) {
    byte first = c < 128 ? DateWords.kind(c) : DateWords.MARK;
    if (first == DateWords.DIGIT || c >= 128 && Character.isDigit(c)) {
      int number = readNumber(i);
      int end = number < length && falseFigure(chars[number]) ? readMisread(i) : i;
      return end > i ? end : number;
    }
    if (first != DateWords.MARK || c >= 128 && letter(c)) {
      boolean figure = falseFigure(c) && i + 1 < length && digit(chars[i + 1]) >= 0;
      int end = figure ? readMisread(i) : i;
      return end > i ? end : readWord(i);
    }
    kind = MARK;
    value = c;
    return i + 1;
  }

  /**
   * A number in which letters stand for figures, as text recognition leaves them: "l2", "1O",
   * "186O". Only the day or the year of a date may be one. Returns where it ends, or {@code from}.
   */
  private int readMisread(int from) {
    int number = 0;
    int figures = 0;
    int i = from;
    for (; i < length && i < from + 5; i++) {
      char c = chars[i];
      boolean figure = c >= '0' && c <= '9';
      if (!figure && !falseFigure(c)) {
        break;
      }
      figures += figure ? 1 : 0;
      number = number * 10 + (figure ? c - '0' : c == 'O' ? 0 : 1);
    }
    int count = i - from;
    boolean day = count == 2 && figures == 1 && number <= 31;
    boolean year = count == 4 && figures >= 2 && number >= 1000 && number <= 2100;
    if (figures == count || !day && !year || i < length && letter(chars[i]) && !suffix(i)) {
      return from;
    }
    kind = MISREAD;
    value = number;
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

  private int readNumber(int from) {
    int number = 0;
    int i = from;
    for (; i < length; i++) {
      int digit = digit(chars[i]);
      if (digit < 0) {
        break;
      }
      number = i - from < 9 ? number * 10 + digit : Integer.MAX_VALUE;
    }
    kind = NUMBER;
    value = number;
    return i;
  }

  private int readWord(int from) {
    char[] in = chars;
    int hash = 0;
    int i = from;
    int count = 0;
    boolean small = false;
    boolean open = false;
    for (; i < length; i++) {
      char c = in[i];
      if (c < 128) {
        byte type = DateWords.kind(c);
        if (type < DateWords.SMALL) {
          boolean opens = c == '[' && !open && count >= SHORTEST && supplied(i);
          if (!opens && !(c == ']' && open)) {
            break;
          }
          open = opens;
          continue;
        }
        if (type == DateWords.CAPITAL) {
          // Two words that lost the line end between them: "Great StreetJune 29th".
          if (small) {
            break;
          }
          c += 'a' - 'A';
        }
        small = type == DateWords.SMALL;
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
    kind = WORD;
    value = in[from];
    if (count <= DateWords.LONGEST) {
      word = words.find(folded, count, hash);
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
}
