package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the lines that may open speeches. One document. */
final class SpeakerCandidates {
  private static final int LONGEST_ONCE = 32;
  private static final int MOST_WORDS_ONCE = 4;
  private static final int LONGEST_BRACKET = 600;

  /** So often initials come back that are a word for what is no speaker as well. */
  private static final int FEWEST_INITIALS = 3;

  /**
   * A name at the start of a line.
   *
   * @param line index of the line
   * @param group index of its group
   * @param first true when the group begins with it
   * @param last true when the group ends with it
   * @param indent columns before it
   */
  record Candidate(int line, int group, boolean first, boolean last, int indent, SpeakerName name) {
    /** True when nothing is said between this name and one before that stands alone. */
    boolean follows(Candidate before) {
      return line == before.line + 1 || first && before.last && group == before.group + 1;
    }

    /** What stands behind it on its line. */
    String said(Layout layout) {
      int end = layout.lines().get(line).textEnd();
      return layout.source().content().substring(Math.min(name.end(), end), end).strip();
    }

    /** True for a name of a few words. */
    boolean isShort() {
      return name.key().length() <= LONGEST_ONCE && Words.of(name.key()).size() <= MOST_WORDS_ONCE;
    }
  }

  private final Draft draft;
  private final List<Group> groups;
  private final Cast cast;
  private final SpeakerReader reader;
  private final HeadingWords headings;
  private final Set<String> brief = new HashSet<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  SpeakerCandidates(Draft draft, List<Group> groups, Cast cast) {
    this.draft = draft;
    this.groups = groups;
    this.cast = cast;
    this.reader = new SpeakerReader(draft, groups);
    this.headings = draft.headings();
  }

  /** In the order of the text. */
  List<Candidate> all() {
    letters();
    List<Candidate> found = new ArrayList<>();
    NoteBrackets notes = new NoteBrackets(draft.layout());
    int noted = -1; // where the note ends that quotes what somebody says
    for (int g = 0; g < groups.size(); g++) {
      Group group = groups.get(g);
      if (group.first().number() < cast.head()) {
        continue; // a name over the list of persons is the title's
      }
      BitSet bracketed = bracketed(group);
      for (int k = 0; k < group.size(); k++) {
        Line line = group.lines().get(k);
        boolean quoted = line.textStart() < noted;
        noted = Math.max(noted, notes.end(line));
        if (quoted || cast.holds(line) || k > 0 && !mayOpen(group, k) || bracketed.get(k)) {
          continue;
        }
        int index = g;
        boolean opens = k == 0;
        read(group, k)
            .filter(name -> !name.alone() || hasSpeechBelow(index, group, line))
            .filter(name -> !name.alone() || !SongNumbers.at(draft, groups, index))
            .filter(name -> !titlesSong(name, index, line))
            .ifPresent(
                name ->
                    found.add(
                        new Candidate(
                            line.number() - 1,
                            index,
                            opens,
                            line == group.last(),
                            line.indent(),
                            name)));
      }
    }
    return found;
  }

  /** The lines that begin inside a bracket, which names somebody where a direction runs on. */
  private BitSet bracketed(Group group) {
    BitSet inside = new BitSet();
    char closer = 0;
    int open = 0;
    int from = 0;
    for (int k = 0; k < group.size(); k++) {
      Line line = group.lines().get(k);
      for (int i = line.textStart(); i < line.textEnd(); i++) {
        char c = draft.layout().charAt(i);
        if (c == '(' || c == '[') {
          closer = c == '(' ? ')' : ']';
          open = k;
          from = i;
        } else if (c == closer && closer != 0) {
          inside.set(open + 1, k + 1, i - from <= LONGEST_BRACKET);
          closer = 0;
        }
      }
    }
    return inside;
  }

