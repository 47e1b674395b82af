package org.incipit.authority;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which places lie in which countries and regions. Of a region the lists have a code and one point:
 * where the code of a town is of another kind, it lies in a region whose point is near, as near as
 * the regions of that country are to each other.
 */
final class Areas {
  private static final double KILOMETRES_PER_DEGREE = 111.2;

  /** Kilometres that the smallest region reaches. */
  private static final double LEAST = 80;

  /** Kilometres that a historical country reaches within its modern one. */
  private static final double HISTORIC = 500;

  /** How much farther a region reaches than to the point of its neighbour. */
  private static final double BEYOND = 1.3;

  /** Where the codes of towns are those of regions. */
  private static final String STATES = "US";

  private final Gazetteer places;
  private final Map<Integer, Double> reaches = new ConcurrentHashMap<>();

  private final Map<String, Integer> cutShort = new HashMap<>();

  Areas(Gazetteer places) {
    this.places = places;
    for (String[] row : Resources.rows("divisions.tsv")) {
      int list = places.find(MatchKey.hash(row[0]));
      for (String form : row[1].split("\\|")) {
        cutShort.put(MatchKey.of(form), list);
      }
    }
  }

  int cutShort(String key) {
    return cutShort.getOrDefault(key, -1);
  }

  boolean is(int place) {
    String type = places.type(place);
    return !places.country(place).isEmpty()
        && (type.equals("country")
            || type.equals("territory")
            || type.equals("region")
            || type.equals("historic") && places.located(place));
  }

  boolean holds(int area, int place) {
    String country = places.country(area);
    if (area == place || !is(area) || !country.equals(places.country(place))) {
      return false;
    }
    return switch (places.type(area)) {
      case "region" -> inRegion(area, place);
      case "historic" -> kilometres(area, place) <= HISTORIC;
      default -> true;
    };
  }

  private boolean inRegion(int region, int place) {
    String code = places.division(region);
    boolean same = !code.isEmpty() && code.equals(places.division(place));
    if (same || places.country(region).equals(STATES)) {
      return same;
    }
    return kilometres(region, place) <= reaches.computeIfAbsent(region, this::reach);
  }

  private double reach(int region) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int other = 0; other < places.size(); other++) {
      if (places.region(other)
          && places.country(other).equals(places.country(region))
          && !places.division(other).equals(places.division(region))) {
        nearest = Math.min(nearest, kilometres(region, other));
      }
    }
    return Math.max(LEAST, nearest == Double.POSITIVE_INFINITY ? 0 : BEYOND * nearest);
  }

  private double kilometres(int a, int b) {
    if (!places.located(a) || !places.located(b)) {
      return Double.POSITIVE_INFINITY;
    }
    double north = places.latitude(a) - places.latitude(b);
    double east = Math.abs(places.longitude(a) - places.longitude(b));
    east = Math.min(east, 360 - east) * Math.cos(Math.toRadians(places.latitude(a)));
    return Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE;
  }
}
