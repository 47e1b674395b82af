package org.incipit.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incipit.model.Block;
import org.incipit.model.PageBreak;
import org.incipit.text.Span;

/** Cuts the lines of a document into chunks: one for each block of running text. */
final class Chunker {
  private static final int FEWEST_SET_IN = 3;

  private final Layout layout;
  private final PageFurniture pages;
  private final BitSet furniture;
  private final TreeSet<Integer> pageStarts;
  private final boolean indentsAlways;
  private final NoteSections notes;
  private final NoteRuns runs;
  private final NoteBrackets brackets;
  private final Form[] forms;
  private final int[] groupOf;
  private final List<Group> groups;

  /**
   * @param pages page furniture
   * @param notes where sections of notes lie
   * @param runs notes that stand under what calls them
   * @param groups the groups of lines
   * @param groupForms the form of each
   */
  Chunker(
      Layout layout,
      List<PageBreak> breaks,
      PageFurniture pages,
      NoteSections notes,
      NoteRuns runs,
      List<Group> groups,
      List<Form> groupForms) {
    this.layout = layout;
    this.pages = pages;
    this.furniture = pages.lines();
    this.notes = notes;
    this.runs = runs;
    this.brackets = new NoteBrackets(layout);
    this.groups = groups;
    this.forms = new Form[layout.lines().size()];
    this.groupOf = new int[forms.length];
    Arrays.fill(forms, Form.PROSE);
    Arrays.fill(groupOf, -1);
    for (int g = 0; g < groups.size(); g++) {
      for (Line line : groups.get(g).lines()) {
        forms[line.number() - 1] = groupForms.get(g);
        groupOf[line.number() - 1] = g;
      }
    }
    this.indentsAlways = indentsAlways(layout, groups, groupForms);
    this.pageStarts =
        breaks.stream()
            .filter(b -> !b.formFeed())
            .map(PageBreak::offset)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * True where running text that begins anew is set in, nearly without exception; at the top of a
   * page it may go on, and says nothing.
   */
  private static boolean indentsAlways(Layout layout, List<Group> groups, List<Form> forms) {
    int setIn = 0;
    int flush = 0;
    for (int g = 0; g < groups.size(); g++) {
      Line first = groups.get(g).first();
      boolean mayGoOn = groups.get(g).pageBefore();
      if (groups.get(g).size() > 1 && forms.get(g) == Form.PROSE && layout.full(first)) {
        boolean in = first.indent() >= layout.paragraphIndent();
        setIn += in ? 1 : 0;
        flush += in || mayGoOn ? 0 : 1;
      }
    }
    return layout.paragraphIndent() > 0 && setIn >= FEWEST_SET_IN && flush * 8 <= setIn;
  }

  List<Chunk> chunks() {
    List<Chunk> chunks = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    List<Integer> skipped = new ArrayList<>();
    for (int i = 0; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (furniture.get(i)) {
        if (pages.unitEnd(i) > i) {
          skipped.add(i);
        }
      } else if (line.oddSpace()) {
        close(open, chunks);
        flush(skipped, chunks);
        chunks.add(chunk(List.of(i), List.of()));
      } else if (!line.blank()) {
        if (!open.isEmpty() && (notes.isHeading(i) || opensBlock(open, i))) {
          close(open, chunks);
        }
        if (open.isEmpty()) {
          flush(skipped, chunks);
        } else {
          open.addAll(skipped);
          skipped.clear();
        }
        open.add(i);
        if (notes.isHeading(i)) {
          close(open, chunks);
        }
      }
    }
    close(open, chunks);
    flush(skipped, chunks);
    return HeadingLines.apart(layout, LineNumbers.between(layout, chunks));
  }

  private void flush(List<Integer> skipped, List<Chunk> chunks) {
    skipped.forEach(i -> chunks.add(chunk(unit(i), List.of())));
    skipped.clear();
  }

  private List<Integer> unit(int first) {
    return IntStream.range(first, pages.unitEnd(first))
        .filter(i -> !layout.lines().get(i).blank())
        .boxed()
        .toList();
  }

  private void close(List<Integer> open, List<Chunk> chunks) {
    if (!open.isEmpty()) {
      List<Integer> own = open.stream().filter(i -> !furniture.get(i)).toList();
      chunks.addAll(pages.marks().apart(chunk(own, open)));
      open.clear();
    }
  }

  private Chunk chunk(List<Integer> own, List<Integer> all) {
    List<Line> lines = own.stream().map(layout.lines()::get).toList();
    List<Span> content = new ArrayList<>();
    List<Block> holes = new ArrayList<>();
    int start = lines.get(0).textStart();
    for (int i : all) {
      if (furniture.get(i)) {
        Line hole = layout.lines().get(i);
        if (start < hole.textStart()) {
          content.add(new Span(start, hole.textStart()));
        }
        holes.add(pages.block(hole));
        start = layout.lines().get(pages.unitEnd(i) - 1).textEnd();
      }
    }
    content.add(new Span(start, lines.get(lines.size() - 1).textEnd()));
    int first = lines.get(0).number() - 1;
    if (!all.isEmpty() && !forms[first].ofCells()) {
      brackets.carve(content, holes);
    }
    boolean opensGroup = groupOf[first] >= 0 && groups.get(groupOf[first]).first() == lines.get(0);
    return new Chunk(
        lines,
        content,
        holes,
        forms[first],
        opensGroup ? groups.get(groupOf[first]).blankBefore() : 0,
        opensGroup && groups.get(groupOf[first]).pageBefore());
  }

  private boolean opensBlock(List<Integer> open, int index) {
    Line line = layout.lines().get(index);
    Line before = layout.lines().get(open.get(open.size() - 1));
    if (notes.label(index).isPresent() || runs.opensNote(index) || brackets.cutsBefore(index)) {
      return true;
    }
    boolean blankBetween = layout.separates(index - 1) || furniture.get(index - 1);
    if (!blankBetween && groupOf[index] != groupOf[before.number() - 1]) {
      return true;
    }
    if (forms[index].keepsLines() || forms[before.number() - 1].keepsLines()) {
      return groupOf[index] != groupOf[before.number() - 1];
    }
    if (startsPage(before, line)) {
      return !continuesOverPage(before, line, blankBetween);
    }
    if (blankBetween || !layout.wrapped()) {
      return blankBetween || !layout.startsLower(line) || layout.endsSentence(before);
    }
    return opensWithoutBlank(open, before, line, index);
  }

  /** True when a page begins between two lines, be it at the running head that stands there. */
  private boolean startsPage(Line before, Line line) {
    Integer start = pageStarts.ceiling(before.textEnd());
    return layout.formFeedBetween(before.textEnd(), line.textStart())
        || start != null && start <= line.start();
  }

  /** A paragraph that a page end cut goes on at the top of the next page. */
  private boolean continuesOverPage(Line before, Line line, boolean blankBetween) {
    if (layout.paragraphIndent() > 0 && line.indent() >= layout.paragraphIndent()) {
      return false;
    }
    if (!layout.wrapped()) {
      return layout.startsLower(line) && !layout.endsSentence(before);
    }
    if (indentsAlways && (layout.full(line) || layout.endsSentence(line))) {
      return true;
    }
    if (layout.startsLower(line)) {
      return !layout.endsSentence(before) || !blankBetween;
    }
    char last = layout.charAt(before.textEnd() - 1);
    return blankBetween
        ? !layout.endsSentence(before)
            && (layout.full(before) || lacksRoom(before, line))
            && !Characters.isCloser(last)
        : !layout.endsSentence(before) || layout.full(before);
  }

  /**
   * True when the first word of a line had no room behind the line before, however short that is.
   */
  private boolean lacksRoom(Line before, Line line) {
    int end = line.textStart();
    while (end < line.textEnd() && !Characters.isSpace(layout.charAt(end))) {
      end++;
    }
    return before.length() + 1 + end - line.textStart() > layout.wrapWidth();
  }

  private boolean opensWithoutBlank(List<Integer> open, Line before, Line line, int index) {
    int indent = layout.paragraphIndent();
    if (indent > 0 && line.indent() == indent) {
      if (before.indent() == indent && goesOn(open, before, line, index)) {
        return false;
      }
      return before.indent() != indent || !layout.full(before) || layout.endsSentence(before);
    }
    boolean upper = !layout.startsLower(line);
    if (upper
        && !layout.blankSeparated()
        && layout.endsSentence(before)
        && !layout.full(before)
        && hasFullLine(open)) {
      return true;
    }
    return indent > 0
        && upper
        && line.indent() == 0
        && layout.endsSentence(before)
        && (standsAlone(line, index, indent) || opensHeading(before, line, index, indent));
  }

  /**
   * True where a block of lines set in goes on, which shows no first lines: before a small letter,
   * and in a note.
   */
  private boolean goesOn(List<Integer> open, Line before, Line line, int index) {
    return (open.size() > 1 || areTwo(index))
            && layout.startsLower(line)
            && !layout.endsSentence(before)
        || runs.inside(index)
        || notes.label(open.get(0)).isPresent();
  }

  /** True for the second of two lines that stand by themselves between blank lines. */
  private boolean areTwo(int index) {
    List<Line> lines = layout.lines();
    return index > 1
        && lines.get(index - 2).blank()
        && (index + 1 == lines.size() || lines.get(index + 1).blank());
  }

  /** Lines at the margin between a paragraph that ended early and one that is set in. */
  private boolean opensHeading(Line before, Line line, int index, int indent) {
    if (layout.full(before)) {
      return false;
    }
    String text = layout.text(line);
    boolean numbered = Numbering.leading(text).isPresent();
    for (int k = index + 1; k <= Math.min(index + 2, layout.lines().size() - 1); k++) {
      if (layout.lines().get(k).blank() && layout.blankSeparated()) {
        return false; // the last line of a paragraph
      }
      if (layout.lines().get(k).indent() == indent && !layout.lines().get(k).blank()) {
        return numbered || k > index + 1 && !layout.full(line);
      }
    }
    return false;
  }

  /** A short line before an indented one, as headings in indented text are. */
  private boolean standsAlone(Line line, int index, int indent) {
    return !layout.full(line)
        && !layout.endsSentence(line)
        && index + 1 < layout.lines().size()
        && layout.lines().get(index + 1).indent() == indent;
  }

  private boolean hasFullLine(List<Integer> open) {
    return open.size() > 1
            && open.subList(0, open.size() - 1).stream()
                .anyMatch(i -> layout.full(layout.lines().get(i)))
        || layout.full(layout.lines().get(open.get(0)));
  }
}
