package org.incipit.recognise.names;

import java.util.List;
import java.util.Set;
import org.incipit.authority.Cue;

/**
 * Which capitalised words of German are nouns, participles or adverbs and nobody's surname, since
 * there every noun has a capital.
 */
final class GermanNouns {
  private static final int LONG = 6;

  /** Endings of German words that few surnames have, as keys. */
  private static final List<String> ABSTRACT = NameWords.list("german-abstract-endings");

  /** What a German participle that opens a sentence stands before, and how it begins; as keys. */
  private static final Set<String> BECOMING = NameWords.set("german-auxiliaries");

  private static final List<String> PREFIXES = NameWords.list("german-participle-prefixes");

  private final Scene scene;
  private final Tokens tokens;

  GermanNouns(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /**
   * In German every noun has a capital: one on no list is a place only behind a preposition of
   * place, here or elsewhere where it takes no article.
   */
  boolean noPlace(int token) {
    int word = scene.word(token);
    return scene.place(token) == null
        && !Statistics.placeCue(tokens, token)
        && (scene.statistics.afterArticle[word] > 0 || scene.statistics.afterPlaceCue[word] == 0);
  }

  /** "Mit Hugo Oper": a German noun, as its article elsewhere or a list tells. */
  boolean thing(int token) {
    return tokens.shape(token) != Shape.INITIAL
        && !scene.cue(token, Cue.TITLE_AFTER)
        && !scene.named(token)
        && !borne(token)
        && (scene.cue(token, Cue.NEVER) || scene.statistics.afterArticle[scene.word(token)] > 0);
  }

  /**
   * "Veranlassung", "Sicherheit": a German noun or adverb by its ending, of which no list and
   * nothing in the text says that it is a surname.
   */
  boolean abstraction(int token) {
    String key = scene.key(token);
    return key.length() > LONG
        && ABSTRACT.stream().anyMatch(key::endsWith)
        && !scene.named(token)
        && !borne(token);
  }

  /** "Angenommen wird der Antrag": a German participle that opens its sentence. */
  boolean participle(int token) {
    String key = scene.key(token);
    return tokens.has(token, Tokens.SENTENCE)
        && tokens.shape(token) == Shape.CAPITALISED
        && !scene.named(token)
        && !borne(token)
        && scene.statistics.inside[scene.word(token)] == 0
        && tokens.follows(token + 1)
        && BECOMING.contains(scene.key(token + 1))
        && (key.endsWith("t") || key.endsWith("en"))
        && PREFIXES.stream().anyMatch(key::startsWith);
  }

  /** True when the text has the word as a surname, for certain or behind a title. */
  private boolean borne(int token) {
    int word = scene.word(token);
    return scene.statistics.personLast[word] + scene.statistics.afterTitle[word] > 0;
  }
}
