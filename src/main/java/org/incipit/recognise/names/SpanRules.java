package org.incipit.recognise.names;

import java.util.List;
import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Kind;

/**
 * What is true of names whatever a model says: where titles belong, which words no name begins or
 * ends with, and which stand for no name when they stand alone.
 */
final class SpanRules {
  private static final int TITLES = 6;
  private static final int LONG = 6;

  /** Endings of German words that few surnames have, as keys. */
  private static final List<String> ABSTRACT = NameWords.list("german-abstract-endings");

  /** What a German participle that opens a sentence stands before, and how it begins; as keys. */
  private static final Set<String> BECOMING = NameWords.set("german-auxiliaries");

  private static final List<String> PREFIXES = NameWords.list("german-participle-prefixes");

  private static final Set<String> OF_OFFICE = Set.of("of", "for");
  private static final Set<String> OFFICES = NameWords.set("offices-of");

  /** Before places, also of somebody who has a name of one. */
  private static final Set<String> WHERE = NameWords.set("german-where");

  private final Scene scene;
  private final Tokens tokens;
  private final PersonPattern persons;
  private final Titles titles;
  private final Particles particles;
  private final ItemNumerals numerals;
  private final WordSurnames words;
  private final Saints saints;

  /** The span as it was last mended. */
  int first;

  int last;

  SpanRules(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.persons = new PersonPattern(scene);
    this.titles = new Titles(scene);
    this.particles = new Particles(scene);
    this.numerals = new ItemNumerals(scene);
    this.words = new WordSurnames(scene);
    this.saints = new Saints(scene);
  }

  /**
   * Mends a span; false when nothing of it is a name.
   *
   * @param trusted true when more than the bundled model says so: a rule, or what a user taught
   */
  boolean mend(Kind kind, int from, int to, boolean trusted) {
    first = from;
    last = to;
    while (last > first && (!capital(last) || scene.functionWord(last))) {
      last--;
    }
    if (lettered()) {
      return false;
    }
    if (kind == Kind.PERSON) {
      return person(trusted);
    }
    while (first < last && scene.cue(first, Cue.POSSESSIVE)) {
      first++;
    }
    if (kind == Kind.ORGANISATION) {
      return !never() && !(first == last && !trusted && common(first));
    }
    if (first == last && scene.cue(first, Cue.TITLE_AFTER) && !named(first)) {
      return false; // "Esq."
    }
    if (shared()) {
      last--;
    }
    Scene.Listed listed = trusted ? null : scene.place(first);
    if (listed != null && listed.last() < last && scene.listed(listed.last() + 1, Lexicon.GIVEN)) {
      last = listed.last(); // "In London Benjamin Hill spoke"
    }
    if (phrased() || felt() || saintly() || !trusted && scene.place(first) == null && alone()) {
      return false;
    }
    return !never()
        && !(first == last
            && !trusted
            && (unplaced(first) || scene.german() && (noun(first) || abstraction(first))));
  }

  /** True for "Kader" and for "el-Kader". */
  private boolean capital(int token) {
    return tokens.capital(token) || particles.articled(token);
  }

  /**
   * "402 O.R. Weather", "D.S.O. James Hope": takes letters that are no initials off the head; true
   * when nothing else is left, or an ordinary word.
   */
  private boolean lettered() {
    int end = titles.lettersAt(first);
    if (end < 0) {
      return false;
    }
    first = end + 1;
    return first > last || first == last && scene.listed(first, Lexicon.WORD) && !named(first);
  }

  /** "the Board": a word for bodies, not the name of one. */
  private boolean common(int token) {
    return !scene.cue(token, Cue.BODY)
        && (scene.listed(token, Lexicon.WORD)
            || scene.cue(token, Cue.BODY_LAST)
            || scene.cue(token, Cue.BODY_FIRST)
            || scene.cue(token, Cue.FIRM));
  }

  /**
   * In German every noun has a capital: one on no list is a place only behind a preposition of
   * place, here or elsewhere where it takes no article.
   */
  private boolean noun(int token) {
    int word = scene.word(token);
    return scene.place(token) == null
        && !Statistics.placeCue(tokens, token)
        && (scene.statistics.afterArticle[word] > 0 || scene.statistics.afterPlaceCue[word] == 0);
  }

