package org.incipit.recognise.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;

/**
 * The words of time of one language, with those that belong to none: an open-addressing table over
 * case-folded forms, so that looking a word up builds no string. Immutable.
 *
 * <p>A language file {@code dates.LANG.tsv} has rows of class, value and forms, separated by tabs,
 * the forms by spaces. {@code rule} rows state how the language writes dates.
 */
final class DateWords {
  /** No form is longer, in UTF-16 units. */
  static final int LONGEST = 24;

  private static final String FOLDER = "/org/incipit/language/";

  private final Word[] table;
  private final int mask;
  private final boolean capitalisedMonths;
  private final boolean dayFirst;
  private final boolean dottedDays;
  private final boolean yearFirst;

  private DateWords(Map<String, Word> words, Map<String, Boolean> rules) {
    int size = Integer.highestOneBit(Math.max(16, words.size() * 4));
    table = new Word[size];
    mask = size - 1;
    words.values().forEach(this::place);
    capitalisedMonths = rules.containsKey("capitalised-months");
    dayFirst = rules.containsKey("day-first");
    dottedDays = rules.containsKey("dotted-days");
    yearFirst = rules.containsKey("persian-years");
  }

  /**
   * The words of a BCP 47 language; a language without a file has those of no language alone. Where
   * the language is not known, as of a line that is all names and figures, English is tried.
   */
  static DateWords of(String language) {
    String code = language.toLowerCase(Locale.ROOT);
    int end = code.indexOf('-');
    code = end < 0 ? code : code.substring(0, end);
    Map<String, Word> words = new HashMap<>();
    Map<String, Boolean> rules = new HashMap<>();
    read("und", words, rules);
    read(code.equals("und") ? "en" : code, words, rules);
    return new DateWords(words, rules);
  }

  private static void read(String code, Map<String, Word> words, Map<String, Boolean> rules) {
    String name = "dates." + code + ".tsv";
    try (InputStream in = DateWords.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          row(line.split("\t", -1), name, words, rules);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(
      String[] cells, String name, Map<String, Word> words, Map<String, Boolean> rules) {
    if (cells[0].equals("rule")) {
      rules.put(cells[1], true);
      return;
    }
    if (cells.length != 3) {
      throw new ConfigurationException(name + ": not three cells: " + String.join("|", cells));
    }
    WordClass wordClass = WordClass.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    int value = value(wordClass, cells[1]);
    for (String form : cells[2].split(" ")) {
      words.merge(
          folded(form),
          Word.of(folded(form)).with(wordClass, value),
          (a, b) -> a.with(wordClass, value));
    }
  }

  private static int value(WordClass wordClass, String cell) {
    return switch (wordClass) {
      case UNIT -> Unit.valueOf(cell.toUpperCase(Locale.ROOT)).ordinal();
      case CALENDAR -> Reckoning.valueOf(cell.toUpperCase(Locale.ROOT)).ordinal();
      default -> cell.equals("-") ? 0 : Integer.parseInt(cell);
    };
  }

  private static String folded(String form) {
    char[] chars = form.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }

  /** Lower case without a locale; two Arabic letters that keyboards confuse become one. */
  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return switch (c) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'أ', 'إ', 'آ' -> 'ا';
      default -> Character.toLowerCase(c);
    };
  }

  static int step(int hash, char folded) {
    return hash * 31 + folded;
  }

  private void place(Word word) {
    int hash = 0;
    for (int i = 0; i < word.form().length(); i++) {
      hash = step(hash, word.form().charAt(i));
    }
    int slot = slot(hash);
    while (table[slot] != null) {
      slot = (slot + 1) & mask;
    }
    table[slot] = word;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15) ^ (hash >>> 7)) & mask;
  }

  /** The word whose folded form stands at {@code chars[0, length)}, with its hash. */
  Word find(char[] chars, int length, int hash) {
    for (int slot = slot(hash); table[slot] != null; slot = (slot + 1) & mask) {
      if (matches(table[slot].form(), chars, length)) {
        return table[slot];
      }
    }
    return Word.UNKNOWN;
  }

  /** The word that {@code text[start, end)} is. */
  Word find(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return Word.UNKNOWN;
    }
    char[] chars = new char[length];
    int hash = 0;
    for (int i = 0; i < length; i++) {
      chars[i] = fold(text.charAt(start + i));
      hash = step(hash, chars[i]);
    }
    return find(chars, length, hash);
  }

  private static boolean matches(String form, char[] chars, int length) {
    if (form.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (form.charAt(i) != chars[i]) {
        return false;
      }
    }
    return true;
  }

  /** True when a month's name in lower case is another word. */
  boolean capitalisedMonths() {
    return capitalisedMonths;
  }

  /** True when the language never writes the month before the day in figures. */
  boolean dayFirst() {
    return dayFirst;
  }

  /** True when a full stop behind a number makes it an ordinal. */
  boolean dottedDays() {
    return dottedDays;
  }

  /** True when a year of the Solar Hijri calendar needs no sign of it. */
  boolean persianYears() {
    return yearFirst;
  }
}
