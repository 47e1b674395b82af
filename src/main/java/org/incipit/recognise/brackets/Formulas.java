package org.incipit.recognise.brackets;

import org.incipit.language.LanguageData;

/** Formulas of honour and blessing in round brackets. */
final class Formulas {
  private Formulas() {}

  static boolean opens(Bracket bracket, LanguageData language) {
    String text = bracket.passage().text();
    int from = bracket.pair().start() + 1;
    int to = bracket.pair().end() - 1;
    return language.list("formulas").stream()
        .anyMatch(words -> startsWithWords(text, from, to, words));
  }

  /** Compares without case but for the first letter, any white space standing for a space. */
  private static boolean startsWithWords(String text, int from, int to, String words) {
    int i = from;
    for (int k = 0; k < words.length(); k++, i++) {
      if (i >= to) {
        return false;
      }
      char wanted = words.charAt(k);
      char there = Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i);
      boolean same =
          k == 0 ? wanted == there : Character.toLowerCase(wanted) == Character.toLowerCase(there);
      if (!same) {
        return false;
      }
    }
    return words.endsWith(".")
        ? !nameFollows(text, i, to)
        : i >= to || !Character.isLetter(text.charAt(i));
  }

  /** True when a capital follows, so that an abbreviation before it is somebody's initials. */
  private static boolean nameFollows(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < to && Character.isUpperCase(text.charAt(i));
  }
}
