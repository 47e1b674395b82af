package org.incipit.authority;

import java.nio.ByteBuffer;

/**
 * What lists say of single words: dictionary words, function words, given names, surnames.
 * Immutable.
 */
public final class Lexicon {
  /** An English word that is written in lower case. */
  public static final int WORD = 1;

  /** A function word of English, German, French. */
  public static final int ENGLISH = 2;

  public static final int GERMAN = 4;
  public static final int FRENCH = 8;

  /** A function word of Spanish, Italian, Latin or Dutch. */
  public static final int OTHER = 16;

  /** A given name of a woman, of a man; both where the list does not say. */
  public static final int FEMALE = 32;

  public static final int MALE = 64;
  public static final int SURNAME = 128;
  public static final int GIVEN = FEMALE | MALE;

  private final KeyTable keys;
  private final byte[] bits;

  Lexicon(ByteBuffer in) {
    Resources.checkMagic(in, 0x494E4357);
    int size = in.getInt();
    in.getInt();
    keys = KeyTable.read(in, size);
    bits = new byte[size];
    in.get(bits);
  }

  /**
   * The bits of function words for a language; those of English and of all others for one without a
   * list of its own.
   *
   * @param language an IETF tag
   */
  public static int functionWords(String language) {
    return switch (language.split("-", 2)[0]) {
      case "en" -> ENGLISH;
      case "de" -> GERMAN;
      case "fr" -> FRENCH;
      default -> ENGLISH | OTHER;
    };
  }

  /** Number of words. */
  public int size() {
    return bits.length;
  }

  /** The bits of the word with this finished hash; 0 for a word on no list. */
  public int bits(long hash) {
    int rank = keys.find(hash);
    return rank < 0 ? 0 : bits[rank] & 0xFF;
  }
}
