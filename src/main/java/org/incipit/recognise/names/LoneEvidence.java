package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.Lexicon;
import org.incipit.model.Kind;

/** What speaks for a lone capitalised word as a person, as a place, as no name; in points. */
final class LoneEvidence {
  private final Scene scene;
  private final Tokens tokens;
  private final Statistics counts;
  private final Mentions mentions;

  LoneEvidence(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.counts = scene.statistics;
    this.mentions = mentions;
  }

  double person(int i) {
    int word = scene.word(i);
    double score = 0;
    score += counts.personLast[word] > 0 ? 3 : 0;
    score += counts.personFirst[word] > 0 ? 2 : 0;
    score += counts.afterTitle[word] > 0 ? 1.5 : 0;
    score += counts.afterFond[word] > 0 ? 1 : 0;
    score += counts.afterPersonCue[word] > 0 ? 0.4 : 0;
    score += scene.cue(i, Cue.KNOWN) ? 3 : 0;
    score += given(i);
    score += scene.listed(i, Lexicon.SURNAME) ? 0.7 : 0;
    score += regular(i) ? 1.5 : 0;
    score -= renown(i);
    score += counts.beforeSaying[word] > 1 ? 0.7 : 0;
    score += counts.beforeGenitive[word] > 0 && !scene.german() ? 0.4 : 0;
    score -= counts.afterPlaceCue[word] > 0 ? 0.7 : 0;
    score += LoneNames.beside(scene, mentions, i, Kind.PERSON) ? 1 : 0;
    boolean speaks =
        tokens.follows(i + 1) && tokens.shape(i + 1) == Shape.LOWER && scene.cue(i + 1, Cue.SAYING);
    score += speaks ? scene.german() && bare(i) ? 3.2 : 1 : 0;
    return score + personBefore(i) + unknown(i);
  }

  /** German: nothing stands before the word in its clause, and no article anywhere. */
  private boolean bare(int i) {
    int word = scene.word(i);
    boolean opens = !tokens.follows(i) || tokens.has(i, Tokens.SENTENCE) || tokens.is(i - 1, ';');
    return opens && counts.afterArticle[word] == 0 && counts.lower[word] == 0;
  }

  private double given(int i) {
    if (!scene.listed(i, Lexicon.GIVEN)) {
      return 0;
    }
    boolean plain = !scene.english() && !scene.listed(i, Lexicon.WORD);
    return plain ? 2.4 : 1.5;
  }

  /**
   * German: a word that keeps standing after prepositions of persons and never after an article.
   */
  private boolean regular(int i) {
    int word = scene.word(i);
    return scene.german()
        && counts.afterPersonCue[word] > 1
        && counts.afterArticle[word] == 0
        && counts.lower[word] == 0;
  }

  /** A place that everyone knows is less likely the name of a person. */
  private double renown(int i) {
    int list = scene.forms.place[tokens.form[i]];
    if (list < 0) {
      return 0;
    }
    int best = scene.gazetteer.best(list);
    if (scene.gazetteer.strong(best) || scene.gazetteer.population(best) >= 1_000_000) {
      return 1.5;
    }
    return scene.gazetteer.population(best) >= 100_000 ? 0.8 : 0;
  }

  private double personBefore(int i) {
    if (!tokens.follows(i)) {
      return 0;
    }
    int before = i - 1;
    boolean small = !tokens.capital(before);
    double score = 0;
    score += scene.cue(before, Cue.FOND) || small && scene.cue(before, Cue.KIN) ? 1.5 : 0;
    score += scene.cue(before, Cue.PERSON_BEFORE) ? 0.8 : 0;
    score -= placeCue(i) ? 0.7 : 0;
    score -= scene.cue(before, Cue.ARTICLE) ? 1.5 : 0;
    return score;
  }

  /** A word on no list that never stands in small letters is a name of some kind. */
  private double unknown(int i) {
    int word = scene.word(i);
    boolean plain =
        !scene.german()
            && !scene.listed(i, Lexicon.WORD)
            && scene.forms.place[tokens.form[i]] < 0
            && counts.lower[word] == 0
            && counts.inside[word] > 0;
    return plain ? 0.9 + 0.3 * Math.min(3, counts.inside[word] - 1) : 0;
  }

