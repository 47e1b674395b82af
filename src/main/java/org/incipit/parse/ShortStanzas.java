package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tercets or couplets that follow each other: one of them shows little, many of them do. One
 * document.
 */
final class ShortStanzas {
  /** Lines of a run. */
  private static final int FEWEST_LINES = 8;

  private static final int LONGEST_LINE = 66;

  /** How much of the lines of prose those of such stanzas fill at most. */
  private static final double FILLED = 0.9;

  /** How long the shortest line of a run is beside the longest, at least. */
  private static final double ALIKE = 0.45;

  private final Draft draft;
  private final Layout layout;
  private final List<Group> groups;
  private final LineWidths widths;
  private final VerseShape shapes;

  ShortStanzas(Draft draft, List<Group> groups, LineWidths widths, VerseShape shapes) {
    this.draft = draft;
    this.layout = draft.layout();
    this.groups = groups;
    this.widths = widths;
    this.shapes = shapes;
  }

  /** Makes verse of them. */
  void settle(List<Form> forms) {
    for (int from = 0; from < groups.size(); from++) {
      int to = from;
      while (to < groups.size()
          && forms.get(to) == Form.PROSE
          && groups.get(to).size() == groups.get(from).size()
          && (to == from || groups.get(to).blankBefore() == 1)
          && isStanza(groups.get(to))) {
        to++;
      }
      if ((to - from) * groups.get(from).size() >= FEWEST_LINES && runsOn(from, to)) {
        for (int g = from; g < to; g++) {
          forms.set(g, Form.VERSE);
        }
      }
      from = Math.max(from, to - 1);
    }
  }

  /**
   * Verse goes on from line to line: a third of its lines at least end in no full stop, few stanzas
   * have one in each. Two in three stanzas end in some mark. What stands in the same place of each
   * differs, and lines are about as long as each other: entries of a form, a catalogue, a pedigree
   * are neither.
   */
  private boolean runsOn(int from, int to) {
    int size = groups.get(from).size();
    int open = 0;
    int stopped = 0;
    int closed = 0;
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    List<Set<String>> firsts = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      firsts.add(new HashSet<>());
    }
    for (int g = from; g < to; g++) {
      int ends = 0;
      for (int k = 0; k < size; k++) {
        Line line = groups.get(g).lines().get(k);
        boolean stop = ".?!:)]".indexOf(layout.charAt(line.textEnd() - 1)) >= 0;
        open += stop ? 0 : 1;
        ends += stop ? 1 : 0;
        shortest = Math.min(shortest, line.length());
        longest = Math.max(longest, line.length());
        firsts.get(k).add(Words.first(layout.text(line)));
      }
      stopped += ends == size ? 1 : 0;
      closed += Character.isLetter(layout.charAt(groups.get(g).last().textEnd() - 1)) ? 0 : 1;
    }
    int stanzas = to - from;
    return open * 3 >= stanzas * size
        && stopped * 2 <= stanzas
        && closed * 3 >= stanzas * 2
        && shortest >= longest * ALIKE
        && firsts.stream().allMatch(words -> words.size() * 2 > stanzas);
  }

  /** Two or three lines, none as long as those of prose and none a name over what somebody says. */
  private boolean isStanza(Group group) {
    if (group.size() < 2 || group.size() >= VerseShape.FEWEST_LINES) {
      return false;
    }
    Shape shape = Shape.of(layout, group, group.width());
    return shape.capitals() == group.size()
        && !shape.odd()
        && !shape.shouted()
        && shape.longest() <= (widths.proseSeen() ? widths.prose() * FILLED : LONGEST_LINE)
        && group.lines().stream().noneMatch(this::isNoVerse)
        && "\"“„«»([*".indexOf(layout.charAt(group.first().textStart())) < 0
        && !shapes.hasFewWords(group)
        && !shapes.cutsWords(group);
  }

  /** A name or a title in capitals, a number, a day, the words that head a chapter. */
  private boolean isNoVerse(Line line) {
    String text = layout.text(line);
    return layout.holdsDigit(line)
        || Words.shouted(text)
        || draft.headings().read(text).isPresent()
        || Dates.isWeekday(draft, Words.first(text));
  }
}
