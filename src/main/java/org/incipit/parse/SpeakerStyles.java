package org.incipit.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.parse.SpeakerCandidates.Candidate;

/**
 * The styles in which names come back as those of speakers do, and the names that come back in
 * them. One document.
 */
final class SpeakerStyles {
  private static final int LONGEST_HEAD = 60;
  private static final int LONGEST_BELOW = 24;
  private static final int MOST_IN_EXIT = 3;

  private final Draft draft;
  private final List<Group> groups;
  private final List<Candidate> all;
  private final Cast cast;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private final Set<String> known = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** Styles in which names come back. */
  private final Set<String> accepted = new HashSet<>();

  /** Styles in which a name that comes once is one too. */
  private final Set<String> sure = new HashSet<>();

  /** The types of the accepted styles. */
  private final Set<String> types = new HashSet<>();

  /** Names that head verses, such as "chorus", and may be no speakers. */
  private final Set<String> never = new HashSet<>();

  /** Styles in which something is said behind most names, on their lines. */
  private final Set<String> runIn = new HashSet<>();

  /** Styles behind whose names a dash opens most of what is said. */
  private final Set<String> dashed = new HashSet<>();

  /** Styles of names behind which a direction stands in brackets. */
  private final Set<String> bracketed = new HashSet<>();

  SpeakerStyles(Draft draft, List<Group> groups, List<Candidate> all, Cast cast) {
    this.draft = draft;
    this.groups = groups;
    this.all = all;
    this.cast = cast;
    never.addAll(draft.language().list("structure.song.parts"));
    never.addAll(Draft.english().list("structure.song.parts"));
    all.forEach(this::count);
    tallies.forEach(this::judge);
    if (!accepted.isEmpty()) {
      tallies.forEach(this::besides);
    }
    known.forEach(name -> words.addAll(Words.of(name)));
    accepted.stream().filter(this::runsIn).forEach(runIn::add);
  }

  /** The names that come back in an accepted style. */
  Set<String> known() {
    return known;
  }

  /** The words of those names. */
  Set<String> words() {
    return words;
  }

  /** True for a style in which names come back. */
  boolean accepts(String style) {
    return accepted.contains(style);
  }

  /** True for a style in which a name that comes once is one too. */
  boolean isSure(String style) {
    return sure.contains(style);
  }

  /** True for a type that an accepted style has. */
  boolean acceptsType(String type) {
    return types.contains(type);
  }

  /** True for a style in which something is said behind most names, on their lines. */
  boolean isRunIn(String style) {
    return runIn.contains(style);
  }

  /** True for such a style that has marks. */
  boolean isMarkedRunIn(String style) {
    return SpeakerReader.MARKS.indexOf(style.charAt(0)) >= 0 && runIn.contains(style);
  }

  /** True for a style behind whose names a dash opens most of what is said. */
  boolean isDashed(String style) {
    return dashed.contains(style);
  }

  /** True for a name that heads verses, such as "chorus". */
  boolean headsVerses(String name) {
    return never.contains(name);
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
    return said > 4 * alone;
  }

  private void count(Candidate c) {
    if (c.name().loose() && !c.name().marked()) {
      return;
    }
    Tally tally = tallies.computeIfAbsent(c.name().style(), k -> new Tally());
    tally.said(c.said(draft.layout()));
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

  private void judge(String style, Tally tally) {
    boolean weak = SpeakerName.weak(style);
    tally.close(weak);
    if (tally.speaks(weak, groups.size(), never)
        || style.endsWith("|")
            && tally.speaksInPlay(groups.size(), never)
            && isPlay(style, tally)) {
      accepted.add(style);
      types.add(style.substring(0, 1));
      known.addAll(tally.repeated());
      if (!weak || tally.dense(groups.size())) {
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
        || groups.stream().anyMatch(group -> onlyPlaysHave(group.first()));
  }

  /** "ACT I", "Scene 2", "[_Exit". */
  boolean onlyPlaysHave(Line line) {
    String text = draft.layout().text(line);
    if ("[(".indexOf(text.charAt(0)) >= 0) {
      String word = Words.first(Words.key(text));
      return draft.inLanguage("structure.stage.moves", word)
          && (text.length() > 1 && text.charAt(1) == '_' || Words.of(text).size() <= MOST_IN_EXIT);
    }
    return line.length() <= LONGEST_HEAD
        && draft.headings().read(text).filter(r -> StageLabeller.isDramatic(r.type())).isPresent();
  }

  /** Where somebody speaks, a single name in capitals that comes back speaks too. */
  private void besides(String style, Tally tally) {
    Set<String> names = tally.repeated();
    if (style.startsWith("C") && !SpeakerName.weak(style) && !names.isEmpty()) {
      accepted.add(style);
      known.addAll(names);
    }
  }
}
