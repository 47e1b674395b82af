package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/** Regiments and corps by the word for their men behind a name of their own. */
final class ArmyUnits {
  /** Units only with a name of their own, as others are called so too. */
  private static final Set<String> TRADES = NameWords.set("trades-and-units");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;

  ArmyUnits(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
  }

  /** "Royal Munster Fusiliers" */
  int find(int i) {
    boolean begins =
        scene.english() && scene.capital(i) && !scene.cue(i, Cue.TITLE) && !scene.genitive(i + 1);
    int last = begins && !goesBefore(i) ? scene.capitals(i + 1, false) : -1;
    if (last <= i || !scene.cue(last, Cue.UNIT) || !military(i, last)) {
      return -1;
    }
    return mentions.offer(
            Mention.of(Kind.ORGANISATION, i, last, Certainty.MEDIUM, "a part of an army"))
        ? last
        : -1;
  }

  /** "Society of Park Engineers", "King's Park Rangers": the name has begun before. */
  private boolean goesBefore(int i) {
    return tokens.follows(i)
        && (scene.key(i - 1).equals("of")
            || scene.genitive(i - 1)
            || scene.capital(i - 1)
            || scene.cue(i - 1, Cue.TITLE));
  }

  /** "Royal Engineers", "Bengal Marines", but not "Consulting Engineers", a trade. */
  private boolean military(int first, int last) {
    boolean named = !TRADES.contains(scene.key(last));
    boolean person = last == first + 1 && scene.listed(first, Lexicon.GIVEN); // "Thomas Marines"
    for (int i = first; i < last; i++) {
      named |= scene.key(i).equals("royal") || !(person || scene.listed(i, Lexicon.WORD));
    }
    return named;
  }
}