  /**
   * "nach langem Leiden": a German place takes no adjective that declines as one without article.
   */
  private boolean felt() {
    String before = tokens.follows(first) ? scene.key(first - 1) : "";
    return scene.german()
        && before.endsWith("em")
        && !before.endsWith("dem")
        && tokens.shape(first - 1) == Shape.LOWER
        && !scene.cue(first - 1, Cue.ARTICLE);
  }

  /** "St. Peter's epistles": a saint in the genitive is no town. */
  private boolean saintly() {
    return scene.english() && scene.genitive(last + 1) && saints.name(first) >= 0;
  }

  /** "Devon and Dorset Coasts": the head word in the plural belongs to both names. */
  private boolean shared() {
    if (last == first
        || !tokens.follows(first)
        || !LoneNames.joins(scene, first - 1)
        || !scene.cue(last, Cue.PLACE_LAST)
        || !scene.key(last).endsWith("s")) {
      return false;
    }
    Scene.Listed listed = scene.place(first);
    return listed != null && listed.last() == last - 1;
  }

  private boolean person(boolean trusted) {
    while (first < last && (idle(first) || opening(first))) {
      first++;
    }
    if (!addressed()) {
      return false;
    }
    if (scene.german()) {
      if (first == last && participle(first)) {
        return false;
      }
      genitive();
      if (!(trusted && first == last) && !concrete()) {
        return false;
      }
    }
    initials();
    widen();
    if (first == last && (read(first) || !trusted && lone(first))) {
      return false;
    }
    if (tokens.follows(first) && scene.cue(first - 1, Cue.ARTICLE) && ordinary()) {
      return false;
    }
    last = persons.suffix(last);
    first = first + 2 <= last && numerals.at(first) ? first + 2 : first;
    if (ofOffice() || first == last && (follows(last) || practised() || comesFrom())) {
      return false;
    }
    return !never() && !titlesAlone() && !office() && !phrased() && !compass();
  }

  /** "Reg.-Rath", "Geh. Rat": a word cut short before another is a title nobody listed. */
  private boolean follows(int token) {
    return scene.german()
        && tokens.is(token + 1, '.')
        && tokens.has(token + 1, Tokens.GLUED)
        && tokens.follows(token + 2)
        && tokens.is(token + 2, '-');
  }

  /** "Robert Parsons, Victualler": what somebody does, which nobody is called. */
  private boolean practised() {
    return scene.english()
        && scene.cue(first, Cue.TRADE)
        && !scene.listed(first, Lexicon.SURNAME)
        && tokens.follows(first)
        && tokens.is(first - 1, ',')
        && tokens.capital(first - 2);
  }

