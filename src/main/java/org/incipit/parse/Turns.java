package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which lines open speeches. A document has speakers when names in one style come back again and
 * again at the start of its paragraphs, in plays as in interviews and minutes.
 */
final class Turns {
  private static final int LONGEST_ONCE = 32;
  private static final int MOST_WORDS_ONCE = 4;
  private static final int BEFORE = 8;
  private static final int AFTER = 4;

  /** A name at the start of a line. */
  private record Candidate(
      int line, int group, boolean first, boolean last, int indent, SpeakerName name) {
    /** True when nothing is said between this name and one before that stands alone. */
    private boolean follows(Candidate before) {
      return line == before.line + 1 || first && before.last && group == before.group + 1;
    }
  }

  private final Map<Integer, SpeakerName> turns = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private int first = Integer.MAX_VALUE;
  private int last = -1;

  private Turns() {}

  static Turns none() {
    return new Turns();
  }

  static Turns of(Draft draft, List<Group> groups, Cast cast) {
    Turns turns = new Turns();
    List<Candidate> all = new Reading(draft, groups, cast).candidates();
    Map<String, Tally> styles = new TreeMap<>();
    for (Candidate c : all) {
      if (!c.name().loose() || c.name().marked()) {
        Tally tally = styles.computeIfAbsent(c.name().style(), k -> new Tally());
        if (c.first()) {
          tally.add(c.name().key(), c.group());
        } else {
          tally.addInside(c.name().key(), c.group());
        }
      }
    }
    Set<String> accepted = new HashSet<>();
    Set<String> types = new HashSet<>();
    Set<String> sure = new HashSet<>();
    Set<String> never = new HashSet<>(draft.language().list("structure.song.parts"));
    never.addAll(Draft.english().list("structure.song.parts"));
    styles.forEach(
        (style, tally) -> {
          tally.close();
          if (tally.speaks(SpeakerName.weak(style), groups.size(), never)) {
            accepted.add(style);
            types.add(style.substring(0, 1));
            turns.known.addAll(tally.repeated());
            if (!SpeakerName.weak(style) || tally.dense(groups.size())) {
              sure.add(style);
            }
          }
        });
    turns.choose(all, accepted, sure, types, never, cast);
    return turns;
  }

