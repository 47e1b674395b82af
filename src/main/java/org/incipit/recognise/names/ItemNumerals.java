package org.incipit.recognise.names;

import java.util.List;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/** The roman numbers of items, which before a name look like its initials. */
final class ItemNumerals {
  /** The numbers in their order, as keys. */
  private static final List<String> ROMAN = NameWords.list("item-numerals");

  /** Tokens within which the next item of a series begins. */
  private static final int NEAR = 200;

  private final Scene scene;
  private final Tokens tokens;

  ItemNumerals(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** "V. Dr. JOSEPH LOWE", "Chapter V. Mary": the number of an item or a part, no initial. */
  boolean at(int token) {
    return ofDivision(token)
        || tokens.shape(token) == Shape.INITIAL
            && tokens.has(token, Tokens.SENTENCE | Tokens.BREAK)
            && "ivx".contains(scene.key(token))
            && tokens.is(token + 1, '.')
            && tokens.follows(token + 2)
            && (scene.cue(token + 2, Cue.TITLE)
                || scene.listed(token + 2, Lexicon.GIVEN)
                    && (tokens.shape(token + 2) == Shape.UPPER || inSeries(token)))
            && tokens.shape(token + 2) != Shape.INITIAL;
  }

  /** "Chapter V. Mary Goes Home" */
  private boolean ofDivision(int token) {
    return tokens.shape(token) == Shape.INITIAL
        && "ivxlc".contains(scene.key(token))
        && tokens.follows(token)
        && scene.cue(token - 1, Cue.DIVISION)
        && tokens.capital(token - 1)
        && tokens.is(token + 1, '.');
  }

  /** True when the number before or the next one opens a block near by. */
  private boolean inSeries(int token) {
    int value = ROMAN.indexOf(scene.key(token));
    for (int i = Math.max(0, token - NEAR); i < Math.min(tokens.size - 1, token + NEAR); i++) {
      if (tokens.has(i, Tokens.BREAK) && tokens.is(i + 1, '.')) {
        int other = ROMAN.indexOf(scene.key(i));
        if (other >= 0 && other == value + (i < token ? -1 : 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
