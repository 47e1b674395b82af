package org.incipit.recognise.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;

/**
 * The words of time of one language, with those that belong to none: an open-addressing table over
 * case-folded forms, so that looking a word up builds no string. Immutable.
 *
 * <p>A language file {@code dates.LANG.tsv} has rows of class, value and forms, separated by tabs,
 * the forms by spaces. {@code rule} rows state how the language writes dates. Rows of the classes
 * in {@link #PHRASES} hold phrases, their words joined by stops.
 */
final class DateWords {
  /** No form is longer, in UTF-16 units. */
  static final int LONGEST = 24;

  private static final String FOLDER = "/org/incipit/language/";

  /** What ASCII characters are, so that most of a text is read from a table. */
  static final byte SPACE = 0;

  static final byte MARK = 1;
  static final byte DIGIT = 2;
  static final byte SMALL = 3;
  static final byte CAPITAL = 4;

  private static final byte[] KINDS = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      KINDS[c] =
          c <= ' '
              ? SPACE
              : c >= '0' && c <= '9'
                  ? DIGIT
                  : c >= 'a' && c <= 'z' ? SMALL : c >= 'A' && c <= 'Z' ? CAPITAL : MARK;
    }
  }

  /** Phrases that say in which style a date is: value 1 old, 2 new. */
  static final int STYLES = 0;

  /** Phrases that say in which era a year is: value 1 this, 2 before it. */
  static final int ERAS = 1;

  /** Phrases that say which half of the day a time is in: value 0 before noon, 12 after it. */
  static final int DAY_PARTS = 2;

  /** Days counted from today, in several words: value in days. */
  static final int DAYS = 3;

  /** Behind a day, its month, counted from the present one: value -1, 0, 1. */
  static final int INSTANTS = 4;

  /** Fixed days of the Roman month: value 1 Kalends, 2 Nones, 3 Ides. */
  static final int KALENDS = 7;

  /** "Year of his reign": value is of no meaning. */
  static final int REIGNS = 5;

  /** Monarchs: value is the day on which their years begin, as YYYYMMDD. */
  static final int MONARCHS = 6;

  /** Behind a month, the year that was just named: value is of no meaning. */
  static final int SAME_YEARS = 8;

  /** Behind a month, the year counted from the present one: value -1, 0, 1. */
  static final int TIED_YEARS = 11;

  /** Feasts on the same day of every year: value is month and day as MMDD. */
  static final int FEASTS = 9;

  /** Feasts that move with Easter: value is how many days later they are. */
  static final int MOVABLES = 10;

  private static final Comparator<Phrase> LONGEST_FIRST =
      Comparator.comparingInt(phrase -> -phrase.words().size());

  private static final List<String> PHRASES =
      List.of(
          "style",
          "era-phrase",
          "day-phrase",
          "offset-phrase",
          "instant-phrase",
          "reign",
          "monarch",
          "kalends",
          "same-year",
          "feast",
          "movable-feast",
          "tied-year");

  /** A phrase of several words, folded. */
  record Phrase(int kind, int value, List<String> words) {}

  private final String language;
  private final List<Phrase> phrases;
  private final Word[] table;
  private final int[] hashes;
  private final int mask;
  private final boolean capitalisedMonths;
  private final boolean dayFirst;
  private final boolean dottedDays;
  private final boolean yearFirst;
  private final boolean cardinalDays;
  private final boolean republicanYears;
  private final boolean islamicYears;

  private DateWords(
      String code, Map<String, Word> words, List<Phrase> ofSeveral, Map<String, Boolean> rules) {
    language = code;
    phrases = ofSeveral.stream().sorted(LONGEST_FIRST).toList();
    int size = Integer.highestOneBit(Math.max(16, words.size() * 4));
    table = new Word[size];
    hashes = new int[size];
    mask = size - 1;
    words.values().forEach(this::place);
    capitalisedMonths = rules.containsKey("capitalised-months");
    dayFirst = rules.containsKey("day-first");
    dottedDays = rules.containsKey("dotted-days");
    yearFirst = rules.containsKey("persian-years");
    cardinalDays = rules.containsKey("cardinal-days");
    islamicYears = rules.containsKey("islamic-years");
    republicanYears = rules.containsKey("republican-years");
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
    List<Phrase> phrases = new ArrayList<>();
    Map<String, Boolean> rules = new HashMap<>();
    read("und", words, phrases, rules);
    read(code.equals("und") ? "en" : code, words, phrases, rules);
    return new DateWords(code, words, phrases, rules);
  }

  private static void read(
      String code, Map<String, Word> words, List<Phrase> phrases, Map<String, Boolean> rules) {
    String name = "dates." + code + ".tsv";
    try (InputStream in = DateWords.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          row(line.split("\t", -1), name, words, phrases, rules);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(
      String[] cells,
      String name,
      Map<String, Word> words,
      List<Phrase> phrases,
      Map<String, Boolean> rules) {
    if (cells[0].equals("rule")) {
      rules.put(cells[1], true);
      return;
    }
    if (cells.length != 3) {
      throw new ConfigurationException(name + ": not three cells: " + String.join("|", cells));
    }
    int kind = PHRASES.indexOf(cells[0]);
    if (kind >= 0) {
      for (String form : cells[2].split(" ")) {
        List<String> parts = List.of(folded(form).split("\\."));
        int value = cells[1].equals("-") ? 0 : Integer.parseInt(cells[1]);
        phrases.add(new Phrase(kind, value, parts));
        Word known = words.getOrDefault(parts.get(0), Word.UNKNOWN);
        int kinds = known.is(WordClass.PHRASE) ? known.value(WordClass.PHRASE) : 0;
        put(words, parts.get(0), WordClass.PHRASE, kinds | 1 << kind);
      }
      return;
    }
    WordClass wordClass = WordClass.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    int value = value(wordClass, cells[1]);
    for (String form : cells[2].split(" ")) {
      // In a text the sign that parts two letters without a space is passed over, so here too.
      put(words, folded(form).replace("\u200c", ""), wordClass, value);
    }
  }

  private static void put(Map<String, Word> words, String form, WordClass wordClass, int value) {
    words.merge(form, Word.of(form).with(wordClass, value), (a, b) -> a.with(wordClass, value));
  }

  private static int value(WordClass wordClass, String cell) {
    return switch (wordClass) {
      case UNIT -> Unit.valueOf(cell.toUpperCase(Locale.ROOT)).ordinal();
      case CALENDAR -> Reckoning.valueOf(cell.toUpperCase(Locale.ROOT)).ordinal();
      default -> cell.equals("-") ? 0 : Integer.parseInt(cell);
    };
  }

  static String folded(String form) {
    char[] chars = form.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = fold(chars[i]);
    }
    return new String(chars);
  }

  /**
   * Lower case without a locale; Arabic letters that keyboards confuse become one, a long s a round
   * one.
   */
  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return switch (c) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'ſ' -> 's';
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
    hashes[slot] = hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15) ^ (hash >>> 7)) & mask;
  }

  /** The word whose folded form stands at {@code chars[0, length)}, with its hash. */
  Word find(char[] chars, int length, int hash) {
    int slot = slot(hash);
    Word word = table[slot];
    // Most words of a text are in no file: two numbers differ, and no form is looked at.
    while (word != null) {
      if (hashes[slot] == hash && matches(word.form(), chars, length)) {
        return word;
      }
      slot = (slot + 1) & mask;
      word = table[slot];
    }
    return Word.UNKNOWN;
  }

  /** What an ASCII character is. */
  static byte kind(char c) {
    return KINDS[c];
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

  /** The phrases of several words, those of more words first. */
  List<Phrase> phrases() {
    return phrases;
  }

  /** Code of the language, "und" when it is not known. */
  String language() {
    return language;
  }

  /** True when a day of the month is a plain number word: "le deux mai". */
  boolean cardinalDays() {
    return cardinalDays;
  }

  /** True when an early year is one of the Islamic calendar. */
  boolean islamicYears() {
    return islamicYears;
  }

  /** True when a Roman numeral behind "year" is one of the French Republic's. */
  boolean republicanYears() {
    return republicanYears;
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
