package org.incipit.recognise.names;

import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;

/**
 * Feasts, which are no names, and what is called after a saint in the genitive: churches and
 * streets, which no list of towns knows, and days.
 */
final class FeastsAndSaints {
  /** Behind the genitive of a saint, or before "of" and the saint. */
  private static final Set<String> DAYS = NameWords.set("saints-days");

  /** What saints do in English, and places do not. */
  private static final Set<String> SAY = NameWords.set("saints-say");

  /** German prepositions of time. */
  private static final Set<String> WHEN = NameWords.set("german-when");

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final Saints saints;

  FeastsAndSaints(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.saints = new Saints(scene);
  }

  /** "bis Martini", "Lady Day": a feast, which is no name; not where somebody is called so. */
  int feast(int i) {
    int day = scene.phrase(i, Cue.FEAST);
    boolean before = tokens.follows(i);
    if (day >= 0 && tokens.capital(i)) {
      boolean name = day == i && scene.named(i);
      boolean when =
          scene.german() ? WHEN.contains(scene.key(i - 1)) : scene.key(i - 1).equals("la");
      return name && !(before && when) ? -1 : mentions.close(i, day);
    }
    // "à la Saint-Jean": a saint with the article of a feast
    boolean saint = scene.french() && before && tokens.capital(i);
    if (saint && scene.key(i - 1).equals("la") && scene.key(i).startsWith("saint ")) {
      return mentions.close(i, i);
    }
    return -1;
  }

  /**
   * "St. Michael's", "St. Julian's Terrace": a church, a street; with "Day" or "tide" behind it,
   * and behind "Feast of", a day.
   */
  int genitive(int i) {
    int name = scene.english() ? saints.name(i) : -1;
    if (name < 0) {
      return -1;
    }
    boolean two = // "St. Mary Magdalen's"
        tokens.follows(name + 1)
            && tokens.capital(name + 1)
            && scene.listed(name + 1, Lexicon.GIVEN);
    int end = two ? name + 1 : name;
    boolean feast =
        tokens.follows(i)
            && scene.key(i - 1).equals("of")
            && tokens.follows(i - 1)
            && DAYS.contains(scene.key(i - 2));
    if (feast) {
      boolean baptist =
          tokens.follows(end + 2) && tokens.capital(end + 2) && scene.key(end + 1).equals("the");
      return mentions.close(i, baptist ? end + 2 : end);
    }
    int genitive = end + 1;
    if (!tokens.follows(genitive) || !scene.genitive(genitive)) {
      return -1;
    }
    int next = genitive + 1;
    if (!tokens.follows(next) || !tokens.shape(next).word()) {
      return place(i, genitive);
    }
    if (DAYS.contains(scene.key(next))) {
      return mentions.close(i, next);
    }
    if (tokens.capital(next)) {
      boolean head = scene.cue(next, Cue.PLACE_LAST) || saints.isBuilding(next);
      return head ? place(i, next) : scene.cue(next, Cue.BODY_LAST) ? -1 : place(i, genitive);
    }
    return scene.functionWord(next) || scene.cue(next, Cue.SAYING) ? place(i, genitive) : -1;
  }

  /** "St. Paul saith": of all that is called so, only the saint says something. */
  int saint(int i) {
    int name = scene.english() ? saints.name(i) : -1;
    boolean says =
        name >= 0
            && scene.listed(name, Lexicon.GIVEN)
            && tokens.follows(name + 1)
            && SAY.contains(scene.key(name + 1))
            && !(tokens.follows(i)
                && (scene.cue(i - 1, Cue.PLACE_BEFORE) || scene.key(i - 1).equals("of")));
    if (!says) {
      return -1;
    }
    mentions.offer(Mention.person(i, i, name, Certainty.MEDIUM, "a saint who says something"));
    return name;
  }

  private int place(int first, int last) {
    mentions.offer(
        Mention.place(first, last, -1, Certainty.MEDIUM, "a saint's name in the genitive"));
    return last;
  }
}
