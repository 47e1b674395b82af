package org.incipit.authority;

import org.incipit.language.Dictionary;

/** The English words and the names of the bundled lists. */
public final class EnglishWords implements Dictionary {
  private static final int NAME = Lexicon.GIVEN | Lexicon.SURNAME;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  private EnglishWords(Authority authority) {
    lexicon = authority.lexicon();
    gazetteer = authority.gazetteer();
  }

  /** The bundled dictionary; it knows the words of no other language. */
  public static Dictionary bundled() {
    return new EnglishWords(Authority.bundled());
  }

  @Override
  public boolean has(String word, String language) {
    return language.equals("en")
        && !word.isEmpty()
        && (lexicon.bits(MatchKey.hash(word)) & Lexicon.WORD) != 0;
  }

  @Override
  public boolean hasName(String word) {
    long hash = MatchKey.hash(word);
    return !word.isEmpty() && ((lexicon.bits(hash) & NAME) != 0 || gazetteer.find(hash) >= 0);
  }
}
