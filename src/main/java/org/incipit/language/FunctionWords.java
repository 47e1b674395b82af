package org.incipit.language;

import java.util.HashMap;
import java.util.Map;

/** How many of the commonest small words of each known language a text has. */
final class FunctionWords {
  private static final int LONGEST = 10;

  /** The languages that have a word among their commonest, as bits in the order of known ones. */
  private static final WordTable ALL = load();

  /** So many different ones with a capital are a title's in a language that writes it so. */
  private static final int TITLE = 3;

  private final int[] hits = new int[LanguageData.KNOWN.size()];

  /** The languages of each word with a capital, by the word, and how often it stands there. */
  private final Map<String, int[]> capitals = new HashMap<>();

  private int words;

  private FunctionWords() {}

  /**
   * @param limit how many characters are looked at, from the start
   */
  static FunctionWords in(String text, int limit) {
    FunctionWords counted = new FunctionWords();
    int end = Math.min(text.length(), limit);
    for (int i = 0; i < end; ) {
      char c = text.charAt(i);
      if (c == ' ' || !Character.isLetter(c)) {
        i++;
        continue;
      }
      int start = i;
      while (i < end && isWordPart(text.charAt(i))) {
        i++;
      }
      counted.words++;
      if (i - start > LONGEST || initial(text, start, i)) {
        continue;
      }
      int languages = ALL.languages(text, start, i);
      if (!name(text, start, i)) {
        counted.count(languages);
      } else if (languages != 0) {
        int[] seen =
            counted.capitals.computeIfAbsent(
                text.substring(start, i), word -> new int[] {languages, 0});
        seen[1]++;
      }
    }
    counted.countTitles();
    return counted;
  }

  /** Words of any kind. */
  int words() {
    return words;
  }

  int hits(String tag) {
    int index = LanguageData.KNOWN.indexOf(tag);
    return index < 0 ? 0 : hits[index];
  }

  /** The language with most of them; the first known one where several have as many. */
  String best() {
    int best = 0;
    for (int k = 1; k < hits.length; k++) {
      if (hits[k] > hits[best]) {
        best = k;
      }
    }
    return LanguageData.KNOWN.get(best);
  }

  /** Most hits of a language besides one. */
  int secondTo(String tag) {
    int second = 0;
    for (int k = 0; k < hits.length; k++) {
      second = LanguageData.KNOWN.get(k).equals(tag) ? second : Math.max(second, hits[k]);
    }
    return second;
  }

  /**
   * True for a word with one capital inside a sentence, and for what a hyphen joins to one
   * ("al-Amin"): small words of one language name people of others.
   */
  private static boolean name(String text, int start, int end) {
    boolean joined = end + 1 < text.length() && text.charAt(end) == '-';
    if (joined && Character.isUpperCase(text.charAt(end + 1))) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.charAt(start)) && end - start > 1;
    if (!capital || Character.isUpperCase(text.charAt(end - 1))) {
      return false;
    }
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && (Character.isLetter(text.charAt(before)) || text.charAt(before) == ',');
  }

  private static boolean isWordPart(char c) {
    return c >= 'a' && c <= 'z'
        || Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** True for the letter of a forename, which is a word of some language. */
  private static boolean initial(String text, int start, int end) {
    boolean letter = end - start == 1 && Character.isUpperCase(text.charAt(start));
    return letter && end < text.length() && text.charAt(end) == '.';
  }

  /** Names have one or two such words, titles with a capital on each word have many. */
  private void countTitles() {
    int[] different = new int[hits.length];
    int[] times = new int[hits.length];
    for (int[] seen : capitals.values()) {
      for (int k = 0; k < hits.length; k++) {
        different[k] += seen[0] >>> k & 1;
        times[k] += (seen[0] >>> k & 1) * seen[1];
      }
    }
    for (int k = 0; k < hits.length; k++) {
      hits[k] += different[k] >= TITLE ? times[k] : 0;
    }
  }

  private void count(int among) {
    int languages = among;
    for (int k = 0; languages != 0; k++, languages >>>= 1) {
      hits[k] += languages & 1;
    }
  }

  private static WordTable load() {
    Map<String, Integer> words = new HashMap<>();
    for (int k = 0; k < LanguageData.KNOWN.size(); k++) {
      int bit = 1 << k;
      LanguageData.of(LanguageData.KNOWN.get(k))
          .list("function")
          .forEach(word -> words.merge(word, bit, (a, b) -> a | b));
    }
    return new WordTable(words);
  }
}
