package org.incipit.authority;

import java.text.Normalizer;

/**
 * The form under which names are compared: lower case, without marks and apostrophes, every other
 * run of characters that are neither letters nor digits one space. {@code Kermānshāh} equals {@code
 * Kermanshah}, {@code Saint-Étienne} equals {@code Saint Etienne}. Keys are only ever hashed; the
 * text itself is never changed. {@code tools/authority/key.py} does the same.
 */
public final class MatchKey {
  /** The hash of the empty key, to start from. */
  public static final long EMPTY = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;
  private static final String APOSTROPHES = "'’‘`´ʼʻʿʾ′";
  private static final int TABLE = 0x250;

  /** What a character becomes: empty (dropped), a space (separates words) or its letters. */
  private static final String[] FOLDED = new String[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      FOLDED[c] = foldSlowly(c);
    }
  }

  private MatchKey() {}

  /** The key of a name as text. */
  public static String of(CharSequence name) {
    if (plain(name)) {
      return name.toString();
    }
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      String folded = fold(name.charAt(i));
      if (folded.equals(" ")) {
        if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
          key.append(' ');
        }
      } else {
        key.append(folded);
      }
    }
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
  }

  /** True for small letters and digits of ASCII alone, which are their own key. */
  private static boolean plain(CharSequence name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The finished hash of a name. */
  public static long hash(CharSequence name) {
    return finish(extend(EMPTY, of(name)));
  }

  /** Goes on hashing with the characters of a key; {@code hash} is {@link #EMPTY} or a result. */
  public static long extend(long hash, String key) {
    long h = hash;
    for (int i = 0; i < key.length(); i++) {
      h = (h ^ key.charAt(i)) * PRIME;
    }
    return h;
  }

  /** Goes on hashing with a space and the characters of a key. */
  public static long extendByWord(long hash, String key) {
    return extend((hash ^ ' ') * PRIME, key);
  }

  /** The hash that tables hold, 48 bits, of an extended one. */
  public static long finish(long extended) {
    long h = extended;
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    h ^= h >>> 33;
    return h >>> 16;
  }

  private static String fold(char c) {
    return c < TABLE ? FOLDED[c] : foldSlowly(c);
  }

  private static String foldSlowly(char c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return "";
    }
    String special = special(c);
    if (!special.isEmpty()) {
      return special;
    }
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : " ";
    }
    if (Character.isSurrogate(c)) {
      return String.valueOf(c);
    }
    StringBuilder folded = new StringBuilder(2);
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char d = decomposed.charAt(i);
      int type = Character.getType(d);
      if (Character.isLetter(d) || type == Character.DECIMAL_DIGIT_NUMBER) {
        folded.append(Character.toLowerCase(d));
      } else if (type != Character.NON_SPACING_MARK
          && type != Character.COMBINING_SPACING_MARK
          && type != Character.ENCLOSING_MARK) {
        folded.append(' ');
      }
    }
    return folded.toString();
  }

  private static String special(char c) {
    return switch (c) {
      case 'ß', 'ẞ' -> "ss";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'ı' -> "i";
      case 'þ', 'Þ' -> "th";
      case 'ħ', 'Ħ' -> "h";
      default -> "";
    };
  }
}
