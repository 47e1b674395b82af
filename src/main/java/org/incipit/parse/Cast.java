package org.incipit.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of persons before a play: from its heading to where the play begins.
 *
 * @param head number of the heading's line, 0 where there is no list
 * @param last number of the last line of the list
 * @param words the words of its entries, in lower case
 */
record Cast(int head, int last, Set<String> words) {
  private static final int LONGEST = 120;
  private static final int LONGEST_ENTRY = 4;
  private static final int LONGEST_HEAD = 30;
  private static final int FEW_WORDS = 3;

  static Cast none() {
    return new Cast(0, 0, Set.of());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The first list of persons of a document. */
  static Cast of(Draft draft, List<Group> groups) {
    HeadingWords words = draft.headings();
    for (int g = 0; g + 1 < groups.size(); g++) {
      Line line = groups.get(g).first();
      boolean heads =
          line.length() <= 60
              && words
                  .read(draft.layout().text(line))
                  .filter(r -> r.type().equals("castList"))
                  .isPresent();
      if (heads) {
        Cast cast = from(draft, groups, g, words);
        if (cast.last() > cast.head()) {
          return cast;
        }
      }
    }
    return none();
  }

  private static Cast from(Draft draft, List<Group> groups, int head, HeadingWords words) {
    int first = groups.get(head).first().number();
    int last = groups.get(head).last().number();
    int widest = 0;
    Set<String> names = new HashSet<>();
    int end = setting(draft, groups.get(head));
    addNames(draft, groups.get(head), 1, end, names);
    if (end < groups.get(head).size()) {
      return new Cast(first, groups.get(head).lines().get(end - 1).number(), Set.copyOf(names));
    }
    for (int g = head + 1; g < groups.size(); g++) {
      Group group = groups.get(g);
      boolean apart = group.blankBefore() >= 2 && last - first > 1 && group.blankBefore() > widest;
      boolean further = apart && headsMore(draft, groups, head, g);
      widest = g > head + 1 ? Math.max(widest, group.blankBefore()) : widest;
      if (apart && !further
          || ends(draft, group, words)
          || group.last().number() - first > LONGEST) {
        break;
      }
      end = setting(draft, group);
      addNames(draft, group, 0, end, names);
      last = group.lines().get(end - 1).number();
      if (end < group.size()) {
        break;
      }
    }
    return new Cast(first, last, Set.copyOf(names));
  }

  private static void addNames(Draft draft, Group group, int from, int to, Set<String> names) {
    for (Line line : group.lines().subList(Math.min(from, to), to)) {
      names.addAll(Words.of(Words.key(draft.layout().text(line))));
    }
  }

  /** Index of the first line below another that says where the play is set; the size if none. */
  private static int setting(Draft draft, Group group) {
    int k = group.size();
    while (k > 1 && namesSetting(draft, draft.layout().text(group.lines().get(k - 1)))) {
      k--;
    }
    return k;
  }

  /** "SCENE. A wood", "Time: 1300". */
  private static boolean namesSetting(Draft draft, String line) {
    int stop = 0;
    while (stop < line.length() && ":.".indexOf(line.charAt(stop)) < 0) {
      stop++;
    }
    return stop < line.length() - 1
        && draft.inLanguage("structure.setting.openers", Words.key(line.substring(0, stop)));
  }

  /** "WOMEN" where "MEN" headed the first of the list, "PERSONNAGES MUETS": more persons below. */
  private static boolean headsMore(Draft draft, List<Group> groups, int head, int g) {
    Group group = groups.get(g);
    if (group.size() > 1 || g + 1 >= groups.size()) {
      return false;
    }
    String line = draft.layout().text(group.first());
    Group top = groups.get(head + 1);
    boolean alike =
        top.size() == 1
            && Words.shouted(line)
            && Words.shouted(draft.layout().text(top.first()))
            && line.length() <= LONGEST_HEAD
            && groups.get(head + 2).size() > 1
            && groups.get(g + 1).size() > 1;
    return alike
        || Words.of(line).size() <= FEW_WORDS
            && draft.startsWithAny("structure.cast.heads", Words.key(line));
  }

  /** True for what is no entry: a heading, the place of the play, a paragraph, much space. */
  private static boolean ends(Draft draft, Group group, HeadingWords words) {
    String line = draft.layout().text(group.first());
    boolean heading = words.read(line).filter(HeadingWords.Read::word).isPresent();
    boolean bracket = line.charAt(0) == '(' || line.charAt(0) == '[';
    boolean prose =
        group.size() >= LONGEST_ENTRY
            && draft.layout().full(group.first())
            && draft.layout().full(group.lines().get(1))
            && draft.layout().endsSentence(group.last())
            && !Columns.isTable(draft.layout(), group.lines());
    return heading || prose || bracket || isSetting(draft, line);
  }

  /** "SCENE: a village", "La scène est à Paris". */
  static boolean isSetting(Draft draft, String text) {
    return draft.startsWithAny("structure.setting.openers", Words.key(text));
  }

  /** True for a line of the list or its heading. */
  boolean holds(Line line) {
    return head > 0 && line.number() >= head && line.number() <= last;
  }

  boolean isHead(Line line) {
    return head > 0 && line.number() == head;
  }

  /** True when all words of a name stand in the list. */
  boolean names(String key) {
    List<String> parts = Words.of(key);
    return !parts.isEmpty() && words.containsAll(parts);
  }
}
