package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/** How far the name of a person reaches, and where one begins. */
final class PersonPattern {
  /** Parts that a name has at most. */
  private static final int LONGEST = 7;

  /** Before a name at birth, as keys. */
  private static final Set<String> BORN = NameWords.set("born");

  private final Scene scene;
  private final Tokens tokens;
  private final Titles titles;
  private final Particles particles;
  private final WordSurnames words;

  PersonPattern(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.titles = new Titles(scene);
    this.particles = new Particles(scene);
    this.words = new WordSurnames(scene);
  }

  /** True when a name can begin here, after a title. */
  boolean begins(int token) {
    if (token < 0 || token >= tokens.size) {
      return false;
    }
    int at = token;
    while (particles.at(at) && tokens.follows(at + 1)) {
      at = Particles.after(scene, at);
    }
    return part(at) && !tokens.has(at, at == token ? 0 : Tokens.BREAK);
  }

  /** True when the word after a title can only be a name, whatever else it means. */
  boolean afterTitle(int token) {
    if (token >= tokens.size || tokens.has(token, Tokens.SENTENCE)) {
      return false;
    }
    int title = tokens.wordBefore(token);
    return begins(token) || words.afterTitle(title, token) || words.afterCourtesy(title, token);
  }

  /**
   * True when the name that begins here begins as names of persons do: initials or a given name.
   */
  boolean givenFirst(int token) {
    if (scene.listed(token, Lexicon.GIVEN)) {
      return true;
    }
    return tokens.shape(token) == Shape.INITIAL
        || scene.cue(token, Cue.ABBREVIATION) && tokens.is(token + 1, '.') && !title(token);
  }

  /** The last token of the name whose first one is given. */
  int end(int first) {
    int last = first;
    boolean titled = titles.precede(first);
    while (particles.at(last) && tokens.follows(last + 1) && !part(last)) {
      last = Particles.after(scene, last);
    }
    for (int parts = 1; parts < LONGEST; parts++) {
      int next = nextPart(last);
      boolean odd =
          next < 0
              && tokens.follows(last + 1)
              && (words.afterForename(last, last + 1, titled) || words.beforeTrade(last, last + 1));
      if (odd) {
        last++;
        break;
      }
      if (next < 0) {
        break;
      }
      last = next;
    }
    return suffix(last);
  }

  private int nextPart(int last) {
    int at = last + 1;
    if (!tokens.follows(at)) {
      return -1;
    }
    if (tokens.is(at, '.')) {
      boolean cut = tokens.shape(last) == Shape.INITIAL || scene.cue(last, Cue.ABBREVIATION);
      if (!cut || !tokens.follows(at + 1)) {
        return -1;
      }
      at++;
    }
    int before = 0;
    while (before < Particles.MOST
        && particles.at(at)
        && !tokens.capital(at)
        && tokens.follows(at + 1)) {
      at = Particles.after(scene, at);
      before++;
    }
    boolean joined = part(at) && (!tokens.has(at, Tokens.SENTENCE) || tokens.is(at - 1, '.'));
    return joined && (!title(at) || noble(last, at)) && !stopsName(at, before) ? at : -1;
  }

