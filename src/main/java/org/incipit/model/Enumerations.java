package org.incipit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells callouts from the numbers of an enumeration: "(1) the carter, (2) the drover and (3) the
 * tinker" has a word behind each number and punctuation, or the number before, in front of it.
 */
final class Enumerations {
  private static final int LONGEST_UNIT = 2;

  private Enumerations() {}

  /** How well a mark's own surroundings suit a callout. */
  static NoteMark.Fit fit(String text, int start, int end, String mark, NoteMark.Style style) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if (style == NoteMark.Style.GLUED) {
      return NoteMark.Fit.FAIR;
    }
    if (style == NoteMark.Style.SUPERSCRIPT) {
      return isUnit(text, start) ? NoteMark.Fit.WEAK : NoteMark.Fit.STRONG;
    }
    if (!Character.isWhitespace(before)) {
      boolean letter =
          style == NoteMark.Style.ROUND
              && Character.isLetter(before)
              && (start == 1 || !Character.isLetter(text.charAt(start - 2)));
      boolean formula = Character.isDigit(before) || "([{=+/".indexOf(before) >= 0;
      return (formula || letter) && style != NoteMark.Style.SIGN
          ? NoteMark.Fit.WEAK
          : NoteMark.Fit.STRONG;
    }
    boolean half = style == NoteMark.Style.ROUND || style == NoteMark.Style.HALF;
    if (Character.isLetter(mark.charAt(0)) && !half) {
      return NoteMark.Fit.WEAK;
    }
    return opensMember(text, start, end) ? NoteMark.Fit.WEAK : NoteMark.Fit.FAIR;
  }

  /** "12 m²": one or two letters behind a number. */
  private static boolean isUnit(String text, int start) {
    int i = start;
    while (i > 0 && start - i <= LONGEST_UNIT && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    boolean letters = i < start && start - i <= LONGEST_UNIT;
    while (letters && i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i > 0 && Character.isDigit(text.charAt(i - 1));
  }

  private static boolean opensMember(String text, int start, int end) {
    if (!wordFollows(text, end)) {
      return false;
    }
    int i = start;
    while (i > 0 && start - i < 200 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || ",;:—–".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean wordFollows(String text, int end) {
    int i = end;
    while (i < text.length() && i - end < 200 && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i > end
        && i < text.length()
        && (Character.isLetter(text.charAt(i)) || "“\"„‘".indexOf(text.charAt(i)) >= 0);
  }

  /**
   * Looks at the marks together: a neighbour in an enumeration is part of it, and one that does not
   * begin with 1 is none.
   */
  static List<NoteMark> weakened(String text, List<NoteMark> marks) {
    List<NoteMark> settled = new ArrayList<>(marks);
    Map<String, List<Integer>> runs = new TreeMap<>();
    for (int i = 0; i < marks.size(); i++) {
      NoteMark mark = marks.get(i);
      if (mark.style() != NoteMark.Style.ROUND && mark.style() != NoteMark.Style.HALF
          || mark.ordinal() < 0) {
        continue;
      }
      List<Integer> run =
          runs.computeIfAbsent(
              mark.style() + (mark.lettered() ? "a" : "1"), k -> new ArrayList<>());
      boolean next =
          !run.isEmpty() && mark.ordinal() == marks.get(run.get(run.size() - 1)).ordinal() + 1;
      if (!next) {
        settle(text, settled, run);
        run.clear();
      }
      run.add(i);
    }
    runs.values().forEach(run -> settle(text, settled, run));
    return settled;
  }

  private static void settle(String text, List<NoteMark> marks, List<Integer> run) {
    if (run.isEmpty()) {
      return;
    }
    boolean first = marks.get(run.get(0)).ordinal() == 1;
    long weak = run.stream().filter(i -> marks.get(i).fit() == NoteMark.Fit.WEAK).count();
    boolean enumeration = first && run.size() > 1 && weak * 2 >= run.size();
    for (int i : run) {
      NoteMark mark = marks.get(i);
      boolean strays = !first || run.size() > 2;
      if (!enumeration && mark.fit() == NoteMark.Fit.WEAK && strays) {
        marks.set(i, mark.with(NoteMark.Fit.FAIR));
      } else if (enumeration && mark.fit() == NoteMark.Fit.FAIR && wordFollows(text, mark.end())) {
        marks.set(i, mark.with(NoteMark.Fit.WEAK));
      }
    }
  }
}
