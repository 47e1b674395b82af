package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.model.Certainty;

/**
 * Names that a title before them proves, and what else a title begins: places called after
 * somebody, offices and peers by the place they are of.
 */
final class TitledNames {
  private static final Set<String> CALLED_AFTER = NameWords.set("called-after-persons");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final KnownPersons known;
  private final PersonPattern persons;
  private final Titles titles;
  private final WordSurnames words;
  private final Saints saints;

  TitledNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.known = new KnownPersons(scene);
    this.persons = new PersonPattern(scene);
    this.titles = new Titles(scene);
    this.words = new WordSurnames(scene);
    this.saints = new Saints(scene);
  }

  /** Adds the name whose titles begin here; false when there is none. */
  boolean add(int i) {
    int name = titles.after(i);
    if (name < 0 || scene.german() && ofOffice(name)) {
      return false;
    }
    int end = persons.afterTitle(name) ? persons.end(name) : -1;
    if (end < 0) {
      return titleOf(i, name);
    }
    if (end == name && words.isOrdinary(name)) {
      return false;
    }
    int head = namesPlace(name, end);
    if (head >= 0) {
      return mentions.offer(
          Mention.place(i, head, -1, Certainty.MEDIUM, "a head word behind title and name"));
    }
    boolean saintly = saints.before(i);
    int church = saintly ? saints.building(name, end) : -1;
    if (church >= 0) {
      return mentions.offer(
          Mention.place(i, church, -1, Certainty.MEDIUM, "a saint's name before a building"));
    }
    if (saintly && scene.place(i) != null) {
      return false;
    }
    if (saintly && !scene.english() && Statistics.placeCue(tokens, i)) {
      return mentions.offer(
          Mention.place(i, end, -1, Certainty.MEDIUM, "a saint's name behind a preposition"));
    }
    if (realm(name)) {
      return false;
    }
    known.add(name, end);
    return mentions.offer(Mention.person(i, name, end, Certainty.HIGH, "a title before the name"));
  }

  /**
   * "Prince Edward Island", "Lord Nelson Street": the head word of a place that is called after
   * somebody; -1 for none, as in "Mr. Street", "Captain James Street".
   */
  private int namesPlace(int name, int end) {
    int title = tokens.wordBefore(name);
    if (!scene.english() || scene.cue(title, Cue.COURTESY) || scene.cue(title, Cue.RANK)) {
      return -1;
    }
    int head = end > name && isHead(end) ? end : end + 1;
    return tokens.follows(head) && !tokens.has(head, Tokens.SENTENCE) && isHead(head) ? head : -1;
  }

  private boolean isHead(int token) {
    return tokens.capital(token) && CALLED_AFTER.contains(scene.key(token));
  }

  /** "empereur d'Autriche": the title names its bearer by a place, and only the place is a name. */
  private boolean realm(int name) {
    if (scene.english() || !scene.cue(name, Cue.PARTICLE) || !scene.cue(name - 1, Cue.TITLE_OF)) {
      return false;
    }
    int at = name;
    while (scene.cue(at, Cue.PARTICLE) && tokens.follows(at + 1)) {
      at++;
    }
    return scene.strong(scene.place(at));
  }

  /** "Direktor der Nordbahn", "Minister Frankreichs": German says so of what an office is. */
  private boolean ofOffice(int name) {
    int title = tokens.wordBefore(name);
    if (scene.cue(title, Cue.COURTESY)) {
      return false;
    }
    if (!tokens.capital(name)) {
      return scene.cue(name, Cue.ARTICLE);
    }
    return scene.key(name).endsWith("s") && !scene.named(name) && scene.strong(scene.place(name));
  }

  /** "the Bishop of Lisbon", "Emperor of China": a title that stands for a person. */
  private boolean titleOf(int i, int afterTitle) {
    int at = afterTitle;
    if (!scene.english()
        || !scene.cue(at - 1, Cue.TITLE_OF)
        || !scene.cue(at - 1, Cue.TITLE_ALONE)
        || scene.positional(i) && i + 1 < at - 1) {
      return false;
    }
    while (tokens.follows(at)
        && at - afterTitle < 2
        && !tokens.capital(at)
        && (scene.cue(at, Cue.PARTICLE) || scene.key(at).equals("of"))) {
      at++;
    }
    if (at == afterTitle || !tokens.follows(at) || !scene.capital(at) || scene.cue(at, Cue.NEVER)) {
      return false;
    }
    Scene.Listed listed = scene.place(at);
    int end = listed == null ? at : listed.last();
    return mentions.offer(Mention.person(i, i, end, Certainty.MEDIUM, "a title of a place"));
  }
}
