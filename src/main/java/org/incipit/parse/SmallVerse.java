package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Stanzas whose lines begin with small letters as prose does. One stanza alone says too little;
 * several of as many lines each, below one another, do when their lines end in stops or rhymes and
 * where the next word had room. A narrow column of print has none of these: its lines end at the
 * edge, few of them in a stop, and its paragraphs are of any length.
 */
final class SmallVerse {
  private static final int WIDEST = 60;
  private static final int FEWEST_LINES = 8;
  private static final int FEWEST_IN_STANZA = 3;
  private static final int MANY_STANZAS = 5;
  private static final int RHYME = 3;
  private static final int FEWEST_WORDS = 3;

  /** Tenths of a text that are poems where it has no width of prose to go by. */
  private static final int MOST_OF_POEMS = 6;

  private final Layout layout;

  SmallVerse(Layout layout) {
    this.layout = layout;
  }

  /** The indices of all stanzas, given the form that each group has so far. */
  List<Integer> stanzas(List<Group> groups, List<Form> forms) {
    List<List<Integer>> found = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int g = 0; g <= groups.size(); g++) {
      boolean goesOn = g < groups.size() && !run.isEmpty() && isBelow(groups, g);
      boolean may = g < groups.size() && mayBeStanza(groups.get(g), forms.get(g));
      if (!may || !goesOn) {
        if (areStanzas(run.stream().map(groups::get).toList())) {
          found.add(List.copyOf(run));
        }
        run.clear();
      }
      if (may) {
        run.add(g);
      }
    }
    int all = groups.stream().mapToInt(Group::size).sum();
    int verse = found.stream().flatMap(List::stream).mapToInt(g -> groups.get(g).size()).sum();
    boolean poems = verse * 10 >= all * MOST_OF_POEMS;
    return found.stream()
        .filter(stanzas -> poems || isNarrow(stanzas.stream().map(groups::get).toList()))
        .flatMap(List::stream)
        .toList();
  }

  /** Lines that leave a quarter of the width of prose free; dialogue may have even paragraphs. */
  private boolean isNarrow(List<Group> run) {
    int edge = run.stream().mapToInt(Group::width).max().orElse(0);
    return (edge - run.get(0).indent()) * 4 <= layout.wrapWidth() * 3;
  }

  private static boolean isBelow(List<Group> groups, int g) {
    Group group = groups.get(g);
    return group.blankBefore() <= 2 && group.indent() == groups.get(g - 1).indent();
  }

  private boolean mayBeStanza(Group group, Form form) {
    return (form == Form.PROSE || form == Form.VERSE || form == Form.HANGING)
        && group.size() >= FEWEST_IN_STANZA
        && group.width() - group.indent() <= WIDEST;
  }

  private boolean areStanzas(List<Group> run) {
    int lines = run.stream().mapToInt(Group::size).sum();
    if (run.size() < 2 || lines < FEWEST_LINES || !areAlike(run)) {
      return false;
    }
    int edge = run.stream().mapToInt(Group::width).max().orElse(0);
    int small = 0;
    int early = 0;
    int stops = 0;
    int rhymes = 0;
    int words = 0;
    Set<String> firsts = new HashSet<>();
    for (Group group : run) {
      Shape shape = Shape.of(layout, group, edge);
      if (shape.odd() || shape.shouted() || shape.letters() < group.size()) {
        return false;
      }
      small += shape.letters() - shape.capitals();
      early += shape.early();
      List<String> ends = new ArrayList<>();
      for (Line line : group.lines()) {
        List<String> own = Words.of(layout.text(line));
        if (layout.holdsDigit(line) || own.isEmpty() || cut(line)) {
          return false;
        }
        words += own.size();
        firsts.add(own.get(0).toLowerCase(Locale.ROOT));
        String end = rhyme(own.get(own.size() - 1));
        rhymes += ends.lastIndexOf(end) >= Math.max(0, ends.size() - 3) ? 1 : 0;
        ends.add(end);
        stops += line != group.last() && stops(line) ? 1 : 0;
      }
    }
    int inner = lines - run.size();
    boolean varied = firsts.size() * 3 >= lines && words >= lines * FEWEST_WORDS;
    boolean broken =
        early * 10 >= inner * 3 || rhymes * 3 >= lines || early > 0 && stops * 4 >= inner * 3;
    return varied && small * 3 >= lines && stops * 2 >= inner && broken && fillLastLines(run, edge);
  }

  /** As many lines in each, or one fewer, as in a sonnet; of many stanzas, one may be another. */
  private static boolean areAlike(List<Group> run) {
    int most = run.stream().mapToInt(Group::size).max().orElse(0);
    long alike = run.stream().filter(g -> g.size() == most).count();
    long nearly = run.stream().filter(g -> g.size() == most - 1).count();
    return alike == run.size()
        || run.size() >= MANY_STANZAS - 1 && alike + nearly == run.size()
        || run.size() >= MANY_STANZAS && alike >= run.size() - 1;
  }

  /** The last line of a paragraph ends anywhere; that of a stanza is as long as the others. */
  private static boolean fillLastLines(List<Group> run, int edge) {
    long full =
        run.stream().filter(g -> g.last().indent() + g.last().length() >= edge * 0.5).count();
    return full * 4 >= run.size() * 3;
  }

  private boolean stops(Line line) {
    return ",;:.!?-–—«»”\"".indexOf(layout.charAt(line.textEnd() - 1)) >= 0;
  }

  private boolean cut(Line line) {
    int last = line.textEnd() - 1;
    return last > line.textStart()
        && Characters.isHyphen(layout.charAt(last))
        && Character.isLetter(layout.charAt(last - 1));
  }

  /** What the word at the end of a line rhymes by. */
  private static String rhyme(String word) {
    return word.substring(Math.max(0, word.length() - RHYME)).toLowerCase(Locale.ROOT);
  }
}
