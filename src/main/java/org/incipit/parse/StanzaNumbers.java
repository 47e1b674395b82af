package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incipit.language.RomanNumeral;

/**
 * Numbers that count stanzas, alone over the lines of each or before its first word. They count on
 * from one group to the next and say nothing of how the lines are set.
 */
final class StanzaNumbers {
  /** A refrain may stand between two stanzas with numbers. */
  private static final int REACH = 2;

  private static final int MOST_DIGITS = 3;

  /** A number at the start of a line: its value, its kind and the offset behind it. */
  private record Number(int value, String kind, int end) {}

  /** The groups with numbers, each under the first of its series. */
  private final Map<Integer, List<Integer>> series = new HashMap<>();

  /** The groups without their numbers; the others as they are. */
  private final List<Group> bare;

  private StanzaNumbers(List<Group> groups) {
    bare = new ArrayList<>(groups);
  }

  static StanzaNumbers of(Layout layout, List<Group> groups) {
    StanzaNumbers found = new StanzaNumbers(groups);
    Map<String, Integer> last = new HashMap<>();
    Map<Integer, Number> numbers = new HashMap<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      Number number = opens(layout, groups.get(g));
      if (number == null) {
        continue;
      }
      numbers.put(g, number);
      Integer before = last.put(number.kind(), g);
      boolean goesOn =
          before != null
              && g - before <= REACH
              && numbers.get(before).value() + 1 == number.value();
      int first = goesOn ? firsts.get(before) : g;
      firsts.put(g, first);
      found.series.computeIfAbsent(first, k -> new ArrayList<>()).add(g);
    }
    found
        .series
        .values()
        .removeIf(run -> run.size() < 2 || !areStanzas(layout, groups, run, numbers));
    found
        .series
        .values()
        .forEach(
            run -> run.forEach(g -> found.bare.set(g, without(groups.get(g), numbers.get(g)))));
    return found;
  }

  /**
   * True where numbers stand alone, or the lines of a hymn below them: set in as the words behind
   * the number are, or with stops at their ends as entries of a catalogue have none.
   */
  private static boolean areStanzas(
      Layout layout, List<Group> groups, List<Integer> run, Map<Integer, Number> numbers) {
    int lines = 0;
    int stops = 0;
    boolean setIn = true;
    for (int g : run) {
      Line first = groups.get(g).first();
      int end = numbers.get(g).end();
      if (end == first.textEnd()) {
        return true;
      }
      int words = first.indent() + end - first.textStart();
      setIn &= groups.get(g).lines().get(1).indent() > words;
      for (Line line : groups.get(g).lines()) {
        lines++;
        stops += ",;:.!?".indexOf(layout.charAt(line.textEnd() - 1)) >= 0 ? 1 : 0;
      }
    }
    return setIn || stops * 3 >= lines;
  }

  /** A group as its lines are without the number. */
  Group bare(int g) {
    return bare.get(g);
  }

  /** The groups of each series. */
  Iterable<List<Integer>> series() {
    return series.values().stream().sorted((a, b) -> a.get(0) - b.get(0)).toList();
  }

  /** True for a line that is a number and nothing more. */
  static boolean alone(Layout layout, Line line) {
    Number number = read(layout, line);
    return number != null && number.end() == line.textEnd();
  }

  /** True for two numbers alone on their lines that follow one another. */
  static boolean goesOn(Layout layout, Line line, Line next) {
    Number number = read(layout, line);
    Number after = read(layout, next);
    return number != null
        && after != null
        && number.kind().equals(after.kind())
        && number.value() + 1 == after.value();
  }

  private static Number opens(Layout layout, Group group) {
    Number number = group.size() < 2 ? null : read(layout, group.first());
    if (number == null || number.end() == group.first().textEnd()) {
      return number;
    }
    int word = number.end();
    while (word < group.first().textEnd() && Characters.isSpace(layout.charAt(word))) {
      word++;
    }
    boolean words = word > number.end() && !layout.holdsDigit(group.lines().get(1));
    return words && number.kind().startsWith("1") && !Character.isLowerCase(layout.charAt(word))
        ? number
        : null;
  }

  private static Number read(Layout layout, Line line) {
    int start = line.textStart();
    int i = start;
    while (i < line.textEnd() && Character.isLetterOrDigit(layout.charAt(i)) && i - start <= 8) {
      i++;
    }
    String word = layout.source().content().substring(start, i);
    boolean stop = i < line.textEnd() && layout.charAt(i) == '.';
    int end = stop ? i + 1 : i;
    String kind = stop ? "." : "";
    if (!word.isEmpty()
        && word.length() <= MOST_DIGITS
        && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Number(Integer.parseInt(word), "1" + kind, end);
    }
    int roman = word.equals(word.toUpperCase(Locale.ROOT)) ? RomanNumeral.value(word) : 0;
    return roman > 0 ? new Number(roman, "I" + kind, end) : null;
  }

  private static Group without(Group group, Number number) {
    List<Line> lines = new ArrayList<>(group.lines());
    Line first = lines.remove(0);
    if (number.end() < first.textEnd()) {
      int taken = number.end() - first.textStart() + 1;
      lines.add(
          0,
          new Line(
              first.number(),
              first.start(),
              first.end(),
              first.textStart() + taken,
              first.textEnd(),
              first.indent() + taken,
              false));
    }
    return new Group(lines, group.blankBefore(), group.pageBefore());
  }
}
