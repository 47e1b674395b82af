package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.PageBreak;
import org.incipit.text.Span;

/**
 * Page numbers and running heads: lines beside a page break that are a number, or that come back
 * page after page; and lines with rising page numbers where no other sign shows the pages.
 */
final class PageFurniture {
  private final Layout layout;

  /** {@code fw/@type} by line index. */
  private final Map<Integer, String> types = new TreeMap<>();

  private final List<PageBreak> breaks = new ArrayList<>();

  private FootNotes footNotes;

  private PageMarks marks;

  private PageFurniture(Layout layout) {
    this.layout = layout;
    this.footNotes = FootNotes.none(layout);
    this.marks = PageMarks.none(layout);
  }

  static PageFurniture none(Layout layout) {
    return new PageFurniture(layout);
  }

  static PageFurniture of(Layout layout) {
    PageFurniture found = new PageFurniture(layout);
    List<Integer> pageEnds = new ArrayList<>();
    if (layout.source().content().indexOf('\f') >= 0) {
      pageEnds.addAll(PageEdges.find(layout, found.types));
    }
    PageSeries series = PageSeries.of(layout, found.types);
    found.breaks.addAll(series.breaks());
    pageEnds.addAll(series.ends());
    pageEnds.sort(null);
    found.footNotes = FootNotes.of(layout, pageEnds, found.types);
    found.marks = PageMarks.of(layout, found.lines());
    found.breaks.addAll(found.marks.breaks());
    return found;
  }

  /** Indexes of the lines that are page furniture. */
  BitSet lines() {
    BitSet lines = new BitSet();
    types.keySet().forEach(lines::set);
    footNotes.units().forEach(lines::set);
    return lines;
  }

  /**
   * Index after the last line of the unit that a line opens: one line, or a note of several; the
   * line itself when it stands inside a unit.
   */
  int unitEnd(int index) {
    if (types.containsKey(index)) {
      return index + 1;
    }
    Integer end = footNotes.units().get(index);
    return end == null ? index : end;
  }

  /** Marks of pages inside lines. */
  PageMarks marks() {
    return marks;
  }

  /** Page breaks that only page numbers show. */
  List<PageBreak> breaks() {
    return breaks;
  }

  /** The same breaks with the numbers that are printed on the pages, where they tell. */
  List<PageBreak> numbered(List<PageBreak> all) {
    return PrintedNumbers.of(layout, all, types);
  }

  /**
   * What a person says of a line.
   *
   * @param type {@code fw/@type}; absent for a line of text
   */
  void decide(int index, Optional<String> type) {
    type.ifPresentOrElse(word -> types.put(index, word), () -> types.remove(index));
  }

  Block block(Line line) {
    if (!types.containsKey(line.number() - 1)) {
      return footNotes.block(line);
    }
    String type = types.get(line.number() - 1);
    Map<String, String> attributes =
        switch (type) {
          case "header" -> Map.of("type", "header", "place", "top");
          case "footer" -> Map.of("type", "footer", "place", "bottom");
          default -> Map.of("type", "pageNum");
        };
    return Block.of(
        BlockKind.FW,
        "",
        attributes,
        List.of(new Span(line.textStart(), line.textEnd())),
        List.of());
  }
}
