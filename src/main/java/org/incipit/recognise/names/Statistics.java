package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/** How often each word of a document occurs in which surroundings; indexed by word. One pass. */
final class Statistics {
  final int[] lower;
  final int[] capital;

  /** Capitalised where position does not ask for it. */
  final int[] inside;

  final int[] afterTitle;
  final int[] afterPlaceCue;
  final int[] afterArticle;
  final int[] afterGiven;

  /** After "dear", "poor" or a word of kin. */
  final int[] afterFond;

  final int[] afterPersonCue;
  final int[] beforeSaying;
  final int[] beforeGenitive;

  /** Filled by the patterns: part of a person's name for certain; last word, other word. */
  final int[] personLast;

  final int[] personFirst;

  /** The last word of a person's name behind "von" and another part ("Wechsler von Rheinau"). */
  final int[] ofPlace;

  private Statistics(int words) {
    lower = new int[words];
    capital = new int[words];
    inside = new int[words];
    afterTitle = new int[words];
    afterPlaceCue = new int[words];
    afterArticle = new int[words];
    afterGiven = new int[words];
    afterFond = new int[words];
    afterPersonCue = new int[words];
    beforeSaying = new int[words];
    beforeGenitive = new int[words];
    personLast = new int[words];
    personFirst = new int[words];
    ofPlace = new int[words];
  }

  static Statistics of(Tokens tokens) {
    Statistics statistics = new Statistics(tokens.forms.wordCount());
    for (int i = 0; i < tokens.size; i++) {
      statistics.count(tokens, i);
    }
    return statistics;
  }

  private void count(Tokens tokens, int i) {
    Shape shape = tokens.shape(i);
    if (!shape.word()) {
      return;
    }
    Forms forms = tokens.forms;
    int word = forms.word[tokens.form[i]];
    if (!shape.capital()) {
      lower[word]++;
      return;
    }
    capital[word]++;
    boolean position = tokens.has(i, Tokens.SENTENCE | Tokens.SHOUTED);
    inside[word] += position ? 0 : 1;
    int before = before(tokens, i);
    if (before >= 0) {
      countBefore(forms, word, tokens.form[before], tokens.capital(before));
      afterPlaceCue[word] += placeCue(tokens, i) ? 1 : 0;
    }
    if (i + 1 < tokens.size && !tokens.has(i + 1, Tokens.BREAK)) {
      int next = tokens.form[i + 1];
      beforeSaying[word] += forms.shape[next] == Shape.LOWER && forms.has(next, Cue.SAYING) ? 1 : 0;
      beforeGenitive[word] += genitive(forms, next) ? 1 : 0;
    }
  }

  private void countBefore(Forms forms, int word, int before, boolean capital) {
    if (capital) {
      afterTitle[word] += forms.has(before, Cue.TITLE) ? 1 : 0;
      afterGiven[word] += (forms.lexicon[before] & Lexicon.GIVEN) != 0 ? 1 : 0;
    } else {

      boolean fond = forms.has(before, Cue.FOND) || forms.has(before, Cue.KIN);
      afterFond[word] += fond ? 1 : 0;
      afterPersonCue[word] += forms.has(before, Cue.PERSON_BEFORE) ? 1 : 0;
      afterArticle[word] += forms.has(before, Cue.ARTICLE) ? 1 : 0;
    }
  }

  /** True after a preposition of place, and after "to" and the like behind a verb of motion. */
  static boolean placeCue(Tokens tokens, int i) {
    if (!tokens.follows(i) || tokens.capital(i - 1)) {
      return false;
    }
    Forms forms = tokens.forms;
    int before = tokens.form[i - 1];
    return forms.has(before, Cue.PLACE_BEFORE)
        || forms.has(before, Cue.TOWARD)
            && tokens.follows(i - 1)
            && forms.has(tokens.form[i - 2], Cue.MOTION);
  }

  /** True for {@code 's}. */
  static boolean genitive(Forms forms, int form) {
    return forms.shape[form] == Shape.PUNCTUATION && forms.single[form] == 0;
  }

  /**
   * The token before, an abbreviation's full stop skipped; -1 when a sentence or passage begins.
   */
  static int before(Tokens tokens, int i) {
    if (i == 0 || tokens.has(i, Tokens.BREAK)) {
      return -1;
    }
    boolean stop = tokens.is(i - 1, '.') && i > 1 && !tokens.has(i, Tokens.SENTENCE);
    return stop ? i - 2 : i - 1;
  }
}
