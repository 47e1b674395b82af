package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers over the stanzas of a song in a play. They stand alone between speeches, over verse that
 * is set in, and are neither speakers nor headings of scenes.
 */
final class SongNumbers {
  private static final int FEWEST_LINES = 2;
  private static final int MOST_STANZAS = 4;
  private static final int MOST_NUMBERS = 30;

  private SongNumbers() {}

  /** True where a group is such a number: one of a series, or right under "SONG.". */
  static boolean at(Draft draft, List<Group> groups, int g) {
    Layout layout = draft.layout();
    if (!overStanza(layout, groups, g)) {
      return false;
    }
    int next = g + 1;
    while (next < groups.size() && next - g <= MOST_STANZAS && isSetIn(layout, groups.get(next))) {
      next++;
    }
    return underTitle(draft, groups, g)
        || follows(layout, groups, g, next)
        || before(layout, groups, g) >= 0;
  }

  /** The chunks of a play, each number of a song joined with the stanza below it. */
  static List<Chunk> join(Draft draft, Turns turns, List<Chunk> chunks) {
    if (turns.isEmpty()) {
      return chunks;
    }
    List<Group> groups =
        chunks.stream().map(c -> new Group(c.lines(), c.blankBefore(), c.pageBefore())).toList();
    List<Chunk> joined = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (i + 1 < chunks.size()
          && chunks.get(i + 1).form() == Form.VERSE
          && turns.within(chunk.first())
          && at(draft, groups, i)
          && amongSpeeches(draft, turns, groups, i)) {
        joined.add(chunk.join(chunks.get(++i)).formed(Form.VERSE));
      } else {
        joined.add(chunk);
      }
    }
    return joined.size() == chunks.size() ? chunks : joined;
  }

  /** The song stands under its title, or where somebody has spoken. */
  private static boolean amongSpeeches(Draft draft, Turns turns, List<Group> groups, int g) {
    int first = g;
    for (int k = 0; k < MOST_NUMBERS && before(draft.layout(), groups, first) >= 0; k++) {
      first = before(draft.layout(), groups, first);
    }
    if (underTitle(draft, groups, first)) {
      return true;
    }
    for (int k = first - 1; k >= 0 && first - k <= MOST_STANZAS; k--) {
      if (turns.at(groups.get(k).first()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean underTitle(Draft draft, List<Group> groups, int g) {
    if (g == 0 || groups.get(g - 1).size() > 1) {
      return false;
    }
    Line line = groups.get(g - 1).first();
    String text = draft.layout().text(line);
    List<String> words = Words.of(Words.key(text));
    return !words.isEmpty() && StageLabeller.isSongPart(draft, words.get(0));
  }

  /** The number before, with nothing between but what it stands over; -1 for none. */
  private static int before(Layout layout, List<Group> groups, int g) {
    int k = g - 1;
    while (k > 0 && g - k <= MOST_STANZAS && isSetIn(layout, groups.get(k))) {
      k--;
    }
    return k >= 0 && k < g - 1 && follows(layout, groups, k, g) ? k : -1;
  }

  /** True for a number and the next, each over verse. */
  private static boolean follows(Layout layout, List<Group> groups, int g, int next) {
    return next < groups.size()
        && overStanza(layout, groups, g)
        && overStanza(layout, groups, next)
        && StanzaNumbers.goesOn(layout, groups.get(g).first(), groups.get(next).first());
  }

  private static boolean overStanza(Layout layout, List<Group> groups, int g) {
    return groups.get(g).size() == 1
        && g + 1 < groups.size()
        && StanzaNumbers.alone(layout, groups.get(g).first())
        && groups.get(g + 1).size() >= FEWEST_LINES
        && isSetIn(layout, groups.get(g + 1));
  }

  private static boolean isSetIn(Layout layout, Group group) {
    return group.indent() > layout.margin() && !StanzaNumbers.alone(layout, group.first());
  }
}
