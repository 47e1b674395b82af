package org.incipit.recognise.names;

import java.util.Set;

/** The names of saints, after whom churches, streets and days are called. */
final class Saints {
  private static final Set<String> SAINTS = Set.of("st", "sts", "saint");

  private final Scene scene;
  private final Tokens tokens;

  Saints(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The first token of the name behind "St.", else -1. */
  int name(int token) {
    if (!tokens.capital(token) || !SAINTS.contains(scene.key(token))) {
      return -1;
    }
    int name = tokens.wordAfter(token);
    return tokens.follows(name) && tokens.capital(name) && !tokens.has(name, Tokens.SENTENCE)
        ? name
        : -1;
  }
}
