package org.incipit.recognise.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.model.Kind;

/**
 * Which place of its name a mention means by what is named right behind it: "Perth, in Scotland",
 * "Dover (Delaware)". Linear.
 */
final class Containers {
  /** In place of a place: the lists have none of the name that lies there. */
  static final int NONE = -1;

  private static final Set<String> IN = NameWords.set("inside");
  private static final Set<String> FROM = NameWords.set("from");
  private static final Set<String> LISTING = Set.of("and", "or");
  private static final Set<String> KINDS = Set.of("county", "province", "state");
  private static final String SHIRE = "shire";
  private static final String SHIRES = "GB";

  /**
   * Inhabitants from which on a town before a comma is hardly in an area that has none so called.
   */
  private static final int LARGE = 1_000_000;

  private final Scene scene;
  private final Tokens tokens;
  private final Gazetteer gazetteer;
  private final Map<Integer, Integer> byToken = new HashMap<>();
  private final Map<Integer, Integer> byName = new HashMap<>();

  Containers(Scene scene, List<Mention> mentions) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.gazetteer = scene.gazetteer;
    for (Mention mention : mentions) {
      if (mention.kind() == Kind.PLACE && mention.places() >= 0 && mention.entry().isEmpty()) {
        find(mention);
      }
    }
  }

  /** The place that a mention means by what is beside it, {@link #NONE}, or null. */
  Integer of(Mention mention) {
    return byToken.get(mention.first());
  }

  /** The place that the same name means where something is beside it, or null. */
  Integer elsewhere(int list) {
    Integer place = byName.get(list);
    return place == null || place == NONE ? null : place;
  }

  private void find(Mention mention) {
    if (shire(mention.last())) {
      byToken.put(mention.first(), NONE); // the lists have no counties that are called so
      return;
    }
    int at = mention.last() + 1;
    boolean comma = tokens.is(at, ',');
    boolean surely = tokens.is(at, '(');
    at = comma || surely ? at + 1 : at;
    boolean bracket = surely;
    boolean in = at < tokens.size && IN.contains(scene.key(at)) && tokens.shape(at) == Shape.LOWER;
    if (in) {
      surely = !left(mention.first());
      at++;
      at = scene.cue(at, Cue.ARTICLE) ? at + 1 : at;
    }
    boolean kind =
        at + 1 < tokens.size && KINDS.contains(scene.key(at)) && scene.key(at + 1).equals("of");
    if (kind) {
      surely = true;
      at += 2;
    }
    if (!(comma || surely || in) || !near(mention.last() + 1, at) || !tokens.capital(at)) {
      return;
    }
    int cut = comma && scene.english() ? gazetteer.cutShort(letters(at)) : -1;
    Scene.Listed beside = cut < 0 ? scene.place(at) : new Scene.Listed(at, cut);
    if (beside != null && shire(beside.last())) {
      shire(mention);
    } else if (beside != null && (bracket || kind || cut >= 0 || area(mention, beside, in))) {
      find(mention, at, beside.places(), surely);
    }
  }

  /**
   * "Salem, Oregon", but not "Frankfurt, Berlin und Hamburg": what is first of all a town is an
   * area only in English, and not within a list.
   */
  private boolean area(Mention mention, Scene.Listed beside, boolean in) {
    if (!gazetteer.town(gazetteer.best(beside.places()))) {
      return true;
    }
    int next = beside.last() + 1;
    boolean list =
        tokens.is(mention.first() - 1, ',')
            || LISTING.contains(scene.key(mention.first() - 1))
            || tokens.follows(next) && LISTING.contains(scene.key(next));
    return scene.english() && !in && !list;
  }

  /** "de Londres en France": somebody goes from the one to the other. */
  private boolean left(int first) {
    return tokens.follows(first) && FROM.contains(scene.key(first - 1));
  }

  /** "Mass.", "N.Y.": what is cut short before a full stop, as a key; else empty. */
  private String letters(int token) {
    if (!tokens.is(token + 1, '.')) {
      return "";
    }
    StringBuilder letters = new StringBuilder(scene.key(token));
    for (int at = token + 2;
        at < tokens.size && tokens.has(at, Tokens.GLUED) && tokens.is(at + 1, '.');
        at += 2) {
      letters.append(scene.key(at));
    }
    return letters.toString();
  }

  private boolean near(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!tokens.follows(i)) {
        return false;
      }
    }
    return true;
  }

  private void find(Mention mention, int at, int beside, boolean surely) {
    int[] around = gazetteer.candidates(beside);
    for (int area : around) {
      int place = gazetteer.area(area) ? in(area, mention.places()) : NONE;
      if (place != NONE) {
        put(mention, place);
        if (!ambiguous(area, around)) {
          byToken.put(at, area);
        }
        return;
      }
    }
    int most = gazetteer.candidates(mention.places())[0];
    boolean town = gazetteer.town(most);
    boolean doubtful = surely || gazetteer.region(around[0]) && gazetteer.population(most) < LARGE;
    if (town && doubtful && gazetteer.area(around[0]) && !ambiguous(around[0], around)) {
      put(mention, NONE);
    }
  }

  private void put(Mention mention, int place) {
    byToken.put(mention.first(), place);
    byName.merge(mention.places(), place, (a, b) -> a.equals(b) ? a : NONE);
  }

  /** The largest town of a name in an area, else what else lies there, else {@link #NONE}. */
  private int in(int area, int list) {
    int other = NONE;
    for (int place : gazetteer.candidates(list)) {
      if (gazetteer.holds(area, place)) {
        if (gazetteer.town(place)) {
          return place;
        }
        other = other == NONE ? place : other;
      }
    }
    return other;
  }

  /** A region that is called as a town in it. */
  private boolean ambiguous(int area, int[] called) {
    for (int place : called) {
      if (gazetteer.town(place) && gazetteer.holds(area, place)) {
        return gazetteer.region(area) && !gazetteer.country(area).equals("US");
      }
    }
    return false;
  }

  /** "Yorkshire": a British county of which the lists have at most towns overseas. */
  private boolean shire(int token) {
    Scene.Listed listed = scene.english() ? scene.place(token) : null;
    return listed != null
        && listed.last() == token
        && scene.key(token).endsWith(SHIRE)
        && gazetteer.town(gazetteer.best(listed.places()));
  }

  private void shire(Mention mention) {
    int only = NONE;
    int number = 0;
    for (int place : gazetteer.candidates(mention.places())) {
      if (gazetteer.country(place).equals(SHIRES) && gazetteer.town(place)) {
        only = place;
        number++;
      }
    }
    put(mention, number == 1 ? only : NONE);
  }
}
