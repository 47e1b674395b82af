package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which headings lie under others that are set alike, told by what stands right under what. One
 * document.
 */
final class NestedHeadings {
  /** Room between keys for headings of one kind that turn out to lie deeper. */
  static final int ROOM = 64;

  /** Titles that must have others right under them before they head parts. */
  private static final int FEWEST = 2;

  private final List<Label> labels;
  private final List<RankedHeading> headings;

  NestedHeadings(List<Label> labels, List<RankedHeading> headings) {
    this.labels = labels;
    this.headings = headings;
  }

  /** Moves what lies under others behind them. */
  void settle() {
    splitAlike();
    hangNumbers();
    hangFirst();
    liftParts();
  }

  /** Kinds that are set alike are told apart by which stands right under which. */
  private void splitAlike() {
    Map<Integer, Map<String, Integer>> kinds = new HashMap<>();
    for (RankedHeading heading : headings) {
      if (heading.kind != RankCode.TOP) {
        kinds
            .computeIfAbsent(heading.key, k -> new TreeMap<>())
            .merge(heading.style, 1, Integer::sum);
      }
    }
    Map<String, Integer> under = under();
    for (RankedHeading heading : headings) {
      Map<String, Integer> alike = kinds.getOrDefault(heading.key, Map.of());
      if (heading.kind == RankCode.TOP || alike.size() < 2) {
        continue;
      }
      int above = 0;
      for (Map.Entry<String, Integer> other : alike.entrySet()) {
        int down = under.getOrDefault(pair(heading.key, other.getKey(), heading.style), 0);
        int up = under.getOrDefault(pair(heading.key, heading.style, other.getKey()), 0);
        boolean named = heading.word > 0;
        above += down > up * 3 && (named || down >= 2 && down * 2 >= other.getValue()) ? 1 : 0;
      }
      heading.key += Math.min(above, ROOM - 1);
    }
  }

  /**
   * Bare numbers lie under what stands right over the first of them, a dividing word or a title.
   */
  private void hangNumbers() {
    Set<String> again = countedAgain();
    Map<String, Integer> over = new TreeMap<>();
    for (int i = 1; i < headings.size(); i++) {
      RankedHeading heading = headings.get(i);
      if (heading.isNumber() && heading.value == 1) {
        above(i, again.contains(heading.style))
            .filter(top -> top.word > 0 || top.key == heading.key && !parts(top.key, heading.style))
            .ifPresent(top -> over.merge(heading.style, top.key, Math::max));
      }
    }
    for (RankedHeading heading : headings) {
      int top = heading.isNumber() ? over.getOrDefault(heading.style, 0) : 0;
      heading.key = heading.key <= top ? top + 1 : heading.key;
    }
  }

  /** The dividing word that a number belongs to, or else the title right over it. */
  private Optional<RankedHeading> above(int i, boolean again) {
    RankedHeading right = null;
    for (int k = i - 1; k >= 0; k--) {
      RankedHeading heading = headings.get(k);
      boolean empty = noText(heading.index, headings.get(k + 1).index);
      if (!empty && !again) {
        break;
      }
      if (heading.isPart() && heading.kind == RankCode.PLAIN) {
        return Optional.of(heading);
      }
      right = k == i - 1 && empty && heading.isTitle() ? heading : right;
    }
    return Optional.ofNullable(right);
  }

  /** True when a heading of some depth stands between two numbers of one series. */
  private boolean parts(int key, String series) {
    int last = 0;
    boolean between = false;
    for (RankedHeading heading : headings) {
      if (heading.isNumber() && heading.style.equals(series)) {
        if (between && heading.value > 1 && heading.value == last + 1) {
          return true;
        }
        last = heading.value;
        between = false;
      } else {
        between |= heading.key == key;
      }
    }
    return false;
  }

  /** "Introduction" right under "Part I": the part would be empty without it. */
  private void hangFirst() {
    for (int i = 1; i < headings.size(); i++) {
      RankedHeading above = headings.get(i - 1);
      RankedHeading heading = headings.get(i);
      boolean opens = heading.kind == RankCode.TOP && above.isPart() && above.value > 0;
      if (opens && heading.key <= above.key && noText(above.index, heading.index)) {
        heading.key = above.key + 1;
      }
    }
  }

  /**
   * Titles that have others set like them right under them, and nothing else, head parts: the rest
   * lie deeper. One alone tells nothing.
   */
  private void liftParts() {
    Map<Integer, Set<Integer>> parts = new HashMap<>();
    for (int i = 1; i < headings.size(); i++) {
      RankedHeading above = headings.get(i - 1);
      RankedHeading heading = headings.get(i);
      boolean alike = heading.key == above.key && heading.style.equals(above.style);
      if (alike && above.isTitle() && heading.isTitle() && heading.index == above.index + 1) {
        parts.computeIfAbsent(above.key, k -> new HashSet<>()).add(i - 1);
      }
    }
    parts.values().removeIf(lifted -> lifted.size() < FEWEST);
    for (int i = 0; i < headings.size(); i++) {
      RankedHeading heading = headings.get(i);
      for (Map.Entry<Integer, Set<Integer>> part : parts.entrySet()) {
        boolean beside = heading.key / ROOM == part.getKey() / ROOM;
        if (beside && heading.key >= part.getKey() && !part.getValue().contains(i)) {
          heading.key++;
          break;
        }
      }
    }
  }

  /** How often a heading of one style stands right under one of another, or counts anew there. */
  private Map<String, Integer> under() {
    Map<String, Integer> under = new HashMap<>();
    Set<String> again = countedAgain();
    for (int i = 1; i < headings.size(); i++) {
      RankedHeading above = headings.get(i - 1);
      RankedHeading heading = headings.get(i);
      boolean follows =
          noText(above.index, heading.index) || heading.value == 1 && again.contains(heading.style);
      if (above.key == heading.key && follows && !above.style.equals(heading.style)) {
        under.merge(pair(heading.key, above.style, heading.style), 1, Integer::sum);
      }
    }
    return under;
  }

  /** The styles of numbers that begin with 1 more than once. */
  private Set<String> countedAgain() {
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (RankedHeading heading : headings) {
      if (heading.value == 1 && !once.add(heading.style)) {
        again.add(heading.style);
      }
    }
    return again;
  }

  private static String pair(int key, String above, String below) {
    return key + "\n" + above + "\n" + below;
  }

  /** True where no text stands between two chunks. */
  private boolean noText(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Role role = labels.get(i).role();
      if (role != Role.SUBHEAD
          && role != Role.FURNITURE
          && role != Role.SEPARATOR
          && role != Role.ILLUSTRATION
          && role != Role.ARGUMENT
          && role != Role.EPIGRAPH) {
        return false;
      }
    }
    return true;
  }
}
