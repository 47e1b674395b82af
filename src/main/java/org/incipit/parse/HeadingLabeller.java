package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.model.Certainty;

/**
 * Finds headings. The blank lines over a line, its length, its capitals and its place on the line
 * each count for something; words such as "Chapter" count for most. What comes back in the same
 * shape, or counts on from a line before, counts for more.
 */
final class HeadingLabeller implements Labeller {
  private static final int LONGEST = 240;
  private static final int LONGEST_LINE = 78;
  private static final int MOST_LINES = 6;
  private static final int SURE = 6;
  private static final int SET_IN = 2;
  private static final int ENOUGH = 4;

  /** Type of a further heading that comes back under numbers, as the title of a section does. */
  static final String TITLE_OF_ITS_OWN = "titled";

  /** Evidence of a line that counts on from another. */
  static final String COUNTS_ON = "one of a series of numbers";

  private static final int FEWEST_TITLED = 3;
  private static final int FEWEST_ALIKE = 3;
  private static final int FEWEST_SAID = 2;
  private static final int FEWEST_OVER_SPEECHES = 2;

  private final Turns turns;

  HeadingLabeller(Turns turns) {
    this.turns = turns;
  }

  @Override
  public void label(Draft draft, Labels labels) {
    HeadingWords words = draft.headings();
    int rhythm = draft.layout().rhythm();
    SceneHeads scenes = new SceneHeads(draft, turns);
    TreeMap<Integer, HeadingEvidence.Case> cases = new TreeMap<>();
    int greeting = LetterTop.greeting(draft, labels.chunks());
    Correspondence letters = Correspondence.of(draft, labels);
    Provisions provisions = Provisions.of(draft, labels);
    for (int i = 0; i < labels.size(); i++) {
      boolean scene = labels.open(i) && scenes.opens(labels, i);
      if (scene
          || labels.open(i)
              && candidate(draft, labels, i)
              && !provisions.isText(i)
              && !letters.signs(i)
              && !scenes.directs(labels, i)) {
        HeadingEvidence.Case weighed = HeadingEvidence.weigh(draft, labels, i, words, rhythm);
        HeadingEvidence.Case c =
            scene
                ? weighed.with(SURE, "opens a scene, between speeches")
                : provisions
                    .title(i)
                    .map(r -> new HeadingEvidence.Case(SURE, Optional.of(r), Provisions.TITLE))
                    .orElse(weighed);
        if (i > greeting || c.read().isPresent()) {
          cases.put(i, c);
        }
      }
    }
    Set<Integer> titles = scenes.titles(labels);
    countOn(draft, labels, cases);
    overNumbers(draft, labels, cases);
    new TitleZone(draft, labels, cases).label();
    comeBack(draft, labels, cases);
    Map<String, Integer> alike = alike(draft, labels, cases, rhythm);
    cases.forEach(
        (i, c) -> {
          boolean series =
              alike.getOrDefault(signature(draft, labels.chunk(i), rhythm), 0) >= FEWEST_ALIKE;
          int points = c.points() + (series ? 1 : 0);
          boolean first = i == 0 && points < SURE + 1;
          if (!labels.open(i)) {
            return;
          }
          if (titles.contains(i) && labels.is(i - 1, Role.HEAD)) {
            labels.set(i, Label.of(Role.SUBHEAD, Certainty.MEDIUM, "the title of an act"));
            return;
          }
          if (c.read().isEmpty() && scenes.setsUnder(labels, i)) {
            return;
          }
          UnderHeading under = new UnderHeading(draft, labels, words);
          if (turns.isEmpty() && under.isSaidInItalics(i)) {
            labels.set(i, UnderHeading.ARGUMENT);
          } else if (points >= ENOUGH && !first && hasSomethingBelow(labels, i)) {
            labels.set(i, label(draft, labels, i, c, points, series, rhythm));
          } else {
            under.label(i);
          }
        });
    titled(labels);
    arguments(draft, labels, cases.keySet());
  }

  /** Arguments that several chapters have, and those that are too long to be weighed. */
  private static void arguments(Draft draft, Labels labels, Set<Integer> weighed) {
    UnderHeading under = new UnderHeading(draft, labels, draft.headings());
    List<Integer> said = new ArrayList<>();
    for (int i = 1; i < labels.size(); i++) {
      if (under.isNearer(i)) {
        said.add(i);
      }
    }
    if (said.size() >= FEWEST_SAID) {
      said.forEach(i -> labels.set(i, UnderHeading.ARGUMENT));
    }
    for (int i = 1; i < labels.size(); i++) {
      if (labels.open(i) && (!weighed.contains(i) || labels.is(i - 1, Role.ARGUMENT))) {
        under.labelLong(i);
      }
    }
  }

