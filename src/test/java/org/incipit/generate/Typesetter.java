package org.incipit.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Breaks a structure into lines as wide as its wear allows. One document. */
final class Typesetter {
  private static final int SHORTEST_PART = 3;
  private static final int PAGE = 72;

  private final Wear wear;
  private final Random random;
  private final boolean cuts;

  /** How often a word still stands uncut, so that each cut word is also found whole. */
  private final Map<String, Integer> uncut = new HashMap<>();

  private final List<SetLine> lines = new ArrayList<>();
  private List<SetLine.Piece> open = new ArrayList<>();
  private int indent;
  private int column;
  private int below;

  Typesetter(Wear wear, Random random, boolean cuts) {
    this.wear = wear;
    this.random = random;
    this.cuts = cuts;
  }

  List<SetLine> lines(Part part) {
    count(part);
    set(part);
    close();
    return lines;
  }

  /** Lines of a note at the foot of a page. */
  static List<SetLine> note(Wear wear, Leaf leaf) {
    Typesetter typesetter = new Typesetter(wear, new Random(0), false);
    typesetter.set(leaf);
    typesetter.close();
    return typesetter.lines;
  }

  private void count(Part part) {
    if (part instanceof Box box) {
      box.parts().forEach(this::count);
    } else if (part instanceof Leaf leaf && leaf.setting().wraps()) {
      leaf.words().forEach(word -> uncut.merge(word.core(), 1, Integer::sum));
    }
  }

  private void set(Part part) {
    if (part instanceof Box box) {
      box.parts().forEach(this::set);
    } else if (part instanceof Leaf leaf) {
      set(leaf);
    }
  }

  private void set(Leaf leaf) {
    Setting setting = leaf.setting();
    if (!setting.joins()) {
      close();
      space(setting);
      indent = setting.indent() + (setting.opens() ? wear.paragraphIndent() : 0);
      if (setting.centred()) {
        indent = Math.max(0, (Math.min(wear.width(), PAGE) - length(leaf)) / 2);
      }
      column = indent;
    }
    for (int i = 0; i < leaf.words().size(); i++) {
      word(leaf, i, i == 0 ? setting.column() : 0);
    }
    below = setting.below();
  }

  private static int length(Leaf leaf) {
    return leaf.words().stream().mapToInt(word -> word.set().length() + 1).sum() - 1;
  }

  private void space(Setting setting) {
    if (lines.isEmpty()) {
      return;
    }
    boolean asParagraphs = setting.above() == Setting.AS_PARAGRAPHS;
    int above = asParagraphs ? (wear.blank() ? 1 : 0) : setting.above();
    for (int i = 0; i < Math.max(above, below); i++) {
      lines.add(SetLine.BLANK);
    }
  }

  private void word(Leaf leaf, int index, int earliest) {
    String text = leaf.words().get(index).set();
    boolean fits = open.isEmpty() || column + 1 + text.length() <= wear.width();
    int from = 0;
    if (!fits && leaf.setting().wraps() && earliest == 0) {
      from = cut(leaf, index);
      next(leaf.setting());
    }
    add(new SetLine.Piece(leaf, index, from, -1, earliest));
  }

  private void add(SetLine.Piece piece) {
    column = Math.max(column + (open.isEmpty() ? 0 : 1), piece.column());
    column += piece.text(wear.softHyphen()).length();
    open.add(piece);
  }

  /** Cuts a word that does not fit where there is room for a part of it; 0 for no cut. */
  private int cut(Leaf leaf, int index) {
    Word word = leaf.words().get(index);
    String core = word.core();
    int room = Math.min(wear.width() - column - 2, core.length() - SHORTEST_PART);
    if (!cuts
        || !wear.hyphens()
        || !word.lead().isEmpty()
        || room < SHORTEST_PART
        || uncut.getOrDefault(core, 0) < 2
        || !core.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
      return 0;
    }
    int hyphen = core.indexOf('-') + 1;
    if (hyphen > room + 1) {
      return 0;
    }
    int at = hyphen > 0 ? hyphen : SHORTEST_PART + random.nextInt(room - SHORTEST_PART + 1);
    uncut.merge(core, -1, Integer::sum);
    add(new SetLine.Piece(leaf, index, 0, at, 0));
    return at;
  }

  private void next(Setting setting) {
    close();
    indent = setting.indent() + setting.hang();
    column = indent;
  }

  private void close() {
    if (!open.isEmpty()) {
      lines.add(new SetLine(indent, List.copyOf(open)));
      open = new ArrayList<>();
    }
  }
}
