package org.incipit.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.parse.SpeakerCandidates.Candidate;

/**
 * Which lines open speeches. A document has speakers when names in one style come back again and
 * again at the start of its paragraphs, in plays as in interviews and minutes.
 */
final class Turns {
  private static final int FEWEST_IN_A_PLAY = 4;

  private final Map<Integer, SpeakerName> turns = new HashMap<>();

  /** The names of speakers who come back. */
  private final Set<String> known;

  /** The words of the names that come back in one style. */
  private final Set<String> words;

  private final Set<String> spoken = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private int first = Integer.MAX_VALUE;
  private int last = -1;
  private boolean hearing;

  private Turns(Set<String> known, Set<String> words) {
    this.known = new HashSet<>(known);
    this.words = words;
  }

  static Turns none() {
    return new Turns(Set.of(), Set.of());
  }

  static Turns of(Draft draft, List<Group> groups, Cast cast) {
    List<Candidate> all = new SpeakerCandidates(draft, groups, cast).all();
    new NamesOverText(draft, groups).removeFrom(all);
    SpeakerStyles styles = new SpeakerStyles(draft, groups, all, cast);
    Turns turns = new Turns(styles.known(), styles.words());
    turns.take(new SpeakerChoice(draft, groups, all, cast, styles).chosen());
    if (turns.speakers() >= FEWEST_IN_A_PLAY) {
      CountedSpeakers.turns(draft.layout(), turns).forEach(turns::hear);
    }
    Map<Integer, SpeakerName> asked = Interrogation.turns(draft, groups);
    asked.forEach(turns::hear);
    turns.hearing = !asked.isEmpty();
    if (turns.hearing) {
      int end = turns.last;
      all.stream()
          .filter(c -> turns.interrupts(c, end))
          .forEach(c -> turns.put(c.line(), c.name()));
    }
    return turns;
  }

  /** "THE COURT: Overruled." between questions and answers. */
  private boolean interrupts(Candidate c, int end) {
    return c.first()
        && c.isShort()
        && Words.of(c.name().key()).size() > 1
        && c.line() < end
        && c.name().style().equals("C:")
        && c.name().direction() < 0
        && !turns.containsKey(c.line())
        && c.line() >= first;
  }

  /**
   * Takes the names, but for those that stand over other names with nothing said between. What
   * stands below a speaker who comes back is said, where it comes once and may be a short answer.
   */
  private void take(List<Candidate> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      Candidate c = chosen.get(i);
      boolean silent = c.name().alone() && (c.name().loose() || c.name().direction() < 0);
      boolean over = silent && i + 1 < chosen.size() && chosen.get(i + 1).follows(c);
      boolean answered = over && answers(chosen, i + 1);
      if (!over || answered) {
        put(c.line(), c.name());
      }
      i += answered ? 1 : 0;
    }
  }

  /** "Nothing." below "Anna.", with another speaker below it. */
  private boolean answers(List<Candidate> chosen, int i) {
    SpeakerName said = chosen.get(i).name();
    boolean once = said.style().equals("m.") && said.direction() < 0 && !known.contains(said.key());
    boolean last = i + 1 == chosen.size() || chosen.get(i + 1).follows(chosen.get(i));
    return once
        && said.alone()
        && last
        && chosen.get(i - 1).name().style().equals("m.")
        && known.contains(chosen.get(i - 1).name().key());
  }

  private void hear(int line, SpeakerName name) {
    put(line, name);
    known.add(name.key());
  }

  private void put(int line, SpeakerName name) {
    turns.put(line, name);
    spoken.addAll(Words.of(name.key()));
    types.add(name.type());
    first = Math.min(first, line);
    last = Math.max(last, line);
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

  /** True for a word of the name of somebody who speaks, be it once. */
  boolean speaks(String word) {
    return spoken.contains(word);
  }

  /** True where names are set so: {@code C} for capitals, else a mark. */
  boolean set(String type) {
    return types.contains(type);
  }

  /** True for a line behind the first that opens a speech. */
  boolean begunBefore(Line line) {
    return line.number() - 1 > first;
  }

  /** How many different names speak. */
  int speakers() {
    return (int) turns.values().stream().map(SpeakerName::key).distinct().count();
  }

  /** True where names are set as in the record of a hearing or of a debate, with a colon. */
  boolean recorded() {
    return hearing
        || !turns.isEmpty() && turns.values().stream().allMatch(name -> name.stop() == ':');
  }

  /** How many names have a direction behind them. */
  int directed() {
    return (int) turns.values().stream().filter(name -> name.direction() >= 0).count();
  }
}
