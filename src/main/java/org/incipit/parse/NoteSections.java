package org.incipit.parse;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.language.LanguageData;
import org.incipit.language.RomanNumeral;

/**
 * Where sections of notes lie: from a line such as "Notes" over a labelled line to the end of the
 * text, or to the heading of the next chapter. Numbered lines that nothing calls are a list, unless
 * the heading can mean nothing but notes.
 */
final class NoteSections {
  private static final int BLANK_LINES_OF_A_CHAPTER = 3;
  private static final int LONGEST_HEADING = 60;
  private static final Set<String> PLAIN_STYLES = Set.of(".", ")", ":", "bare");

  /** In all languages: a modern transcript of a German source has English "Footnotes". */
  private static final Set<String> HEADINGS = words("notes.headings");

  private static final Set<String> CERTAIN = words("notes.headings.certain");

  private static final Set<String> DIVISIONS =
      LanguageData.KNOWN.stream()
          .flatMap(tag -> LanguageData.of(tag).keys("structure.division.levels").stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Layout layout;
  private final List<Group> groups;
  private final BitSet headings = new BitSet();
  private final BitSet subheadings = new BitSet();
  private final BitSet inside = new BitSet();
  private final Map<Integer, NoteLabel> labels = new HashMap<>();
  private final BitSet labelled = new BitSet();
  private final NoteCalls calls = new NoteCalls();

  /** Headings that a profile adds, in lower case. */
  private final Set<String> own;

  private NoteSections(Layout layout, List<Group> groups, Set<String> own) {
    this.layout = layout;
    this.groups = groups;
    this.own = own;
  }

  private static Set<String> words(String list) {
    return LanguageData.KNOWN.stream()
        .flatMap(tag -> LanguageData.of(tag).list(list).stream())
        .map(heading -> heading.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  static NoteSections none(Layout layout) {
    return new NoteSections(layout, List.of(), Set.of());
  }

  /**
   * @param own headings that a profile adds, in lower case
   */
  static NoteSections of(Layout layout, List<Group> groups, Set<String> own) {
    NoteSections found = new NoteSections(layout, groups, own);
    int g = 0;
    while (g < groups.size()) {
      int heading = found.heading(g);
      if (heading < 0) {
        found.calls.add(found.text(groups.get(g), 0, groups.get(g).size()));
        g++;
      } else {
        found.calls.add(found.text(groups.get(g), 0, heading));
        g = found.section(g, heading);
      }
    }
    return found;
  }

  boolean isEmpty() {
    return headings.isEmpty();
  }

  boolean isHeading(int line) {
    return headings.get(line) || subheadings.get(line);
  }

  /** True for the name of a chapter inside a section of notes. */
  boolean isChapterName(int line) {
    return subheadings.get(line);
  }

  /** True for a line below the heading of a section. */
  boolean inside(int line) {
    return inside.get(line);
  }

  /** The label of the note that a line of a section opens. */
  Optional<NoteLabel> label(int line) {
    return Optional.ofNullable(labels.get(line));
  }

  /** True when a note of the same section opens behind a line. */
  boolean labelledLater(int line) {
    int next = labelled.nextSetBit(line + 1);
    return next >= 0 && next < inside.nextClearBit(line);
  }

  /** Index of the line of a group that heads a section, -1 for none. */
  private int heading(int g) {
    Group group = groups.get(g);
    for (int k = 0; k < group.size(); k++) {
      Line line = group.lines().get(k);
      if ((names(line, HEADINGS) || names(line, own)) && opensSection(g, k)) {
        return k;
      }
    }
    return -1;
  }

  /** True for a line that names the notes below it. */
  static boolean headsNotes(Layout layout, Line line) {
    return names(layout, line, HEADINGS);
  }

  private boolean names(Line line, Set<String> words) {
    return names(layout, line, words);
  }

  private static boolean names(Layout layout, Line line, Set<String> words) {
    if (line.length() > 40) {
      return false;
    }
    int start = line.textStart();
    int end = line.textEnd();
    while (end > start && ":.-–—=_*[] ".indexOf(layout.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && "-–—=_*[] ".indexOf(layout.charAt(start)) >= 0) {
      start++;
    }
    return words.contains(layout.source().content().substring(start, end).toLowerCase(Locale.ROOT));
  }

  private boolean opensSection(int g, int k) {
    Group group = groups.get(g);
    int below = g + 1;
    while (below < groups.size() && below <= g + 2 && isSubheading(below)) {
      below++;
    }
    if (k + 1 == group.size() && below >= groups.size()) {
      return false;
    }
    Line next = k + 1 < group.size() ? group.lines().get(k + 1) : groups.get(below).first();
    Optional<NoteLabel> label = read(next, true);
    boolean certain = names(group.lines().get(k), CERTAIN);
    return label
        .filter(
            l ->
                certain && !l.style().equals("bare")
                    || !PLAIN_STYLES.contains(l.style()) && !l.lettered()
                    || calls.mention(l))
        .isPresent();
  }

  /** Takes a section; the index of the group behind it. */
  private int section(int g, int heading) {
    int from = groups.get(g).lines().get(heading).number() - 1;
    headings.set(from);
    NoteLabel before = lines(groups.get(g), heading + 1, null);
    int widest = 0;
    int end = g + 1;
    while (end < groups.size() && !endsBefore(end, widest) && heading(end) != 0) {
      if (isSubheading(end)) {
        groups.get(end).lines().forEach(line -> subheadings.set(line.number() - 1));
        before = null;
      } else {
        widest = before == null ? 0 : Math.max(widest, groups.get(end).blankBefore());
        before = lines(groups.get(end), 0, before);
      }
      end++;
    }
    int last = end < groups.size() ? groups.get(end).first().number() - 1 : layout.lines().size();
    inside.set(from + 1, Math.max(from + 1, last));
    return end;
  }

  /** The name of a chapter over its notes, the first of which is number 1. */
  private boolean isSubheading(int g) {
    return g + 1 < groups.size()
        && read(groups.get(g).first(), false).isEmpty()
        && isChapter(groups.get(g))
        && read(groups.get(g + 1).first(), true).filter(label -> label.value() == 1).isPresent();
  }

  /** Reads the labels of a group: at its first line, and where the series goes on. */
  private NoteLabel lines(Group group, int from, NoteLabel before) {
    NoteLabel last = before;
    for (int k = from; k < group.size(); k++) {
      Line line = group.lines().get(k);
      Optional<NoteLabel> label = read(line, last == null || last.style().equals("bare"));
      boolean opens = label.isPresent() && (last == null || fits(label.get(), last, k == from));
      if (opens) {
        last = label.get();
        labels.put(line.number() - 1, last);
        labelled.set(line.number() - 1);
      }
    }
    return last;
  }

  private static boolean fits(NoteLabel label, NoteLabel before, boolean opensGroup) {
    if (opensGroup) {
      return label.style().equals(before.style()) || label.value() == before.value() + 1;
    }
    boolean again = label.value() == before.value() && !PLAIN_STYLES.contains(label.style());
    return label.follows(before)
        || (label.value() == 1 || again) && label.style().equals(before.style());
  }

  private Optional<NoteLabel> read(Line line, boolean bare) {
    String text = layout.source().content();
    Optional<NoteLabel> label = NoteLabel.at(text, line.textStart(), line.textEnd());
    return label.isPresent() || !bare
        ? label
        : NoteLabel.bare(text, line.textStart(), line.textEnd());
  }

  /** A section ends where a new chapter starts: behind more blank lines, or at a heading. */
  private boolean endsBefore(int g, int widest) {
    Group group = groups.get(g);
    if (read(group.first(), false).isPresent() || isSubheading(g)) {
      return false;
    }
    boolean further = widest <= 1 && group.blankBefore() == BLANK_LINES_OF_A_CHAPTER - 1;
    return group.blankBefore() >= BLANK_LINES_OF_A_CHAPTER
        || isChapter(group)
        || further && group.size() == 1 && !layout.endsSentence(group.first());
  }

  /** A short line that ends no sentence, in capitals or with the word for a division. */
  private boolean isChapter(Group group) {
    Line line = group.first();
    if (group.size() > 3 || line.length() > LONGEST_HEADING) {
      return false;
    }
    String text = text(group, 0, 1);
    List<String> words = Words.of(Words.key(text));
    boolean numeral =
        words.size() == 1 && RomanNumeral.value(words.get(0).toUpperCase(Locale.ROOT)) > 0;
    boolean division = !words.isEmpty() && words.size() <= 8 && DIVISIONS.contains(words.get(0));
    return !words.isEmpty()
        && (numeral || division || Words.shouted(text) && !layout.endsSentence(line));
  }

  private String text(Group group, int from, int to) {
    return from == to
        ? ""
        : layout
            .source()
            .content()
            .substring(group.lines().get(from).textStart(), group.lines().get(to - 1).textEnd());
  }
}