  /** True when a token can be a part of a person's name. */
  private boolean part(int token) {
    return token < tokens.size
        && (tokens.capital(token) || tokens.shape(token) == Shape.INNER)
        && (!scene.functionWord(token) || named(token))
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.MONTH)
        && !scene.cue(token, Cue.BODY_LAST)
        && !(scene.cue(token, Cue.DEMONYM) && !scene.listed(token, Lexicon.SURNAME))
        && !scene.cue(token, Cue.PLACE_LAST);
  }

  /** A function word that is a name too, where its capital is no matter of position. */
  private boolean named(int token) {
    return scene.named(token)
        && tokens.shape(token) == Shape.CAPITALISED
        && !scene.positional(token)
        && !scene.cue(token, Cue.ARTICLE)
        && !scene.cue(token, Cue.SAYING);
  }

  /**
   * "Karl Freiherrn v. Mecséry", "Sándor Graf Teleki": in German rank stands before the surname.
   */
  private boolean noble(int last, int at) {
    if (!scene.german() || !scene.cue(at, Cue.TITLE_ALONE) || title(last)) {
      return false;
    }
    int next = tokens.wordAfter(at);
    return tokens.follows(next)
        && (particles.at(next) || scene.listed(last, Lexicon.GIVEN) && part(next) && !title(next));
  }

  private boolean title(int at) {
    return scene.cue(at, Cue.TITLE) && !scene.cue(at, Cue.TITLE_AFTER) && !scene.named(at);
  }

  /** In German a noun may follow a name, though not behind a particle. */
  private boolean stopsName(int at, int before) {
    return scene.german() && before == 0 && scene.statistics.afterArticle[scene.word(at)] > 0;
  }

  /**
   * "Anne née Morel", "Frau Klein geb. Roth": the name at birth that follows, else {@code last}.
   */
  private int born(int last) {
    int at = last + 1;
    if (!tokens.follows(at) || tokens.capital(at) || !BORN.contains(scene.key(at))) {
      return last;
    }
    at++;
    if (tokens.follows(at) && tokens.is(at, '.')) {
      at++;
    }
    int titled = tokens.follows(at) ? titles.after(at) : -1;
    at = titled > at ? titled : at;
    boolean name =
        tokens.follows(at)
            && !tokens.has(at, Tokens.SENTENCE)
            && begins(at)
            && (scene.place(at) == null || scene.listed(at, Lexicon.SURNAME));
    if (!name) {
      return last; // "geb. Wien 1850" says where
    }
    while (particles.at(at) && !part(at)) {
      at = Particles.after(scene, at);
    }
    int next = nextPart(at);
    return next < 0 ? at : next;
  }

  /**
   * The title that stands after the name that ends here ("Esq."), or the name at birth, else its
   * own last token.
   */
  int suffix(int name) {
    int last = born(name);
    int at = last + 1;
    if (tokens.is(at, ',') && tokens.follows(at)) {
      at++;
    }
    boolean next = // "Lobengula, Mirza Ahmad"
        at == last + 2
            && tokens.follows(at + 1)
            && tokens.capital(at + 1)
            && !scene.cue(at + 1, Cue.TITLE_AFTER);
    boolean after =
        tokens.follows(at)
            && !next
            && tokens.capital(at)
            && scene.cue(at, Cue.TITLE_AFTER)
            && (at == last + 1 || tokens.shape(at) != Shape.UPPER);
    return after ? at : last;
  }

  /**
   * True for what makes the name of a place a person's: an article of its own among persons, an
   * Arabic name behind it, a forename before a surname that is a head word too ("John Hill").
   */
  boolean ofPerson(int first, int last, boolean besidePerson) {
    if (scene.french() && particles.surnameArticle(first - 1, last)) {
      Scene.Listed listed = scene.place(first - 1);
      return (besidePerson || titles.precede(first - 1))
          && (listed == null || listed.last() < last);
    }
    if (first + 1 == last) {
      boolean surname =
          particles.articled(last)
              || scene.listed(last, Lexicon.SURNAME)
              || scene.cue(last, Cue.PLACE_LAST)
              || scene.cue(last, Cue.BODY_LAST);
      return scene.listed(first, Lexicon.GIVEN)
          && surname
          && tokens.follows(last)
          && (besidePerson || particles.articled(last) || suffix(last) > last);
    }
    return first == last // "Riad es-Solh"
        && tokens.follows(last + 1)
        && particles.articled(last + 1)
        && scene.listed(first, Lexicon.GIVEN);
  }

  /** A capitalised word that may be a surname: no title, no month, nothing that is never a name. */
  boolean plain(int token) {
    return tokens.shape(token) == Shape.CAPITALISED
        && !scene.functionWord(token)
        && !scene.cue(token, Cue.TITLE)
        && !scene.cue(token, Cue.NEVER)
        && !scene.cue(token, Cue.MONTH);
  }
}
