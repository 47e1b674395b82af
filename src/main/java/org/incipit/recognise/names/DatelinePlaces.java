package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.BlockKind;
import org.incipit.model.Certainty;

/**
 * The place that opens a date line: "Harrogate, 14th March", "Three Mile Cross October 31st". A
 * name that stands there is a place in the rest of the text, too.
 */
final class DatelinePlaces {
  private static final int LONGEST = 4;
  private static final int SEGMENTS = 3;

  /** What standing in a date line counts for, in prepositions of place. */
  private static final int EVIDENCE = 3;

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;

  DatelinePlaces(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      if (i > 0 && tokens.passage[i] == tokens.passage[i - 1]) {
        continue;
      }
      BlockKind kind = tokens.passages.get(tokens.passage[i]).block().kind();
      if (kind == BlockKind.DATELINE || kind == BlockKind.P && runsIn(i)) {
        segments(i);
      }
    }
  }

  /** "LONDON, Jan. 3.--The Mayor": a listed place and a day that run into the text. */
  private boolean runsIn(int from) {
    int last = end(from);
    Scene.Listed listed = last < 0 ? null : scene.place(from);
    boolean forename = scene.listed(from, Lexicon.GIVEN) && tokens.shape(from) != Shape.UPPER;
    return listed != null
        && listed.last() == last
        && !forename
        && tokens.is(last + 1, ',')
        && tokens.follows(last + 2)
        && dates(last + 2);
  }

  /** A month, perhaps behind its day. */
  private boolean dates(int token) {
    int month = tokens.shape(token) == Shape.DIGITS || number(token) ? token + 1 : token;
    return tokens.follows(month) && scene.cue(month, Cue.MONTH);
  }

  private boolean number(int token) {
    return Character.isDigit(tokens.text(token, token).charAt(0));
  }

  private void segments(int from) {
    int at = from;
    for (int k = 0; k < SEGMENTS && at < tokens.size; k++) {
      int last = end(at);
      if (last < 0 || !mentions.free(at, last) || bearsForename(at, last)) {
        return;
      }
      add(at, last);
      if (!tokens.is(last + 1, ',') || !tokens.follows(last + 2)) {
        return;
      }
      at = last + 2;
    }
  }

  /** "Edmund Toll, 1891": whoever signed, unless a list knows the place. */
  private boolean bearsForename(int first, int last) {
    Scene.Listed listed = scene.place(first);
    boolean whole = listed != null && listed.last() == last;
    return last > first
        && !whole
        && scene.listed(first, Lexicon.GIVEN)
        && !scene.cue(last, Cue.PLACE_LAST);
  }

  private void add(int first, int last) {
    Scene.Listed listed = scene.place(first);
    boolean whole = listed != null && listed.last() == last;
    mentions.add(
        Mention.place(
            first, last, whole ? listed.places() : -1, Certainty.HIGH, "it opens a date line"));
    if (first == last) {
      scene.statistics.afterPlaceCue[scene.word(first)] += EVIDENCE;
    }
  }

  /** The last token of the name that begins here, up to a comma, a date or the end; else -1. */
  private int end(int from) {
    if (!named(from)) {
      return -1;
    }
    int last = from;
    while (last - from < LONGEST - 1 && follows(last + 1) && named(last + 1)) {
      last++;
    }
    boolean ordinary =
        last == from && scene.listed(from, Lexicon.WORD) && scene.place(from) == null;
    return ordinary || !closes(last + 1) ? -1 : last;
  }

  private boolean follows(int token) {
    return tokens.follows(token) && !tokens.is(token, ',');
  }

  private boolean named(int token) {
    return token < tokens.size
        && tokens.capital(token)
        && tokens.shape(token) != Shape.INITIAL
        && !scene.functionWord(token)
        && !scene.cue(token, Cue.MONTH)
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.KIN)
        && !scene.cue(token, Cue.FOND);
  }

  private boolean closes(int token) {
    return !tokens.follows(token)
        || tokens.is(token, ',')
        || tokens.is(token, '.')
        || tokens.shape(token) == Shape.DIGITS
        || scene.cue(token, Cue.MONTH);
  }
}
