package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/** What parts the cells of a table: bars, tabs, or gaps that lie under each other. */
enum Columns {
  BARS,
  TABS,
  /** Tabs, one or more between the same two columns. */
  STOPS,
  GAPS,
  /** Gaps of one space, where words of all rows stand under each other. */
  WORDS;

  private static final int FEWEST_PARTED = 2;

  /** How the lines of a table are parted. */
  static Columns of(Layout layout, List<Line> lines) {
    int text = 0;
    int barred = 0;
    int tabbed = 0;
    for (Line line : lines) {
      if (!isRule(layout, line)) {
        text++;
        barred += hasBar(layout, line) ? 1 : 0;
        tabbed += hasTab(layout, line) ? 1 : 0;
      }
    }
    if (barred >= FEWEST_PARTED && barred * 3 >= text * 2) {
      return BARS;
    }
    return tabbed >= FEWEST_PARTED && tabbed * 3 >= text * 2 ? TABS : GAPS;
  }

  static boolean isTable(Layout layout, List<Line> lines) {
    List<Line> text = text(layout, lines);
    if (text.size() < FEWEST_PARTED || holdsPage(layout, text)) {
      return false;
    }
    Columns by = of(layout, lines);
    if (by == TABS && text.size() == FEWEST_PARTED) {
      return text.stream().anyMatch(layout::holdsDigit);
    }
    return by != GAPS
        || Grid.mayBe(layout, text)
            && Grid.of(layout, text).isTable(layout, lines.size() - text.size())
        || Grid.mayBeNarrow(layout, text) && Grid.narrow(layout, text).isNarrowTable(layout);
  }

  /** A page starts inside a line, where a row could not hold it. */
  private static boolean holdsPage(Layout layout, List<Line> lines) {
    for (Line line : lines) {
      if (layout.may(line, LineSigns.FORM_FEED)
          && layout.formFeedBetween(line.textStart(), line.textEnd())) {
        return true;
      }
    }
    return false;
  }

  /** The lines that are no rules. */
  static List<Line> text(Layout layout, List<Line> lines) {
    List<Line> text = new ArrayList<>();
    for (Line line : lines) {
      if (!isRule(layout, line)) {
        text.add(line);
      }
    }
    return text;
  }

  /** A line of dashes, pluses and the like that only draws. */
  static boolean isRule(Layout layout, Line line) {
    int marks = 0;
    int bars = 0;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (isBar(c)) {
        bars++;
      } else if ("-=_+:~—–─━═┼┴┬├┤┌┐└┘╪╫╬╔╗╚╝╠╣╦╩".indexOf(c) >= 0) {
        marks++;
      } else if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return marks >= 3 || bars >= 1 && marks == 0;
  }

  static boolean isBar(char c) {
    return c == '|' || c == '│' || c == '║' || c == '¦';
  }

  static boolean hasBar(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.BAR)) {
      return false;
    }
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      if (isBar(layout.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTab(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.TAB)) {
      return false;
    }
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      if (layout.charAt(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  /**
   * True for lines that draw a tree of persons or things: strokes that stand alone, and names
   * without strokes around them; and for lines that braces hold together.
   */
  static boolean isDrawing(Layout layout, List<Line> lines) {
    int strokes = 0;
    int braced = 0;
    for (Line line : lines) {
      braced += hasBrace(layout, line) ? 1 : 0;
      strokes += isStrokes(layout, line) ? 1 : 0;
    }
    if (strokes == 0 && braced < 2) {
      return false;
    }
    int text = 0;
    int barred = 0;
    for (Line line : lines) {
      if (!isStrokes(layout, line) && !isRule(layout, line)) {
        text++;
        barred += hasBar(layout, line) ? 1 : 0;
      }
    }
    return strokes >= 1 && text >= 2 && barred * 2 < text || braced >= 2 && braced * 2 >= text;
  }

  /** A brace that stands free, as it does over or beside several lines. */
  private static boolean hasBrace(Layout layout, Line line) {
    if (!layout.may(line, LineSigns.BRACE)) {
      return false;
    }
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if ((c == '{' || c == '}')
          && (i == line.textStart() || layout.charAt(i - 1) == ' ')
          && (i + 1 == line.textEnd() || layout.charAt(i + 1) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** Only upright or slanting strokes, with crossings and corners at most. */
  private static boolean isStrokes(Layout layout, Line line) {
    int upright = 0;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = layout.charAt(i);
      if (isBar(c) || c == '/' || c == '\\') {
        upright++;
      } else if (" +-_─┼┴┬├┤┌┐└┘".indexOf(c) < 0) {
        return false;
      }
    }
    return upright > 0;
  }
}
