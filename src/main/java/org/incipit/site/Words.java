package org.incipit.site;

import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * The words of a text as a search compares them: small letters without marks, Arabic and Persian
 * letters of one sound alike, Chinese and Japanese as pairs of characters. {@code search.js} does
 * the same to what a reader looks for.
 */
final class Words {
  private static final int LONGEST = 40;

  /** Letters that stand for others, and what for; {@code search.js} has the same two lines. */
  private static final String FROM = "ßøæœłđðıþħŋىیيکےةۀہ";

  private static final String[] TO = {
    "ss", "o", "ae", "oe", "l", "d", "d", "i", "th", "h", "n", "ي", "ي", "ي", "ك", "ي", "ه", "ه",
    "ه"
  };

  private Words() {}

  /** Tells each word, as often as it stands there. */
  static void of(String text, Consumer<String> taker) {
    String folded = fold(text);
    StringBuilder word = new StringBuilder();
    int before = 0;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (isPaired(c)) {
        end(word, taker);
        boolean more = i < folded.length() && isPaired(folded.codePointAt(i));
        if (more) {
          taker.accept(Character.toString(c) + Character.toString(folded.codePointAt(i)));
        } else if (!isPaired(before)) {
          taker.accept(Character.toString(c));
        }
      } else if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      } else {
        end(word, taker);
      }
      before = c;
    }
    end(word, taker);
  }

  private static void end(StringBuilder word, Consumer<String> taker) {
    if (word.length() > LONGEST) {
      int cut = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      word.setLength(cut);
    }
    if (!word.isEmpty()) {
      taker.accept(word.toString());
      word.setLength(0);
    }
  }

  /** Scripts that put no space between words. */
  private static boolean isPaired(int c) {
    return c >= 0x3041 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x4E00 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x20000 && c <= 0x3FFFF;
  }

  static String fold(String text) {
    String whole = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); ) {
      int c = whole.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT && c != 0x200C
          || c == 0x640) {
        continue;
      }
      int lower = c == 0x200C ? ' ' : Character.toLowerCase(c);
      int at = lower < 0x80 ? -1 : FROM.indexOf(lower);
      if (at >= 0) {
        folded.append(TO[at]);
      } else {
        folded.appendCodePoint(digit(lower));
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Arabic and Persian digits as ours. */
  private static int digit(int c) {
    return c >= 0x660 && c <= 0x669
        ? c - 0x660 + '0'
        : c >= 0x6F0 && c <= 0x6F9 ? c - 0x6F0 + '0' : c;
  }
}
