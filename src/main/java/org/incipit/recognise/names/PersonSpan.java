package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/**
 * Where the name of a person begins and ends whatever a model says: initials, particles and titles
 * belong to it, words that only open a sentence or follow in German do not.
 */
final class PersonSpan {
  /** As many belong to one name at most. */
  private static final int INITIALS = 6;

  private final Scene scene;
  private final Tokens tokens;
  private final PersonPattern persons;
  private final Titles titles;
  private final Particles particles;
  private final ItemNumerals numerals;
  private final GermanNouns nouns;
  private final LoneWords lone;
  private final Appellatives appellatives;

  /** The span as it was last mended. */
  int first;

  int last;

  PersonSpan(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.persons = new PersonPattern(scene);
    this.titles = new Titles(scene);
    this.particles = new Particles(scene);
    this.numerals = new ItemNumerals(scene);
    this.nouns = new GermanNouns(scene);
    this.lone = new LoneWords(scene);
    this.appellatives = new Appellatives(scene);
  }

  /**
   * Mends the span of a person; false when nothing of it names one.
   *
   * @param trusted true when more than the bundled model says so
   */
  boolean mend(int from, int to, boolean trusted) {
    first = from;
    last = to;
    while (first < last && (idle(first) || opening(first))) {
      first++;
    }
    if (!addressed()) {
      return false;
    }
    if (scene.german()) {
      if (first == last && nouns.participle(first)) {
        return false;
      }
      genitive();
      if (!(trusted && first == last) && !concrete()) {
        return false;
      }
    }
    initials();
    widen();
    if (first == last && (lone.read(first) || !trusted && lone.namesNobody(first))) {
      return false;
    }
    if (tokens.follows(first)
        && scene.cue(first - 1, Cue.ARTICLE)
        && appellatives.ordinary(first, last)) {
      return false;
    }
    last = persons.suffix(last);
    first = first + 2 <= last && numerals.at(first) ? first + 2 : first;
    return !appellatives.describe(first, last);
  }

  /** "My Dear Mr Hope", "See Hope": words that are capitalised without being names. */
  private boolean idle(int token) {
    return !tokens.capital(token)
        || scene.cue(token, Cue.POSSESSIVE)
        || scene.cue(token, Cue.FOND) && !scene.listed(token, Lexicon.SURNAME)
        || scene.cue(token, Cue.ARTICLE)
        || scene.cue(token, Cue.NEVER) && !scene.cue(token, Cue.TITLE);
  }

  /** "Come Antony": a word that begins the sentence, and is written small elsewhere. */
  private boolean opening(int token) {
    int word = scene.word(token);
    return scene.english()
        && scene.positional(token)
        && !tokens.has(token, Tokens.SHOUTED)
        && scene.listed(token, Lexicon.WORD)
        && !scene.named(token)
        && !scene.cue(token, Cue.TITLE)
        && tokens.shape(token) == Shape.CAPITALISED
        && tokens.capital(token + 1)
        && scene.statistics.lower[word] > scene.statistics.personFirst[word];
  }

  /**
   * "S. M. Norodom": letters that address somebody want the name behind them; false without one.
   */
  private boolean addressed() {
    int name = tokens.shape(first) == Shape.INITIAL ? titles.after(first) : -1;
    if (name <= last) {
      return true;
    }
    if (!persons.afterTitle(name) || tokens.shape(name) == Shape.INITIAL) {
      return false;
    }
    last = persons.end(name);
    return true;
  }

  /** "Bitte des Kollegen Arndt": what stands before an article inside is no part of the name. */
  private void genitive() {
    for (int i = last - 1; i > first; i--) {
      boolean article = !tokens.capital(i) && scene.cue(i, Cue.ARTICLE);
      if (article && tokens.capital(i - 1) && tokens.capital(i + 1)) {
        first = i + 1;
        return;
      }
    }
  }

  /**
   * Cuts the German nouns off that follow a name; false when nothing is left that names a person.
   */
  private boolean concrete() {
    int whole = last;
    while (last > first
        && (nouns.thing(last)
            || nouns.abstraction(last) && !scene.listed(last - 1, Lexicon.GIVEN))) {
      last--;
    }
    while (last > first && !tokens.capital(last)) {
      last--;
    }
    if (first < last) {
      return true;
    }
    Scene.Listed place = last < whole ? scene.place(first) : null;
    boolean letter = last < whole && tokens.shape(first) == Shape.INITIAL;
    return !nouns.abstraction(first) && !scene.strong(place) && !letter;
  }

  /**
   * "A. Courmont", "C. F. Tiemann": initials before the name belong to it. A forename behind one
   * letter may as well begin a sentence, or an item that the letter counts.
   */
  private void initials() {
    for (int times = 0; times < INITIALS; times++) {
      int initial = first - 2;
      boolean before =
          initial >= 0
              && tokens.follows(first)
              && tokens.is(first - 1, '.')
              && tokens.has(first - 1, Tokens.GLUED)
              && tokens.follows(first - 1)
              && (tokens.shape(initial) == Shape.INITIAL || shortGiven(initial))
              && !(initial > 0
                  && tokens.has(initial, Tokens.GLUED)
                  && !tokens.is(initial - 1, '.'));
      boolean further = tokens.shape(first) == Shape.INITIAL && tokens.is(first + 1, '.');
      if (!before
          || !further && scene.listed(first, Lexicon.GIVEN) && !shortGiven(initial)
          || titles.lettersAt(initial) >= 0) {
        return;
      }
      first = initial;
    }
  }

  /** "Mich. Huber" */
  private boolean shortGiven(int token) {
    return tokens.shape(token) == Shape.CAPITALISED && scene.cue(token, Cue.SHORT_GIVEN);
  }

  /** Takes in particles and titles. */
  private void widen() {
    while (tokens.follows(last + 1) && particles.articled(last + 1)) {
      last++; // "Abd el-Kader"
    }
    if (scene.french() && particles.surnameArticle(first - 1, last)) {
      first--;
    }
    int from = particles.before(first);
    boolean cut = from < first && scene.cue(from, Cue.ABBREVIATION);
    if (from < first && (titledBefore(from) || cut)) {
      first = from;
    }
    int title = titles.before(first);
    first = title < 0 ? first : title;
    boolean second = // "2/Lt.", "L/Cpl"
        tokens.follows(first)
            && tokens.is(first - 1, '/')
            && tokens.has(first, Tokens.GLUED)
            && tokens.follows(first - 1)
            && scene.cue(first, Cue.TITLE);
    first = second ? first - 2 : first;
  }

  /** "M. de", "Graf v.": a title that a particle of a name follows, and no article of a noun. */
  private boolean titledBefore(int name) {
    if (titles.before(name) < 0) {
      return false;
    }
    int title = tokens.wordBefore(name);
    return !scene.cue(name, Cue.ARTICLE)
        && (!scene.cue(title, Cue.TITLE_OF) || scene.cue(title, Cue.TITLE_ALONE));
  }
}
