package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;

/**
 * Places that are so whatever stands around them: by a word for what they are, or well known and no
 * word or name besides.
 */
final class ProvenPlaces {
  private static final int MILLION = 1_000_000;
  private static final int LARGE = 100_000;

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final FullNames names;
  private final PlacePattern places;

  ProvenPlaces(Scene scene, Mentions mentions, FullNames names) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.names = names;
    this.places = new PlacePattern(scene);
  }

  /**
   * Adds the place, or the person called like one, that begins here; false when nothing proves it.
   */
  boolean add(int i) {
    Scene.Listed listed = scene.place(i);
    if (places.ofKind(i) && mentions.free(i, places.last)) {
      boolean whole = listed != null && listed.last() == places.last;
      return mentions.offer(
          Mention.place(
              i,
              places.last,
              whole ? listed.places() : -1,
              whole || places.last == i ? Certainty.HIGH : Certainty.MEDIUM,
              "what the place is before it"));
    }
    if (places.smallHead(i, listed == null ? i : listed.last()) && mentions.free(i, places.last)) {
      return mentions.offer(headed(i));
    }
    boolean longer =
        listed != null
            && !names.endsInHead(i)
            && !scene.genitive(listed.last() + 1)
            && places.headLast(i)
            && places.last > listed.last()
            && !(scene.listed(i, Lexicon.GIVEN) && scene.listed(places.last, Lexicon.SURNAME))
            && mentions.free(i, places.last);
    if (longer) {
      return mentions.offer(headed(places.counted(i)));
    }
    if (listed != null && mentions.free(i, listed.last()) && sure(i, listed)) {
      return mentions.offer(
          Mention.place(
              i,
              listed.last(),
              listed.places(),
              scene.strong(listed) ? Certainty.HIGH : Certainty.MEDIUM,
              "listed place"));
    }
    if (names.endsInHead(i)) {
      return names.addTwo(i);
    }
    boolean personal = scene.forename(i) && scene.statistics.personFirst[scene.word(i)] > 0;
    return !personal
        && places.find(i)
        && mentions.free(i, places.last)
        && mentions.offer(headed(places.counted(i)));
  }

  private Mention headed(int first) {
    boolean person = places.last == first + 1 && names.rarely(first);
    Certainty cert = person ? Certainty.LOW : Certainty.MEDIUM; // "Mary Lake"
    return Mention.place(first, places.last, -1, cert, "a place's head word");
  }

  /** True when a listed name is a place whatever stands around it. */
  private boolean sure(int i, Scene.Listed listed) {
    int last = listed.last();
    boolean several = last > i || scene.key(i).indexOf(' ') > 0;
    boolean strong = scene.strong(listed);
    boolean people = scene.cue(i, Cue.DEMONYM) && last == i && !(strong && scene.french());
    if (people || scene.cue(last, Cue.MONTH)) {
      return false;
    }
    boolean goesOn =
        tokens.follows(last + 1)
            && scene.capital(last + 1)
            && !tokens.has(last + 1, Tokens.SENTENCE)
            && !scene.cue(last + 1, Cue.NEVER)
            && !scene.cue(last + 1, Cue.MONTH);
    if (several) {
      boolean person = // "George Hill"
          last == i + 1 && names.endsInHead(i) && !scene.prominent(listed, LARGE);
      return !person && !(goesOn && scene.listed(i, Lexicon.GIVEN)) && !ordinary(i, last);
    }
    if (scene.cue(i, Cue.NEVER)
        || scene.cue(i, Cue.PLACE_LAST)
        || tokens.shape(i) == Shape.INITIAL
        || tokens.end[i] - tokens.start[i] <= 3 && !strong) {
      return false;
    }
    boolean named = scene.named(i);
    if (goesOn && named && !scene.cue(last + 1, Cue.DEMONYM)) {
      return scene.cue(i - 1, Cue.PLACE_BEFORE)
          && scene.prominent(listed, MILLION)
          && scene.listed(last + 1, Lexicon.GIVEN);
    }
    if (scene.english() && scene.prominent(listed, LARGE) && visited(i)) {
      return true;
    }
    if (strong) {
      return !scene.listed(i, Lexicon.WORD)
          || !scene.positional(i) && scene.statistics.lower[scene.word(i)] == 0;
    }
    return scene.prominent(listed, MILLION)
        && !named
        && !scene.listed(i, Lexicon.WORD)
        && !scene.german()
        && !goesOn;
  }

  /**
   * "three miles from Reading": a word with a capital for no other reason, here or twice elsewhere
   * behind a preposition of place.
   */
  private boolean visited(int i) {
    return !scene.positional(i)
        && tokens.shape(i) == Shape.CAPITALISED
        && scene.listed(i, Lexicon.WORD)
        && !scene.named(i)
        && tokens.follows(i)
        && tokens.shape(i - 1) == Shape.LOWER
        && (Statistics.placeCue(tokens, i) || scene.statistics.afterPlaceCue[scene.word(i)] > 1);
  }

  /** True for several words that are all ordinary ones: "High Point", "The Hague" apart. */
  private boolean ordinary(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!scene.listed(i, Lexicon.WORD) && tokens.shape(i).word()) {
        return false;
      }
    }
    return scene.positional(first);
  }
}
