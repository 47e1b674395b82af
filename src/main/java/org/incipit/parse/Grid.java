package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import org.incipit.text.Span;

/**
 * The columns that gaps make: the gutters of the page that nearly every line leaves blank.
 *
 * @param rows the pieces of each line of text
 * @param gutters as ranges of columns, from the left
 * @param slack how many lines may run over a gutter, as the heading over two columns does
 */
record Grid(List<List<Piece>> rows, List<Span> gutters, int slack) {
  private static final int WIDEST = 400;

  /** Lines that are looked at: the columns of a longer table show in them. */
  private static final int MOST_ROWS = 1000;

  private static final int FEWEST_FOR_SLACK = 4;

  Grid {
    rows = List.copyOf(rows);
    gutters = List.copyOf(gutters);
  }

  /** False where no line has a gap, so that no gutter can part any. */
  static boolean mayBe(Layout layout, List<Line> lines) {
    for (Line line : lines) {
      if (layout.may(line, LineSigns.GAP)) {
        return true;
      }
    }
    return false;
  }

  /** False where too few lines have a number that a narrow gutter could stand before. */
  static boolean mayBeNarrow(Layout layout, List<Line> lines) {
    int rows = Math.min(lines.size(), MOST_ROWS);
    int numbers = 0;
    for (int i = 0; i < rows; i++) {
      numbers += layout.may(lines.get(i), LineSigns.NUMBER) ? 1 : 0;
    }
    return numbers * 2 >= rows;
  }