  private void choose(
      List<Candidate> all,
      Set<String> accepted,
      Set<String> sure,
      Set<String> types,
      Set<String> never,
      Cast cast) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Candidate c : all) {
      if (accepted.contains(c.name().style()) && known.contains(c.name().key())) {
        from = Math.min(from, c.group());
        to = c.group();
      }
    }
    known.forEach(name -> words.addAll(Words.of(name)));
    Set<Integer> stands = usualIndents(all);
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate c : all) {
      SpeakerName name = c.name();
      boolean common =
          known.contains(name.key()) || name.loose() && words.containsAll(Words.of(name.key()));
      boolean style = accepted.contains(name.style()) && !name.loose();
      boolean directed = c.first() && isShort(name) && name.directed();
      boolean kin = types.contains(name.type()) && (common || directed || cast.names(name.key()));
      boolean once =
          style
              && !never.contains(name.key())
              && (c.first()
                      && isShort(name)
                      && name.titled()
                      && (sure.contains(name.style()) || stands.contains(c.indent()))
                  || cast.names(name.key()))
              && c.group() >= from - BEFORE
              && c.group() <= to + AFTER;
      if (style && common || kin && c.group() >= from - BEFORE && c.group() <= to + AFTER || once) {
        chosen.add(c);
        to = Math.max(to, c.group());
      }
    }
    for (int i = 0; i < chosen.size(); i++) {
      Candidate c = chosen.get(i);
      boolean silent = c.name().alone() && (c.name().loose() || c.name().direction() < 0);
      if (!silent || i + 1 == chosen.size() || !chosen.get(i + 1).follows(c)) {
        turns.put(c.line(), c.name());
        first = Math.min(first, c.line());
        last = Math.max(last, c.line());
      }
    }
  }

  /** The indentation that names on lines of their own have, where it is more than none. */
  private Set<Integer> usualIndents(List<Candidate> all) {
    Map<Integer, Integer> counts = new HashMap<>();
    int total = 0;
    for (Candidate c : all) {
      if (c.name().alone() && known.contains(c.name().key())) {
        counts.merge(c.indent(), 1, Integer::sum);
        total++;
      }
    }
    Set<Integer> usual = new HashSet<>();
    int least = total;
    counts.forEach(
        (indent, count) -> {
          if (indent > 0 && count * 5 >= least) {
            usual.add(indent);
          }
        });
    return usual;
  }

  private static boolean isShort(SpeakerName name) {
    return name.key().length() <= LONGEST_ONCE && Words.of(name.key()).size() <= MOST_WORDS_ONCE;
  }

  /** The name that opens a line, empty when no speech begins there. */
  Optional<SpeakerName> at(Line line) {
    return Optional.ofNullable(turns.get(line.number() - 1));
  }

  boolean isEmpty() {
    return turns.isEmpty();
  }

  /** True for a line between the first speech and the last. */
  boolean within(Line line) {
    return line.number() - 1 >= first && line.number() - 1 <= last;
  }

  /** True when a speaker of that name comes back. */
  boolean known(String key) {
    return known.contains(key);
  }

  /** The words of the speakers' names. */
  Set<String> words() {
    return words;
  }

  /** How many different names speak. */
  int speakers() {
    return (int) turns.values().stream().map(SpeakerName::key).distinct().count();
  }

  /** How many names have a direction behind them. */
  int directed() {
    return (int) turns.values().stream().filter(name -> name.direction() >= 0).count();
  }

  /** Finds the lines that may open speeches. */
  private static final class Reading {
    private final Draft draft;
    private final List<Group> groups;
    private final Cast cast;
    private final SpeakerReader reader;
    private final HeadingWords headings;
    private final Set<String> brief = new HashSet<>();

    private Reading(Draft draft, List<Group> groups, Cast cast) {
      this.draft = draft;
      this.groups = groups;
      this.cast = cast;
      this.reader = new SpeakerReader(draft);
      this.headings = new HeadingWords(draft.language());
    }

    private List<Candidate> candidates() {
      letters();
      List<Candidate> all = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        Group group = groups.get(g);
        if (group.first().number() < cast.head()) {
          continue; // a name over the list of persons is the title's
        }
        for (int k = 0; k < group.size(); k++) {
          Line line = group.lines().get(k);
          if (cast.holds(line) || k > 0 && !mayOpen(group, k)) {
            continue;
          }
          int index = g;
          boolean opens = k == 0;
          read(group, k)
              .filter(name -> !name.alone() || hasSpeechBelow(index, group, line))
              .ifPresent(
                  name ->
                      all.add(
                          new Candidate(
                              line.number() - 1,
                              index,
                              opens,
                              line == group.last(),
                              line.indent(),
                              name)));
        }
      }
      return all;
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

    private Optional<SpeakerName> read(Group group, int k) {
      Line line = group.lines().get(k);
      boolean letter = brief.contains(String.valueOf(draft.layout().charAt(line.textStart())));
      return reader
          .at(line, group.last().textEnd(), letter)
          .filter(name -> headings.read(name.key()).filter(HeadingWords.Read::word).isEmpty())
          .filter(name -> !draft.inLanguage("structure.labels", name.key()))
          .filter(name -> !draft.inLanguage("structure.setting.openers", name.key()))
          .filter(name -> !isDirection(name));
    }

    /** Inside a group a speech begins only where the line before ends something. */
    private boolean mayOpen(Group group, int k) {
      Line before = group.lines().get(k - 1);
      Line line = group.lines().get(k);
      char last = draft.layout().charAt(before.textEnd() - 1);
      return draft.layout().endsSentence(before)
          || "])-—_".indexOf(last) >= 0
          || line.indent() != before.indent();
    }

    /** "Enter Halla" names somebody who does not speak yet. */
    private boolean isDirection(SpeakerName name) {
      List<String> words = Words.of(name.key());
      return draft.inLanguage("structure.stage.verbs", words.get(0))
          && !draft.inLanguage("structure.speaker.words", words.get(0));
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
              .read(
                  draft
                      .layout()
                      .source()
                      .content()
                      .substring(next.first().textStart(), next.first().textEnd()))
              .filter(HeadingWords.Read::word)
              .isPresent();
      return !heading;
    }
  }
}
