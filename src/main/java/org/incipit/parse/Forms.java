package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the form of each group. What counts most is where lines break: a line of prose ends where
 * the next word had no room, a line of verse where it was meant to.
 */
final class Forms {
  private static final int FEWEST_VERSES = 4;
  private static final int LONGEST_VERSE = 120;
  private static final int WIDEST_VERSE = 78;
  private static final double MOST_SENTENCES = 0.67;
  private static final double MOST_SENTENCES_IN_CAPITALS = 0.8;
  private static final double FEWEST_SMALL = 0.38;
  private static final int NARROW = 60;
  private static final int FEWEST_FOLLOWING = 8;
  private static final int USUAL_WIDTH = 72;
  private static final double NARROWER = 0.85;

  /** Verse at the margin fills no more of the lines of prose, or its lines have capitals. */
  private static final double SHORTER = 0.75;

  private static final double MOST_CAPITALS = 0.9;

  private static final int FEWEST_WORDS = 5;
  private static final int LONGEST_WORDS = 24;

  /** Columns from line to line, on average. */
  private static final int STEP = 5;

  private final Draft draft;
  private final Layout layout;
  private final List<Group> groups;
  private final StanzaNumbers numbers;
  private final boolean verse;
  private final boolean lists;
  private final boolean tables;
  private final List<Form> forms = new ArrayList<>();

  /** The form of each group by itself, before its neighbours are asked. */
  private final List<Form> alone = new ArrayList<>();

  /** The usual right edge of lines by their group's indentation. */
  private final Map<Integer, Integer> edges = new TreeMap<>();

  private int prose = USUAL_WIDTH;

  /** Whether any running text showed how wide it is set. */
  private boolean proseSeen;

  /** Whether more lines than not begin with a small letter, as those of verse hardly do. */
  private boolean proseMost;

  private Forms(Draft draft, List<Group> groups, boolean verse) {
    this.draft = draft;
    this.layout = draft.layout();
    this.groups = groups;
    this.numbers = StanzaNumbers.of(layout, groups);
    this.verse = verse;
    this.lists = draft.profile().has("lists");
    this.tables = draft.profile().has("tables");
  }

  /** The forms of a document's groups that the profile looks for. */
  static Forms of(Draft draft, List<Group> groups) {
    Forms forms = new Forms(draft, groups, draft.profile().has("verse"));
    forms.measureEdges();
    forms.measureProse();
    for (int g = 0; g < groups.size(); g++) {
      forms.alone.add(forms.shape(g));
    }
    forms.settle();
    return forms;
  }

  /** The same document where no verse is looked for. */
  Forms withoutVerse() {
    Forms others = new Forms(draft, groups, false);
    for (int g = 0; g < groups.size(); g++) {
      Form form = alone.get(g);
      others.alone.add(form == Form.VERSE ? prose(groups.get(g)) : form);
    }
    others.settle();
    return others;
  }

  /** In the order of the groups. */
  List<Form> list() {
    return forms;
  }

  private void settle() {
    forms.addAll(alone);
    if (tables) {
      TableRuns.join(layout, groups, forms);
    }
    if (verse) {
      ofNumbers();
      ofSmallLetters();
      new SmallVerse(layout).stanzas(groups, forms).forEach(g -> forms.set(g, Form.VERSE));
      ofVerseBook();
      spreadVerse();
    }
  }

  private void measureEdges() {
    Map<Integer, List<Integer>> widths = new TreeMap<>();
    for (Group group : groups) {
      if (group.size() > 2) {
        widths.computeIfAbsent(group.indent(), k -> new ArrayList<>()).add(group.width());
      }
    }
    widths.forEach(
        (indent, list) -> {
          list.sort(null);
          edges.put(indent, list.get(list.size() * 3 / 4));
        });
  }

