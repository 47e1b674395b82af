package org.incipit.language;

/** Knows which words a language has. Thread-safe. */
public interface Dictionary {
  /** A dictionary without words. */
  Dictionary EMPTY = (word, language) -> false;

  /**
   * True when a word is in it.
   *
   * @param word in lower case
   * @param language primary language subtag
   */
  boolean has(String word, String language);

  /**
   * True when a word is a known name of a person or place, of any language.
   *
   * @param word in lower case
   */
  default boolean hasName(String word) {
    return false;
  }
}