  /** Lines that count on from one another. */
  private static void countOn(
      Draft draft, Labels labels, TreeMap<Integer, HeadingEvidence.Case> cases) {
    List<NumberSeries.Member> numbered = new ArrayList<>();
    cases.forEach(
        (i, c) ->
            NumberSeries.member(draft, i, labels.chunk(i), c.read()).ifPresent(numbered::add));
    NumberSeries series = NumberSeries.of(labels, numbered);
    Set<Integer> divided = divided(draft, labels, cases);
    cases.replaceAll(
        (i, c) ->
            (series.holds(i) || divided.contains(i))
                    && (labels.chunk(i).blankBefore() > 0 || i == 0 || hangs(draft, labels, i))
                ? c.with(ENOUGH, COUNTS_ON)
                : c);
  }

  /** The titles of what is told in numbered parts. */
  private static void overNumbers(
      Draft draft, Labels labels, TreeMap<Integer, HeadingEvidence.Case> cases) {
    for (int i : List.copyOf(cases.keySet())) {
      if (cases.get(i).evidence().contains(COUNTS_ON)) {
        int title = OverNumbers.title(draft, labels.chunks(), i);
        cases.computeIfPresent(title, (k, c) -> c.with(ENOUGH, "over the first of some numbers"));
      }
    }
  }

  /** A line at the margin over text that is set in, where no blank lines part paragraphs. */
  private static boolean hangs(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return i + 1 < labels.size()
        && chunk.size() <= 2
        && chunk.indent() <= draft.layout().margin()
        && labels.chunk(i + 1).first().indent() >= chunk.indent() + SET_IN
        && labels.chunk(i + 1).form() == Form.PROSE
        && draft.layout().endsSentence(labels.chunk(i - 1).last());
  }

  /** "1 Materials" over "1.1 Oak": a number that others go on from. */
  private static Set<Integer> divided(
      Draft draft, Labels labels, TreeMap<Integer, HeadingEvidence.Case> cases) {
    Set<Integer> found = new HashSet<>();
    int last = -1;
    int value = 0;
    for (int i : cases.keySet()) {
      String plain = draft.plain(labels.chunk(i));
      Optional<Numbering.Number> number =
          labels.chunk(i).size() > 2 || draft.layout().endsSentence(labels.chunk(i).last())
              ? Optional.empty()
              : Numbering.leading(plain);
      if (number.filter(n -> n.parts() == 1).isPresent()) {
        boolean next = found.contains(last) && number.get().value() == value + 1;
        last = i;
        value = number.get().value();
        if (next) {
          found.add(i);
        }
      } else if (last >= 0 && number.filter(n -> n.parts() == 2).isPresent()) {
        if (plain.startsWith(value + ".") || plain.startsWith("§ " + value + ".")) {
          found.add(last);
        }
      }
    }
    return found;
  }

  /**
   * Lines that have nothing but their shape, where it comes back. A text whose headings have more
   * space above them needs none of these.
   */
  private void comeBack(Draft draft, Labels labels, TreeMap<Integer, HeadingEvidence.Case> cases) {
    List<Integer> setOff =
        SetOffLines.find(draft, labels, cases.keySet()).stream()
            .filter(i -> cases.get(i).points() < ENOUGH)
            .toList();
    lift(cases, setOff, 1);
    int rhythm = draft.layout().rhythm();
    long spaced =
        cases.keySet().stream()
            .filter(i -> cases.get(i).points() >= ENOUGH)
            .filter(i -> HeadingEvidence.bucket(labels.chunk(i), rhythm) < 2)
            .filter(i -> labels.chunk(i).blankBefore() < Group.MANY)
            .count();
    if (spaced >= FEWEST_ALIKE) {
      return;
    }
    List<Integer> bare =
        cases.keySet().stream().filter(i -> HeadingEvidence.bare(draft, labels, i)).toList();
    boolean marked =
        bare.stream().allMatch(i -> HeadingEvidence.emphasised(draft.text(labels.chunk(i))));
    lift(cases, bare, marked ? FEWEST_ALIKE - 1 : FEWEST_ALIKE);
    lift(
        cases,
        cases.keySet().stream().filter(i -> HeadingEvidence.headline(draft, labels, i)).toList(),
        FEWEST_ALIKE);
    boolean acted =
        cases.values().stream()
            .flatMap(c -> c.read().stream())
            .anyMatch(read -> StageLabeller.isDramatic(read.type()));
    if (turns.recorded() && !acted) {
      lift(
          cases,
          cases.keySet().stream()
              .filter(i -> HeadingEvidence.overSpeech(draft, labels, i))
              .toList(),
          FEWEST_OVER_SPEECHES);
    }
    if (isVerse(labels)) {
      lift(
          cases,
          cases.keySet().stream().filter(i -> HeadingEvidence.overVerse(draft, labels, i)).toList(),
          FEWEST_ALIKE);
    }
  }

