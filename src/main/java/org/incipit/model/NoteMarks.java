package org.incipit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Finds everything in a text that looks like a callout. One text, one thread, linear time. */
public final class NoteMarks {
  private static final int MOST_DIGITS = 4;
  private static final int MOST_SIGNS = 6;
  private static final int LONGEST_WORD = 14;
  private static final int SHORTEST_WORD = 4;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SIGNS = "*†‡§‖¶|";

  /** The characters of ASCII, most of any text, that neither are marks nor stand around any. */
  private static final boolean[] PLAIN = plain();

  private final String text;
  private final Predicate<String> noteWord;
  private final List<NoteMark> found = new ArrayList<>();

  /** How far each sign has been looked for without success. */
  private final Map<Character, Integer> unclosedUpTo = new HashMap<>();

  private NoteMarks(String text, Predicate<String> noteWord) {
    this.text = text;
    this.noteWord = noteWord;
  }

  /**
   * The marks of a text in order. None stands at its very start, where labels stand.
   *
   * @param text running text
   * @param noteWord tells words such as "note", in lower case, which stand before cross-references
   */
  public static List<NoteMark> in(String text, Predicate<String> noteWord) {
    NoteMarks marks = new NoteMarks(text, noteWord);
    marks.scan();
    return Enumerations.weakened(text, marks.found);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = "()[]{}<>^*|\n0123456789".indexOf(c) < 0;
    }
    return plain;
  }

  private void scan() {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < PLAIN.length && PLAIN[c]) {
        continue;
      }
      int next = i;
      if (c == '(' || c == '[' || c == '{' || c == '<') {
        next = bracketed(i, c);
        depth += c == '(' && next == i ? 1 : 0;
      } else if (c == ')') {
        letter(i, depth);
        depth = Math.max(0, depth - 1);
      } else if (c == '^') {
        next = caret(i);
      } else if (SUPERSCRIPTS.indexOf(c) >= 0) {
        next = superscript(i);
      } else if (SIGNS.indexOf(c) >= 0) {
        next = signs(i, depth);
      } else if (isDigit(c)) {
        next = digits(i, depth);
      } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        depth = 0;
      }
      i = Math.max(i, next - 1);
    }
  }

  // == In brackets ==

  /** A number, a letter or two, or signs, in brackets that touch it; where to go on. */
  private int bracketed(int open, char opener) {
    char closer = closer(opener);
    int i = open + 1;
    if (opener == '[' && i < text.length() && text.charAt(i) == '^') {
      i++;
    }
    int from = i;
    while (i < text.length() && i - from < MOST_DIGITS && isMark(text.charAt(i))) {
      i++;
    }
    String mark = ascii(text.substring(from, i));
    if (open > 0 && i < text.length() && text.charAt(i) == closer && isName(mark, opener)) {
      boolean inWord = isLetter(mark.charAt(0)) && letterAt(i + 1);
      if (!inWord) {
        add(open, i + 1, mark, style(opener));
      }
      return i + 1;
    }
    int compound = opener == '[' ? CompoundMark.end(text, from, noteWord) : from;
    if (open > 0 && compound > from && compound < text.length() && text.charAt(compound) == ']') {
      add(open, compound + 1, text.substring(from, compound), NoteMark.Style.SQUARE);
      return compound + 1;
    }
    return opener == '[' || opener == '(' ? named(open, closer) : open;
  }

  private static char closer(char opener) {
    return switch (opener) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      default -> '>';
    };
  }

  private static NoteMark.Style style(char opener) {
    return switch (opener) {
      case '(' -> NoteMark.Style.ROUND;
      case '[' -> NoteMark.Style.SQUARE;
      case '{' -> NoteMark.Style.CURLY;
      default -> NoteMark.Style.ANGLE;
    };
  }

  /** "12", "12a" for a note that was put in later, "1*"; "*", "††"; "a"; in square brackets "A". */
  private static boolean isName(String mark, char opener) {
    if (mark.isEmpty()) {
      return false;
    }
    int digits = 0;
    while (digits < mark.length() && isDigit(mark.charAt(digits))) {
      digits++;
    }
    String rest = mark.substring(digits);
    if (digits > 0) {
      return rest.isEmpty() || rest.length() == 1 && "abc*".indexOf(rest.charAt(0)) >= 0;
    }
    boolean signs = rest.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
    return signs
        || opener == '(' && rest.length() == 1 && isSmall(rest.charAt(0))
        || opener != '('
            && opener != '<'
            && rest.length() <= 2
            && rest.chars().allMatch(c -> isLetter((char) c));
  }

  /** {@code [Note 3]}, {@code (Footnote 3)}. */
  private int named(int open, char closer) {
    int i = open + 1;
    while (i < text.length() && i - open <= LONGEST_WORD && Character.isLetter(text.charAt(i))) {
      i++;
    }
    if (i == open + 1 || !noteWord.test(text.substring(open + 1, i).toLowerCase(Locale.ROOT))) {
      return open;
    }
    while (i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ' ')) {
      i++;
    }
    int from = i;
    while (i < text.length() && i - from < MOST_DIGITS && isMark(text.charAt(i))) {
      i++;
    }
    if (open > 0 && i > from && i < text.length() && text.charAt(i) == closer) {
      add(open, i + 1, ascii(text.substring(from, i)), NoteMark.Style.NAMED);
      return i + 1;
    }
    return open;
  }

  // == Without brackets ==

  private int caret(int start) {
    int i = start + 1;
    boolean braces = i < text.length() && text.charAt(i) == '{';
    i += braces ? 1 : 0;
    int from = i;
    while (i < text.length() && i - from < MOST_DIGITS && isDigit(text.charAt(i))) {
      i++;
    }
    String mark = ascii(text.substring(from, i));
    i += braces ? 1 : 0;
    boolean closed = !braces || i <= text.length() && text.charAt(i - 1) == '}';
    if (start == 0 || mark.isEmpty() || !closed) {
      return start;
    }
    add(start, i, mark, NoteMark.Style.CARET);
    return i;
  }

  private int superscript(int start) {
    StringBuilder number = new StringBuilder();
    int i = start;
    while (i < text.length() && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      number.append(SUPERSCRIPTS.indexOf(text.charAt(i++)));
    }
    if (start > 0 && number.length() <= MOST_DIGITS) {
      add(start, i, number.toString(), NoteMark.Style.SUPERSCRIPT);
    }
    return i;
  }

  /** Signs right behind a word or its punctuation; a pair around words is emphasis. */
  private int signs(int start, int depth) {
    int i = start;
    while (i < text.length() && text.charAt(i) == text.charAt(start)) {
      i++;
    }
    boolean behind = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
    boolean wordFollows = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    if (!behind && wordFollows) {
      return endOfEmphasis(start, i);
    }
    boolean bars = text.charAt(start) == '|' && i - start != 2;
    if (start == 0 || wordFollows || bars || i - start > MOST_SIGNS || !behind && !free(i)) {
      return i;
    }
    int end = depth == 0 && i < text.length() && text.charAt(i) == ')' ? i + 1 : i;
    add(start, end, text.substring(start, i), NoteMark.Style.SIGN);
    return end;
  }

  /** A sign between spaces calls a note only right before punctuation. */
  private boolean free(int end) {
    return end < text.length() && ",;:.!?)".indexOf(text.charAt(end)) >= 0;
  }

  /** After the sign that closes what the sign before {@code from} opens, on the same line. */
  private int endOfEmphasis(int start, int from) {
    char mark = text.charAt(start);
    int i = Math.max(from, unclosedUpTo.getOrDefault(mark, 0));
    for (; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == mark && !Character.isWhitespace(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    unclosedUpTo.put(mark, i);
    return from;
  }

  /** {@code 1)} outside of brackets, or digits that touch the word before them. */
  private int digits(int start, int depth) {
    int i = start;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    if (start == 0
        || i - start > MOST_DIGITS - 1
        || ascii(text.substring(start, i)).charAt(0) == '0') {
      return i;
    }
    String mark = ascii(text.substring(start, i));
    boolean closed = i < text.length() && text.charAt(i) == ')';
    if (closed && depth == 0 && !Character.isDigit(text.charAt(start - 1))) {
      add(start, i + 1, mark, NoteMark.Style.HALF);
      return i + 1;
    }
    boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    if (ends && !decimalsFollow(i) && behindWord(start)) {
      add(start, i, mark, NoteMark.Style.GLUED);
    }
    return i;
  }

  /** {@code a)} outside of brackets. */
  private void letter(int closer, int depth) {
    int start = closer - 1;
    if (depth == 0
        && start > 0
        && isSmall(text.charAt(start))
        && Character.isWhitespace(text.charAt(start - 1))) {
      add(start, closer + 1, text.substring(start, closer), NoteMark.Style.HALF);
    }
  }

  private boolean decimalsFollow(int end) {
    return end + 1 < text.length()
        && ".,:/-–%".indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1));
  }

  /** True when digits touch a word of some length in lower case, or the punctuation behind one. */
  private boolean behindWord(int start) {
    int i = start - 1;
    int least = i >= 0 && text.charAt(i) == '.' ? SHORTEST_WORD : SHORTEST_WORD / 2;
    int marks = 0;
    while (i >= 0 && marks < 3 && ".,;:!?”\"’'»)".indexOf(text.charAt(i)) >= 0) {
      i--;
      marks++;
    }
    int letters = 0;
    while (i >= 0 && letters < SHORTEST_WORD && Character.isLowerCase(text.charAt(i))) {
      i--;
      letters++;
    }
    return letters >= (marks == 0 ? SHORTEST_WORD - 1 : least);
  }

  // == What all share ==

  /** "see note (2)": the word for a note before a mark makes it a reference. */
  private boolean refersBack(int start) {
    int end = start;
    while (end > 0 && start - end < 3 && " .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from <= LONGEST_WORD && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return end < start
        && end > from
        && noteWord.test(text.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private void add(int start, int end, String mark, NoteMark.Style style) {
    NoteMark.Fit fit =
        refersBack(start) ? NoteMark.Fit.WEAK : Enumerations.fit(text, start, end, mark, style);
    found.add(new NoteMark(start, end, mark, style, fit));
  }

  private boolean letterAt(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static boolean isMark(char c) {
    return isDigit(c) || isLetter(c) || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String ascii(String mark) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      plain.append(isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return plain.toString();
  }
}
