package org.incipit.parse;

import java.util.List;

/** What lines of letters look like, wherever they stand. */
final class LetterLines {
  /** Columns from the left where the right of a page begins, where dates and names are set. */
  static final int FAR_RIGHT = 20;

  private static final int LONGEST = 160;
  private static final int LONGEST_LINE = 72;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_REMARK = 60;
  private static final int MOST_WORDS = 22;

  private LetterLines() {}

  /** A few short lines, and no table or list. */
  static boolean isShort(Chunk chunk) {
    return chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST + 60 * (chunk.size() - 1)
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && !chunk.form().ofItems()
        && chunk.form() != Form.LIST
        && chunk.lines().stream().allMatch(l -> l.length() <= LONGEST_LINE);
  }

  /** True for words that open as farewells do, whatever marks stand before them. */
  static boolean isValediction(Draft draft, String plain) {
    return draft.startsWithAny("structure.valedictions", withoutOpeners(plain));
  }

  /** From the first letter on. */
  static String withoutOpeners(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** More words than a form of farewell has. */
  static boolean isLong(String plain) {
    return Words.of(plain).size() > MOST_WORDS;
  }

  /**
   * One to five words that begin with capitals or are particles, with no verb's full stop inside.
   */
  static boolean looksLikeName(String plain) {
    List<String> words = Words.of(plain);
    if (words.isEmpty() || words.size() > 5 || plain.length() > 50) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return capitals * 3 >= words.size() * 2 && Character.isUpperCase(words.get(0).charAt(0));
  }

  /** "J. S.": nothing but initials. */
  static boolean areInitials(String plain) {
    List<String> words = Words.of(plain);
    return words.size() >= 2
        && words.stream().allMatch(w -> w.length() == 1 && Character.isUpperCase(w.charAt(0)))
        && plain.indexOf('.') > 0;
  }

  /**
   * "[Docketed in another hand:] Answered", "[Enclosed:]": what an archivist put behind a letter.
   */
  static boolean isRemark(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    int close = plain.indexOf(']');
    return plain.length() > 2
        && plain.charAt(0) == '['
        && Character.isUpperCase(plain.charAt(1))
        && close > 1
        && close <= LONGEST_REMARK
        && plain.charAt(close - 1) == ':';
  }
}
