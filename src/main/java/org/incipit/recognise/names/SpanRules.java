package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Kind;

/**
 * What is true of names whatever a model says: which words no name begins or ends with, and which
 * stand for no name when they stand alone. Persons have rules of their own in {@link PersonSpan}.
 */
final class SpanRules {
  private final Scene scene;
  private final Tokens tokens;
  private final Particles particles;
  private final Titles titles;
  private final Saints saints;
  private final PersonSpan person;
  private final GermanNouns nouns;
  private final LoneWords lone;
  private final Appellatives appellatives;

  /** The span as it was last mended. */
  int first;

  int last;

  SpanRules(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.particles = new Particles(scene);
    this.titles = new Titles(scene);
    this.saints = new Saints(scene);
    this.person = new PersonSpan(scene);
    this.nouns = new GermanNouns(scene);
    this.lone = new LoneWords(scene);
    this.appellatives = new Appellatives(scene);
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
      boolean name = person.mend(first, last, trusted);
      first = person.first;
      last = person.last;
      return name;
    }
    while (first < last && scene.cue(first, Cue.POSSESSIVE)) {
      first++;
    }
    boolean name =
        kind == Kind.ORGANISATION
            ? first < last || trusted || !lone.bodyWord(first)
            : place(trusted);
    return name && !appellatives.never(first, last);
  }

  private boolean place(boolean trusted) {
    if (first == last && scene.cue(first, Cue.TITLE_AFTER) && !scene.named(first)) {
      return false; // "Esq."
    }
    if (shared()) {
      last--;
    }
    Scene.Listed listed = trusted ? null : scene.place(first);
    if (listed != null && listed.last() < last && scene.listed(listed.last() + 1, Lexicon.GIVEN)) {
      last = listed.last(); // "In London Benjamin Hill spoke"
    }
    if (appellatives.phrase(first, last) || felt() || saintly()) {
      return false;
    }
    return trusted
        || !(scene.place(first) == null && alone())
            && !(first == last
                && (lone.unplacedAcronym(first)
                    || scene.german() && (nouns.noPlace(first) || nouns.abstraction(first))));
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
    return first > last
        || first == last && scene.listed(first, Lexicon.WORD) && !scene.named(first);
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

  /**
   * "Polon.": a passage of its own, as the label of who speaks, names no place that nothing proves.
   */
  private boolean alone() {
    int next = tokens.is(last + 1, '.') || tokens.is(last + 1, ':') ? last + 2 : last + 1;
    return tokens.has(first, Tokens.BREAK)
        && (next >= tokens.size || tokens.has(next, Tokens.BREAK));
  }
}
