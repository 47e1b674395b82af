package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.Lexicon;
import org.incipit.authority.MatchKey;
import org.incipit.model.AuthorityEntry;
import org.incipit.model.Certainty;
import org.incipit.model.Kind;

/**
 * Chooses among the places of one name: the one that dominates, or else the one that is large and
 * near the places of the document about which there is no doubt.
 */
final class PlaceLinker {
  /** What was chosen, and what the lists know of it. */
  record Link(int place, Certainty cert, Optional<AuthorityEntry> entry) {}

  private static final double STRONG = 5_000_000;
  private static final double DOMINANT = 10;
  private static final double KILOMETRES_PER_POINT = 400;

  /** Kilometres beyond which it counts no further how far away a place is. */
  private static final double FAR = 2 * KILOMETRES_PER_POINT;

  private static final double KILOMETRES_PER_DEGREE = 111.2;
  private static final int ANCHORS = 64;

  /** Inhabitants of a town that a phrase of plain words may mean in any text. */
  private static final double LARGE = 100_000;

  /** Within so many kilometres of other places of the text it may mean a smaller one. */
  private static final double NEIGHBOURHOOD = 300;

  private final Scene scene;
  private final Gazetteer gazetteer;
  private final List<double[]> anchors = new ArrayList<>();

  /** Those of them that no phrase names: it is not to vouch for itself. */
  private final List<double[]> named = new ArrayList<>();

  private final Map<Integer, Link> links = new HashMap<>();
  private final Containers containers;

  PlaceLinker(Scene scene, Gazetteer gazetteer, List<Mention> mentions) {
    this.scene = scene;
    this.gazetteer = gazetteer;
    this.containers = new Containers(scene, mentions);
    for (Mention mention : mentions) {
      if (mention.kind() == Kind.PLACE && mention.places() >= 0 && anchors.size() < ANCHORS) {
        int[] candidates = gazetteer.candidates(mention.places());
        Integer known = known(mention);
        int best = known == null ? candidates[0] : known;
        boolean sure = known != null || dominant(candidates) && !foreign(mention.places());
        if (sure && best != Containers.NONE && gazetteer.located(best) && !gazetteer.vague(best)) {
          double[] anchor = {gazetteer.latitude(best), gazetteer.longitude(best)};
          anchors.add(anchor);
          if (!isPhrase(mention)) {
            named.add(anchor);
          }
        }
      }
    }
  }

  /**
   * The choice among the candidates of a mention, the same throughout a document where nothing
   * beside a mention settles it. A phrase of plain words, such as White House, is linked to a small
   * town only where the text is about its region.
   */
  Link link(Mention mention) {
    Integer known = known(mention);
    if (known != null) {
      return known == Containers.NONE
          ? new Link(known, Certainty.LOW, Optional.empty())
          : link(known, Certainty.HIGH);
    }
    Link link = links.computeIfAbsent(mention.places(), this::choose);
    return isPhrase(mention) && unlikely(link.place())
        ? new Link(link.place(), Certainty.LOW, Optional.empty())
        : link;
  }

  /**
   * What stands beside it or, unless everyone knows another place of the name, beside the same name
   * elsewhere.
   */
  private Integer known(Mention mention) {
    Integer known = containers.of(mention);
    int most = gazetteer.candidates(mention.places())[0];
    return known == null && gazetteer.type(most).equals("city")
        ? containers.elsewhere(mention.places())
        : known;
  }

  private boolean isPhrase(Mention mention) {
    return mention.last() > mention.first()
        && IntStream.rangeClosed(mention.first(), mention.last())
            .allMatch(token -> scene.listed(token, Lexicon.WORD));
  }

  private boolean unlikely(int place) {
    boolean near = !named.isEmpty() && kilometres(place, named) <= NEIGHBOURHOOD;
    return weight(place) < LARGE && !near;
  }

  private Link choose(int list) {
    int[] candidates = gazetteer.candidates(list);
    boolean foreign = foreign(list);
    if (dominant(candidates) && !foreign) {
      return link(candidates[0], Certainty.HIGH);
    }
    int best = candidates[0];
    double top = Double.NEGATIVE_INFINITY;
    int own = largestOwn(list);
    int inhabitants = own < 0 ? 0 : gazetteer.population(own);
    for (int candidate : candidates) {
      if (weight(candidate) < inhabitants && variant(list, candidate, own)) {
        continue; // Mons, which is Bergen in Dutch
      }
      double score =
          Math.log10(weight(candidate) + 100)
              - Math.min(FAR, kilometres(candidate, anchors)) / KILOMETRES_PER_POINT;
      if (score > top) {
        top = score;
        best = candidate;
      }
    }
    boolean near = !anchors.isEmpty() && kilometres(best, anchors) < FAR;
    return foreign && !near
        ? new Link(best, Certainty.LOW, Optional.empty())
        : link(best, near ? Certainty.MEDIUM : Certainty.LOW);
  }

  /** The largest town whose own name it is, or -1. */
  private int largestOwn(int list) {
    int largest = -1;
    for (int place : gazetteer.candidates(list)) {
      boolean larger = largest < 0 || gazetteer.population(place) > gazetteer.population(largest);
      if (larger && gazetteer.town(place) && gazetteer.own(list, place)) {
        largest = place;
      }
    }
    return largest;
  }

  /** True when a town is called otherwise, not only at greater length. */
  private boolean variant(int list, int town, int own) {
    String key = MatchKey.of(gazetteer.name(own));
    return gazetteer.town(town)
        && !gazetteer.own(list, town)
        && !MatchKey.of(gazetteer.name(town)).startsWith(key + " ");
  }

  /** "Kita" for Quito: a town called quite differently, while another bears the name as its own. */
  private boolean foreign(int list) {
    int[] candidates = gazetteer.candidates(list);
    int most = candidates[0];
    if (candidates.length == 1 || !gazetteer.town(most) || gazetteer.own(list, most)) {
      return false;
    }
    for (int place : candidates) {
      if (gazetteer.population(place) > 0 && gazetteer.town(place) && gazetteer.own(list, place)) {
        return letter(place) != letter(most);
      }
    }
    return false;
  }

  private char letter(int place) {
    String key = MatchKey.of(gazetteer.name(place));
    return key.isEmpty() ? ' ' : key.charAt(0);
  }

  private Link link(int place, Certainty cert) {
    return new Link(place, cert, gazetteer.entry(place));
  }

  private boolean dominant(int[] candidates) {
    return candidates.length == 1
        || gazetteer.strong(candidates[0])
        || weight(candidates[0]) >= DOMINANT * Math.max(weight(candidates[1]), 1);
  }

  private double weight(int place) {
    return gazetteer.strong(place) ? STRONG : gazetteer.population(place);
  }

  /** Distance to the nearest of some points; 0 where there is none. */
  private double kilometres(int place, List<double[]> points) {
    if (points.isEmpty() || !gazetteer.located(place)) {
      return 0;
    }
    double latitude = gazetteer.latitude(place);
    double longitude = gazetteer.longitude(place);
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] anchor : points) {
      double north = latitude - anchor[0];
      double east = Math.abs(longitude - anchor[1]);
      east = Math.min(east, 360 - east) * Math.cos(Math.toRadians(latitude));
      nearest = Math.min(nearest, north * north + east * east);
    }
    return Math.sqrt(nearest) * KILOMETRES_PER_DEGREE;
  }
}
