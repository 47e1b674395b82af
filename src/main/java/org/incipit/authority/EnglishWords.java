package org.incipit.authority;

import org.incipit.language.Dictionary;

/** The English words of the bundled lists. */
public final class EnglishWords {
  private EnglishWords() {}

  /** The bundled dictionary; it knows no other language. */
  public static Dictionary bundled() {
    Lexicon lexicon = Authority.bundled().lexicon();
    return (word, language) ->
        language.equals("en")
            && !word.isEmpty()
            && (lexicon.bits(MatchKey.hash(word)) & Lexicon.WORD) != 0;
  }
}
