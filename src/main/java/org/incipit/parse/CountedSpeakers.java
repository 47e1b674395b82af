package org.incipit.parse;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Old plays give witches and murderers numbers for names: "1. When shall we meet againe?" Such
 * numbers, unlike those of lists, start again and again among the speeches of others.
 */
final class CountedSpeakers {
  private static final int FEWEST = 4;
  private static final int FEWEST_RETURNS = 2;

  private CountedSpeakers() {}

  /** The numbers that open speeches, by the index of their lines; empty where numbers only rise. */
  static Map<Integer, SpeakerName> turns(Layout layout, Turns others) {
    Map<Integer, SpeakerName> found = new TreeMap<>();
    int last = 0;
    int returns = 0;
    for (Line line : layout.lines()) {
      Optional<Marker> marker =
          line.blank() || !others.within(line) ? Optional.empty() : number(layout, line);
      if (marker.isPresent()) {
        int end = marker.get().span().end();
        String key = String.valueOf(marker.get().value());
        returns += marker.get().value() <= last ? 1 : 0;
        last = marker.get().value();
        found.put(
            line.number() - 1, new SpeakerName(-1, end, "m", '.', key, false, false, false, false));
      }
    }
    return found.size() >= FEWEST && returns >= FEWEST_RETURNS ? found : Map.of();
  }

  /** A single digit with a full stop. */
  private static Optional<Marker> number(Layout layout, Line line) {
    return Markers.at(layout, line)
        .filter(marker -> marker.style().equals("1.") && marker.span().length() == 2);
  }
}