  /** How wide running text is set: the usual width of groups that never break early. */
  private void measureProse() {
    List<Integer> widths = new ArrayList<>();
    int lines = 0;
    int small = 0;
    for (Group group : groups) {
      if (group.size() >= 4) {
        Shape shape = Shape.of(layout, group, group.width());
        boolean broken = !shape.caseless() && shape.capitals() * 3 > group.size() * 2;
        lines += group.size();
        small += shape.letters() - shape.capitals();
        if (shape.early() * 8 <= group.size() && !broken) {
          widths.add(shape.longest());
        }
      }
    }
    widths.sort(null);
    proseSeen = widths.size() >= 2;
    proseMost = small * 2 > lines;
    prose = widths.size() < 2 ? USUAL_WIDTH : widths.get(widths.size() / 2);
  }

  private Form shape(int g) {
    Group group = groups.get(g);
    if (tables && Boxes.isBox(layout, group)) {
      return Form.BOX;
    }
    if (tables && Columns.isDrawing(layout, group.lines())) {
      return Form.DRAWING;
    }
    if (tables
        && Columns.isTable(layout, group.lines())
        && !Marks.separators(layout, group.lines())) {
      return Form.TABLE;
    }
    if (lists && Markers.isList(layout, group)) {
      return Form.LIST;
    }
    boolean places = ItemLines.arePlaces(layout, group);
    if (lists && (places || isWordList(group) || ItemLines.areQuantities(layout, group))) {
      return Form.WORDS;
    }
    if (verse && !places && (isVerse(numbers.bare(g)) || isVerse(group))) {
      return Form.VERSE;
    }
    return prose(group);
  }

  private Form prose(Group group) {
    return lists && ItemLines.hang(layout, group) ? Form.HANGING : Form.PROSE;
  }

  /** Many lines of a few words, none of which ends anything. */
  private boolean isWordList(Group group) {
    return group.size() >= FEWEST_WORDS
        && group.lines().stream()
            .allMatch(
                l ->
                    l.length() <= LONGEST_WORDS
                        && ".!?,;:".indexOf(layout.charAt(l.textEnd() - 1)) < 0
                        && Words.of(layout.source().content().substring(l.textStart(), l.textEnd()))
                                .size()
                            <= 3)
        && group.lines().stream().mapToInt(Line::length).average().orElse(0) <= LONGEST_WORDS * 0.7;
  }

  private boolean isVerse(Group group) {
    return isSetAsVerse(group) && !inSteps(group) && !hasFewWords(group) && !cutsWords(group);
  }

  /** Each line far to the right of the one before, the last a name: the words over a signature. */
  private boolean inSteps(Group group) {
    for (int k = 1; k < group.size(); k++) {
      if (group.lines().get(k).indent() <= group.lines().get(k - 1).indent()) {
        return false;
      }
    }
    Line last = group.last();
    String name = layout.source().content().substring(last.textStart(), last.textEnd());
    int close = name.startsWith("(") ? name.indexOf(')') : -1;
    return last.indent() - group.first().indent() >= STEP * (group.size() - 1)
        && LetterLines.looksLikeName(Words.plain(name.substring(close + 1)));
  }

