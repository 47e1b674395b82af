package org.incipit.recognise.dates;

import java.util.Arrays;
import java.util.List;

/**
 * A passage as numbers, words and single marks, in parallel arrays that are filled anew for every
 * passage. Indexes from {@link #FIRST} to {@link #end()} are tokens; a few before and behind may be
 * asked and are of kind {@link Lexer#NONE}.
 */
final class Tokens {
  /** Index of the first token. */
  static final int FIRST = 4;

  /** How far beyond the last token may be asked. */
  private static final int BEYOND = 24;

  private final DateWords words;
  private final Lexer lexer;
  private byte[] kinds = new byte[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] values = new int[1024];
  private byte[] gaps = new byte[1024];
  private Word[] found = new Word[1024];
  private int size;
  private int phraseValue;
  private String text = "";

  Tokens(DateWords words) {
    this.words = words;
    lexer = new Lexer(words);
  }

  /** Takes a passage in. Linear in its length. */
  void read(String passage) {
    text = passage;
    size = FIRST;
    lexer.begin(passage);
    while (lexer.next()) {
      if (size + BEYOND + 1 >= kinds.length) {
        grow();
      }
      kinds[size] = lexer.kind;
      starts[size] = lexer.start;
      ends[size] = lexer.end;
      values[size] = lexer.value;
      gaps[size] = lexer.gap;
      found[size++] = lexer.word;
    }
    close();
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
      kinds[i] = Lexer.NONE;
      gaps[i] = 3;
      starts[i] = text.length();
      ends[i] = text.length();
      found[i] = Word.UNKNOWN;
    }
    for (int i = 0; i < FIRST; i++) {
      found[i] = Word.UNKNOWN;
    }
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
    return kinds[i] == Lexer.NUMBER && values[i] >= least && values[i] <= most;
  }

  boolean number(int i, int digits) {
    return kinds[i] == Lexer.NUMBER && digits(i) == digits;
  }

  boolean isNumber(int i) {
    return kinds[i] == Lexer.NUMBER;
  }

  /** True for a number in which letters stand for figures. */
  boolean misread(int i) {
    return kinds[i] == Lexer.MISREAD;
  }

  /** True for what may be meant as a number between the two, misread or not. */
  boolean figure(int i, int least, int most) {
    return (kinds[i] == Lexer.NUMBER || kinds[i] == Lexer.MISREAD)
        && values[i] >= least
        && values[i] <= most;
  }

  boolean isWord(int i) {
    return kinds[i] == Lexer.WORD;
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
    return kinds[i] == Lexer.MARK && values[i] == c;
  }

  /** True for a mark out of {@code set}. */
  boolean mark(int i, String set) {
    return kinds[i] == Lexer.MARK && set.indexOf(values[i]) >= 0;
  }

  boolean dash(int i) {
    return kinds[i] == Lexer.MARK
        && (values[i] == '-' || values[i] >= '\u2010' && values[i] <= '\u2015');
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
    return kinds[i] != Lexer.WORD || found[i] != Word.UNKNOWN;
  }

  /** True for a word that begins with a capital letter. */
  boolean capital(int i) {
    return kinds[i] == Lexer.WORD && Character.isUpperCase((char) values[i]);
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
    return kinds[i] == Lexer.WORD && Character.isLowerCase(text.charAt(ends[i] - 1));
  }

  /** True for a word that begins with a small letter. */
  boolean lower(int i) {
    return kinds[i] == Lexer.WORD && Character.isLowerCase((char) values[i]);
  }

  /** True for a single letter, whatever its case. */
  boolean letter(int i, char lower) {
    return kinds[i] == Lexer.WORD && digits(i) == 1 && DateWords.fold((char) values[i]) == lower;
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
    if (kinds[i] != Lexer.WORD || digits(i) != form.length()) {
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
