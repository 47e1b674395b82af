package org.incipit.parse;

import java.util.BitSet;
import java.util.List;

/**
 * Which groups are verse: by how they are set themselves; because the lines of the document are
 * narrow, most of them verse, or its numbers count stanzas; and beside others. One document.
 */
final class VerseForms {
  private static final int NARROW = 60;
  private static final int FEWEST_FOLLOWING = 8;

  private final Draft draft;
  private final Layout layout;
  private final List<Group> groups;
  private final StanzaNumbers numbers;
  private final LineWidths widths;
  private final VerseShape shapes;

  VerseForms(Draft draft, List<Group> groups) {
    this.draft = draft;
    this.layout = draft.layout();
    this.groups = groups;
    this.numbers = StanzaNumbers.of(layout, groups);
    this.widths = LineWidths.of(layout, groups);
    this.shapes = new VerseShape(draft, widths);
  }

  /** True for a group that is verse by itself, with or without a number over it. */
  boolean at(int g) {
    Group group = groups.get(g);
    Group bare = numbers.bare(g);
    return shapes.isVerse(bare) || bare != group && shapes.isVerse(group);
  }

  /** Makes verse of what the document or its neighbours show to be some. */
  void settle(List<Form> forms) {
    ofNumbers(forms);
    ofSmallLetters(forms);
    new SmallVerse(layout).stanzas(groups, forms).forEach(g -> forms.set(g, Form.VERSE));
    new ShortStanzas(draft, groups, widths, shapes).settle(forms);
    boolean book = ofVerseBook(forms);
    new VerseSpread(layout, groups, forms, numbers, widths, shapes, book).spread();
  }

  /** Where half the stanzas that numbers count are verse, short ones apart, the others are. */
  private void ofNumbers(List<Form> forms) {
    for (List<Integer> series : numbers.series()) {
      long verses = series.stream().filter(g -> forms.get(g) == Form.VERSE).count();
      long shorts =
          series.stream()
              .filter(
                  g ->
                      forms.get(g) != Form.VERSE
                          && numbers.bare(g).size() < VerseShape.FEWEST_LINES)
              .count();
      if (verses == 0 || verses * 2 < series.size() - shorts) {
        continue;
      }
      for (int g : series) {
        Group group = numbers.bare(g);
        Shape shape = Shape.of(layout, group, group.width());
        if (forms.get(g) == Form.PROSE
            && !shape.odd()
            && !shapes.cutsWords(group)
            && shape.letters() == group.size()
            && shape.capitals() * 2 >= group.size()
            && (group.size() >= VerseShape.FEWEST_LINES || shape.capitals() == group.size())
            && shape.longest() <= VerseShape.LONGEST_LINE) {
          forms.set(g, Form.VERSE);
        }
      }
    }
  }

  /**
   * Poems whose lines begin with small letters: the lines of the whole document are narrow and end
   * where the next word had room.
   */
  private void ofSmallLetters(List<Form> forms) {
    int lines = 0;
    int small = 0;
    int early = 0;
    int following = 0;
    int edge = groups.stream().mapToInt(widths::edgeBesideTabs).max().orElse(0);
    for (Group group : groups) {
      Shape shape = Shape.of(layout, group, edge);
      lines += group.size();
      small += shape.letters() - shape.capitals();
      early += shape.early();
      following += group.size() - 1;
    }
    if (edge > NARROW
        || following < FEWEST_FOLLOWING
        || small * 2 < lines
        || early * 100 < following * 60) {
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      if (forms.get(i) == Form.PROSE
          && groups.get(i).size() > 1
          && !shapes.cutsWords(groups.get(i))) {
        forms.set(i, Form.VERSE);
      }
    }
  }

  /** In a book of verse, long lines with capitals are verse too; true for such a book. */
  private boolean ofVerseBook(List<Form> forms) {
    int lines = 0;
    int verses = 0;
    BitSet indents = new BitSet();
    int width = 0;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      lines += group.size() > 1 ? group.size() : longLine(group);
      if (forms.get(i) == Form.VERSE) {
        verses += group.size();
        indents.set(group.indent());
        width = Math.max(width, group.width());
      }
    }
    if (verses * 2 < lines) {
      return false;
    }
    for (int i = 0; i < groups.size(); i++) {
      Group group = numbers.bare(i);
      Shape shape = Shape.of(layout, group, group.width());
      boolean verse =
          forms.get(i) == Form.PROSE
              && group.size() >= 3
              && !shapes.cutsWords(group)
              && !shape.odd()
              && !shape.shouted()
              && shape.letters() == group.size()
              && shape.capitals() == group.size()
              && (shape.early() > 0 || group.size() >= VerseShape.FEWEST_LINES);
      if (verse || forms.get(i) == Form.PROSE && isShortPoem(group, indents, width)) {
        forms.set(i, Form.VERSE);
      }
    }
    return true;
  }

  /** How many lines a paragraph that is not wrapped would have; none for a short line. */
  private static int longLine(Group group) {
    return group.width() > VerseShape.LONGEST_LINE ? group.width() / LineWidths.USUAL + 1 : 0;
  }

  /**
   * In a book of verse: lines set in as verse is there, two at least, the last with a stop; what
   * begins with a small letter is set in deeper than the first.
   */
  private boolean isShortPoem(Group group, BitSet indents, int width) {
    Shape shape = Shape.of(layout, group, group.width());
    boolean setIn = group.indent() > 0 && indents.get(group.indent());
    if (group.size() < 2
        || !setIn
        || shape.odd()
        || shape.shouted()
        || shape.letters() < group.size()
        || shape.capitals() * 2 < group.size()
        || group.width() > width
        || layout.startsLower(group.first())
        || shapes.hasFewWords(group)
        || shapes.cutsWords(group)) {
      return false;
    }
    for (Line line : group.lines()) {
      if (layout.startsLower(line) && line.indent() <= group.first().indent()) {
        return false;
      }
    }
    return layout.endsSentence(group.last())
        || ",;:-—".indexOf(layout.charAt(group.last().textEnd() - 1)) >= 0;
  }
}