  /** "Minister of Labour", "Secretary of State for Defence". */
  private boolean ofOffice() {
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

  /** "Bürger zu Rheinau", where somebody is called Wechsler von Rheinau: a place. */
  private boolean comesFrom() {
    return scene.german()
        && tokens.follows(first)
        && scene.statistics.ofPlace[scene.word(first)] > 0
        && WHERE.contains(scene.key(first - 1));
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

  /** "Angenommen wird der Antrag": a German participle that opens its sentence. */
  private boolean participle(int token) {
    String key = scene.key(token);
    return tokens.has(token, Tokens.SENTENCE)
        && tokens.shape(token) == Shape.CAPITALISED
        && !named(token)
        && !borne(token)
        && scene.statistics.inside[scene.word(token)] == 0
        && tokens.follows(token + 1)
        && BECOMING.contains(scene.key(token + 1))
        && (key.endsWith("t") || key.endsWith("en"))
        && PREFIXES.stream().anyMatch(key::startsWith);
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
        && !named(token)
        && !scene.cue(token, Cue.TITLE)
        && tokens.shape(token) == Shape.CAPITALISED
        && tokens.capital(token + 1)
        && scene.statistics.lower[word] > scene.statistics.personFirst[word];
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
        && (thing(last) || abstraction(last) && !scene.listed(last - 1, Lexicon.GIVEN))) {
      last--;
    }
    while (last > first && !tokens.capital(last)) {
      last--;
    }
    if (first < last) {
      return true;
    }
    Scene.Listed place = last < whole ? scene.place(first) : null;
    boolean strong = place != null && scene.gazetteer.strong(scene.gazetteer.best(place.places()));
    boolean letter = last < whole && tokens.shape(first) == Shape.INITIAL;
    return !abstraction(first) && !strong && !letter;
  }

  /** "Mit Hugo Oper": a German noun, as its article elsewhere or a list tells. */
  private boolean thing(int token) {
    return tokens.shape(token) != Shape.INITIAL
        && !scene.cue(token, Cue.TITLE_AFTER)
        && !named(token)
        && !borne(token)
        && (scene.cue(token, Cue.NEVER) || scene.statistics.afterArticle[scene.word(token)] > 0);
  }

  /** True when the text has the word as a surname, for certain or behind a title. */
  private boolean borne(int token) {
    int word = scene.word(token);
    return scene.statistics.personLast[word] + scene.statistics.afterTitle[word] > 0;
  }

  /**
   * "Veranlassung", "Sicherheit": a German noun or adverb by its ending, of which no list and
   * nothing in the text says that it is a surname.
   */
  private boolean abstraction(int token) {
    String key = scene.key(token);
    return key.length() > LONG
        && ABSTRACT.stream().anyMatch(key::endsWith)
        && !named(token)
        && !borne(token);
  }

  /**
   * "A. Courmont", "C. F. Tiemann": initials before the name belong to it. A forename behind one
   * letter may as well begin a sentence, or an item that the letter counts.
   */
  private void initials() {
    for (int times = 0; times < TITLES; times++) {
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
    titles();
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

  private void titles() {
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

  private boolean never() {
    for (int i = first; i <= last; i++) {
      if (tokens.capital(i) && !scene.cue(i, Cue.NEVER)) {
        return false;
      }
    }
    return true;
  }

  /** Words that name nobody by themselves: kin, families and peoples, what somebody reads. */
  private boolean lone(int token) {
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
        || scene.english() && (!named(token) && people(key) || family(key))
        || follows && scene.cue(token - 1, Cue.ARTICLE) && key.endsWith("s")
        || scene.german() && follows && counted(token);
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

  /**
   * "Polon.": a passage of its own, as the label of who speaks, names no place that nothing proves.
   */
  private boolean alone() {
    int next = tokens.is(last + 1, '.') || tokens.is(last + 1, ':') ? last + 2 : last + 1;
    return tokens.has(first, Tokens.BREAK)
        && (next >= tokens.size || tokens.has(next, Tokens.BREAK));
  }

  /** "ASCII": longer ones than "UK" that no list knows as a place. */
  private boolean unplaced(int token) {
    return acronym(token)
        && tokens.end[token] - tokens.start[token] > 2
        && scene.place(token) == null;
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
    return length > 1 && length < 5 && acronym(token) && !named(token);
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

  /** "reading Clarissa": a book, or its author in its place, unless known as a person here. */
  private boolean read(int token) {
    return tokens.follows(token)
        && scene.cue(token - 1, Cue.READING)
        && !tokens.has(token, Tokens.SENTENCE)
        && scene.statistics.personLast[scene.word(token)] == 0;
  }

  private boolean named(int token) {
    return scene.listed(token, Lexicon.GIVEN | Lexicon.SURNAME);
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

  /** "the Young Gardener": words of the language throughout, as in titles of books. */
  private boolean ordinary() {
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

  /** "Hon. Members", "Deputy Lieutenants": an office and an ordinary word. */
  private boolean office() {
    return titles.after(first) == last && words.isOrdinary(last);
  }

  /** "Town Clerk", "R.M.S. Orizaba": a phrase that is no name, or opens what is none. */
  private boolean phrased() {
    int end = scene.phrase(first, Cue.NEVER);
    return end > first && end <= last;
  }

  /** "N.W." */
  private boolean compass() {
    for (int i = first; i <= last; i++) {
      boolean quarter =
          tokens.is(i, 'N') || tokens.is(i, 'S') || tokens.is(i, 'E') || tokens.is(i, 'W');
      if (!quarter && !tokens.is(i, '.')) {
        return false;
      }
    }
    return true;
  }

  private boolean titlesAlone() {
    for (int i = first; i <= last; i++) {
      boolean title =
          scene.cue(i, Cue.TITLE)
                  && (scene.cue(i, Cue.ABBREVIATION)
                      || !scene.listed(i, Lexicon.GIVEN | Lexicon.SURNAME))
              || scene.cue(i, Cue.TITLE_AFTER);
      if (tokens.capital(i) && !title) {
        return false;
      }
    }
    return true;
  }
}
