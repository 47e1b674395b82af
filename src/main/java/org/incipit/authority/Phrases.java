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
    add(Phrase.of(phrase), bit);
  }

  void add(Phrase phrase, long bit) {
    if (phrase.words() > 0) {
      bits.merge(phrase.hash(), bit, (a, b) -> a | b);
      wordsAfter.merge(phrase.firstWord(), phrase.words() - 1, Math::max);
    }
  }

  /** What is kept of a phrase: its finished hash, that of its first word and how many it has. */
  record Phrase(long hash, long firstWord, int words) {
    static Phrase of(String phrase) {
      String key = MatchKey.of(phrase);
      int space = key.indexOf(' ');
      String first = space < 0 ? key : key.substring(0, space);
      return new Phrase(finished(key), finished(first), key.isEmpty() ? 0 : key.split(" ").length);
    }

    private static long finished(String key) {
      return MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key));
    }
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
