package org.incipit.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The scripts of a text, and the language that each speaks for. */
public final class Scripts {
  private static final Map<Character.UnicodeScript, String> TAGS = load();
  private static final Optional<Character.UnicodeScript> LATIN =
      Optional.of(Character.UnicodeScript.LATIN);

  private Scripts() {}

  /** The script of a letter, empty for digits, signs and marks that all scripts share. */
  public static Optional<Character.UnicodeScript> of(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiLetter(codePoint) ? LATIN : Optional.empty();
    }
    if (!Character.isLetter(codePoint)) {
      return Optional.empty();
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return switch (script) {
      case COMMON, INHERITED, UNKNOWN -> Optional.empty();
      case HIRAGANA, KATAKANA -> Optional.of(Character.UnicodeScript.HIRAGANA);
      default -> Optional.of(script);
    };
  }

  private static boolean isAsciiLetter(int codePoint) {
    int small = codePoint | 0x20;
    return small >= 'a' && small <= 'z';
  }

  /**
   * The script of most letters of a text; where Japanese syllables stand among Chinese signs,
   * theirs. Empty when it has no letters or no script has more than half of them.
   */
  public static Optional<Character.UnicodeScript> main(CharSequence text) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int all = 0;
    int ascii = 0;
    for (int i = 0; i < text.length(); ) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        ascii += isAsciiLetter(unit) ? 1 : 0;
        i++;
        continue;
      }
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      Optional<Character.UnicodeScript> script = of(c);
      if (script.isPresent()) {
        all++;
        counts.merge(script.get(), 1, Integer::sum);
      }
    }
    if (ascii > 0) {
      all += ascii;
      counts.merge(Character.UnicodeScript.LATIN, ascii, Integer::sum);
    }
    int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0);
    int han = counts.getOrDefault(Character.UnicodeScript.HAN, 0);
    if ((kana + han) * 2 > all) {
      return Optional.of(
          kana * 10 >= han ? Character.UnicodeScript.HIRAGANA : Character.UnicodeScript.HAN);
    }
    for (Map.Entry<Character.UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() * 2 > all) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** A fast answer for the usual case: true where no letter can be of another script than Latin. */
  public static boolean areLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x250 && (c <= 0x2000 || c >= 0x2070)) {
        return false;
      }
    }
    return true;
  }

  /**
   * True for a script that texts in the other one use as well, as Japanese and Korean do Chinese.
   */
  public static boolean together(Character.UnicodeScript home, Character.UnicodeScript other) {
    return home == other
        || other == Character.UnicodeScript.HAN
            && (home == Character.UnicodeScript.HIRAGANA || home == Character.UnicodeScript.HANGUL);
  }

  /** The tag that a script speaks for; empty for Latin and for scripts that are not listed. */
  public static Optional<String> tag(Character.UnicodeScript script) {
    return Optional.ofNullable(TAGS.get(script));
  }

  /** True for the signs of scripts that put no spaces between words, and their punctuation. */
  public static boolean unspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default ->
          codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF01 && codePoint <= 0xFF0F;
    };
  }

  private static Map<Character.UnicodeScript, String> load() {
    Map<Character.UnicodeScript, String> tags = new EnumMap<>(Character.UnicodeScript.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Scripts.class.getResourceAsStream("scripts.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          tags.put(
              Character.UnicodeScript.forName(line.substring(0, tab)), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tags;
  }
}
