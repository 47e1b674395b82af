package org.incipit.language;

import java.util.Locale;
import java.util.Map;

/**
 * Small sets as bits, by word. Asked with a range of a text whatever its case, it makes no string
 * of what is written in the letters of Western Europe. Immutable.
 */
final class WordTable {
  private final String[] words;
  private final int[] bits;

  /**
   * @param table bits by word, in lower case
   */
  WordTable(Map<String, Integer> table) {
    int size = Integer.highestOneBit(Math.max(table.size(), 1)) * 4;
    words = new String[size];
    bits = new int[size];
    table.forEach(
        (word, set) -> {
          int slot = slot(word, word.hashCode());
          words[slot] = word;
          bits[slot] = set;
        });
  }

  private int slot(String word, int hash) {
    int slot = first(hash);
    while (words[slot] != null && !words[slot].equals(word)) {
      slot = slot + 1 & words.length - 1;
    }
    return slot;
  }

  private int first(int hash) {
    return (hash ^ hash >>> 15) & words.length - 1;
  }

  /** The bits of the word that a text has in a range, 0 for one that is not in the table. */
  int languages(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = lower(text.charAt(i));
      if (c > 0xFF) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        return bits[slot(word, word.hashCode())];
      }
      hash = 31 * hash + c;
    }
    int slot = first(hash);
    while (words[slot] != null && !same(words[slot], text, start, end)) {
      slot = slot + 1 & words.length - 1;
    }
    return bits[slot];
  }

  private static boolean same(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The lower case of the letters of ISO 8859-1; other characters as they are. */
  private static char lower(char c) {
    boolean capital = c >= 'A' && c <= 'Z' || c >= 'À' && c <= 'Þ' && c != '×';
    return capital ? (char) (c + 32) : c;
  }
}
