package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells verse from prose in speeches that are too short to tell by themselves: in a play in verse
 * they are verse as well, in a play that mixes both they are what is said before and after.
 */
final class SpokenVerse {
  private static final int FEWEST_LINES = 3;
  private static final int FEWEST_OF_POEMS = 12;
  private static final double NEARLY_ALL = 0.8;
  private static final double SOME = 0.3;
  private static final int ROOM = 8;
  private static final int DEEP = 6;
  private static final int REACH = 60;

  private final Draft draft;
  private final Layout layout;
  private final Turns turns;
  private final List<Group> groups;
  private final List<Form> forms;
  private final HeadingWords headings;
  private final boolean[] said;
  private int width;

  private SpokenVerse(Draft draft, Turns turns, List<Group> groups, List<Form> forms) {
    this.draft = draft;
    this.layout = draft.layout();
    this.turns = turns;
    this.groups = groups;
    this.forms = forms;
    this.headings = draft.headings();
    this.said = new boolean[groups.size()];
  }

  /** Changes the forms of short speeches to verse where the others are. */
  static void spread(Draft draft, Turns turns, List<Group> groups, List<Form> forms) {
    if (!turns.isEmpty()) {
      new SpokenVerse(draft, turns, groups, forms).spread();
    }
  }

  private void spread() {
    int verse = 0;
    int prose = 0;
    int open = 0;
    List<Integer> widths = new ArrayList<>();
    boolean speech = false;
    boolean name = false;
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      boolean opens = turns.at(group.first()).isPresent();
      speech = opens || speech && !isHeading(group) && group.blankBefore() <= 2;
      said[g] = speech && !onlyName(group) && !isDirection(group);
      boolean set = forms.get(g) == Form.VERSE && group.size() >= FEWEST_LINES;
      if (said[g] && set && (opens || name)) {
        verse += group.size();
        group.lines().forEach(line -> widths.add(line.length()));
      } else if (said[g] && forms.get(g) == Form.PROSE && group.size() > 1) {
        prose += runsOn(group) ? group.size() : 0;
        open += runsOn(group) ? 0 : group.size();
      }
      name = opens && onlyName(group);
    }
    if (verse == 0 && prose == 0) {
      verse = amongPoems(widths);
    }
    if (verse == 0) {
      return;
    }
    widths.sort(null);
    width = widths.get(widths.size() * 99 / 100) + ROOM;
    double share = (verse + open) / (double) (verse + open + prose);
    for (int g = 0; g < groups.size() && share >= SOME; g++) {
      if (said[g] && forms.get(g) == Form.PROSE && fits(g, share >= NEARLY_ALL)) {
        forms.set(g, Form.VERSE);
      }
    }
  }

  /**
   * How many lines the poems have among which the speeches stand, where there is hardly anything
   * else: short speeches in a book of poems are verse as they are.
   *
   * @param widths takes the lengths of the lines
   */
  private int amongPoems(List<Integer> widths) {
    int others = 0;
    for (int g = 0; g < groups.size(); g++) {
      boolean poem = forms.get(g) == Form.VERSE && groups.get(g).size() >= FEWEST_LINES;
      if (!said[g] && poem) {
        groups.get(g).lines().forEach(line -> widths.add(line.length()));
      } else if (!said[g] && groups.get(g).size() > 1) {
        others += groups.get(g).size();
      }
    }
    return widths.size() >= FEWEST_OF_POEMS && others * 10 <= widths.size() ? widths.size() : 0;
  }

  /** True when sentences run on over line ends with small letters, as in prose. */
  private boolean runsOn(Group group) {
    return group.lines().stream().skip(1).anyMatch(layout::startsLower);
  }

  private boolean isHeading(Group group) {
    String line = layout.text(group.first());
    return headings.read(line).filter(HeadingWords.Read::word).isPresent();
  }

  private boolean onlyName(Group group) {
    return turns.at(group.first()).filter(n -> n.end() >= group.last().textEnd()).isPresent();
  }

  private boolean isDirection(Group group) {
    int i = group.first().textStart();
    while (i < group.first().textEnd() - 1 && layout.charAt(i) == '_') {
      i++;
    }
    char c = layout.charAt(i);
    String line = layout.source().content().substring(i, group.first().textEnd());
    List<String> words = Words.of(Words.key(line));
    return c == '['
        || c == '('
        || group.size() == 1 && StageLabeller.isSongPart(draft, line)
        || turns.at(group.first()).isEmpty()
            && !words.isEmpty()
            && draft.inLanguage("structure.stage.verbs", words.get(0));
  }

  private boolean fits(int g, boolean nearlyAll) {
    Group group = groups.get(g);
    int start = turns.at(group.first()).map(SpeakerName::end).orElse(group.first().textStart());
    for (Line line : group.lines()) {
      int from = Math.max(start, line.textStart());
      boolean first = line == group.first();
      if (line.textEnd() - from > width
          || !first && layout.startsLower(line)
          || first && group.size() == 1 && layout.startsLower(line) && line.indent() < DEEP) {
        return false;
      }
    }
    int before = near(g, -1);
    int after = near(g, 1);
    return nearlyAll || before >= 0 && after >= 0 && before + after > 0;
  }

  /** 1 when the nearest longer speech is verse, -1 when it is prose, else 0. */
  private int near(int g, int step) {
    for (int i = g + step; i >= 0 && i < groups.size() && Math.abs(i - g) <= REACH; i += step) {
      if (said[i] && groups.get(i).size() > 1) {
        return forms.get(i) == Form.VERSE ? 1 : runsOn(groups.get(i)) ? -1 : 0;
      }
    }
    return 0;
  }
}
