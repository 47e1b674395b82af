package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;

/** What the certain persons of a document are called, counted for the rest of it. */
final class KnownPersons {
  private final Scene scene;
  private final Tokens tokens;

  KnownPersons(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Counts the words of a name: the last as the surname that it is, the others as before one. */
  void add(int first, int last) {
    int end = last;
    while (end > first && scene.cue(end, Cue.TITLE_AFTER)) {
      end--;
    }
    for (int i = first; i <= end; i++) {
      if (tokens.capital(i) && tokens.shape(i) != Shape.INITIAL) {
        int[] counts = i == end ? scene.statistics.personLast : scene.statistics.personFirst;
        if (i == end && i > first + 1 && cameFrom(i)) {
          counts = scene.statistics.ofPlace;
        }
        counts[scene.word(i)]++;
      }
    }
  }

  /** "Wechsler von Rheinau", but not "Otto von Rheinau", whose surname it is. */
  private boolean cameFrom(int name) {
    int before = tokens.wordBefore(name - 1);
    return scene.german()
        && scene.key(name - 1).equals("von")
        && !scene.listed(before, Lexicon.GIVEN)
        && !scene.cue(before, Cue.SHORT_GIVEN)
        && tokens.shape(before) != Shape.INITIAL;
  }
}
