package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts the groups of a play, an interview or a debate where speeches begin, behind names that stand
 * alone, and around directions that have lines for themselves, so that each part has one form.
 */
final class Scenes {
  private static final int SHORT_HEAD = 3;

  /** A bracket that closes on its lines, with more words behind it. */
  private static final int SPOKEN_BEHIND = -2;

  private static final int RIGHT = 12;
  private static final int SET_IN = 2;
  private static final int MOST_LINES = 8;
  private static final int SHORT_DIRECTION = 4;
  private static final int LONGEST_DIRECTION = 200;

  private final Draft draft;
  private final Layout layout;
  private final String text;
  private final Turns turns;
  private final Cast cast;
  private final HeadingWords headings;

  Scenes(Draft draft, Turns turns, Cast cast) {
    this.draft = draft;
    this.layout = draft.layout();
    this.text = layout.source().content();
    this.turns = turns;
    this.cast = cast;
    this.headings = draft.headings();
  }

  /** The groups, cut; the same where nothing speaks. */
  List<Group> cut(List<Group> groups) {
    List<Group> parts = new ArrayList<>();
    for (Group group : groups) {
      List<Integer> cuts = new ArrayList<>(cuts(group));
      int from = 0;
      for (int cut : cuts) {
        parts.add(part(group, from, cut));
        from = cut;
      }
      parts.add(from == 0 ? group : part(group, from, group.size()));
    }
    return parts;
  }

  /** True when a leading space, which may mark a page elsewhere, sets directions apart. */
  boolean setDirectionsBySpace() {
    int spaced = 0;
    int directions = 0;
    for (Line line : turns.isEmpty() ? List.<Line>of() : layout.lines()) {
      if (!line.blank() && line.indent() == 1) {
        List<String> words = Words.of(Words.key(slice(line.textStart(), line.textEnd())));
        boolean opens =
            "[(_".indexOf(text.charAt(line.textStart())) >= 0
                || !words.isEmpty() && draft.inLanguage("structure.stage.verbs", words.get(0));
        spaced++;
        directions += opens ? 1 : 0;
      }
    }
    return directions * 2 > spaced;
  }

  private static Group part(Group group, int from, int to) {
    return new Group(
        group.lines().subList(from, to),
        from == 0 ? group.blankBefore() : 0,
        from == 0 && group.pageBefore());
  }

  /** Indices of the lines before which a group is cut, in order. */
  private TreeSet<Integer> cuts(Group group) {
    TreeSet<Integer> cuts = new TreeSet<>();
    if (cast.isHead(group.first()) && group.size() > 1) {
      cuts.add(1);
    }
    if (turns.isEmpty() || cast.holds(group.first())) {
      int held = cast.holds(group.first()) ? cast.last() - group.first().number() + 1 : 0;
      for (int k = held; k > 0 && k < group.size(); k++) {
        cuts.add(k); // "Scene: a wood" and "Time: 1300" right below the persons
      }
      return cuts;
    }
    if (group.size() > 1 && group.size() <= SHORT_DIRECTION && headsScene(group)) {
      cuts.add(1);
    }
    for (int k = 0; k < group.size(); k++) {
      Line line = group.lines().get(k);
      SpeakerName name = turns.at(line).orElse(null);
      if (name != null) {
        cuts.add(k);
        if (name.alone()) {
          cuts.add(lineOf(group, k, name.end()) + 1);
        }
        continue;
      }
      int end = turns.within(line) ? direction(group, k) : -1;
      if (end >= 0) {
        cuts.add(k);
        cuts.add(end + 1);
        k = end;
      }
    }
    cuts.remove(0);
    cuts.remove(group.size());
    return cuts;
  }

  /** "SCENE II" with those present, or the place, on the lines below. */
  private boolean headsScene(Group group) {
    String head = slice(group.first().textStart(), group.first().textEnd());
    boolean heads =
        headings
            .read(head)
            .filter(HeadingWords.Read::word)
            .filter(r -> r.type().equals("section") || StageLabeller.isDramatic(r.type()))
            .isPresent();
    return heads && Words.of(head).size() <= SHORT_HEAD && turns.at(group.lines().get(1)).isEmpty();
  }

  private static int lineOf(Group group, int from, int offset) {
    int k = from;
    while (k + 1 < group.size() && group.lines().get(k + 1).textStart() < offset) {
      k++;
    }
    return k;
  }

