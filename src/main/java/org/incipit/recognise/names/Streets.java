package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.model.Certainty;

/** French streets and squares, by the word for one before them. */
final class Streets {
  private static final int LONGEST = 4;

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;

  Streets(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
  }

  /** "rue de Lisbonne", "place Vendôme", but not "à la place de Lind". */
  int find(int i) {
    if (i == 0 || !scene.french() || tokens.shape(i) != Shape.LOWER || !scene.cue(i, Cue.STREET)) {
      return -1;
    }
    int at = i + 1;
    while (at - i < LONGEST && tokens.follows(at) && !tokens.capital(at) && particle(at)) {
      at++;
    }
    int last = scene.capitals(at, false);
    boolean instead =
        tokens.follows(i - 1) && scene.key(i - 1).equals("la") && scene.key(i - 2).equals("a")
            || tokens.follows(i) && scene.cue(i - 1, Cue.POSSESSIVE);
    if (last < at || instead) {
      return -1;
    }
    return mentions.offer(
            Mention.place(i, last, -1, Certainty.MEDIUM, "a word for a street before it"))
        ? last
        : -1;
  }

  private boolean particle(int token) {
    return scene.cue(token, Cue.PARTICLE) || scene.cue(token, Cue.ARTICLE);
  }
}