  /** A narrow column of print cuts words at line ends, which no verse does. */
  private boolean cutsWords(Group group) {
    for (int k = 1; k < group.size(); k++) {
      int last = group.lines().get(k - 1).textEnd() - 1;
      if (last > 0
          && Characters.isHyphen(layout.charAt(last))
          && Character.isLowerCase(layout.charAt(last - 1))
          && layout.startsLower(group.lines().get(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSetAsVerse(Group group) {
    int n = group.size();
    Shape shape = Shape.of(layout, group, edge(group));
    if (n < 2 || shape.odd() || shape.shouted() || shape.longest() > LONGEST_VERSE) {
      return false;
    }
    if (n >= FEWEST_VERSES && VerseLines.areLong(layout, group)) {
      return true;
    }
    double early = shape.early() / (double) (n - 1);
    if (shape.caseless() && early < 0.5) {
      return false;
    }
    double capitals = shape.capitals() / (double) n;
    if (n < FEWEST_VERSES) {
      return new Couplet(layout, prose).is(group, shape);
    }
    boolean wide =
        proseMost && group.indent() <= layout.margin() + 1 && shape.longest() > prose * SHORTER;
    if (wide && capitals < MOST_CAPITALS) {
      return false; // prose that somebody broke by hand, a phrase a line
    }
    if (shape.sentences() > n * (capitals > 0.9 ? MOST_SENTENCES_IN_CAPITALS : MOST_SENTENCES)) {
      return false;
    }
    boolean narrow =
        group.width() <= WIDEST_VERSE
            && (shape.longest() <= layout.wrapWidth() * 0.9 || layout.wrapWidth() < NARROW);
    if (shape.letters() == n
        && capitals >= (n < 8 ? 1 : 0.94)
        && shape.longest() <= prose * NARROWER
        && (n > 5
            || shape.early() > 0
            || !proseSeen
            || group.indent() > layout.margin()
            || prose > shape.longest() * 1.5)) {
      return true;
    }
    boolean set = group.width() <= WIDEST_VERSE && group.indent() > 0;
    return early >= 0.5 && capitals >= 0.6 && (narrow || set || early >= 0.75)
        || early >= 0.3 && capitals >= 0.95 && narrow
        || early >= 0.8 && capitals >= 0.3 && narrow && shape.letters() == n;
  }

  /** True where names and titles are nearly all there is, as in addresses and signatures. */
  private boolean hasFewWords(Group group) {
    int small = 0;
    int all = 0;
    for (Line line : group.lines()) {
      for (String word :
          Words.of(layout.source().content().substring(line.textStart(), line.textEnd()))) {
        all++;
        boolean little =
            Character.isLowerCase(word.codePointAt(0))
                || draft.inLanguage("function", word.toLowerCase(Locale.ROOT));
        small += little ? 1 : 0;
      }
    }
    return small < all * FEWEST_SMALL;
  }

  /** Where the next word would have been put below: the edge of the group, or of its like. */
  private int edge(Group group) {
    int own = edgeBesideTabs(group);
    return group.size() >= FEWEST_VERSES
        ? own
        : Math.max(own, edges.getOrDefault(group.indent(), own));
  }

  /**
   * Poems whose lines begin with small letters: the lines of the whole document are narrow and end
   * where the next word had room.
   */
  private void ofSmallLetters() {
    int lines = 0;
    int small = 0;
    int early = 0;
    int following = 0;
    int edge = groups.stream().mapToInt(this::edgeBesideTabs).max().orElse(0);
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
      if (forms.get(i) == Form.PROSE && groups.get(i).size() > 1 && !cutsWords(groups.get(i))) {
        forms.set(i, Form.VERSE);
      }
    }
  }

  /** The edge of a group; a line set in with a tab says little, it may stand for few columns. */
  private int edgeBesideTabs(Group group) {
    int least = group.size() == 1 ? layout.margin() : group.indent();
    int edge = 0;
    for (Line line : group.lines()) {
      if (line.indent() <= least || layout.charAt(line.textStart() - 1) != '\t') {
        edge = Math.max(edge, line.indent() + line.length());
      }
    }
    return edge;
  }

  /** Where half the stanzas that numbers count are verse, short ones apart, the others are. */
  private void ofNumbers() {
    for (List<Integer> series : numbers.series()) {
      long verses = series.stream().filter(g -> forms.get(g) == Form.VERSE).count();
      long shorts =
          series.stream()
              .filter(g -> forms.get(g) != Form.VERSE && numbers.bare(g).size() < FEWEST_VERSES)
              .count();
      if (verses == 0 || verses * 2 < series.size() - shorts) {
        continue;
      }
      for (int g : series) {
        Group group = numbers.bare(g);
        Shape shape = Shape.of(layout, group, group.width());
        if (forms.get(g) == Form.PROSE
            && !shape.odd()
            && !cutsWords(group)
            && shape.letters() == group.size()
            && shape.capitals() * 2 >= group.size()
            && (group.size() >= FEWEST_VERSES || shape.capitals() == group.size())
            && shape.longest() <= LONGEST_VERSE) {
          forms.set(g, Form.VERSE);
        }
      }
    }
  }

  /** In a book of verse, long lines with capitals are verse too. */
  private void ofVerseBook() {
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
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      Group group = numbers.bare(i);
      Shape shape = Shape.of(layout, group, group.width());
      boolean verse =
          forms.get(i) == Form.PROSE
              && group.size() >= 3
              && !cutsWords(group)
              && !shape.odd()
              && !shape.shouted()
              && shape.letters() == group.size()
              && shape.capitals() == group.size()
              && (shape.early() > 0 || group.size() >= FEWEST_VERSES);
      if (verse || forms.get(i) == Form.PROSE && isShortPoem(group, indents, width)) {
        forms.set(i, Form.VERSE);
      }
    }
  }

  /** How many lines a paragraph that is not wrapped would have; none for a short line. */
  private static int longLine(Group group) {
    return group.width() > LONGEST_VERSE ? group.width() / USUAL_WIDTH + 1 : 0;
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
        || hasFewWords(group)
        || cutsWords(group)) {
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

  /** Short groups beside verse are verse too: couplets, refrains, a stanza of three lines. */
  private void spreadVerse() {
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < groups.size(); i++) {
        spread(i);
      }
      for (int i = groups.size() - 1; i >= 0; i--) {
        spread(i);
      }
    }
  }

  private void spread(int i) {
    Group group = numbers.bare(i);
    if (forms.get(i) != Form.PROSE) {
      return;
    }
    boolean title =
        group.size() <= 2
            && i + 1 < groups.size()
            && group.blankBefore() >= 2
            && group.blankBefore() > groups.get(i + 1).blankBefore();
    if (title) {
      return;
    }
    int above = besideDots(i, -1);
    int below = besideDots(i, 1);
    boolean before = above >= 0 && forms.get(above) == Form.VERSE && group.blankBefore() <= 1;
    boolean after =
        below < groups.size()
            && forms.get(below) == Form.VERSE
            && groups.get(below).blankBefore() <= 1;
    if (!before && !after) {
      return;
    }
    Group near = groups.get(before ? above : below);
    Shape shape = Shape.of(layout, group, Math.max(edge(group), near.width()));
    int n = group.size();
    boolean alike =
        group.width() <= near.width() + 12
            && Math.abs(group.indent() - near.indent()) <= 8
            && !shape.odd()
            && !shape.shouted();
    boolean announces = before && after && announces(group, above, below);
    boolean between = before && after && !announces;
    boolean broken =
        n == 1
            ? between && !layout.holdsDigit(group.first())
            : shape.early() * 2 >= n - 1 && shape.early() > 0 || before && stepsAlike(group, near);
    if (alike && broken && shape.capitals() * 2 >= n && !cutsWords(group)) {
      forms.set(i, Form.VERSE);
    }
  }

  /** "And this is another:--", or words at the margin: less far in than the stanzas around. */
  private boolean announces(Group group, int above, int below) {
    int end = group.last().textEnd();
    while (end > group.last().textStart() && "-—–".indexOf(layout.charAt(end - 1)) >= 0) {
      end--;
    }
    return group.indent() < innermost(above, below)
        && (group.indent() == 0 || layout.charAt(end - 1) == ':');
  }

  private int innermost(int above, int below) {
    return Math.min(groups.get(above).indent(), groups.get(below).indent());
  }

  /** Lines with capitals, the second set in from the first as in the stanza above. */
  private static boolean stepsAlike(Group group, Group above) {
    int step = group.size() < 2 ? 0 : step(group);
    return step != 0 && above.size() >= 2 && step(above) == step;
  }

  private static int step(Group group) {
    return group.lines().get(1).indent() - group.first().indent();
  }

  /** The group beside one, past a row of dots or stars that stands for lines left out. */
  private int besideDots(int i, int step) {
    int beside = i + step;
    boolean dots =
        beside >= 0
            && beside < groups.size()
            && forms.get(beside) == Form.PROSE
            && Marks.separators(layout, groups.get(beside).lines());
    return dots ? beside + step : beside;
  }
}