  /** True for a text of which most is verse. */
  private static boolean isVerse(Labels labels) {
    int lines = 0;
    int verse = 0;
    for (Chunk chunk : labels.chunks()) {
      lines += chunk.size();
      verse += chunk.form() == Form.VERSE ? chunk.size() : 0;
    }
    return verse * 2 > lines;
  }

  private static void lift(
      TreeMap<Integer, HeadingEvidence.Case> cases, List<Integer> alike, int fewest) {
    if (alike.size() >= fewest) {
      alike.forEach(
          i ->
              cases.computeIfPresent(
                  i,
                  (k, c) -> c.with(ENOUGH - 1, "one of several short lines between paragraphs")));
    }
  }

  private static Map<String, Integer> alike(
      Draft draft, Labels labels, TreeMap<Integer, HeadingEvidence.Case> cases, int rhythm) {
    Map<String, Integer> alike = new HashMap<>();
    cases.forEach(
        (i, c) -> {
          if (c.points() >= ENOUGH - 1) {
            alike.merge(signature(draft, labels.chunk(i), rhythm), 1, Integer::sum);
          }
        });
    return alike;
  }

  /** Titles that stand under number after number head sections of their own. */
  private static void titled(Labels labels) {
    int titled = 0;
    for (int i = 0; i < labels.size(); i++) {
      titled += labels.is(i, Role.SUBHEAD) && underDivision(labels, i) ? 1 : 0;
    }
    for (int i = 0; i < labels.size() && titled >= FEWEST_TITLED; i++) {
      if (labels.is(i, Role.SUBHEAD)
          && (!labels.is(i - 1, Role.HEAD) || underDivision(labels, i))) {
        labels.replace(i, labels.at(i).orElseThrow().typed(TITLE_OF_ITS_OWN));
      }
    }
  }

  /** Under a heading, and not that of the whole text, whose second line it is. */
  private static boolean underDivision(Labels labels, int i) {
    return labels.is(i - 1, Role.HEAD) && labels.at(i - 1).filter(l -> l.rank() > 0).isPresent();
  }

  private static Label label(
      Draft draft,
      Labels labels,
      int i,
      HeadingEvidence.Case c,
      int points,
      boolean series,
      int rhythm) {
    Certainty cert = points >= SURE ? Certainty.HIGH : series ? Certainty.MEDIUM : Certainty.LOW;
    Chunk chunk = labels.chunk(i);
    Optional<HeadingWords.Read> read = c.read();
    return Label.of(Role.HEAD, cert, c.evidence() + (series ? ", like others" : ""))
        .typed(read.map(HeadingWords.Read::type).orElse(""))
        .ranked(RankCode.of(draft, chunk, HeadingEvidence.bucket(chunk, rhythm), read));
  }

  private static String signature(Draft draft, Chunk chunk, int rhythm) {
    String text = draft.text(chunk);
    return HeadingEvidence.bucket(chunk, rhythm)
        + (Words.shouted(text) ? "C" : "m")
        + (chunk.indent() > 8 ? "i" : "")
        + (Numbering.depth(draft, draft.plain(chunk)) > 0 ? "#" : "");
  }

  private static boolean candidate(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    return !Captions.over(draft, labels, i)
        && !Captions.below(draft, labels, i)
        && chunk.form() != Form.TABLE
        && chunk.form() != Form.BOX
        && chunk.form() != Form.DRAWING
        && chunk.form() != Form.HANGING
        && !chunk.form().ofItems()
        && (chunk.form() != Form.VERSE || chunk.size() == 1)
        && (chunk.form() != Form.LIST || chunk.size() == 1)
        && chunk.size() <= MOST_LINES
        && chunk.extent().length() <= LONGEST
        && chunk.lines().stream()
            .allMatch(l -> l.length() <= LONGEST_LINE || chunk.size() == 1 && l.length() <= 110)
        && draft.text(chunk).chars().anyMatch(Character::isLetterOrDigit);
  }

  /** A heading heads something: another one, or text. */
  private static boolean hasSomethingBelow(Labels labels, int i) {
    for (int k = i + 1; k < labels.size(); k++) {
      if (!labels.is(k, Role.FURNITURE)
          && !labels.is(k, Role.BLANK)
          && !labels.is(k, Role.NOTE)
          && !labels.is(k, Role.NOTE_MORE)
          && !labels.is(k, Role.NOTES_HEAD)) {
        return true;
      }
    }
    return false;
  }
}