  /** Index of the last line of a direction that begins with a line, -1 when none does. */
  private int direction(Group group, int k) {
    Line line = group.lines().get(k);
    int start = line.textStart();
    while (start < line.textEnd() && text.charAt(start) == '_') {
      start++;
    }
    char c = start < line.textEnd() ? text.charAt(start) : ' ';
    boolean bracket = c == '[' || c == '(';
    if (c == '(' && isVerseInBrackets(group, k)) {
      return -1;
    }
    int over = start > line.textStart() ? overVerse(group, k) : -1;
    if (over >= 0) {
      return over;
    }
    boolean right = k > 0 && line.indent() >= group.lines().get(k - 1).indent() + RIGHT;
    if (k > 0 && !right && !breaksOff(group.lines().get(k - 1), isVerse(group))) {
      return -1;
    }
    int end = bracket ? bracketEnd(group, k, c == '[' ? ']' : ')') : -1;
    if (end == SPOKEN_BEHIND) {
      return -1;
    }
    if (end < 0 && (c == '[' || right && c == '_')) {
      end = sameIndent(group, k);
    }
    if (end < 0 && k > 0 && opensAsDirection(group, k, start)) {
      end = k;
    }
    boolean goesOn =
        end >= 0
            && end + 1 < group.size()
            && layout.startsLower(group.lines().get(end + 1))
            && !right;
    return goesOn ? -1 : end;
  }

  /**
   * "(And none of us believed it to be so)" between verses: a line as long as they are, which goes
   * on with their sentence.
   */
  private boolean isVerseInBrackets(Group group, int k) {
    if (k == 0 || k + 1 >= group.size() || !isVerse(group)) {
      return false;
    }
    Line line = group.lines().get(k);
    String said = slice(line.textStart(), line.textEnd());
    int close = said.indexOf(')');
    int shorter = Math.min(group.lines().get(k - 1).length(), group.lines().get(k + 1).length());
    return close > 0
        && close >= said.length() - 2
        && line.indent() == group.lines().get(k + 1).indent()
        && said.indexOf('_') < 0
        && ".!?".indexOf(said.charAt(close - 1)) < 0
        && line.length() * 4 >= shorter * 3
        && draft.inLanguage("structure.clause.openers", Words.first(Words.key(said)));
  }

  /**
   * The last line of a flush direction in italics right over verses that are set in; -1 if none.
   */
  private int overVerse(Group group, int k) {
    Line line = group.lines().get(k);
    if (line.indent() > layout.margin()) {
      return -1;
    }
    for (int i = k; i + 1 < group.size() && i - k < SHORT_DIRECTION; i++) {
      Line last = group.lines().get(i);
      boolean below = group.lines().get(i + 1).indent() >= line.indent() + SET_IN;
      if (below || last.indent() != line.indent()) {
        return below && last.indent() == line.indent() && endsEmphasis(line, last) ? i : -1;
      }
    }
    return -1;
  }

  /** One pair of marks around the lines, a full stop in it or behind it. */
  private boolean endsEmphasis(Line first, Line last) {
    String said = slice(first.textStart(), last.textEnd());
    String inside = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    return inside.length() > 2
        && inside.indexOf('_', 1) == inside.length() - 1
        && (said.endsWith(".") || inside.charAt(inside.length() - 2) == '.');
  }

  /** True when no line begins with a small letter. */
  private boolean isVerse(Group group) {
    return group.lines().stream().noneMatch(layout::startsLower);
  }

  /** True when a line ends a sentence, or half of one in verse, with room left for another word. */
  private boolean breaksOff(Line line, boolean verse) {
    char last = text.charAt(line.textEnd() - 1);
    return (verse || !layout.full(line))
        && (layout.endsSentence(line) || ",;:—-_])".indexOf(last) >= 0);
  }

  /** The line that the bracket's partner ends, -1 when it ends none. */
  private int bracketEnd(Group group, int k, char closer) {
    for (int i = k; i < group.size() && i - k < MOST_LINES; i++) {
      Line line = group.lines().get(i);
      int close = line.textStart();
      while (close < line.textEnd() && text.charAt(close) != closer) {
        close++;
      }
      if (close < line.textEnd()) {
        int rest = close + 1;
        while (rest < line.textEnd() && "_.".indexOf(text.charAt(rest)) >= 0) {
          rest++;
        }
        return rest == line.textEnd() ? i : SPOKEN_BEHIND;
      }
      if (i > k && turns.at(line).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  private static int sameIndent(Group group, int k) {
    int end = k;
    int indent = group.lines().get(k).indent();
    while (indent > 0
        && end + 1 < group.size()
        && group.lines().get(end + 1).indent() >= indent
        && end - k < SHORT_DIRECTION) {
      end++;
    }
    return end;
  }

  /** "Enter the Queen." on a line of its own. */
  private boolean opensAsDirection(Group group, int k, int start) {
    Line line = group.lines().get(k);
    String said = slice(start, line.textEnd());
    List<String> words = Words.of(Words.key(said));
    return line.length() <= LONGEST_DIRECTION
        && !words.isEmpty()
        && Character.isUpperCase(said.charAt(0))
        && draft.inLanguage("structure.stage.moves", words.get(0))
        && ".]_".indexOf(said.charAt(said.length() - 1)) >= 0
        && (words.size() <= SHORT_DIRECTION || words.stream().anyMatch(turns.words()::contains));
  }

  private String slice(int from, int to) {
    return text.substring(from, to);
  }
}
