package org.incipit.recognise.names;

import java.util.HashMap;
import java.util.Map;
import org.incipit.authority.Cue;
import org.incipit.model.Certainty;

/**
 * Persons written with initials alone, as diaries do: "with O.", "bei C. P.". Believed when the
 * same initials occur several times and more than once after a preposition of persons.
 */
final class InitialNames {
  private static final int LONGEST = 3;
  private static final int TIMES = 4;
  private static final int CUED = 2;

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final Map<String, int[]> counts = new HashMap<>();

  InitialNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      int last = end(i);
      if (last >= 0) {
        int[] count = counts.computeIfAbsent(tokens.text(i, last), k -> new int[2]);
        count[0]++;
        count[1] += tokens.follows(i) && scene.cue(i - 1, Cue.PERSON_BEFORE) ? 1 : 0;
        i = last;
      }
    }
    for (int i = 0; i < tokens.size; i++) {
      int last = end(i);
      if (last >= 0) {
        int[] count = counts.get(tokens.text(i, last));
        if (count[0] >= TIMES && count[1] >= CUED) {
          mentions.add(
              Mention.person(i, i, last, Certainty.LOW, "initials that recur after prepositions"));
        }
        i = last;
      }
    }
  }

  /** The full stop after the last of the initials that begin here; -1 when none do. */
  private int end(int i) {
    int at = i;
    int last = -1;
    for (int k = 0; k < LONGEST && initial(at); k++) {
      last = at + 1;
      at += 2;
      if (!tokens.follows(at)) {
        return last;
      }
    }
    boolean surname =
        last >= 0 && tokens.capital(at) && scene.named(at) && tokens.shape(at) != Shape.INITIAL;
    return surname ? -1 : last;
  }

  private boolean initial(int at) {
    return at + 1 < tokens.size
        && tokens.shape(at) == Shape.INITIAL
        && tokens.is(at + 1, '.')
        && tokens.has(at + 1, Tokens.GLUED)
        && !scene.cue(at, Cue.TITLE)
        && mentions.free(at)
        && mentions.free(at + 1);
  }
}
