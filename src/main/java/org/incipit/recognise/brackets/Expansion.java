package org.incipit.recognise.brackets;

import java.util.Optional;
import org.incipit.language.Abbreviations;
import org.incipit.model.Certainty;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * Letters in brackets that an editor put into a shortened word: {@code w[hi]ch}, {@code
 * Sept[ember]}. One letter is rather a slip that was mended, and a bracket at the start a capital
 * that was changed.
 *
 * @param word the whole word, brackets included
 */
record Expansion(Span word, Certainty cert) {
  private static final int LONGEST = 40;

  static Optional<Expansion> of(Bracket bracket, Abbreviations abbreviations) {
    String text = bracket.passage().text();
    int from = bracket.pair().start();
    int to = bracket.pair().end();
    String inside = bracket.inside();
    if (inside.length() < 2
        || inside.length() != to - from - 2
        || !inside.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int start = start(text, from);
    int end = end(text, to);
    if (start == from) {
      return Optional.empty();
    }
    boolean listed = abbreviations.has(text.substring(start, from));
    boolean medial = end > to && Character.isLetter(text.charAt(to));
    if (!listed && !medial) {
      return Optional.empty();
    }
    Passage passage = bracket.passage();
    return Optional.of(
        new Expansion(passage.toSource(start, end), listed ? Certainty.HIGH : Certainty.MEDIUM));
  }

  private static int start(String text, int from) {
    int i = from;
    while (i > 0 && from - i < LONGEST && isPart(text.charAt(i - 1))) {
      i--;
    }
    while (i < from && !Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int end(String text, int to) {
    int i = to;
    int depth = 0;
    int end = to;
    while (i < text.length() && i - to < LONGEST && isPart(text.charAt(i))) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      i++;
      end = depth == 0 ? i : end;
      if (depth < 0) {
        return to;
      }
    }
    return end;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || c == '[' || c == ']';
  }
}
