package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines of verse too long for the page: what did not fit stands below, set in deeper, and belongs
 * to the line above.
 */
final class VerseLines {
  private static final int NARROWEST_PAGE = 55;
  private static final int MOST_BELOW = 2;

  private VerseLines() {}

  /** The lines of verse, each as the lines of the page that it fills. */
  static List<List<Line>> of(Layout layout, List<Line> lines) {
    int edge = lines.stream().mapToInt(l -> l.indent() + l.length()).max().orElse(0);
    Set<Integer> over = new HashSet<>();
    for (Line line : lines) {
      if (layout.startsLower(line)) {
        over.add(line.indent());
      }
    }
    List<List<Line>> verses = new ArrayList<>();
    for (Line line : lines) {
      List<Line> open = verses.isEmpty() ? List.of() : verses.get(verses.size() - 1);
      boolean deep = over.contains(line.indent()) && !open.isEmpty();
      if (deep && runsOver(layout, open, line, edge)) {
        open.add(line);
      } else {
        verses.add(new ArrayList<>(List.of(line)));
      }
    }
    return verses;
  }

  private static boolean runsOver(Layout layout, List<Line> open, Line line, int edge) {
    Line before = open.get(open.size() - 1);
    int word = line.textStart();
    while (word < line.textEnd() && !Characters.isSpace(layout.charAt(word))) {
      word++;
    }
    boolean room = before.indent() + before.length() + 1 + word - line.textStart() <= edge;
    return !room
        && edge >= NARROWEST_PAGE
        && open.size() <= MOST_BELOW
        && line.indent() > open.get(0).indent()
        && (open.size() == 1 || line.indent() == before.indent());
  }

  /** True for verse whose long lines run over: capitals at the margin, few sentences that end. */
  static boolean areLong(Layout layout, Group group) {
    List<List<Line>> verses = of(layout, group.lines());
    int over = group.size() - verses.size();
    int sentences = 0;
    int margin = group.indent();
    for (List<Line> verse : verses) {
      Line last = verse.get(verse.size() - 1);
      if (layout.startsLower(verse.get(0)) || verse.get(0).indent() != margin) {
        return false;
      }
      sentences += layout.endsSentence(last) ? 1 : 0;
    }
    return over > 0
        && verses.size() >= 3
        && over <= verses.size() * 3 / 2
        && sentences * 3 <= verses.size() * 2;
  }
}
