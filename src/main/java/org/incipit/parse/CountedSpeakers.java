package org.incipit.parse;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Old plays give witches and murderers numbers for names: "1. When shall we meet againe?" The
 * numbers of lists, however many lists there are, begin with 1 and rise by one; these do not.
 */
final class CountedSpeakers {
  private static final int FEWEST = 4;
  private static final int FEWEST_OUT_OF_ORDER = 2;

  private CountedSpeakers() {}

  /** The numbers that open speeches, by the index of their lines; empty where they are lists'. */
  static Map<Integer, SpeakerName> turns(Layout layout, Turns others) {
    Map<Integer, SpeakerName> found = new TreeMap<>();
    int last = 0;
    int outOfOrder = 0;
    for (Line line : layout.lines()) {
      Optional<Marker> marker =
          line.blank() || !others.within(line) ? Optional.empty() : number(layout, line);
      if (marker.isPresent()) {
        int end = marker.get().span().end();
        int value = marker.get().value();
        String key = String.valueOf(value);
        outOfOrder += value != 1 && value != last + 1 ? 1 : 0;
        last = value;
        found.put(
            line.number() - 1, new SpeakerName(-1, end, "m", '.', key, false, false, false, false));
      }
    }
    return found.size() >= FEWEST && outOfOrder >= FEWEST_OUT_OF_ORDER ? found : Map.of();
  }

  /** A single digit with a full stop. */
  private static Optional<Marker> number(Layout layout, Line line) {
    return Markers.at(layout, line)
        .filter(marker -> marker.style().equals("1.") && marker.span().length() == 2);
  }
}
