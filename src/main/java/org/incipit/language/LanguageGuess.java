package org.incipit.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The language of a document by its commonest small words. Words of up to {@value #SAMPLE}
 * characters from the start are looked at, so the cost is bounded.
 */
public final class LanguageGuess {
  private static final int SAMPLE = 12_000;

  /** The languages that have a word among their commonest, as bits in the order of known ones. */
  private static final Map<String, Integer> FUNCTION_WORDS = functionWords();

  private LanguageGuess() {}

  /**
   * @param text the document
   * @return the tag of the language with most function words in the text, {@code und} when none of
   *     the known ones has at least two and one in fifty words
   */
  public static String of(String text) {
    int[] hits = new int[LanguageData.KNOWN.size()];
    int words = 0;
    int limit = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < limit; ) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < limit && isWordPart(text.charAt(i))) {
        i++;
      }
      words++;
      if (i - start <= 8) {
        count(text.substring(start, i).toLowerCase(Locale.ROOT), hits);
      }
    }
    int best = 0;
    for (int k = 1; k < hits.length; k++) {
      if (hits[k] > hits[best]) {
        best = k;
      }
    }
    return hits[best] >= 2 && hits[best] * 50L >= words ? LanguageData.KNOWN.get(best) : "und";
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void count(String word, int[] hits) {
    int languages = FUNCTION_WORDS.getOrDefault(word, 0);
    for (int k = 0; languages != 0; k++, languages >>>= 1) {
      hits[k] += languages & 1;
    }
  }

  private static Map<String, Integer> functionWords() {
    Map<String, Integer> words = new HashMap<>();
    for (int k = 0; k < LanguageData.KNOWN.size(); k++) {
      int bit = 1 << k;
      LanguageData.of(LanguageData.KNOWN.get(k))
          .list("function")
          .forEach(word -> words.merge(word, bit, (a, b) -> a | b));
    }
    return Map.copyOf(words);
  }
}
