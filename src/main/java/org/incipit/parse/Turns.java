package org.incipit.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incipit.parse.SpeakerCandidates.Candidate;

/**
 * Which lines open speeches. A document has speakers when names in one style come back again and
 * again at the start of its paragraphs, in plays as in interviews and minutes.
 */
final class Turns {
  private static final int BEFORE = 8;
  private static final int AFTER = 4;
  private static final int LONGEST_HEAD = 60;
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_IN_A_LETTER = 40;
  private static final int FEWEST_IN_A_PLAY = 4;
  private static final int LONGEST_BELOW = 24;
  private static final int FEWEST_TITLES = 3;
  private static final int MOST_PRESENT = 2;
  private static final int MOST_IN_EXIT = 3;

  private final Map<Integer, SpeakerName> turns = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> spoken = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private int first = Integer.MAX_VALUE;
  private int last = -1;
  private boolean hearing;

  private Turns() {}

  static Turns none() {
    return new Turns();
  }

  static Turns of(Draft draft, List<Group> groups, Cast cast) {
    Turns turns = new Turns();
    List<Candidate> all = new SpeakerCandidates(draft, groups, cast).all();
    if (isOfLetters(draft, groups)) {
      all.removeIf(c -> c.name().alone());
    }
    all.removeAll(titles(draft, groups, all));
    turns.take(turns.new Choice(draft, all, groups, cast).chosen());
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

  /** Letters have names on lines of their own too: those who sign. */
  private static boolean isOfLetters(Draft draft, List<Group> groups) {
    int letters = 0;
    for (Group group : groups) {
      Line line = group.first();
      if (group.size() <= 2 && line.length() <= LONGEST_HEAD) {
        String text = draft.layout().source().content().substring(line.textStart(), line.textEnd());
        letters +=
            draft.headings().read(text).filter(read -> read.type().equals("letter")).isPresent()
                ? 1
                : 0;
      }
    }
    return letters >= FEWEST_LETTERS && letters * MOST_IN_A_LETTER >= groups.size();
  }

  /**
   * Names on lines that stand alone, with more space above them than paragraphs have, where most
   * names of their style are set so and few lines ever come back: the titles of what is below.
   */
  private static Set<Candidate> titles(Draft draft, List<Group> groups, List<Candidate> all) {
    Map<String, Set<Candidate>> apart = new HashMap<>();
    Map<String, Integer> styled = new HashMap<>();
    for (Candidate c : all) {
      boolean titled = draft.inLanguage("structure.titles", Words.key(Words.first(c.name().key())));
      if (c.first() && c.name().stop() != ':' && c.name().alone() && !titled) {
        styled.merge(c.name().style(), 1, Integer::sum);
        if (standsOver(draft, groups, c)) {
          apart.computeIfAbsent(c.name().style(), k -> new HashSet<>()).add(c);
        }
      }
    }
    Set<Candidate> titles = new HashSet<>();
    apart.forEach(
        (style, lines) -> {
          long texts = lines.stream().map(c -> text(draft, groups, c)).distinct().count();
          boolean most = lines.size() >= FEWEST_TITLES && lines.size() * 2 > styled.get(style);
          if (most && texts * 10 > lines.size() * 9L) {
            titles.addAll(lines);
          }
        });
    return titles;
  }

  private static String text(Draft draft, List<Group> groups, Candidate c) {
    Line line = groups.get(c.group()).first();
    return draft.layout().source().content().substring(line.textStart(), line.textEnd());
  }

  /** One short line with much space above, and no more below it. */
  private static boolean standsOver(Draft draft, List<Group> groups, Candidate c) {
    Group group = groups.get(c.group());
    return group.size() == 1
        && group.first().length() <= LONGEST_HEAD
        && group.blankBefore() > draft.layout().rhythm()
        && c.group() + 1 < groups.size()
        && groups.get(c.group() + 1).blankBefore() <= group.blankBefore();
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

  /** Chooses among the names of a document by the styles in which names come back. */
  private final class Choice {
    private final Draft draft;
    private final List<Group> groups;
    private final HeadingWords numbers;
    private final List<Candidate> all;
    private final Map<Integer, List<Candidate>> byLine;
    private final Cast cast;
    private final Map<String, Tally> styles = new TreeMap<>();

    /** Styles in which names come back. */
    private final Set<String> accepted = new HashSet<>();

    /** Styles in which a name that comes once is one too. */
    private final Set<String> sure = new HashSet<>();

    /** The types of the accepted styles. */
    private final Set<String> types = new HashSet<>();

    /** Names that head verses, such as "chorus", and may be no speakers. */
    private final Set<String> never = new HashSet<>();

    /** Styles with marks in which something is said behind most names, on their lines. */
    private final Set<String> runIn = new HashSet<>();

    /** Styles behind whose names a dash opens most of what is said. */
    private final Set<String> dashed = new HashSet<>();

    /** Styles of names behind which a direction stands in brackets. */
    private final Set<String> bracketed = new HashSet<>();

    private Choice(Draft draft, List<Candidate> all, List<Group> of, Cast cast) {
      int groups = of.size();
      this.draft = draft;
      this.groups = of;
      this.numbers = draft.headings();
      this.all = all;
      this.byLine = all.stream().collect(Collectors.groupingBy(Candidate::line));
      this.cast = cast;
      never.addAll(draft.language().list("structure.song.parts"));
      never.addAll(Draft.english().list("structure.song.parts"));
      all.forEach(this::count);
      styles.forEach((style, tally) -> judge(style, tally, groups));
      if (!accepted.isEmpty()) {
        styles.forEach(this::besides);
      }
      known.forEach(name -> words.addAll(Words.of(name)));
      accepted.stream().filter(this::runsIn).forEach(runIn::add);
    }

    /** True where something stands behind most names that come back, on their lines. */
    private boolean runsIn(String style) {
      int alone = 0;
      int said = 0;
      for (Candidate c : all) {
        if (c.name().style().equals(style) && known.contains(c.name().key())) {
          alone += c.name().alone() ? 1 : 0;
          said += c.name().alone() ? 0 : 1;
        }
      }
      return SpeakerReader.MARKS.indexOf(style.charAt(0)) >= 0 && said > 4 * alone;
    }

    private void count(Candidate c) {
      if (c.name().loose() && !c.name().marked()) {
        return;
      }
      Tally tally = styles.computeIfAbsent(c.name().style(), k -> new Tally());
      tally.said(said(c));
      if (c.name().alone()) {
        tally.below(below(c));
      }
      if (c.name().directed() && !c.name().loose() && isDirection(c.name().direction())) {
        bracketed.add(c.name().style());
      }
      if (c.name().type().equals("C")
          && draft.inLanguage("structure.titles", Words.of(c.name().key()).get(0))) {
        tally.titled(c.name().key());
      }
      if (c.first()) {
        tally.add(c.name().key(), c.group());
      } else {
        tally.addInside(c.name().key(), c.group());
      }
    }

    private String said(Candidate c) {
      int end = draft.layout().lines().get(c.line()).textEnd();
      int from = Math.min(c.name().end(), end);
      return draft.layout().source().content().substring(from, end).strip();
    }

    /** "(_wearily_)", "(lachend)"; "(for six)" may be anything. */
    private boolean isDirection(int open) {
      String text = draft.layout().source().content();
      int end = open + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return end < text.length()
          && (text.charAt(open + 1) == '_'
              || end > open + 1
                  && Character.isLowerCase(text.charAt(open + 1))
                  && ".)]".indexOf(text.charAt(end)) >= 0);
    }

    /** How the line below a name begins. */
    private String below(Candidate c) {
      Layout layout = draft.layout();
      int next = c.line() + 1;
      while (next < layout.lines().size() && layout.lines().get(next).blank()) {
        next++;
      }
      if (next == layout.lines().size()) {
        return "";
      }
      Line line = layout.lines().get(next);
      int end = Math.min(line.textEnd(), line.textStart() + LONGEST_BELOW);
      return layout.source().content().substring(line.textStart(), end);
    }

    private void judge(String style, Tally tally, int groups) {
      tally.close(SpeakerName.weak(style));
      if (tally.speaks(SpeakerName.weak(style), groups, never)
          || style.endsWith("|") && tally.speaksInPlay(groups, never) && isPlay(style, tally)) {
        accepted.add(style);
        types.add(style.substring(0, 1));
        known.addAll(tally.repeated());
        if (!SpeakerName.weak(style) || tally.dense(groups)) {
          sure.add(style);
        }
        if (tally.dashed()) {
          dashed.add(style);
        }
      }
    }

    /** True where something that only plays have stands by the names of a style. */
    private boolean isPlay(String style, Tally tally) {
      return bracketed.contains(style)
          || tally.repeated().stream().filter(cast::names).count() > 1
          || groups.stream().anyMatch(group -> isPlays(group.first()));
    }

    /** "ACT I", "Scene 2", "[_Exit": lines that only plays have. */
    private boolean isPlays(Line line) {
      String text = draft.layout().source().content().substring(line.textStart(), line.textEnd());
      if ("[(".indexOf(text.charAt(0)) >= 0) {
        String word = Words.first(Words.key(text));
        return draft.inLanguage("structure.stage.moves", word)
            && (text.length() > 1 && text.charAt(1) == '_'
                || Words.of(text).size() <= MOST_IN_EXIT);
      }
      return line.length() <= LONGEST_HEAD
          && numbers.read(text).filter(r -> StageLabeller.isDramatic(r.type())).isPresent();
    }

    /** Where somebody speaks, a single name in capitals that comes back speaks too. */
    private void besides(String style, Tally tally) {
      Set<String> names = tally.repeated();
      if (style.startsWith("C") && !SpeakerName.weak(style) && !names.isEmpty()) {
        accepted.add(style);
        known.addAll(names);
      }
    }

    private List<Candidate> chosen() {
      int from = Integer.MAX_VALUE;
      int to = -1;
      for (Candidate c : all) {
        if (accepted.contains(c.name().style()) && known.contains(c.name().key())) {
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
      if (known.size() < 2 || to < 0) {
        return found;
      }
      JointSpeakers together = new JointSpeakers(draft, groups, known);
      for (int g = from + 1; g < Math.min(to + AFTER, groups.size()); g++) {
        if (!isPlays(groups.get(g - 1).first())) {
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
      return accepted.contains(name.style())
          || !name.type().equals("m") && types.contains(name.type()) && behind;
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
          || !isPlays(groups.get(c.group() - 1).first())) {
        return false;
      }
      if (c.name().direction() >= 0 && !(c.name().alone() && isPresent(c))) {
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
          && Words.of(Words.key(text)).stream().allMatch(this::ofPresent)
          && byLine.getOrDefault(next, List.of()).stream().anyMatch(this::comesBack);
    }

    /** "Anna (alone)." */
    private boolean isPresent(Candidate c) {
      String behind =
          draft.layout().source().content().substring(c.name().direction(), c.name().end());
      return Words.of(Words.key(behind)).stream().allMatch(this::ofPresent);
    }

    private boolean ofPresent(String word) {
      return words.contains(word)
          || draft.inLanguage("structure.stage.present", word)
          || draft.inLanguage("connectives", word);
    }

    private boolean comesBack(Candidate c) {
      return accepted.contains(c.name().style())
          && !c.name().loose()
          && known.contains(c.name().key());
    }

    /** Set like the accepted ones but for a direction, or for what ends the name. */
    private boolean isKin(Candidate c) {
      SpeakerName name = c.name();
      boolean set =
          name.loose()
              || name.direction() >= 0
              || !name.type().equals("m") && (name.stop() == '.' || name.stop() == ':');
      boolean common =
          known.contains(name.key()) || name.loose() && words.containsAll(Words.of(name.key()));
      boolean directed = c.first() && c.isShort() && name.directed();
      return set && types.contains(name.type()) && (common || directed || cast.names(name.key()));
    }

    private boolean comesOnce(Candidate c, Set<Integer> indents, Set<Integer> insets) {
      SpeakerName name = c.name();
      boolean placed = sure.contains(name.style()) || indents.contains(c.indent());
      boolean stands = c.first() || name.style().equals("C:");
      boolean byline = draft.startsWithAny("structure.byline.openers", name.key());
      boolean aside = name.stop() == ':' && !name.alone() && !insets.contains(c.indent());
      boolean whole = name.alone() && runIn.contains(name.style());
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
      return accepted.contains(name.style())
          && !name.loose()
          && !never.contains(name.key())
          && (likely || cast.names(name.key()));
    }

    /** "A PAGE, softly to Anna.--Look!" where dashes open what others say. */
    private boolean answersByDash(Candidate c) {
      return c.name().type().equals("C")
          && c.name().titled()
          && c.isShort()
          && dashed.contains(c.name().style())
          && Tally.isDashed(said(c));
    }

    /** "1st Watchman", "Zweiter Bürger", "Both": speakers by their number among others. */
    private boolean isCounted(SpeakerName name) {
      List<String> of = Words.of(name.key());
      return of.size() == 1 && draft.inLanguage("structure.speaker.words", of.get(0))
          || of.size() == 2 && (Character.isDigit(of.get(0).charAt(0)) || ordinal(of.get(0)));
    }

    private boolean ordinal(String word) {
      return word.length() > 3 && numbers.value(word) > 0;
    }

    /** Where names begin that come back. */
    private Set<Integer> insets() {
      return all.stream()
          .filter(this::comesBack)
          .map(Candidate::indent)
          .collect(Collectors.toSet());
    }

    /** The indentation that names on lines of their own have, where it is more than none. */
    private Set<Integer> usualIndents() {
      Map<Integer, Integer> counts = new HashMap<>();
      int total = 0;
      for (Candidate c : all) {
        if (c.name().alone() && known.contains(c.name().key())) {
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
}
