package org.incipit.recognise.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.language.WordClasses;

/**
 * Words that decide what a name is, by the part they play, from {@code name-words.tsv}. They are
 * keys: in small letters and without accents, as {@link Scene#key} gives them.
 */
final class NameWords {
  private static final Map<String, List<String>> PARTS = new HashMap<>();

  static {
    WordClasses.read(NameWords.class, "name-words.tsv", PARTS::put);
  }

  private NameWords() {}

  /** The words of a part in the order of the table. */
  static List<String> list(String part) {
    List<String> words = PARTS.get(part);
    if (words == null) {
      throw new IllegalArgumentException("no words play the part " + part);
    }
    return words;
  }

  static Set<String> set(String part) {
    return Set.copyOf(list(part));
  }

  /** The names of all parts. */
  static Set<String> parts() {
    return Set.copyOf(PARTS.keySet());
  }
}
