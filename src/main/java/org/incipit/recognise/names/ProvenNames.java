package org.incipit.recognise.names;

import org.incipit.authority.Cue;
import org.incipit.authority.Lexicon;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * What its own words prove, token after token: events and bodies by their heads, persons by titles
 * or two listed names, places by heads and lists. A proof that reaches further goes first.
 */
final class ProvenNames {
  private static final int LARGE = 100_000;

  private final Scene scene;
  private final Tokens tokens;
  private final Mentions mentions;
  private final EventPattern events;
  private final BodyPattern bodies;
  private final TitledNames titled;
  private final FullNames full;
  private final ProvenPlaces places;

  ProvenNames(Scene scene, Mentions mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.mentions = mentions;
    this.events = new EventPattern(scene);
    this.bodies = new BodyPattern(scene);
    this.titled = new TitledNames(scene, mentions);
    this.full = new FullNames(scene, mentions);
    this.places = new ProvenPlaces(scene, mentions, full);
  }

  void run() {
    for (int i = 0; i < tokens.size; i++) {
      if (!mentions.free(i)) {
        continue;
      }
      boolean capital = scene.capital(i);
      if (capital && (event(i) || body(i))
          || (capital || scene.cue(i, Cue.TITLE_SMALL)) && titled.add(i)) {
        i = skip(i);
      } else if (capital && !scene.cue(i, Cue.MONTH) && (places.add(i) || full.add(i))) {
        i = skip(i);
      }
    }
  }

  private int skip(int i) {
    return mentions.free(i) ? i : Math.max(i, mentions.at(i).last());
  }

  private boolean event(int i) {
    return events.find(i)
        && mentions.offer(Mention.of(Kind.EVENT, i, events.last, events.cert, "an event's head"));
  }

  private boolean body(int i) {
    if (!bodies.find(i)) {
      return false;
    }
    Certainty cert = bodies.last > bodies.first ? Certainty.MEDIUM : Certainty.LOW;
    Mention body =
        Mention.of(Kind.ORGANISATION, bodies.first, bodies.last, cert, "a body's head word");
    if (!mentions.absorb(body)) {
      return false;
    }
    nestPlace();
    return true;
  }

  /** A place that ends the name of a body: "School of Kerman". */
  private void nestPlace() {
    for (int i = bodies.first + 1; i <= bodies.last; i++) {
      if (!scene.capital(i) || tokens.capital(i - 1)) {
        continue;
      }
      Scene.Listed listed = scene.place(i);
      if (listed != null
          && listed.last() <= bodies.last
          && scene.prominent(listed, LARGE)
          && !scene.cue(i, Cue.DEMONYM)
          && !scene.listed(i, Lexicon.WORD)) {
        mentions.nest(
            Mention.place(i, listed.last(), listed.places(), Certainty.MEDIUM, "in a body's name"));
      }
    }
  }
}
