package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How deep headings lie. A rank says how much space stands above a heading and which word heads it;
 * headings of one word lie equally deep all through a document, whatever space one of them has.
 */
final class Ranks {
  private static final int BUCKET = 100;
  private static final int WORD = 10;

  /** Room between the depths of headings for titles that follow them. */
  private static final int STEP = 10;

  private Ranks() {}

  /**
   * @param bucket 0 for the most space above, 2 for the least
   * @param word rank of the dividing word, 1 to 9, 0 for none
   * @param kind 0 for a word that heads divisions, 1 for any other heading
   */
  static int of(int bucket, int word, int kind) {
    return (bucket + 1) * BUCKET + word * WORD + kind;
  }

  /** The same labels with depths for ranks: 10 for the highest headings, 20 for those below, … */
  static List<Label> settle(List<Label> labels) {
    Map<Integer, Map<Integer, Integer>> bucketsOfWord = new HashMap<>();
    for (Label label : labels) {
      if (label.role() == Role.HEAD && label.rank() > 0) {
        int word = label.rank() % BUCKET / WORD;
        bucketsOfWord
            .computeIfAbsent(word, k -> new TreeMap<>())
            .merge(label.rank() / BUCKET, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> usual = new HashMap<>();
    bucketsOfWord.forEach((word, buckets) -> usual.put(word, commonest(buckets)));
    int top = topWord(usual);
    TreeMap<Integer, Integer> depths = new TreeMap<>();
    List<Integer> keys = new ArrayList<>();
    for (Label label : labels) {
      int key = label.role() == Role.HEAD && label.rank() > 0 ? key(label, usual, top) : 0;
      keys.add(key);
      if (key > 0) {
        depths.put(key, 0);
      }
    }
    int depth = 0;
    for (Map.Entry<Integer, Integer> entry : depths.entrySet()) {
      entry.setValue(STEP * ++depth);
    }
    List<Label> settled = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      settled.add(keys.get(i) > 0 ? labels.get(i).ranked(depths.get(keys.get(i))) : labels.get(i));
    }
    persons(settled);
    return settled;
  }

  /** A list of persons lies no deeper than the act that follows it. */
  private static void persons(List<Label> settled) {
    int next = 0;
    for (int i = settled.size() - 1; i >= 0; i--) {
      Label label = settled.get(i);
      if (label.role() == Role.HEAD && label.rank() > 0) {
        if (label.type().equals("castList") && next > 0) {
          settled.set(i, label.ranked(next));
        }
        next = settled.get(i).rank();
      }
    }
  }

  private static int key(Label label, Map<Integer, Integer> usual, int top) {
    int word = label.rank() % BUCKET / WORD;
    int bucket = label.rank() / BUCKET;
    if (word == 0) {
      return bucket * BUCKET + (bucket == 1 ? top : 0) * WORD;
    }
    return usual.get(word) * BUCKET + word * WORD;
  }

  /**
   * The highest dividing word among headings with the most space: other headings are its equals.
   */
  private static int topWord(Map<Integer, Integer> usual) {
    return usual.entrySet().stream()
        .filter(e -> e.getKey() > 0 && e.getValue() == 1)
        .mapToInt(Map.Entry::getKey)
        .min()
        .orElse(0);
  }

  private static int commonest(Map<Integer, Integer> counts) {
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
