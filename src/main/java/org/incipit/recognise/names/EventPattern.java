package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.model.Certainty;

/** Names of events by their head word: "Battle of …", "World War II", "… Exhibition". */
final class EventPattern {
  /** Words before and behind the head. */
  private static final int MODIFIERS = 4;

  /** Letters of the longest number. */
  private static final int NUMERAL = 4;

  private static final Set<String> DURING = NameWords.set("during");

  private final Scene scene;
  private final Tokens tokens;

  /** Where the event found last ends, and how sure its head makes it. */
  int last;

  Certainty cert;

  EventPattern(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** Looks for the name of an event that begins at a capitalised word. */
  boolean find(int i) {
    int first = scene.phrase(i, Cue.EVENT_FIRST);
    if (first >= 0) {
      int end = end(first);
      if (end > first) {
        last = end;
        cert = Certainty.HIGH;
        return true;
      }
    }
    int at = i;
    for (int k = 0; k < MODIFIERS && tokens.follows(at + 1) && scene.capital(at + 1); k++) {
      at++;
      if (scene.cue(at, Cue.EVENT_LAST) && !tokens.has(at, Tokens.SENTENCE)) {
        last = numeral(at);
        cert = Certainty.MEDIUM;
        return !scene.cue(at, Cue.BODY_LAST) || during(i);
      }
    }
    return false;
  }

  /** "during the Congress": a time, though the head is one of bodies as well. */
  private boolean during(int i) {
    int at = i - 1;
    if (scene.cue(at, Cue.ARTICLE)) {
      at--;
    }
    return at >= 0 && DURING.contains(scene.key(at));
  }

  private int end(int head) {
    int at = numeral(head);
    if (at > head) {
      return at;
    }
    while (at - head < MODIFIERS
        && tokens.follows(at + 1)
        && !tokens.capital(at + 1)
        && (scene.cue(at + 1, Cue.PARTICLE) || scene.key(at + 1).equals("of"))) {
      at++;
    }
    boolean named =
        at > head
            && tokens.follows(at + 1)
            && scene.capital(at + 1)
            && !scene.cue(at + 1, Cue.NEVER);
    if (!named) {
      return head;
    }
    Scene.Listed listed = scene.place(at + 1);
    return listed == null ? at + 1 : listed.last();
  }

  private int numeral(int head) {
    int at = head + 1;
    boolean roman =
        tokens.follows(at)
            && (tokens.shape(at) == Shape.UPPER || tokens.shape(at) == Shape.INITIAL)
            && roman(scene.key(at));
    return roman ? at : head;
  }

  private static boolean roman(String key) {
    for (int i = 0; i < key.length(); i++) {
      if ("ivx".indexOf(key.charAt(i)) < 0) {
        return false;
      }
    }
    return !key.isEmpty() && key.length() <= NUMERAL;
  }
}
