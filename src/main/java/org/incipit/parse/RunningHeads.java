package org.incipit.parse;

import java.util.HashSet;
import java.util.Set;

/** Compares lines that may be the running head of several pages, misread letters allowed. */
final class RunningHeads {
  private static final int LONGEST = 90;
  private static final int SHORTEST = 4;
  private static final double ALIKE = 0.75;

  private final Layout layout;

  RunningHeads(Layout layout) {
    this.layout = layout;
  }

  /** The letters of a line in lower case: what stays the same from page to page. */
  String skeleton(int index) {
    Line line = layout.lines().get(index);
    if (line.length() > LONGEST) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /** True when two lines have nearly the same letters. */
  boolean alike(int a, int b) {
    String one = skeleton(a);
    String other = skeleton(b);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    if (one.equals(other)) {
      return true;
    }
    if (Math.min(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    int shared = 0;
    for (String pair : pairs) {
      shared += others.contains(pair) ? 1 : 0;
    }
    return 2.0 * shared >= ALIKE * (pairs.size() + others.size());
  }

  private static Set<String> pairs(String letters) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }
}
