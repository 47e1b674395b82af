package org.incipit.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incipit.parse.SpeakerCandidates.Candidate;

/** Chooses the names that open speeches, by the styles in which names come back. One document. */
final class SpeakerChoice {
  private static final int BEFORE = 8;
  private static final int AFTER = 4;
  private static final int MOST_PRESENT = 2;

  private final Draft draft;
  private final List<Group> groups;
  private final List<Candidate> all;
  private final Map<Integer, List<Candidate>> byLine;
  private final Cast cast;
  private final SpeakerStyles styles;

  SpeakerChoice(
      Draft draft, List<Group> groups, List<Candidate> all, Cast cast, SpeakerStyles styles) {
    this.draft = draft;
    this.groups = groups;
    this.all = all;
    this.byLine = all.stream().collect(Collectors.groupingBy(Candidate::line));
    this.cast = cast;
    this.styles = styles;
  }

  /** In the order of the text. */
  List<Candidate> chosen() {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Candidate c : all) {
      if (styles.accepts(c.name().style()) && styles.known().contains(c.name().key())) {
        from = Math.min(from, c.group());
        to = c.group();
      }
    }
    Set<Integer> indents = usualIndents();
    Set<Integer> insets = insets();
    Map<Integer, Candidate> joint = joint(from, to);
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate c : all) {
      boolean near = c.group() >= from - BEFORE && c.group() <= to + AFTER;
      if (near
          && !isTitle(c)
          && !joint.containsKey(c.line())
          && !namesPresent(c)
          && (comesBack(c) || isKin(c) || comesOnce(c, indents, insets))) {
        chosen.add(c);
        to = Math.max(to, c.group());
      }
    }
    chosen.addAll(joint.values());
    chosen.sort(Comparator.comparingInt(Candidate::line));
    return chosen;
  }

  /** Names of several who speak together, by the indices of their lines. */
  private Map<Integer, Candidate> joint(int from, int to) {
    Map<Integer, Candidate> found = new TreeMap<>();
    if (styles.known().size() < 2 || to < 0) {
      return found;
    }
    JointSpeakers together = new JointSpeakers(draft, groups, styles.known());
    for (int g = from + 1; g < Math.min(to + AFTER, groups.size()); g++) {
      if (!styles.onlyPlaysHave(groups.get(g - 1).first())) {
        together
            .at(groups.get(g), g)
            .filter(c -> isSetAsOthers(c.name()))
            .ifPresent(c -> found.put(c.line(), c));
      }
    }
    return found;
  }

  private boolean isSetAsOthers(SpeakerName name) {
    boolean behind = name.direction() >= 0 || name.stop() == '.' || name.stop() == ':';
    return styles.accepts(name.style())
        || !name.type().equals("m") && styles.acceptsType(name.type()) && behind;
  }

  /** A name alone at the very top is the play's. */
  private boolean isTitle(Candidate c) {
    return c.group() == 0 && c.name().alone() && c.name().stop() == '|';
  }

  /** "Anna. Peter." right below "Second scene": who is there, and says nothing yet. */
  private boolean namesPresent(Candidate c) {
    Group group = groups.get(c.group());
    if (!c.first()
        || c.group() == 0
        || c.group() + 1 >= groups.size()
        || group.size() > MOST_PRESENT
        || !styles.onlyPlaysHave(groups.get(c.group() - 1).first())) {
      return false;
    }
    if (c.name().direction() >= 0 && !c.name().loose() && !(c.name().alone() && isPresent(c))) {
      return false;
    }
    String text =
        draft
            .layout()
            .source()
            .content()
            .substring(group.first().textStart(), group.last().textEnd());
    int next = groups.get(c.group() + 1).first().number() - 1;
    return text.endsWith(".")
        && text.indexOf('!') < 0
        && text.indexOf('?') < 0
        && Words.of(text).stream().allMatch(this::ofPresent)
        && byLine.getOrDefault(next, List.of()).stream()
            .anyMatch(other -> comesBack(other) || cast.names(other.name().key()));
  }

  /** "Anna (alone)." */
  private boolean isPresent(Candidate c) {
    String behind =
        draft.layout().source().content().substring(c.name().direction(), c.name().end());
    return Words.of(behind).stream().allMatch(this::ofPresent);
  }

  /** A word of the name of somebody who speaks, or whom the list of persons names. */
  private boolean ofPresent(String set) {
    String word = Words.key(set);
    boolean listed = cast.words().contains(word) || draft.inLanguage("structure.titles", word);
    return styles.words().contains(word)
        || listed && !Character.isLowerCase(set.charAt(0))
        || draft.inLanguage("structure.stage.present", word)
        || draft.inLanguage("connectives", word);
  }

  private boolean comesBack(Candidate c) {
    return styles.accepts(c.name().style())
        && !c.name().loose()
        && styles.known().contains(c.name().key());
  }

  /** Set like the accepted ones but for a direction, or for what ends the name. */
  private boolean isKin(Candidate c) {
    SpeakerName name = c.name();
    boolean set =
        name.loose()
            || name.direction() >= 0
            || !name.type().equals("m") && (name.stop() == '.' || name.stop() == ':');
    boolean common =
        styles.known().contains(name.key())
            || name.loose() && styles.words().containsAll(Words.of(name.key()));
    boolean directed = c.first() && c.isShort() && name.directed();
    return set && styles.acceptsType(name.type()) && (common || directed || cast.names(name.key()));
  }

  private boolean comesOnce(Candidate c, Set<Integer> indents, Set<Integer> insets) {
    SpeakerName name = c.name();
    boolean placed = styles.isSure(name.style()) || indents.contains(c.indent());
    boolean stands = c.first() || name.style().equals("C:");
    boolean byline = draft.startsWithAny("structure.byline.openers", name.key());
    boolean aside = name.stop() == ':' && !name.alone() && !insets.contains(c.indent());
    boolean whole = name.alone() && styles.isMarkedRunIn(name.style());
    if (name.loose() && c.first() && answersByDash(c)) {
      return true;
    }
    boolean likely =
        !byline
            && !aside
            && !whole
            && stands
            && c.isShort()
            && name.titled()
            && (placed || isCounted(name));
    return styles.accepts(name.style())
        && !name.loose()
        && !styles.headsVerses(name.key())
        && !isPlace(c)
        && (likely || cast.names(name.key()));
  }

  /** "Garden behind the house." under "First scene", where speeches stand behind the names. */
  private boolean isPlace(Candidate c) {
    return c.name().alone()
        && c.group() > 0
        && groups.get(c.group()).size() == 1
        && styles.isRunIn(c.name().style())
        && !cast.names(c.name().key())
        && styles.onlyPlaysHave(groups.get(c.group() - 1).last());
  }

  /** "A PAGE, softly to Anna.--Look!" where dashes open what others say. */
  private boolean answersByDash(Candidate c) {
    return c.name().type().equals("C")
        && c.name().titled()
        && c.isShort()
        && styles.isDashed(c.name().style())
        && Tally.isDashed(c.said(draft.layout()));
  }

  /** "1st Watchman", "Zweiter Bürger", "Both": speakers by their number among others. */
  private boolean isCounted(SpeakerName name) {
    List<String> of = Words.of(name.key());
    return of.size() == 1 && draft.inLanguage("structure.speaker.words", of.get(0))
        || of.size() == 2 && (Character.isDigit(of.get(0).charAt(0)) || ordinal(of.get(0)));
  }

  private boolean ordinal(String word) {
    return word.length() > 3 && draft.headings().value(word) > 0;
  }

  /** Where names begin that come back. */
  private Set<Integer> insets() {
    return all.stream().filter(this::comesBack).map(Candidate::indent).collect(Collectors.toSet());
  }

  /** The indentation that names on lines of their own have, where it is more than none. */
  private Set<Integer> usualIndents() {
    Map<Integer, Integer> counts = new HashMap<>();
    int total = 0;
    for (Candidate c : all) {
      if (c.name().alone() && styles.known().contains(c.name().key())) {
        counts.merge(c.indent(), 1, Integer::sum);
        total++;
      }
    }
    Set<Integer> usual = new HashSet<>();
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getKey() > 0 && entry.getValue() * 5 >= total) {
        usual.add(entry.getKey());
      }
    }
    return usual;
  }
}
