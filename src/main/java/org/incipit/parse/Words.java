package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incipit.text.Edges;

/** Words of a short text, for comparing it with lists. */
final class Words {
  private Words() {}

  /** The text without marks of emphasis, its white space as single spaces. */
  static String plain(String text) {
    return plain(text, text.length());
  }

  /** No more than so many units of the same, for questions about how a text begins. */
  static String plain(String text, int most) {
    char[] plain = text.toCharArray();
    int length = 0;
    boolean space = false;
    for (char c : plain) {
      if (length >= most) {
        break;
      }
      if (Characters.isSpace(c)) {
        space = length > 0;
      } else if (c >= 'a' && c <= 'z' || !isMark(c)) {
        if (space) {
          plain[length++] = ' ';
          space = false;
        }
        plain[length++] = c;
      }
    }
    return new String(plain, 0, Math.min(length, most));
  }

  /** True for a mark of emphasis, which {@link #plain} leaves out. */
  static boolean isMark(char c) {
    return switch (c) {
      case '_', '*', '=', '~', '#', '/' -> true;
      default -> false;
    };
  }

  /** The same in lower case, without punctuation at its ends. */
  static String key(String text) {
    return keyOfPlain(plain(text));
  }

  /** The key of a text that {@link #plain} has been through. */
  static String keyOfPlain(String plain) {
    return Edges.stripped(plain.toLowerCase(Locale.ROOT).replace('ſ', 's'));
  }

  /** The words of a key, punctuation left out. */
  static List<String> of(String key) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= key.length(); i++) {
      boolean in = i < key.length() && isPart(key.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(key.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** The first of them, empty for none. */
  static String first(String key) {
    int start = 0;
    while (start < key.length() && !isPart(key.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < key.length() && isPart(key.charAt(end))) {
      end++;
    }
    return key.substring(start, end);
  }

  /** The last of them, empty for none. */
  static String last(String key) {
    List<String> words = of(key);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private static boolean isPart(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '\''
        : Character.isLetterOrDigit(c) || c == '’';
  }

  /** True when the text has letters with case and all of them are capitals. */
  static boolean shouted(String text) {
    boolean upper = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper |= Character.isUpperCase(c);
    }
    return upper;
  }

  /** True when at least half of the longer words begin with a capital, or letters have no case. */
  static boolean capitalised(String text) {
    int longer = 0;
    int capitals = 0;
    for (String word : of(text)) {
      if (word.length() >= 4) {
        longer++;
        capitals += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    return capitals * 2 > longer || longer == 0;
  }

  /** How many of some words begin with a small letter. */
  static long small(List<String> words) {
    return words.stream().filter(word -> Character.isLowerCase(word.charAt(0))).count();
  }
}
