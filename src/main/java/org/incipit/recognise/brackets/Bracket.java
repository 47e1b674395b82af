package org.incipit.recognise.brackets;

import java.util.Locale;
import java.util.Optional;
import org.incipit.language.Abbreviations;
import org.incipit.model.Annotation;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;
import org.incipit.model.Passage;
import org.incipit.text.Span;

/**
 * A pair of brackets in its passage.
 *
 * @param pair indexes into the passage's text
 */
record Bracket(Passage passage, Brackets.Pair pair) {
  private static final int LONGEST_WORD = 40;

  /** The words between, without white space around them. */
  String inside() {
    return pair.inside(passage.text()).strip();
  }

  /** "[X] Yes", "[x]": a box of a form that somebody ticked. */
  boolean isTick() {
    int before = pair.start() - 1;
    return inside().equalsIgnoreCase("x")
        && (before < 0 || Character.isWhitespace(passage.text().charAt(before)));
  }

  Span span() {
    return passage.toSource(pair.start(), pair.end());
  }

  Annotation is(Kind kind, Certainty cert, String evidence) {
    return Annotation.of(kind, span(), "brackets", cert).because(evidence);
  }

  /** Index after the last character before the bracket that is no white space. */
  int textBefore() {
    int i = pair.start();
    while (i > 0 && Character.isWhitespace(passage.text().charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** True when a sentence ends before the bracket, or nothing stands before it. */
  boolean standsAlone(Abbreviations abbreviations) {
    String text = passage.text();
    int i = pair.start() - 1;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "”\"»)]".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < 0
        || "!?…؟。".indexOf(text.charAt(i)) >= 0
        || text.charAt(i) == '.' && !abbreviations.endAt(text, i);
  }

  /** The word right before the bracket, white space between. */
  Optional<Span> wordBefore() {
    int end = textBefore();
    int start = wordStart(end);
    return start == end ? Optional.empty() : Optional.of(passage.toSource(start, end));
  }

  /** The same word for look-ups, empty for none. */
  String wordBeforeInLowerCase() {
    int end = textBefore();
    return passage.text().substring(wordStart(end), end).toLowerCase(Locale.ROOT);
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST_WORD
        && isWordPart(passage.text().charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || "-'’\u200c".indexOf(c) >= 0;
  }
}
