package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.model.Certainty;

/**
 * Persons whom a rank and what it is of names: peers in English, what a marshal or a marquis is of
 * in French.
 */
final class Peers {
  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final PersonPattern persons;

  Peers(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.persons = new PersonPattern(scene);
  }

  /** "the Duke of Norfolk", "le duc de Connaught": a peer, not his county. */
  int find(int i) {
    if (scene.french()) {
      return ofPlace(i);
    }
    boolean rank =
        scene.english()
            && tokens.capital(i)
            && scene.cue(i, Cue.OF_NAME)
            && tokens.follows(i + 1)
            && scene.key(i + 1).equals("of")
            && tokens.follows(i + 2)
            && tokens.capital(i + 2)
            && !tokens.has(i + 2, Tokens.SENTENCE)
            && !scene.cue(i + 2, Cue.NEVER)
            && !scene.cue(i + 2, Cue.TITLE);
    if (!rank) {
      return -1;
    }
    Scene.Listed listed = scene.place(i + 2);
    int last = listed == null ? i + 2 : listed.last();
    mentions.offer(Mention.person(i, i, last, Certainty.HIGH, "a rank and what it is of"));
    return last;
  }

  /** "maréchal de Créquy", but not "maréchal de France". */
  private int ofPlace(int i) {
    int name = i + 2;
    boolean rank =
        scene.cue(i, Cue.OF_NAME)
            && tokens.follows(i + 1)
            && Particles.FRENCH_OF.contains(scene.key(i + 1))
            && tokens.shape(i + 1) == Shape.LOWER
            && tokens.follows(name)
            && tokens.capital(name)
            && !tokens.has(name, Tokens.SENTENCE);
    if (!rank) {
      return -1;
    }
    Scene.Listed listed = scene.place(name);
    boolean noble = scene.cue(i, Cue.TITLE_ALONE);
    int last = Math.max(listed == null ? name : listed.last(), persons.end(i + 1));
    boolean decided =
        noble ? listed == null : scene.strong(listed); // by the rules for titles, or an office
    if (decided) {
      return -1;
    }
    return mentions.offer(
            Mention.person(i, i + 1, last, Certainty.HIGH, "a rank and what it is of"))
        ? last
        : -1;
  }
}
