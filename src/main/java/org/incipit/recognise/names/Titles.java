package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Titles before a name, with the letters of orders and degrees behind them: "Dr. med.", "Hauptmann
 * a. D.", "Gen. Sir".
 */
final class Titles {
  /** Tokens of the most titles that a name has. */
  private static final int LONGEST = 7;

  /** Tokens before a name among which its titles begin. */
  private static final int TITLES = 6;

  /** "Frau." ends its sentence; what is cut short and on no list of abbreviations is shorter. */
  private static final int SHORT_TITLE = 3;

  /** Letters of an order or degree, from which on they are hardly anybody's initials. */
  private static final int ORDER = 3;

  /** Tokens of the longest of them, stops included. */
  private static final int LETTERS = 10;

  private final Scene scene;
  private final Tokens tokens;

  Titles(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The first token of the name after the titles that begin at {@code token}, or -1. */
  int after(int token) {
    int at = token;
    int name = -1;
    while (at < tokens.size && at - token < LONGEST) {
      int last = scene.phrase(at, Cue.TITLE);
      if (last < 0 || !titleCase(at)) {
        break;
      }
      at = last + 1;
      if (tokens.is(at, '.') && tokens.follows(at)) {
        if (inFull(last)) {
          return -1;
        }
        at++;
      }
      int letters = scene.german() && tokens.follows(at) ? letters(at) : -1;
      at = letters < 0 ? at : letters + 1;
      if (!tokens.follows(at)) {
        return -1;
      }
      name = at;
    }
    return name;
  }

  /** The first token of the titles that stand right before a name, or -1. */
  int before(int name) {
    for (int start = name - 1; start >= 0 && name - start <= TITLES; start--) {
      if (!tokens.follows(start + 1)) {
        return -1;
      }
      if (after(start) == name) {
        return start;
      }
    }
    return -1;
  }

  /** True right behind a title. */
  boolean precede(int token) {
    if (!tokens.follows(token)) {
      return false;
    }
    int title = tokens.wordBefore(token);
    return scene.cue(title, Cue.TITLE) || scene.cue(title, Cue.TITLE_SMALL);
  }

  /** The last token of letters that stand behind a title: "Hauptmann a. D.", else -1. */
  int letters(int token) {
    int last = scene.phrase(token, Cue.LETTERS);
    if (last < 0) {
      return -1;
    }
    int end = tokens.is(last + 1, '.') && tokens.has(last + 1, Tokens.GLUED) ? last + 1 : last;
    if (!tokens.capital(token)) {
      return end;
    }
    boolean order = (last - token) / 2 + 1 >= ORDER && tokens.has(last, Tokens.GLUED);
    boolean counted =
        tokens.follows(token)
            && (scene.cue(token - 1, Cue.ARTICLE) || tokens.shape(token - 1) == Shape.DIGITS);
    boolean named =
        tokens.follows(token) && (tokens.is(token - 1, ',') || tokens.capital(token - 1));
    return counted || order && named ? end : -1;
  }

  /** The last token of the letters that a token is one of, else -1. */
  int lettersAt(int token) {
    for (int start = token; start >= 0 && token - start < LETTERS; start--) {
      int end = letters(start);
      if (end >= token) {
        return end;
      }
      if (!tokens.follows(start)) {
        break;
      }
    }
    return -1;
  }

  /** "Chairman.": a title that is not cut short ends its sentence with the stop behind it. */
  private boolean inFull(int title) {
    if (scene.cue(title, Cue.ABBREVIATION)) {
      return false;
    }
    return scene.english()
        ? scene.listed(title, Lexicon.WORD)
        : scene.key(title).length() > SHORT_TITLE;
  }

  /** A title has a capital; in French it may have none. */
  private boolean titleCase(int first) {
    return tokens.capital(first) || scene.cue(first, Cue.TITLE_SMALL);
  }
}
