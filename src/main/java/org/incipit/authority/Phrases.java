package org.incipit.authority;

import java.util.HashMap;
import java.util.Map;

/**
 * Phrases of one or more words with a set of bits each, for the short lists: titles, demonyms, cue
 * words. Immutable once built.
 */
public final class Phrases {
  private final Map<Long, Long> bits = new HashMap<>();
  private final Map<Long, Integer> wordsAfter = new HashMap<>();

  Phrases() {}

  void add(String phrase, long bit) {
    String key = MatchKey.of(phrase);
    if (key.isEmpty()) {
      return;
    }
    bits.merge(MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key)), bit, (a, b) -> a | b);
    String[] words = key.split(" ");
    wordsAfter.merge(
        MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, words[0])), words.length - 1, Math::max);
  }

  /** The bits of the phrase with this finished hash; 0 when it is none. */
  public long bits(long hash) {
    return bits.getOrDefault(hash, 0L);
  }

  /**
   * How many words can follow a first word with this finished hash; -1 when no phrase begins so.
   */
  public int wordsAfter(long firstWord) {
    return wordsAfter.getOrDefault(firstWord, -1);
  }
}
