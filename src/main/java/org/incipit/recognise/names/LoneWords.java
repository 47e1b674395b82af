package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Capitalised words that name nobody and nothing when they stand alone: kin, peoples, heads of
 * names, acronyms, what somebody reads.
 */
final class LoneWords {
  private final Scene scene;
  private final Tokens tokens;

  LoneWords(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Words that name nobody by themselves: kin, families and peoples, what somebody reads. */
  boolean namesNobody(int token) {
    if (scene.statistics.personLast[scene.word(token)] > 0) {
      return false;
    }
    boolean follows = tokens.follows(token);
    String key = scene.key(token);
    return scene.cue(token, Cue.DEMONYM)
        || initialism(token)
        || scene.english() && scene.listed(token, Lexicon.WORD) && (head(token) || opener(token))
        || scene.cue(token, Cue.KIN)
        || scene.cue(token, Cue.ABBREVIATION) && tokens.is(token + 1, '.')
        || scene.english() && (!scene.named(token) && people(key) || family(key))
        || follows && scene.cue(token - 1, Cue.ARTICLE) && key.endsWith("s")
        || scene.german() && follows && counted(token);
  }

  /** "reading Clarissa": a book, or its author in its place, unless known as a person here. */
  boolean read(int token) {
    return tokens.follows(token)
        && scene.cue(token - 1, Cue.READING)
        && !tokens.has(token, Tokens.SENTENCE)
        && scene.statistics.personLast[scene.word(token)] == 0;
  }

  /** "the Board": a word for bodies, not the name of one. */
  boolean bodyWord(int token) {
    return !scene.cue(token, Cue.BODY)
        && (scene.listed(token, Lexicon.WORD)
            || scene.cue(token, Cue.BODY_LAST)
            || scene.cue(token, Cue.BODY_FIRST)
            || scene.cue(token, Cue.FIRM));
  }

  /** "ASCII": longer ones than "UK" that no list knows as a place. */
  boolean unplacedAcronym(int token) {
    return acronym(token)
        && tokens.end[token] - tokens.start[token] > 2
        && scene.place(token) == null;
  }

  /**
   * "Grace was said": a word with a capital only because it begins its sentence, here and
   * elsewhere.
   */
  private boolean opener(int token) {
    int word = scene.word(token);
    return tokens.has(token, Tokens.SENTENCE)
        && tokens.shape(token) == Shape.CAPITALISED
        && tokens.follows(token + 1)
        && tokens.shape(token + 1) == Shape.LOWER
        && scene.statistics.inside[word] + scene.statistics.personFirst[word] == 0
        && !scene.genitive(token + 1);
  }

  /** "House", "Department": a word for places, bodies or events. */
  private boolean head(int token) {
    return scene.cue(token, Cue.PLACE_LAST)
        || scene.cue(token, Cue.PLACE_FIRST)
        || scene.cue(token, Cue.BODY_LAST)
        || scene.cue(token, Cue.BODY_FIRST)
        || scene.cue(token, Cue.EVENT_LAST)
        || scene.cue(token, Cue.EVENT_FIRST);
  }

  /** "PDP": a few capitals that nobody on a list is called. */
  private boolean initialism(int token) {
    int length = tokens.end[token] - tokens.start[token];
    return length > 1 && length < 5 && acronym(token) && !scene.named(token);
  }

  /** "ASCII": capitals that stand out of the text around them. */
  private boolean acronym(int token) {
    return tokens.shape(token) == Shape.UPPER
        && !tokens.has(token, Tokens.SHOUTED)
        && !scene.amongCapitals(token);
  }

  /** "Unsere 3. Kompagnie": a noun behind its number. */
  private boolean counted(int token) {
    return token > 1
        && tokens.is(token - 1, '.')
        && tokens.has(token - 1, Tokens.GLUED)
        && tokens.shape(token - 2) == Shape.DIGITS;
  }

  private static boolean people(String key) {
    return key.endsWith("ians")
        || key.endsWith("ites")
        || key.endsWith("ese")
        || key.endsWith("ers")
        || key.endsWith("men");
  }

  /** The plural of a name that the document has in the singular. */
  private boolean family(String key) {
    if (!key.endsWith("s")) {
      return false;
    }
    int one = scene.forms.wordOf(key.substring(0, key.length() - 1));
    return one >= 0
        && scene.statistics.lower[one] == 0
        && scene.statistics.personLast[one] + scene.statistics.afterTitle[one] > 0;
  }
}
