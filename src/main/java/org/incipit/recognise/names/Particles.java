package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.language.PersonWords;
import org.incipit.language.PersonWords.Role;

/** Particles and articles that belong to a surname: "von", "de la", "Le", "el-". */
final class Particles {
  /** As many stand before one surname at most. */
  static final int MOST = 3;

  /** Letters of the longest Arabic article. */
  private static final int ARABIC_ARTICLE = 3;

  /** The French "de" before what has no article, as keys; elided, too. */
  static final Set<String> FRENCH_OF = Set.of("de", "d");

  private static final Set<String> OF = Set.of("de", "du", "des");

  private static final Set<String> SURNAME_ARTICLES = NameWords.set("french-surname-articles");

  /** Who prosecutes: "R. v. Lowe". */
  private static final Set<String> CROWN = NameWords.set("prosecutors");

  /** Before a case at law. */
  private static final Set<String> CITING = NameWords.set("citing");

  private final Scene scene;
  private final Tokens tokens;
  private final Titles titles;

  Particles(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.titles = new Titles(scene);
  }

  /** "von", "de", but not the "v." between the parties to a suit. */
  boolean at(int token) {
    return scene.cue(token, Cue.PARTICLE)
        && tokens.shape(token) != Shape.INITIAL
        && !(scene.english() && scene.key(token).equals("v") && versus(token));
  }

  /** "Jones v. Lowe", "R. v. Lowe", "the King v. Lowe", but not "Emil v. Lowe", "Gen. v. Lowe". */
  private boolean versus(int token) {
    if (!tokens.follows(token)) {
      return true;
    }
    int before = tokens.is(token - 1, '.') && token > 1 ? token - 2 : token - 1;
    if (CROWN.contains(scene.key(before))) {
      return true;
    }
    boolean initial = tokens.shape(before) == Shape.INITIAL;
    boolean title = scene.cue(before, Cue.TITLE) && !scene.cue(before - 1, Cue.ARTICLE);
    boolean given =
        PersonWords.is(Role.GIVEN_MALE, scene.key(before))
            && !CITING.contains(scene.key(before - 1));
    return !(initial || title || given);
  }

  /** The token behind a particle and behind the full stop of one that is cut short ("v."). */
  static int after(Scene scene, int token) {
    Tokens tokens = scene.tokens;
    boolean cut =
        scene.cue(token, Cue.ABBREVIATION)
            && scene.cue(token, Cue.PARTICLE)
            && tokens.follows(token + 1)
            && tokens.is(token + 1, '.')
            && tokens.has(token + 1, Tokens.GLUED)
            && tokens.follows(token + 2);
    return cut ? token + 2 : token + 1;
  }

  /** The first of the particles written small that stand right before a name, else the name. */
  int before(int name) {
    int first = name;
    for (int k = 0; k < MOST && tokens.follows(first); k++) {
      int at = first - 1;
      if (tokens.is(at, '.') && tokens.follows(at) && at > 0) {
        at--;
      }
      boolean joins = at >= 0 && at(at) && !tokens.capital(at);
      if (!joins || after(scene, at) != first) {
        break;
      }
      first = at;
    }
    return first;
  }

  /**
   * "Le Goff", "De Gaulle": in French a capital that no position asks for makes article or particle
   * part of the surname; where a sentence begins, a title before it or a verb behind the name does.
   *
   * @param token the article or particle
   * @param last the last token of the name behind it
   */
  boolean surnameArticle(int token, int last) {
    boolean joins =
        token >= 0
            && tokens.follows(token + 1)
            && tokens.shape(token) == Shape.CAPITALISED
            && SURNAME_ARTICLES.contains(scene.key(token));
    if (!joins || titles.precede(token)) {
      return joins;
    }
    if (!tokens.has(token, Tokens.SENTENCE)) {
      return true;
    }
    return OF.contains(scene.key(token))
        && tokens.follows(last + 1)
        && !tokens.capital(last + 1)
        && scene.cue(last + 1, Cue.SAYING);
  }

  /** "el-Kader": an Arabic name behind its article. */
  boolean articled(int token) {
    int article = scene.key(token).indexOf(' ');
    return tokens.shape(token) == Shape.INNER && article > 1 && article <= ARABIC_ARTICLE;
  }
}
