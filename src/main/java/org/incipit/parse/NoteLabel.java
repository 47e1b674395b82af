package org.incipit.parse;

import java.util.Locale;
import java.util.Optional;
import org.incipit.language.LanguageData;
import org.incipit.model.CompoundMark;
import org.incipit.text.Span;

/**
 * The label that opens a note: {@code 1)}, {@code (1)}, {@code [1]}, {@code 1.}, {@code ¹}, {@code
 * *}, {@code †}, {@code [^1]:}, {@code [A]}, {@code (a)}, {@code a)}, {@code {1}}, {@code ^1},
 * {@code <1>}, {@code [Footnote 1:}, {@code Note 1:}, {@code [Sidenote:}.
 *
 * @param span the label with its brackets
 * @param number the number in ASCII digits, or the letter or mark itself
 * @param style its shape with the number left out: {@code )}, {@code ()}, {@code []}, {@code .},
 *     {@code sup}, {@code mark}, {@code word}, {@code side} for a note in the margin, {@code bare}
 * @param open true when it stands in a bracket that the note itself will close
 */
record NoteLabel(Span span, String number, String style, boolean open) {
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_WORD = 14;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String MARKS = "*†‡§‖¶|";

  /** The number of a note that names itself a note and no more. */
  static final String UNNAMED = "";

  /** Reads a label at {@code start}; it must be followed by white space or the end. */
  static Optional<NoteLabel> at(String text, int start, int end) {
    if (start >= end) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (SUPERSCRIPTS.indexOf(first) >= 0) {
      return superscript(text, start, end);
    }
    if (MARKS.indexOf(first) >= 0) {
      return mark(text, start, end);
    }
    if (first == '^') {
      return caret(text, start, end);
    }
    Optional<NoteLabel> named = named(text, start, end);
    return named.isPresent() ? named : bracketed(text, start, end);
  }

  private static Optional<NoteLabel> bracketed(String text, int start, int end) {
    char first = text.charAt(start);
    char closer = closer(first);
    int from = closer == 0 ? start : start + 1;
    if (closer == ']' && from < end && text.charAt(from) == '^') {
      from++;
    }
    if (closer != 0 && from < end && MARKS.indexOf(text.charAt(from)) >= 0) {
      int i = from;
      while (i < end && text.charAt(i) == text.charAt(from)) {
        i++;
      }
      return i < end && text.charAt(i) == closer && i - from <= MOST_DIGITS
          ? Optional.of(
              new NoteLabel(
                  new Span(start, i + 1), text.substring(from, i), first + "" + closer, false))
          : Optional.empty();
    }
    int compound = closer == ']' ? compound(text, from) : from;
    boolean named = compound > from && compound < end && text.charAt(compound) == ']';
    String number =
        named
            ? text.substring(from, compound)
            : number(text, from, end, closer == ']' || closer == '}');
    if (number.isEmpty() && (closer == 0 || closer == ')') && isLetter(text, from, end)) {
      number = text.substring(from, from + 1);
    }
    int i = from + number.length();
    if (number.isEmpty() || i >= end) {
      return Optional.empty();
    }
    char next = text.charAt(i);
    boolean closed = closer != 0 ? next == closer : next == ')' || next == '.' || next == ':';
    i++;
    if (closed && closer == ']' && i < end && text.charAt(i) == ':') {
      i++;
    }
    boolean glued = closer == ']' && i < end && Character.isLetter(text.charAt(i));
    if (!closed || !(followedBySpace(text, i, end) || glued)) {
      return Optional.empty();
    }
    String style = closer == 0 ? String.valueOf(next) : first + "" + closer;
    return Optional.of(new NoteLabel(new Span(start, i), ascii(number), style, false));
  }

  /**
   * Where a name of more than one part ends that begins at {@code from}; there, where none does.
   */
  static int compound(String text, int from) {
    return CompoundMark.end(
        text, from, word -> LanguageData.inAny("structure.footnote.words", word));
  }

