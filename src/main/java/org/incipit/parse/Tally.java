package org.incipit.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each name comes in one style, and in what order. */
final class Tally {
  private static final int FEWEST_TURNS = 4;
  private static final int FEWEST_WEAK = 12;
  private static final int FEWEST_DENSE = 8;
  private static final int OFTEN = 3;
  private static final int FEWEST_OF_A_PART = 8;
  private static final int FEWEST_INSIDE = 8;

  /** A line that runs to the end, and so into the next. */
  private static final int LONG_SAYING = 40;

  private static final int MOST_OF_A_ROUND = 9;

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final List<Map.Entry<String, Integer>> inside = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> titled = new HashSet<>();
  private final Set<String> below = new HashSet<>();
  private int sayings;
  private int spoken;
  private int dashes;
  private boolean asked;
  private boolean closed;
  private int first = -1;
  private int last;

  /** Takes a name that opens a line inside a group, which counts where there are many such. */
  void addInside(String name, int group) {
    inside.add(Map.entry(name, group));
  }

  /**
   * Counts the names inside groups where they are too many for an accident, or where sentences
   * stand behind nearly all of them, questions among them.
   *
   * @param weak true for a style that other things have too
   */
  void close(boolean weak) {
    closed = inside.size() >= FEWEST_INSIDE || !weak && asked && spoken * 10 >= sayings * 8;
    if (closed) {
      inside.forEach(entry -> add(entry.getKey(), entry.getValue()));
    }
  }

  /** Takes a name that opens a group. */
  void add(String name, int group) {
    counts.merge(name, 1, Integer::sum);
    order.add(name);
    if (counts.get(name) == 2 && first < 0) {
      first = group;
    }
    last = group;
  }

  /** Takes a name with a title, which is nobody's label even where it comes once. */
  void titled(String name) {
    titled.add(name);
  }

  /** Takes what stands below a name that has its line for itself. */
  void below(String text) {
    below.add(text);
  }

  /** Takes what stands behind a name on its line, empty where that is nothing. */
  void said(String text) {
    if (!text.isEmpty()) {
      sayings++;
      dashes += isDashed(text) ? 1 : 0;
      said.add(text);
      boolean ends = Characters.isTerminal(text.charAt(text.length() - 1));
      spoken += ends || text.length() >= LONG_SAYING ? 1 : 0;
      asked |= text.endsWith("?");
    }
  }

  /** True for a text that a dash opens. */
  static boolean isDashed(String text) {
    return text.startsWith("--") || text.startsWith("—") || text.startsWith("–");
  }

  /** True when a dash opens nearly all of what is said behind the names. */
  boolean dashed() {
    return sayings >= FEWEST_TURNS && dashes * 10 >= sayings * 8;
  }

  /**
   * "Language: English", "Status: open": the same is said over and over, as in a list of fields.
   */
  private boolean saysTheSame() {
    return sayings >= FEWEST_DENSE && said.size() * 3 <= sayings;
  }

  /** The names that come back. */
  Set<String> repeated() {
    Map<String, Integer> all = new HashMap<>(counts);
    if (!closed) {
      inside.forEach(entry -> all.merge(entry.getKey(), 1, Integer::sum));
    }
    Set<String> names = new HashSet<>(counts.keySet());
    names.removeIf(name -> all.get(name) < 2);
    return names;
  }

  /** True when the names open half of all groups or more. */
  boolean dense(int groups) {
    return order.size() * 2 >= groups;
  }

  /**
   * True when the names come back as speakers do: two of them at least, most of the time, not in
   * one fixed round as the labels of a form do, and close together.
   *
   * @param groups how many groups of lines the document has
   * @param never names that are none of speakers, such as "chorus" over a refrain
   */
  boolean speaks(boolean weak, int groups, Set<String> never) {
    int total = order.size();
    Set<String> names = repeated();
    int often =
        counts.entrySet().stream()
            .filter(count -> names.contains(count.getKey()) || titled.contains(count.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    names.removeAll(never);
    if (names.size() < 2 || total < (weak ? FEWEST_DENSE : FEWEST_TURNS)) {
      return false;
    }
    boolean everywhere = total * (weak ? 4 : 12) >= groups;
    boolean somewhere = total >= FEWEST_OF_A_PART && total * 3 >= last - first + 1;
    return often * 10 >= total * (weak ? 7 : 5)
        && (everywhere || somewhere && !weak)
        && (!weak || total >= FEWEST_WEAK || dense(groups))
        && !inRound()
        && !saysTheSame();
  }

  /**
   * True when names without a stop on lines of their own speak in what is known for a play: they
   * come back, and something else stands below them every time, as it does not below a running
   * head.
   *
   * @param groups how many groups of lines the document has
   */
  boolean speaksInPlay(int groups, Set<String> never) {
    int total = order.size();
    Set<String> names = repeated();
    names.removeAll(never);
    int often = names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).sum();
    int most = names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).max().orElse(0);
    boolean close =
        total * 4 >= groups || total >= FEWEST_OF_A_PART && total * 6 >= last - first + 1;
    return names.size() >= 2
        && total >= FEWEST_TURNS
        && often * 2 >= total
        && close
        && (most >= OFTEN || total * 3 >= groups)
        && below.size() * 10 >= total * 8
        && !inRound();
  }

  /** True when each of three or more names is nearly always followed by the same other. */
  private boolean inRound() {
    Set<String> names = repeated();
    List<String> turns = order.stream().filter(names::contains).toList();
    if (names.size() < 3 || names.size() > MOST_OF_A_ROUND || turns.size() < 9) {
      return false;
    }
    Map<String, Map<String, Integer>> next = new HashMap<>();
    for (int i = 0; i + 1 < turns.size(); i++) {
      next.computeIfAbsent(turns.get(i), k -> new HashMap<>())
          .merge(turns.get(i + 1), 1, Integer::sum);
    }
    Map<String, String> usual = new HashMap<>();
    int total = 0;
    for (Map.Entry<String, Map<String, Integer>> entry : next.entrySet()) {
      Map.Entry<String, Integer> most =
          Collections.max(
              entry.getValue().entrySet(),
              Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey));
      usual.put(entry.getKey(), most.getKey());
      total += most.getValue();
    }
    boolean dialogue =
        usual.keySet().stream().anyMatch(name -> name.equals(usual.get(usual.get(name))));
    return !dialogue && total * 100 >= (turns.size() - 1) * 85;
  }
}
