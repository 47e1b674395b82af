package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Capitalised phrases that describe and do not name: titles and offices without a name, trades, set
 * phrases, words of the language throughout.
 */
final class Appellatives {
  private static final Set<String> OF_OFFICE = Set.of("of", "for");

  private static final Set<String> OFFICES = NameWords.set("offices-of");

  /** Before places, also of somebody who has a name of one. */
  private static final Set<String> WHERE = NameWords.set("german-where");

  private final Scene scene;
  private final Tokens tokens;
  private final Titles titles;
  private final WordSurnames words;

  Appellatives(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.titles = new Titles(scene);
    this.words = new WordSurnames(scene);
  }

  /** True for a span that says what somebody is, not who. */
  boolean describe(int first, int last) {
    if (ofOffice(first, last)
        || first == last && (cutShort(last) || trade(first) || ofPlace(first))) {
      return true;
    }
    return never(first, last)
        || titlesAlone(first, last)
        || office(first, last)
        || phrase(first, last)
        || compass(first, last);
  }

  /** "Heaven", "Parliament": words of which none is ever a name. */
  boolean never(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (tokens.capital(i) && !scene.cue(i, Cue.NEVER)) {
        return false;
      }
    }
    return true;
  }

  /** "Town Clerk", "R.M.S. Orizaba": a phrase that is no name, or opens what is none. */
  boolean phrase(int first, int last) {
    int end = scene.phrase(first, Cue.NEVER);
    return end > first && end <= last;
  }

  /** "the Young Gardener": words of the language throughout, as in titles of books. */
  boolean ordinary(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (tokens.capital(i)
          && (!scene.listed(i, Lexicon.WORD)
              || scene.cue(i, Cue.TITLE)
              || scene.statistics.personLast[scene.word(i)] > 0
                  && scene.statistics.lower[scene.word(i)] == 0)) {
        return false;
      }
    }
    return true;
  }

  private boolean titlesAlone(int first, int last) {
    for (int i = first; i <= last; i++) {
      boolean title =
          scene.cue(i, Cue.TITLE) && (scene.cue(i, Cue.ABBREVIATION) || !scene.named(i))
              || scene.cue(i, Cue.TITLE_AFTER);
      if (tokens.capital(i) && !title) {
        return false;
      }
    }
    return true;
  }

  /** "Hon. Members", "Deputy Lieutenants": an office and an ordinary word. */
  private boolean office(int first, int last) {
    return titles.after(first) == last && words.isOrdinary(last);
  }

  /** "Minister of Labour", "Secretary of State for Defence". */
  private boolean ofOffice(int first, int last) {
    return scene.english()
        && first >= last - 2
        && tokens.follows(last)
        && tokens.follows(last - 1)
        && OF_OFFICE.contains(scene.key(last - 1))
        && OFFICES.contains(scene.key(last - 2))
        && tokens.capital(last - 2) // "secretary of Lowe" is somebody's
        && (scene.listed(last, Lexicon.WORD) || !scene.listed(last, Lexicon.SURNAME))
        && !scene.listed(last, Lexicon.GIVEN);
  }

  /** "Reg.-Rath", "Geh. Rat": a word cut short before another is a title nobody listed. */
  private boolean cutShort(int token) {
    return scene.german()
        && tokens.is(token + 1, '.')
        && tokens.has(token + 1, Tokens.GLUED)
        && tokens.follows(token + 2)
        && tokens.is(token + 2, '-');
  }

  /** "Robert Parsons, Victualler": what somebody does, which nobody is called. */
  private boolean trade(int first) {
    return scene.english()
        && scene.cue(first, Cue.TRADE)
        && !scene.listed(first, Lexicon.SURNAME)
        && tokens.follows(first)
        && tokens.is(first - 1, ',')
        && tokens.capital(first - 2);
  }

  /** "Bürger zu Rheinau", where somebody is called Wechsler von Rheinau: a place. */
  private boolean ofPlace(int first) {
    return scene.german()
        && tokens.follows(first)
        && scene.statistics.ofPlace[scene.word(first)] > 0
        && WHERE.contains(scene.key(first - 1));
  }

  /** "N.W." */
  private boolean compass(int first, int last) {
    for (int i = first; i <= last; i++) {
      boolean quarter =
          tokens.is(i, 'N') || tokens.is(i, 'S') || tokens.is(i, 'E') || tokens.is(i, 'W');
      if (!quarter && !tokens.is(i, '.')) {
        return false;
      }
    }
    return true;
  }
}
