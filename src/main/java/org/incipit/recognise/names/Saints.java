package org.incipit.recognise.names;

import java.util.Set;

/** The names of saints, after whom churches, streets and days are called. */
final class Saints {
  /** Before the names of saints in English, and in all languages. */
  private static final Set<String> ENGLISH = Set.of("st", "sts", "saint");

  private static final Set<String> SAINTS = NameWords.set("saints");

  /** What is named after saints, in English. */
  private static final Set<String> BUILDINGS = NameWords.set("saints-buildings");

  private final Scene scene;
  private final Tokens tokens;

  Saints(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The first token of the name behind "St." in English, else -1. */
  int name(int token) {
    if (!tokens.capital(token) || !ENGLISH.contains(scene.key(token))) {
      return -1;
    }
    int name = tokens.wordAfter(token);
    return tokens.follows(name) && tokens.capital(name) && !tokens.has(name, Tokens.SENTENCE)
        ? name
        : -1;
  }

  /** True for "Saint", "Sankt", "Santa". */
  boolean before(int token) {
    return SAINTS.contains(scene.key(token));
  }

  /** "St. Barnabas Church": the last token of a building named after a saint, -1 for none. */
  int building(int name, int end) {
    for (int at = name + 1; at <= end + 1 && tokens.follows(at); at++) {
      if (tokens.capital(at) && isBuilding(at)) {
        return at;
      }
    }
    return -1;
  }

  boolean isBuilding(int token) {
    return BUILDINGS.contains(scene.key(token));
  }
}