  /** Single letters that stand for speakers: what follows their full stop is never the same. */
  private void letters() {
    Map<String, Set<String>> next = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Group group : groups) {
      Line line = group.first();
      if (line.length() > 3 && draft.layout().charAt(line.textStart() + 1) == '.') {
        String letter = String.valueOf(draft.layout().charAt(line.textStart()));
        counts.merge(letter, 1, Integer::sum);
        int end = Math.min(line.textEnd(), line.textStart() + 9);
        next.computeIfAbsent(letter, k -> new HashSet<>())
            .add(draft.layout().source().content().substring(line.textStart(), end));
      }
    }
    counts.forEach(
        (letter, count) -> {
          if (next.get(letter).size() * 2 > count) {
            brief.add(letter);
          }
        });
  }

  /** "Re:", "Note:"; but initials in capitals that come back and back are somebody's. */
  private boolean isLabel(SpeakerName name) {
    boolean initials = name.stop() == ':' && initials(name.key()) >= FEWEST_INITIALS;
    return draft.inLanguage("structure.labels", name.key()) && !initials;
  }

  /** "Mon. 5.": the head of a diary's entry. */
  private boolean isDate(SpeakerName name, Line line) {
    boolean weekday = Dates.isWeekday(draft, name.key());
    if (!weekday && !Dates.isMonth(draft, name.key())) {
      return false;
    }
    int next = name.end();
    while (next < line.textEnd() && Characters.isGap(draft.layout().charAt(next))) {
      next++;
    }
    int end = next;
    while (end < line.textEnd() && Character.isDigit(draft.layout().charAt(end))) {
      end++;
    }
    boolean stops = end >= line.textEnd() || ".,:".indexOf(draft.layout().charAt(end)) >= 0;
    return end > next && (weekday || stops);
  }

  /** How many groups open with two letters in capitals and a colon. */
  private int initials(String key) {
    if (key.length() != 2) {
      return 0;
    }
    if (pairs.isEmpty()) {
      for (Group group : groups) {
        Line line = group.first();
        String opening =
            draft
                .layout()
                .source()
                .content()
                .substring(line.textStart(), Math.min(line.textEnd(), line.textStart() + 3));
        if (opening.endsWith(":") && Words.shouted(opening)) {
          pairs.merge(Words.key(opening), 1, Integer::sum);
        }
      }
      pairs.putIfAbsent("", 0);
    }
    return pairs.getOrDefault(key, 0);
  }

  private Optional<SpeakerName> read(Group group, int k) {
    Line line = group.lines().get(k);
    boolean letter = brief.contains(String.valueOf(draft.layout().charAt(line.textStart())));
    return reader
        .at(line, group.last().textEnd(), letter)
        .or(() -> k == 0 ? reader.listed(line, cast) : Optional.empty())
        .filter(name -> headings.read(name.key()).filter(HeadingWords.Read::word).isEmpty())
        .filter(name -> !countsParts(name, line))
        .filter(name -> !isLabel(name))
        .filter(name -> !isDate(name, line))
        .filter(name -> !draft.inLanguage("structure.setting.openers", name.key()))
        .filter(name -> !isDirection(name))
        .filter(name -> !isNumberedSong(name));
  }

  /** Inside a group a speech begins only where the line before ends something. */
  private boolean mayOpen(Group group, int k) {
    Line before = group.lines().get(k - 1);
    Line line = group.lines().get(k);
    char last = draft.layout().charAt(before.textEnd() - 1);
    return reader.stamped(line)
        || draft.layout().endsSentence(before)
        || "])-—_".indexOf(last) >= 0
        || line.indent() != before.indent();
  }

  /** "Enter Halla" names somebody who does not speak yet. */
  private boolean isDirection(SpeakerName name) {
    List<String> words = Words.of(name.key());
    return draft.inLanguage("structure.stage.verbs", words.get(0))
        && !draft.inLanguage("structure.speaker.words", words.get(0));
  }

  /** "VOL. I.", "BOOK THE SECOND"; "Vol. Peace, my lord" is somebody's. */
  private boolean countsParts(SpeakerName name, Line line) {
    int end = Math.max(name.end(), line.textEnd());
    List<String> behind =
        Words.of(draft.layout().source().content().substring(Math.min(name.end(), end), end));
    return headings.partsBook(name.key())
        && (behind.isEmpty() || headings.isNumberWord(behind.get(behind.size() - 1)));
  }

  /** "SONG." over a number, "SONG.--ANNA.". */
  private boolean titlesSong(SpeakerName name, int g, Line line) {
    if (!StageLabeller.isSongPart(draft, name.key())) {
      return false;
    }
    String behind =
        draft
            .layout()
            .source()
            .content()
            .substring(Math.min(name.end(), line.textEnd()), line.textEnd());
    return name.alone()
        ? g + 1 < groups.size() && SongNumbers.at(draft, groups, g + 1)
        : "-—–".indexOf(behind.strip().charAt(0)) >= 0 && Words.shouted(behind);
  }

  /** "AIR II." */
  private boolean isNumberedSong(SpeakerName name) {
    return Words.of(name.key()).size() == 2 && StageLabeller.isSongPart(draft, name.key());
  }

  private boolean hasSpeechBelow(int g, Group group, Line line) {
    if (line != group.last()) {
      return true;
    }
    if (g + 1 >= groups.size() || groups.get(g + 1).blankBefore() > 2) {
      return false;
    }
    Group next = groups.get(g + 1);
    boolean heading =
        headings
            .read(draft.layout().text(next.first()))
            .filter(HeadingWords.Read::word)
            .isPresent();
    return !heading;
  }
}
