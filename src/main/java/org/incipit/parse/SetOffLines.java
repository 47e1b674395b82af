package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short lines over paragraphs, with more space above them than paragraphs have: "Oat Cake." over
 * what to take for it. They head what is below where several are alike, and where hardly anything
 * else has such space above, as the first lines of scenes in a story have.
 */
final class SetOffLines {
  private static final int FEWEST = 3;
  private static final int FEWEST_STOPPED = 4;
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST_NAME = 3;
  private static final String ENDS = ".)\"”";

  private final Draft draft;
  private final Labels labels;
  private final int rhythm;

  private SetOffLines(Draft draft, Labels labels) {
    this.draft = draft;
    this.labels = labels;
    this.rhythm = draft.layout().rhythm();
  }

  /** Indexes of such lines among some candidates for headings. */
  static Set<Integer> find(Draft draft, Labels labels, Set<Integer> candidates) {
    return new SetOffLines(draft, labels).find(candidates);
  }

  private Set<Integer> find(Set<Integer> candidates) {
    Map<String, List<Integer>> looks = new HashMap<>();
    int spaced = 0;
    for (int i = 1; i < labels.size(); i++) {
      int space = labels.chunk(i).blankBefore();
      boolean text = labels.open(i) && space > rhythm && space < Group.MANY;
      if (text && candidates.contains(i) && heads(i)) {
        looks.computeIfAbsent(look(i), k -> new ArrayList<>()).add(i);
      } else if (text && draft.headings().read(draft.text(labels.chunk(i))).isEmpty()) {
        spaced++;
      }
    }
    Set<Integer> found = new HashSet<>();
    for (List<Integer> alike : looks.values()) {
      if (alike.size() >= (areSmall(alike) ? FEWEST_STOPPED : FEWEST)
          && alike.size() >= spaced
          && (!areSmall(alike) || arePhrases(alike))
          && differ(alike)) {
        found.addAll(alike);
      }
    }
    return found;
  }

  /** True for lines in small letters that end in a stop. */
  private boolean areSmall(List<Integer> alike) {
    String plain = draft.plain(labels.chunk(alike.get(0)));
    return ends(plain) && !capitals(plain);
  }

  /** Most have more than a word: "Silence.", "Amen.", "Rain." are said. */
  private boolean arePhrases(List<Integer> alike) {
    long phrases =
        alike.stream().filter(i -> Words.of(draft.plain(labels.chunk(i))).size() > 1).count();
    return phrases * 3 >= alike.size() * 2;
  }

  /** Titles differ; somebody who signs does so again and again. */
  private boolean differ(List<Integer> alike) {
    Set<String> texts = new HashSet<>();
    alike.forEach(i -> texts.add(draft.key(labels.chunk(i))));
    return texts.size() * 4 > alike.size() * 3;
  }

  /** Capitals or not, a full stop or none, at the margin or set in. */
  private String look(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    boolean stop = ends(plain);
    boolean set = HeadingEvidence.emphasised(draft.text(chunk));
    return (capitals(plain) ? "C" : "m")
        + (set ? "_" : "")
        + (stop ? "." : "")
        + (chunk.indent() > draft.layout().margin() ? "i" : "");
  }

  /** True when the first of its words with more than a letter is in capitals. */
  private static boolean capitals(String plain) {
    return Words.of(plain).stream()
        .filter(word -> word.length() > 1)
        .findFirst()
        .filter(Words::shouted)
        .isPresent();
  }

  private boolean heads(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    return chunk.size() == 1
        && chunk.form() == Form.PROSE
        && plain.length() > 2
        && plain.length() <= LONGEST
        && readsAsTitle(plain)
        && labels.blankAfter(i) >= 1
        && overProse(i)
        && (!ends(plain) || capitals(plain) || !mayBeSaid(i, plain))
        && !draft.layout().flushRight(chunk.first())
        && !Dates.isDateline(draft, plain)
        && DateOpening.of(draft, plain).isEmpty()
        && !draft.startsWithAny("structure.salutes.first", plain)
        && !draft.startsWithAny("structure.valedictions", plain)
        && !draft.startsWithAny("structure.byline.openers", plain)
        && draft.headings().read(draft.text(chunk)).isEmpty();
  }

  private static boolean ends(String plain) {
    return ENDS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
  }

  /**
   * "Carried Unanimously.", "T. Grey, Clerk.", "Matt. v. 5.", or whose words stand above: what ends
   * in a stop is more than a title, or less.
   */
  private boolean mayBeSaid(int i, String plain) {
    String above = draft.plain(labels.chunk(i - 1));
    return plain.indexOf(',') >= 0
        || draft.layout().holdsDigit(labels.chunk(i).first())
        || draft.startsWithAny("structure.decisions", plain)
        || draft.inLanguage("structure.titles", Words.key(Words.first(plain)))
        || labels.is(i - 1, Role.QUOTE)
        || labels.is(i - 1, Role.VERSE)
        || !above.isEmpty() && "\"“«„".indexOf(above.charAt(0)) >= 0;
  }

  /** No more than a few words, the longer of them with capitals unless nothing ends the line. */
  private static boolean readsAsTitle(String plain) {
    List<String> words = Words.of(plain);
    char first = plain.charAt(0);
    char last = plain.charAt(plain.length() - 1);
    boolean capitals = capitals(plain);
    boolean opens =
        Character.isUpperCase(first)
            || capitals && "\"“«„".indexOf(first) >= 0 && "\"”»“".indexOf(last) < 0;
    if (words.isEmpty() || words.size() > MOST_WORDS || !opens) {
      return false;
    }
    if (Character.isLetterOrDigit(last)) {
      return true;
    }
    boolean named =
        words.stream().anyMatch(SetOffLines::isName)
            && words.stream()
                .filter(word -> word.length() > SHORTEST_NAME)
                .noneMatch(word -> Character.isLowerCase(word.charAt(0)))
            && !Character.isLowerCase(words.get(words.size() - 1).charAt(0));
    return ENDS.indexOf(last) >= 0 && (named || capitals && Words.small(words) == 0);
  }

  private static boolean isName(String word) {
    return word.length() >= SHORTEST_NAME && !Character.isLowerCase(word.charAt(0));
  }

  /** A paragraph below, whatever picture or note in the margin stands between. */
  private boolean overProse(int i) {
    int below = i + 1;
    while (below < labels.size()
        && (labels.is(below, Role.ILLUSTRATION)
            || labels.is(below, Role.NOTE)
            || labels.is(below, Role.FURNITURE))) {
      below++;
    }
    if (below >= labels.size() || !labels.open(below)) {
      return false;
    }
    Chunk chunk = labels.chunk(below);
    return chunk.form() == Form.PROSE
        && chunk.blankBefore() <= labels.chunk(i).blankBefore()
        && draft.layout().endsSentence(chunk.last())
        && !draft.startsWithAny("structure.salutes.first", draft.plain(chunk))
        && !draft.startsWithAny("structure.postscripts", draft.plain(chunk))
        && !draft.layout().startsLower(chunk.first())
        && Words.of(draft.plain(chunk)).size() > MOST_WORDS;
  }
}
