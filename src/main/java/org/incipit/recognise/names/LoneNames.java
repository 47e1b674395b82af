package org.incipit.recognise.names;

import java.util.Optional;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * Decides on what the patterns left: one or a few capitalised words without a title or head. Adds
 * up evidence for person, place and nothing.
 */
final class LoneNames {
  private static final double THRESHOLD = 1.9;
  private static final double SURE = 4;

  private final Scene scene;
  private final Tokens tokens;
  private final Forms forms;
  private final Statistics counts;
  private final Mentions mentions;
  private final PersonPattern persons;

  LoneNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.forms = scene.forms;
    this.counts = scene.statistics;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      if (mentions.free(i) && tokens.capital(i) && candidate(i)) {
        i = decide(i);
      }
    }
  }

  private boolean candidate(int i) {
    return !scene.functionWord(i)
        && tokens.shape(i) != Shape.INITIAL
        && !scene.cue(i, Cue.NEVER)
        && !scene.cue(i, Cue.DEMONYM)
        && !scene.cue(i, Cue.BODY_LAST)
        && tokens.end[i] - tokens.start[i] > 2
        && tokens.end[i] - tokens.start[i] < 40
        && !forms.key[tokens.form[i]].isEmpty();
  }

  private int decide(int i) {
    int end = persons.begins(i) ? persons.end(i) : i;
    while (end > i && !mentions.free(i, end)) {
      end--;
    }
    while (end > i && !tokens.capital(end)) {
      end--;
    }
    Scene.Listed listed = scene.place(i);
    if (end > i && several(i, end, listed)) {
      return end;
    }
    int last = listed != null && mentions.free(i, listed.last()) ? listed.last() : i;
    double person = last > i ? -5 : person(i);
    double place =
        place(
            i,
            last,
            last == i && listed != null ? listed.places() : listed == null ? -1 : listed.places());
    double nothing = nothing(i);
    double best = Math.max(person, place) - nothing;
    if (best < THRESHOLD) {
      return i;
    }
    Certainty cert = best >= SURE ? Certainty.MEDIUM : Certainty.LOW;
    if (place > person) {
      mentions.add(
          Mention.place(
              i, last, listed == null ? -1 : listed.places(), cert, "place by its surroundings"));
      return last;
    }
    mentions.add(
        new Mention(
            Kind.PERSON, i, i, i, -1, Optional.empty(), cert, "person by the rest of the text"));
    return i;
  }

  /** Two or more capitalised words without any proof. */
  private boolean several(int i, int end, Scene.Listed listed) {
    int words = 0;
    int named = 0;
    int known = 0;
    int parts = 0;
    for (int k = i; k <= end; k++) {
      if (tokens.capital(k)) {
        parts++;
        words += scene.listed(k, Lexicon.WORD) ? 1 : 0;
        named += scene.listed(k, Lexicon.GIVEN | Lexicon.SURNAME) ? 1 : 0;
        known += counts.personLast[scene.word(k)] > 0 ? 1 : 0;
      }
    }
    boolean proven = known > 0 && !scene.listed(end, Lexicon.WORD);
    boolean likely = named > 0 && words == 0 && (listed == null || listed.last() == i);
    if (parts < 2
        || scene.positional(i) && words > 0 && !proven
        || !proven && !likely
        || scene.german() && !proven && named < 2) {
      return false;
    }
    mentions.add(Mention.person(i, i, end, Certainty.LOW, "names without a title"));
    return true;
  }

  private double person(int i) {
    int word = scene.word(i);
    double score = 0;
    score += counts.personLast[word] > 0 ? 3 : 0;
    score += counts.personFirst[word] > 0 ? 2 : 0;
    score += counts.afterTitle[word] > 0 ? 1.5 : 0;
    score += scene.listed(i, Lexicon.GIVEN) ? 1.5 : 0;
    score += scene.listed(i, Lexicon.SURNAME) ? 0.7 : 0;
    boolean next = tokens.follows(i + 1);
    score += next && tokens.shape(i + 1) == Shape.LOWER && scene.cue(i + 1, Cue.SAYING) ? 1.0 : 0;
    score += counts.beforeSaying[word] > 1 ? 0.7 : 0;
    score += counts.beforeGenitive[word] > 0 && !scene.german() ? 0.4 : 0;
    int before = tokens.follows(i) ? i - 1 : -1;
    score +=
        before >= 0
                && (scene.cue(before, Cue.KIN) || scene.cue(before, Cue.FOND))
                && !tokens.capital(before)
            ? 1.5
            : 0;
    score += before >= 0 && tokens.capital(before) && scene.cue(before, Cue.FOND) ? 1.5 : 0;
    score += beside(i, Kind.PERSON) ? 1.0 : 0;
    score -= counts.afterPlaceCue[word] > 0 ? 0.7 : 0;
    score -= before >= 0 && scene.cue(before, Cue.PLACE_BEFORE) ? 0.7 : 0;
    score -= before >= 0 && scene.cue(before, Cue.ARTICLE) ? 1.5 : 0;
    return score + unknown(i);
  }

  /** A word on no list that never stands in small letters is a name of some kind. */
  private double unknown(int i) {
    boolean plain =
        !scene.listed(i, Lexicon.WORD)
            && forms.place[tokens.form[i]] < 0
            && counts.lower[scene.word(i)] == 0
            && counts.inside[scene.word(i)] > 0
            && scene.english();
    return plain ? 0.9 + 0.3 * Math.min(3, counts.inside[scene.word(i)] - 1) : 0;
  }

  private boolean beside(int i, Kind kind) {
    return i > 1
            && tokens.follows(i)
            && joins(i - 1)
            && !mentions.free(i - 2)
            && mentions.at(i - 2).kind() == kind
        || i + 2 < tokens.size
            && tokens.follows(i + 2)
            && joins(i + 1)
            && !mentions.free(i + 2)
            && mentions.at(i + 2).kind() == kind;
  }

  private boolean joins(int token) {
    return tokens.is(token, ',')
        || tokens.is(token, '&')
        || tokens.forms.key[tokens.form[token]].matches("and|und|et|u|or|oder|ou");
  }

  private double place(int i, int last, int list) {
    int word = scene.word(i);
    double score = 0;
    if (list >= 0) {
      int best = scene.gazetteer.best(list);
      int population = scene.gazetteer.population(best);
      score +=
          scene.gazetteer.strong(best)
              ? 4
              : population >= 1_000_000
                  ? 3
                  : scene.gazetteer.region(best)
                      ? 2.2
                      : population >= 100_000 ? 2.2 : population >= 15_000 ? 1.3 : 0.8;
    }
    int before = tokens.follows(i) ? i - 1 : -1;
    boolean cue = before >= 0 && !tokens.capital(before) && scene.cue(before, Cue.PLACE_BEFORE);
    score += cue ? 1.5 : 0;
    score += Math.min(3, counts.afterPlaceCue[word]) * 0.3;
    score += beside(i, Kind.PLACE) ? 1.0 : 0;
    if (last == i) {
      score -= counts.personLast[word] > 0 ? 2 : 0;
      score -= counts.personFirst[word] > 0 ? 2 : 0;
      score -= scene.listed(i, Lexicon.GIVEN) ? 1.2 : 0;
      score -= scene.listed(i, Lexicon.SURNAME) ? 0.4 : 0;
      score -= before >= 0 && scene.cue(before, Cue.ARTICLE) && scene.english() ? 0.7 : 0;
      score += unknown(i);
    } else {
      score += 1;
    }
    return score;
  }

  private double nothing(int i) {
    int word = scene.word(i);
    double score = 0;
    score += scene.listed(i, Lexicon.WORD) && scene.english() ? 2 : 0;
    score += scene.cue(i, Cue.MONTH) ? 4 : 0;
    int lower = counts.lower[word];
    int inside = counts.inside[word];
    score += lower == 0 ? 0 : lower > inside ? 3 : 1;
    score += inside == 0 ? 0.8 : 0;
    score += scene.german() && counts.afterArticle[word] > 0 ? 2 : 0;
    score += scene.german() ? 0.8 : 0;
    score += scene.cue(i, Cue.TITLE) ? 2 : 0;
    score +=
        scene.cue(i, Cue.EVENT_LAST) || scene.cue(i, Cue.PLACE_LAST) || scene.cue(i, Cue.DIRECTION)
            ? 2
            : 0;
    int before = tokens.follows(i) ? i - 1 : -1;
    boolean plural =
        before >= 0 && scene.cue(before, Cue.ARTICLE) && forms.key[tokens.form[i]].endsWith("s");
    return score + (plural ? 1 : 0);
  }
}
