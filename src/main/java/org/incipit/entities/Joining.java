package org.incipit.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a list of entities are one: those that a person gave the same word, and those of one
 * kind that share an authority's id. What a person said goes first, so that two words never come
 * together by an id, and an id that both have joins neither with a third.
 */
final class Joining {
  private final List<Listed> all;
  private final String[] labels;
  private final int[] parent;

  /**
   * @param all sorted, so that the result does not depend on the order of reading
   * @param labels a person's word for each, empty for none, {@link Decided#APART} for none ever
   */
  Joining(List<Listed> all, List<String> labels) {
    this.all = all;
    this.labels = labels.toArray(String[]::new);
    this.parent = new int[all.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    byWord();
    byId();
  }

  /** The first of those that are one with the entity at {@code index}. */
  int root(int index) {
    int root = index;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** A person's word for all that are one with the entity at {@code index}. */
  String label(int index) {
    return labels[root(index)];
  }

  private void byWord() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      if (!labels[i].isEmpty() && !labels[i].equals(Decided.APART)) {
        Integer other = first.putIfAbsent(all.get(i).kind() + " " + labels[i], i);
        if (other != null) {
          union(other, i);
        }
      }
    }
  }

  private void byId() {
    Map<String, List<Integer>> sharing = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i++) {
      if (!labels[i].equals(Decided.APART)) {
        for (Map.Entry<String, String> id : all.get(i).ids().entrySet()) {
          String key = all.get(i).kind() + " " + id.getKey() + " " + id.getValue();
          sharing.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
        }
      }
    }
    sharing.values().stream().filter(same -> same.size() > 1).forEach(this::byId);
  }

  private void byId(List<Integer> same) {
    Set<String> words = new HashSet<>();
    same.forEach(i -> words.add(label(i)));
    words.remove("");
    int first = -1;
    for (int i : same) {
      if (words.size() < 2 || label(i).isEmpty()) {
        if (first >= 0) {
          union(first, i);
        }
        first = first < 0 ? i : first;
      }
    }
  }

  private void union(int a, int b) {
    int first = Math.min(root(a), root(b));
    int second = Math.max(root(a), root(b));
    boolean apart =
        !labels[first].isEmpty()
            && !labels[second].isEmpty()
            && !labels[first].equals(labels[second]);
    if (!apart && first != second) {
      parent[second] = first;
      labels[first] = labels[first].isEmpty() ? labels[second] : labels[first];
    }
  }
}