  double place(int i, int last, int list) {
    int word = scene.word(i);
    double score = list >= 0 ? prominence(list, i, last) : 0;
    score += LoneNames.beside(scene, mentions, i, Kind.PLACE) ? 1 : 0;
    int before = tokens.follows(i) && !tokens.capital(i - 1) ? i - 1 : -1;
    score += placeCue(i) ? 1.5 : before >= 0 && scene.cue(before, Cue.TOWARD) ? 0.5 : 0;
    score += Math.min(3, counts.afterPlaceCue[word]) * 0.3;
    if (last > i) {
      return score + 1;
    }
    score -= counts.personLast[word] > 0 ? 2 : 0;
    score -= counts.personFirst[word] > 0 ? 2 : 0;
    score -= scene.cue(i, Cue.KNOWN) ? 2 : 0;
    score -= scene.listed(i, Lexicon.GIVEN) ? (renown(i) > 1 ? 0.5 : 1.2) : 0;
    score -= scene.listed(i, Lexicon.SURNAME) ? 0.4 : 0;
    boolean article = before >= 0 && scene.cue(before, Cue.ARTICLE) && scene.english();
    score -= article ? renown(i) > 0 ? 0.3 : 0.6 : 0;
    return score + unknown(i);
  }

  private boolean placeCue(int i) {
    return Statistics.placeCue(tokens, i);
  }

  private double prominence(int list, int i, int last) {
    Gazetteer gazetteer = scene.gazetteer;
    int best = gazetteer.best(list);
    if (gazetteer.strong(best)) {
      return 4;
    }
    if (last == i && tokens.end[i] - tokens.start[i] <= 3) {
      return 0.3;
    }
    int population = gazetteer.population(best);
    if (gazetteer.region(best)) {
      return 2.3;
    }
    return population >= 1_000_000
        ? 3.2
        : population >= 100_000 ? 2.6 : population >= 15_000 ? 1.4 : 0.9;
  }

  /** What speaks against any name. */
  double nothing(int i, boolean listed) {
    int word = scene.word(i);
    double score = 0;
    score += scene.listed(i, Lexicon.WORD) && scene.english() ? 2 : 0;
    score += scene.cue(i, Cue.MONTH) ? 4 : 0;
    int lower = counts.lower[word];
    int inside = counts.inside[word];
    score += lower == 0 ? 0 : lower > inside ? 3 : 1;
    score += inside == 0 ? listed || scene.german() ? 0.3 : 0.8 : 0;
    score += scene.german() ? (listed ? 0.4 : 0.8) + (counts.afterArticle[word] > 0 ? 2 : 0) : 0;
    score += scene.cue(i, Cue.TITLE) ? 2 : 0;
    boolean head =
        scene.cue(i, Cue.EVENT_LAST)
            || scene.cue(i, Cue.PLACE_LAST)
            || scene.cue(i, Cue.PLACE_FIRST)
            || scene.cue(i, Cue.DIRECTION)
            || scene.cue(i, Cue.BODY_FIRST);
    score += head ? 2 : 0;
    int before = tokens.follows(i) ? i - 1 : -1;
    boolean plural = before >= 0 && scene.cue(before, Cue.ARTICLE) && scene.key(i).endsWith("s");
    score += plural ? 1 : 0;
    return score + (people(i) ? scene.key(i).endsWith("ians") ? 4 : 1.5 : 0);
  }

  /** An unknown word that ends as names of peoples and languages do. */
  private boolean people(int i) {
    String key = scene.key(i);
    return scene.english()
        && !scene.named(i)
        && (key.endsWith("ian")
            || key.endsWith("ians")
            || key.endsWith("ish")
            || key.endsWith("ites")
            || key.endsWith("ienne")
            || key.endsWith("ese")
            || key.endsWith("ism")
            || key.endsWith("ist"));
  }
}
