package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/**
 * Tables that blank lines cut: rows that stand apart, a head over the columns, a line between two
 * parts of one table.
 */
final class TableRuns {
  private static final int MOST_LINES = 8;
  private static final int MOST_BLANK = 2;
  private static final int MOST_HEADER_LINES = 4;
  private static final int SHORT = 14;
  private static final int LABEL = 40;
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_LETTERS = 5;
  private static final int FEWEST_WORDS = 5;

  private final Layout layout;
  private final List<Group> groups;
  private final List<Form> forms;

  private TableRuns(Layout layout, List<Group> groups, List<Form> forms) {
    this.layout = layout;
    this.groups = groups;
    this.forms = forms;
  }

  /** Turns groups into tables where those around them say so. */
  static void join(Layout layout, List<Group> groups, List<Form> forms) {
    TableRuns runs = new TableRuns(layout, groups, forms);
    runs.rowsApart();
    for (int i = 0; i < groups.size(); i++) {
      if (forms.get(i) == Form.TABLE) {
        runs.spread(i);
      }
    }
  }

  private void rowsApart() {
    for (int i = 0; i < groups.size(); i++) {
      if (!rowLike(i)) {
        continue;
      }
      int end = i + 1;
      int rows = groups.get(i).size();
      boolean open = forms.get(i) != Form.TABLE;
      while (end < groups.size() && groups.get(end).blankBefore() <= MOST_BLANK && rowLike(end)) {
        open |= forms.get(end) != Form.TABLE;
        rows += groups.get(end).size();
        end++;
      }
      if (open && end - i > 1 && rows >= FEWEST_ROWS && isTable(i, end)) {
        for (int k = i; k < end; k++) {
          forms.set(k, Form.TABLE);
        }
      }
      i = end - 1;
    }
  }

  private boolean isTable(int from, int to) {
    List<Line> lines = new ArrayList<>();
    for (int k = from; k < to; k++) {
      lines.addAll(groups.get(k).lines());
    }
    return Columns.isTable(layout, lines);
  }

  /** A table, or few lines of which half or more are cut by gaps. */
  private boolean rowLike(int i) {
    Group group = groups.get(i);
    if (forms.get(i) == Form.TABLE) {
      return true;
    }
    if (forms.get(i) == Form.BOX
        || forms.get(i) == Form.DRAWING
        || group.size() > MOST_LINES
        || Marks.separators(layout, group.lines())) {
      return false;
    }
    int parted = 0;
    for (Line line : group.lines()) {
      parted += Columns.hasBar(layout, line) || parted(line) ? 1 : 0;
    }
    return parted * 2 >= group.size();
  }

  private boolean parted(Line line) {
    return line.length() <= 200
        && layout.may(line, LineSigns.GAP)
        && Piece.of(layout, line).stream().anyMatch(p -> p.parts() && p.gap() >= 3);
  }

  private void spread(int i) {
    Grid grid = Grid.of(layout, Columns.text(layout, groups.get(i).lines()));
    int above = i - 1;
    while (above >= 0
        && forms.get(above) != Form.TABLE
        && groups.get(above + 1).blankBefore() <= MOST_BLANK
        && belongs(grid, groups.get(above))) {
      forms.set(above--, Form.TABLE);
    }
    int below = i + 1;
    while (below < groups.size()
        && forms.get(below) != Form.TABLE
        && groups.get(below).blankBefore() <= MOST_BLANK
        && (belongs(grid, groups.get(below)) || parts(grid, i, below))) {
      forms.set(below++, Form.TABLE);
    }
  }

  /** Rules, bars, or few lines whose gaps lie over the gutters of the table. */
  private boolean belongs(Grid grid, Group group) {
    if (group.size() > MOST_HEADER_LINES) {
      return false;
    }
    List<Line> text = Columns.text(layout, group.lines());
    if (text.isEmpty()) {
      return group.lines().stream().anyMatch(l -> l.indent() > layout.margin() || l.length() > 8);
    }
    List<List<Piece>> rows = new ArrayList<>();
    for (Line line : text) {
      if (line.length() > 200) {
        return false;
      }
      rows.add(Piece.of(layout, line));
    }
    if (grid.gutters().isEmpty()) {
      return false;
    }
    boolean alone = rows.size() == 1 && rows.get(0).size() == 1;
    if (alone && heads(grid, group)) {
      return false;
    }
    return grid.admits(rows) && (!alone || text.get(0).length() <= SHORT);
  }

  /** "APPENDIX." in the middle of the page: capitals apart from the first column. */
  private boolean heads(Grid grid, Group group) {
    String text = text(group);
    return group.blankBefore() > 0
        && Words.shouted(text)
        && text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
        && group.first().indent() > grid.gutters().get(0).start();
  }

  /** "TABLE II.--Diseases": a caption of the next table. */
  private boolean captions(Group group) {
    List<String> words = Words.of(text(group));
    return words.size() > 1
        && LanguageData.inAny("structure.table.words", words.get(0).toLowerCase(Locale.ROOT))
        && (RomanNumeral.value(words.get(1)) > 0 || Character.isDigit(words.get(1).charAt(0)));
  }

  private String text(Group group) {
    Line line = group.first();
    return layout.text(line);
  }

  /** A short line between two parts of one table. */
  private boolean parts(Grid grid, int table, int i) {
    Group group = groups.get(i);
    return group.size() == 1
        && !captions(group)
        && !says(group)
        && !(table > 0 && setAlike(groups.get(table - 1), group))
        && group.first().length() <= LABEL
        && group.blankBefore() <= 1
        && i + 1 < groups.size()
        && forms.get(i + 1) == Form.TABLE
        && groups.get(i + 1).blankBefore() <= 1
        && !grid.gutters().isEmpty()
        && group.first().indent() < grid.gutters().get(0).start()
        && same(grid, Grid.of(layout, Columns.text(layout, groups.get(i + 1).lines())));
  }

  /** "Mix well, and keep it in a jar.": a sentence that stands between two tables. */
  private boolean says(Group group) {
    List<String> words = Words.of(text(group));
    return layout.endsSentence(group.last())
        && words.size() >= FEWEST_WORDS
        && words.stream().filter(w -> Character.isLowerCase(w.charAt(0))).count() > 2;
  }

  /**
   * "ROSE WATER." over the table, "LAVENDER WATER." below it: each table has a title of its own.
   */
  private boolean setAlike(Group above, Group between) {
    return above.size() == 1
        && above.indent() == between.indent()
        && Words.shouted(text(above))
        && Words.shouted(text(between))
        && text(between).chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
  }

  /** True when each gutter of the one lies over a gutter of the other. */
  private static boolean same(Grid one, Grid other) {
    return one.gutters().size() == other.gutters().size()
        && one.gutters().stream()
            .allMatch(
                g ->
                    other.gutters().stream()
                        .anyMatch(
                            o -> Math.min(g.end(), o.end()) > Math.max(g.start(), o.start())));
  }
}
