package org.incipit.recognise.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.authority.Gazetteer;
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
  private static final double KILOMETRES_PER_DEGREE = 111.2;
  private static final int ANCHORS = 64;

  private final Gazetteer gazetteer;
  private final List<double[]> anchors = new ArrayList<>();
  private final Map<Integer, Link> links = new HashMap<>();

  PlaceLinker(Gazetteer gazetteer, List<Mention> mentions) {
    this.gazetteer = gazetteer;
    for (Mention mention : mentions) {
      if (mention.kind() == Kind.PLACE && mention.places() >= 0 && anchors.size() < ANCHORS) {
        int[] candidates = gazetteer.candidates(mention.places());
        int best = candidates[0];
        if (dominant(candidates) && gazetteer.located(best) && !gazetteer.vague(best)) {
          anchors.add(new double[] {gazetteer.latitude(best), gazetteer.longitude(best)});
        }
      }
    }
  }

  /** The choice among a list of candidates, the same throughout a document. */
  Link link(int list) {
    return links.computeIfAbsent(list, this::choose);
  }

  private Link choose(int list) {
    int[] candidates = gazetteer.candidates(list);
    if (dominant(candidates)) {
      return link(candidates[0], Certainty.HIGH);
    }
    int best = candidates[0];
    double top = Double.NEGATIVE_INFINITY;
    for (int candidate : candidates) {
      double score = Math.log10(weight(candidate) + 100) - distance(candidate);
      if (score > top) {
        top = score;
        best = candidate;
      }
    }
    return link(best, anchors.isEmpty() ? Certainty.LOW : Certainty.MEDIUM);
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

  /** Distance to the nearest anchor in points of the score. */
  private double distance(int place) {
    if (anchors.isEmpty() || !gazetteer.located(place)) {
      return 0;
    }
    double latitude = gazetteer.latitude(place);
    double longitude = gazetteer.longitude(place);
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] anchor : anchors) {
      double north = latitude - anchor[0];
      double east = Math.abs(longitude - anchor[1]);
      east = Math.min(east, 360 - east) * Math.cos(Math.toRadians(latitude));
      nearest = Math.min(nearest, north * north + east * east);
    }
    return Math.sqrt(nearest) * KILOMETRES_PER_DEGREE / KILOMETRES_PER_POINT;
  }
}
