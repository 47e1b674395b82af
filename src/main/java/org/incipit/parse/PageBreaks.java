package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.model.Certainty;
import org.incipit.model.PageBreak;

/** Finds where pages start: at form feeds, and at lines that a lone leading space gives away. */
final class PageBreaks {
  /** Page breaks by leading space are rarer than one in this many lines: letter pages are short. */
  private static final int LINES_A_PAGE = 3;

  private PageBreaks() {}

  /**
   * All page breaks in order, numbered.
   *
   * @param more breaks that page numbers show
   * @param furniture lines of page furniture: a break before such lines is the one behind them
   */
  static List<PageBreak> find(
      Layout layout, boolean byLeadingSpace, List<PageBreak> more, BitSet furniture) {
    List<PageBreak> all = new ArrayList<>(find(layout, byLeadingSpace));
    if (more.isEmpty()) {
      return all;
    }
    Set<Integer> known = all.stream().map(PageBreak::offset).collect(Collectors.toSet());
    more.stream().filter(b -> !known(layout, known, b, furniture)).forEach(all::add);
    all.sort(Comparator.comparingInt(PageBreak::offset));
    List<PageBreak> numbered = new ArrayList<>();
    int number = 1;
    int before = 1;
    for (PageBreak b : all) {
      number += b.number() == 0 || b.number() != before ? 1 : 0;
      before = b.number() == 0 ? before : b.number();
      numbered.add(new PageBreak(b.offset(), b.formFeed(), number, b.cert()));
    }
    return numbered;
  }

  private static boolean known(
      Layout layout, Set<Integer> known, PageBreak found, BitSet furniture) {
    int line = layout.source().lines().lineAt(found.offset()) - 1;
    boolean met = known.contains(found.offset());
    for (int i = line - 1;
        !met && i >= 0 && (furniture.get(i) || layout.lines().get(i).blank());
        i--) {
      met = known.contains(layout.lines().get(i).start());
    }
    return met;
  }

  private static List<PageBreak> find(Layout layout, boolean byLeadingSpace) {
    boolean artefacts = byLeadingSpace && spacesMarkPages(layout);
    List<PageBreak> breaks = new ArrayList<>();
    int number = 1;
    boolean textBefore = false;
    for (Line line : layout.lines()) {
      boolean formFeed = false;
      for (int i = line.start(); i < line.end(); i++) {
        if (layout.charAt(i) != '\f') {
          continue;
        }
        textBefore |= i > line.textStart() && line.textStart() < line.textEnd();
        number += textBefore ? 1 : 0;
        breaks.add(new PageBreak(i, true, number, Certainty.HIGH));
        formFeed = true;
      }
      if (artefacts && !formFeed && textBefore && isLoneSpace(layout, line)) {
        breaks.add(new PageBreak(line.start(), false, ++number, Certainty.LOW));
      }
      textBefore |= !line.blank();
    }
    return breaks;
  }

  private static boolean isLoneSpace(Layout layout, Line line) {
    return !line.blank()
        && line.indent() == 1
        && layout.charAt(line.start()) == ' '
        && !isMeant(layout, line);
  }

  /**
   * True for a space that somebody set: before a row of stars, behind a dash at the end of the line
   * above, or at the head of lines that stand in steps, as those of stanzas and titles do.
   */
  private static boolean isMeant(Layout layout, Line line) {
    if (Marks.separators(layout, List.of(line))) {
      return true;
    }
    int index = line.number() - 1;
    if (index > 0 && endsInDash(layout, layout.lines().get(index - 1))) {
      return true;
    }
    return index + 1 < layout.lines().size()
        && layout.lines().get(index + 1).indent() > 1
        && !layout.endsSentence(line);
  }

  private static boolean endsInDash(Layout layout, Line line) {
    if (line.blank() || Marks.separators(layout, List.of(line))) {
      return false;
    }
    char last = layout.charAt(line.textEnd() - 1);
    char before = line.length() > 1 ? layout.charAt(line.textEnd() - 2) : ' ';
    return last == '—' || last == '–' || last == '-' && (before == '-' || before == ' ');
  }

  /** " 9. How many?" over "10. How many?": figures that are set to the right. */
  private static boolean isItem(Layout layout, Line line) {
    boolean first = line.number() == 1 || layout.lines().get(line.number() - 2).blank();
    return first && Markers.at(layout, line).filter(marker -> !marker.bullet()).isPresent();
  }

  private static boolean spacesMarkPages(Layout layout) {
    int nonBlank = 0;
    int lone = 0;
    int items = 0;
    SpacedPages pages = new SpacedPages(layout);
    boolean previousLone = false;
    for (Line line : layout.lines()) {
      if (line.blank()) {
        continue;
      }
      nonBlank++;
      boolean isLone = isLoneSpace(layout, line);
      if (isLone && previousLone) {
        return false;
      }
      items += isLone && isItem(layout, line) ? 1 : 0;
      lone += isLone ? 1 : 0;
      if (isLone) {
        pages.add(line);
      }
      previousLone = isLone;
    }
    return pages.speak(nonBlank)
        && items * 2 <= lone
        && lone * LINES_A_PAGE <= nonBlank + LINES_A_PAGE;
  }
}