  /** The grid of lines; rules are left out by the caller. */
  static Grid of(Layout layout, List<Line> lines) {
    if (!fits(lines)) {
      return new Grid(List.of(), List.of(), 0);
    }
    List<List<Piece>> rows = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(lines.size(), MOST_ROWS))) {
      rows.add(Piece.of(layout, line));
    }
    int slack = rows.size() >= FEWEST_FOR_SLACK ? Math.max(1, rows.size() / 6) : 0;
    Grid loose = new Grid(rows, gutters(rows, 2, slack), slack);
    Grid strict = new Grid(rows, gutters(rows, 2, 0), 0);
    return strict.gutters.size() >= loose.gutters.size() ? strict : loose;
  }

  /** The same with gutters of one column, where words of all lines stand under each other. */
  static Grid narrow(Layout layout, List<Line> lines) {
    if (!fits(lines) || lines.size() < FEWEST_FOR_SLACK) {
      return new Grid(List.of(), List.of(), 0);
    }
    List<List<Piece>> rows = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(lines.size(), MOST_ROWS))) {
      rows.add(Piece.words(layout, line));
    }
    List<Span> gutters = new ArrayList<>(gutters(rows, 1, 0));
    gutters.removeIf(g -> parted(rows, g) * 4 < rows.size() * 3);
    return new Grid(rows, gutters, 0);
  }

  private static boolean fits(List<Line> lines) {
    for (int i = 0; i < Math.min(lines.size(), MOST_ROWS); i++) {
      if (lines.get(i).indent() + lines.get(i).length() > WIDEST) {
        return false;
      }
    }
    return true;
  }

  /** True for narrow gutters that are no chance: two and more, numbers behind one of them. */
  boolean isNarrowTable(Layout layout) {
    if (gutters.size() - (opensAlike(layout) ? 1 : 0) < 2) {
      return false;
    }
    for (Span gutter : gutters) {
      int numbers = 0;
      for (List<Piece> row : rows) {
        int k = at(row, gutter);
        numbers += k > 0 && Piece.numeric(layout, row.get(k).span()) ? 1 : 0;
      }
      if (numbers * 2 >= rows.size()) {
        return true;
      }
    }
    return false;
  }

  /** "Page 3: …", "Page 7: …": the same word before each number is no column. */
  private boolean opensAlike(Layout layout) {
    String text = layout.source().content();
    String first = null;
    for (List<Piece> row : rows) {
      String word = text.substring(row.get(0).span().start(), row.get(0).span().end());
      if (first != null && !first.equals(word)) {
        return false;
      }
      first = word;
    }
    return true;
  }

  private static List<Span> gutters(List<List<Piece>> rows, int narrowest, int slack) {
    int width = 0;
    for (List<Piece> row : rows) {
      width = Math.max(width, row.get(row.size() - 1).to());
    }
    int[] change = new int[width + 2];
    for (List<Piece> row : rows) {
      for (Piece piece : row) {
        change[piece.from()]++;
        change[piece.to()]--;
      }
    }
    List<Span> gutters = new ArrayList<>();
    int cover = 0;
    int start = -1;
    for (int x = 0; x <= width; x++) {
      cover += change[x];
      if (cover <= slack && start < 0) {
        start = x;
      } else if (cover > slack && start >= 0) {
        if (x - start >= narrowest) {
          gutters.add(new Span(start, x));
        }
        start = -1;
      }
    }
    gutters.removeIf(g -> parted(rows, g) < 2);
    return gutters;
  }

  /** Number of lines with text on both sides of a gutter and a gap between. */
  private static int parted(List<List<Piece>> rows, Span gutter) {
    int parted = 0;
    for (List<Piece> row : rows) {
      parted += at(row, gutter) > 0 ? 1 : 0;
    }
    return parted;
  }

  /** Index of the piece that stands right of a gutter with the gap before it over it, else 0. */
  private static int at(List<Piece> row, Span gutter) {
    for (int k = 1; k < row.size(); k++) {
      boolean over =
          row.get(k).from() >= gutter.end() - 1
              && row.get(k - 1).to() <= gutter.start() + 1
              && row.get(k).parts();
      if (over) {
        return k;
      }
    }
    return 0;
  }

  /** True when the lines are rows of a table. */
  boolean isTable(Layout layout, int rules) {
    int n = rows.size();
    int best = 0;
    int columns = 0;
    for (Span gutter : gutters) {
      if (!behindMarkers(layout, gutter)) {
        best = Math.max(best, parted(rows, gutter));
        columns++;
      }
    }
    if (best < 2 || strays() > hits()) {
      return numbered(layout);
    }
    if (columns == 1 && halfLines(layout)) {
      return false;
    }
    boolean sure = columns >= 2 || rules > 0 || tails(layout) * 3 >= n * 2;
    if (n <= 3) {
      return best == n && (n == 3 || sure) || best == 2 && sure && columns >= 2;
    }
    return best * 2 >= n
        || best >= 3 && best * 3 >= n && (slack == 0 || columns >= 2 || rules >= 2)
        || numbered(layout);
  }

  /** Verse with a pause in mid-line: it goes on in lower case, and lines end in a stop or comma. */
  private boolean halfLines(Layout layout) {
    int halves = 0;
    for (List<Piece> row : rows) {
      Span right = row.get(row.size() - 1).span();
      halves +=
          row.size() == 2
                  && Character.isUpperCase(layout.charAt(row.get(0).span().start()))
                  && Character.isLowerCase(layout.charAt(right.start()))
                  && row.get(0).span().length() >= 8
                  && ".,;:!?".indexOf(layout.charAt(right.end() - 1)) >= 0
              ? 1
              : 0;
    }
    return rows.size() >= 3 && halves * 4 >= rows.size() * 3;
  }

  /** Lines that end in a number behind a wide gap, wherever it stands. */
  private boolean numbered(Layout layout) {
    return rows.size() >= 2 && tails(layout) * 3 >= rows.size() * 2 && strays() <= rows.size();
  }

  private int tails(Layout layout) {
    int tails = 0;
    for (List<Piece> row : rows) {
      Piece last = row.get(row.size() - 1);
      tails += row.size() > 1 && last.parts() && wide(last) && isNumber(layout, last) ? 1 : 0;
    }
    return tails;
  }

  private static boolean wide(Piece piece) {
    return piece.gap() >= 3;
  }

  private static boolean isNumber(Layout layout, Piece piece) {
    return Piece.numeric(layout, piece.span()) && piece.span().length() <= 16;
  }

  /** True when what stands left of a gutter are the markers of a list. */
  private boolean behindMarkers(Layout layout, Span gutter) {
    int markers = 0;
    int parted = 0;
    for (List<Piece> row : rows) {
      int k = at(row, gutter);
      if (k > 0) {
        parted++;
        Span left = row.get(0).span();
        markers += k == 1 && isMarker(layout, left, row.get(1).span().end()) ? 1 : 0;
      }
    }
    return markers * 2 > parted;
  }

  /** "2." or "4:12" before an item or a verse of scripture. */
  private static boolean isMarker(Layout layout, Span left, int end) {
    boolean digits = true;
    int colons = 0;
    for (int i = left.start(); i < left.end() && digits; i++) {
      char c = layout.charAt(i);
      colons += c == ':' ? 1 : 0;
      digits = c == ':' || Character.isDigit(c);
    }
    return digits && colons == 1
        || Marker.at(layout.source().content(), left.start(), end)
            .filter(m -> m.span().end() == left.end())
            .isPresent();
  }

  /** Gaps that no gutter explains. */
  private int strays() {
    int strays = 0;
    for (List<Piece> row : rows) {
      for (int k = 1; k < row.size(); k++) {
        strays += row.get(k).parts() && !explained(row, k) ? 1 : 0;
      }
    }
    return strays;
  }

  private int hits() {
    int hits = 0;
    for (List<Piece> row : rows) {
      for (int k = 1; k < row.size(); k++) {
        hits += row.get(k).parts() && explained(row, k) ? 1 : 0;
      }
    }
    return hits;
  }

  private boolean explained(List<Piece> row, int k) {
    int from = row.get(k - 1).to();
    int to = row.get(k).from();
    for (Span gutter : gutters) {
      if (Math.min(to, gutter.end()) > Math.max(from, gutter.start())) {
        return true;
      }
    }
    return false;
  }

  /** The ranges between the gutters. */
  List<Span> bands() {
    int from = 0;
    List<Span> bands = new ArrayList<>();
    for (Span gutter : gutters) {
      bands.add(new Span(from, gutter.start()));
      from = gutter.end();
    }
    bands.add(new Span(from, Math.max(from, WIDEST * 2)));
    return bands;
  }

  /** True when the gaps of other lines lie over these gutters, and their text does not. */
  boolean admits(List<List<Piece>> others) {
    int parted = 0;
    for (List<Piece> row : others) {
      boolean gap = false;
      for (int k = 1; k < row.size(); k++) {
        if (row.get(k).parts() && !explained(row, k)) {
          return false;
        }
        gap |= row.get(k).parts();
      }
      parted += gap ? 1 : 0;
      gap |= row.size() == 1 && row.get(0).from() >= gutters.get(0).start();
      if (!gap) {
        return false;
      }
    }
    return parted > 0 || others.size() == 1;
  }
}