  private static char closer(char opener) {
    return switch (opener) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '<' -> '>';
      default -> 0;
    };
  }

  /** {@code ^1}, {@code ^{1}}. */
  private static Optional<NoteLabel> caret(String text, int start, int end) {
    int from = start + 1 < end && text.charAt(start + 1) == '{' ? start + 2 : start + 1;
    int i = from;
    while (i < end && i - from < MOST_DIGITS && Character.isDigit(text.charAt(i))) {
      i++;
    }
    String number = ascii(text.substring(from, i));
    i += i < end && from == start + 2 && text.charAt(i) == '}' ? 1 : 0;
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new NoteLabel(new Span(start, i), number, "^", false));
  }

  /** A number and no more, {@code 12 Text}, where notes are known to stand. */
  static Optional<NoteLabel> bare(String text, int start, int end) {
    int i = start;
    while (i < end && i - start < MOST_DIGITS - 1 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean word = i > start && i + 1 < end && Characters.isSpace(text.charAt(i));
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    if (!word || i >= end || Character.isLowerCase(text.charAt(i)) || isSum(text.charAt(i))) {
      return Optional.empty();
    }
    int digits = start;
    while (Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return Optional.of(
        new NoteLabel(
            new Span(start, digits), ascii(text.substring(start, digits)), "bare", false));
  }

  private static boolean isSum(char c) {
    return Character.isDigit(c) || "-–+=%/.,)".indexOf(c) >= 0;
  }

  /** Digits, with a letter behind them for a note put in later; or one letter, where allowed. */
  private static String number(String text, int from, int end, boolean letters) {
    int i = from;
    while (i < end && i - from < MOST_DIGITS && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (letters && i == from && i < end && isLatin(text.charAt(i))) {
      while (i < end && i - from < 2 && isLatin(text.charAt(i))) {
        i++;
      }
      return i < end && (text.charAt(i) == ']' || text.charAt(i) == '}' || text.charAt(i) == ':')
          ? text.substring(from, i)
          : "";
    }
    boolean later = i > from && i < end && text.charAt(i) >= 'a' && text.charAt(i) <= 'c';
    boolean starred = letters && i > from && i < end && text.charAt(i) == '*';
    i += later || starred ? 1 : 0;
    return text.substring(from, i);
  }

  /** A small letter before a closing bracket: {@code a)}. */
  private static boolean isLetter(String text, int from, int end) {
    return from + 1 < end
        && text.charAt(from) >= 'a'
        && text.charAt(from) <= 'z'
        && text.charAt(from + 1) == ')';
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String ascii(String number) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return digits.toString();
  }

  /** {@code [Footnote 3: …]}, {@code Note 3:}, with the word of any language. */
  private static Optional<NoteLabel> named(String text, int start, int end) {
    boolean bracket = text.charAt(start) == '[' || text.charAt(start) == '(';
    int from = bracket ? start + 1 : start;
    int i = from;
    while (i < end && i - from < LONGEST_WORD && Character.isLetter(text.charAt(i))) {
      i++;
    }
    String word = text.substring(from, i).toLowerCase(Locale.ROOT);
    if (bracket && LanguageData.inAny("structure.sidenote.words", word)) {
      return side(text, start, i, end);
    }
    if (word.isEmpty() || !LanguageData.inAny("structure.footnote.words", word)) {
      return Optional.empty();
    }
    if (i < end && text.charAt(i) == '.') {
      i++;
    }
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    String number;
    if (i < end && MARKS.indexOf(text.charAt(i)) >= 0) {
      int k = i;
      while (k < end && text.charAt(k) == text.charAt(i)) {
        k++;
      }
      number = text.substring(i, k);
    } else {
      int compound = compound(text, i);
      boolean whole = compound > i && compound < end && text.charAt(compound) == ':';
      number = whole ? text.substring(i, compound) : number(text, i, end, true);
    }
    i += number.length();
    boolean closed = i < end && (text.charAt(i) == ':' || text.charAt(i) == '.' && bracket);
    if (bracket && number.isEmpty() && closed) {
      return Optional.of(new NoteLabel(new Span(start, i + 1), UNNAMED, "word", true));
    }
    return number.isEmpty() || !closed
        ? Optional.empty()
        : Optional.of(new NoteLabel(new Span(start, i + 1), ascii(number), "word", bracket));
  }

  /** {@code [Sidenote: …]}. */
  private static Optional<NoteLabel> side(String text, int start, int wordEnd, int end) {
    return wordEnd < end && text.charAt(wordEnd) == ':'
        ? Optional.of(new NoteLabel(new Span(start, wordEnd + 1), UNNAMED, "side", true))
        : Optional.empty();
  }

  private static Optional<NoteLabel> superscript(String text, int start, int end) {
    StringBuilder number = new StringBuilder();
    int i = start;
    while (i < end && i - start < MOST_DIGITS && SUPERSCRIPTS.indexOf(text.charAt(i)) >= 0) {
      number.append(SUPERSCRIPTS.indexOf(text.charAt(i++)));
    }
    return Optional.of(new NoteLabel(new Span(start, i), number.toString(), "sup", false));
  }

  private static Optional<NoteLabel> mark(String text, int start, int end) {
    int i = start + 1;
    while (i < end && i - start < MOST_DIGITS && text.charAt(i) == text.charAt(start)) {
      i++;
    }
    int closed = i < end && text.charAt(i) == ')' ? i + 1 : i;
    return Optional.of(
        new NoteLabel(new Span(start, closed), text.substring(start, i), "mark", false));
  }

  private static boolean followedBySpace(String text, int i, int end) {
    return i >= end || Characters.isSpace(text.charAt(i));
  }

  /** The number as an integer; a letter counts from 1, a mark or a compound is 0. */
  int value() {
    if (number.isEmpty() || CompoundMark.is(number)) {
      return 0;
    }
    char first = number.charAt(0);
    if (isLatin(first)) {
      return Character.toLowerCase(first) - 'a' + 1;
    }
    int value = 0;
    for (int i = 0; i < number.length() && Character.isDigit(number.charAt(i)); i++) {
      value = value * 10 + number.charAt(i) - '0';
    }
    return value;
  }

  /** True for {@code (a)} and {@code a)}, which open items of lists more often than notes. */
  boolean lettered() {
    return style.endsWith(")") && !number.isEmpty() && isLatin(number.charAt(0));
  }

  /** True when this label can follow another in one series. */
  boolean follows(NoteLabel before) {
    return style.equals(before.style) && (value() == 0 || value() == before.value() + 1);
  }
}
