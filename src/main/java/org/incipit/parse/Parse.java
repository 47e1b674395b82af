package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Dictionary;
import org.incipit.language.LanguageData;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.model.HyphenBreak;
import org.incipit.model.PageBreak;
import org.incipit.review.Decisions;

/** One document read with one profile: evidence first, then labels, then the tree. */
final class Parse {
  /** The rules that say how lines are cut, those of speech apart. */
  private static final Set<String> CUTTING =
      Set.of("furniture", "notes", "verse", "lists", "tables");

  private final Layout layout;
  private final Profile profile;
  private final Dictionary dictionary;
  private final PageFurniture furniture;
  private final List<PageBreak> breaks;
  private final NoteSections notes;
  private final NoteRuns runs;
  private final Draft draft;
  private final Labels labels;
  private final Turns turns;
  private final Cast cast;
  private final ProfileLines lines;
  private final Decisions decisions;
  private final BlockReplay replay;
  private final BreakReplay breakReplay;

  /** As the lines fall, before a profile or a person cuts further. */
  private final List<Chunk> cut;

  Parse(
      Layout layout,
      LanguageData language,
      Profile profile,
      Dictionary dictionary,
      Decisions decisions) {
    this.layout = layout;
    this.profile = profile;
    this.dictionary = dictionary;
    this.decisions = decisions;
    furniture = has("furniture") ? PageFurniture.of(layout) : PageFurniture.none(layout);
    lines = new ProfileLines(layout, profile, furniture);
    replay = new BlockReplay(layout, decisions);
    breakReplay = new BreakReplay(layout, decisions);
    replay.furniture(furniture);
    LanguageData words = language.with(profile.wordLists());
    draft = new Draft(layout, words, furniture, profile);
    List<Group> all = Group.all(layout, furniture.lines());
    cast = has("turns") ? Cast.of(draft, all) : Cast.none();
    turns = has("turns") ? Turns.of(draft, all, cast) : Turns.none();
    Scenes scenes = new Scenes(draft, turns, cast);
    List<Group> parted = new LoneLines(draft).cut(scenes.cut(all));
    boolean mail = has("quotes") && QuotedMail.several(layout, parted);
    List<Group> groups = mail ? QuotedMail.cut(layout, parted) : parted;
    boolean spaces =
        profile.pageBreaks().contains("leading-space") && !scenes.setDirectionsBySpace();
    breaks =
        breakReplay.pages(PageBreaks.find(layout, spaces, furniture.breaks(), furniture.lines()));
    notes =
        has("notes")
            ? NoteSections.of(layout, groups, words.set("notes.headings"))
            : NoteSections.none(layout);
    runs = has("notes") ? NoteRuns.of(layout, groups, notes) : NoteRuns.none(layout);
    List<Form> forms = Forms.of(draft, groups, has("verse"), has("lists"), has("tables"));
    for (int g = 0; g < groups.size(); g++) {
      if (opensNote(groups.get(g)) || furniture.marks().explainBars(groups.get(g))) {
        forms.set(g, Form.PROSE);
      }
      if (mail && QuotedMail.is(layout, groups.get(g))) {
        forms.set(g, Form.MARKED);
      }
    }
    if (has("verse")) {
      SpokenVerse.spread(draft, turns, groups, forms);
    }
    cut = new Chunker(layout, breaks, furniture, notes, runs, groups, forms).chunks();
    labels = label();
  }

  /** The same evidence, read with another profile. */
  private Parse(Parse evidence, Profile profile) {
    this.layout = evidence.layout;
    this.profile = profile;
    this.dictionary = evidence.dictionary;
    this.furniture = evidence.furniture;
    this.breaks = evidence.breaks;
    this.notes = evidence.notes;
    this.runs = evidence.runs;
    this.turns = evidence.turns;
    this.cast = evidence.cast;
    this.cut = evidence.cut;
    this.decisions = evidence.decisions;
    this.breakReplay = new BreakReplay(layout, decisions);
    this.draft = evidence.draft.with(profile);
    boolean alike = evidence.labelsAlike(profile);
    this.lines = alike ? evidence.lines : new ProfileLines(layout, profile, furniture);
    this.replay = alike ? evidence.replay : new BlockReplay(layout, decisions);
    labels = alike ? evidence.labels : label();
  }

  /** True where another profile has the same rules and finds the same at the top of the text. */
  private boolean labelsAlike(Profile other) {
    return profile.rules().equals(other.rules())
        && opening(lines.cut(draft, cut), profile)
            .roles()
            .equals(opening(lines.cut(draft, cut), other).roles());
  }

  private Opening opening(List<Chunk> chunks, Profile by) {
    boolean spoken = !chunks.isEmpty() && turns.at(chunks.get(0).first()).isPresent();
    return Opening.of(draft, chunks, spoken ? List.of() : by.front(), notes);
  }

  /** This document read with another profile; the lines are not cut anew where that cuts alike. */
  Parse with(Profile other, LanguageData language) {
    return decisions == Decisions.NONE && cutsAlike(other)
        ? new Parse(this, other)
        : new Parse(layout, language, other, dictionary, decisions);
  }

  private boolean cutsAlike(Profile other) {
    boolean silent = turns.isEmpty() && cast.isEmpty();
    return CUTTING.stream().allMatch(rule -> has(rule) == other.rules().contains(rule))
        && (silent || has("turns") == other.rules().contains("turns"))
        && profile.pageBreaks().equals(other.pageBreaks())
        && profile.headings().equals(other.headings())
        && profile.furniture().equals(other.furniture())
        && profile.separators().equals(other.separators())
        && profile.words().equals(other.words());
  }

  /** What a note's label opens is running text, however much it looks like a list. */
  private boolean opensNote(Group group) {
    int line = group.first().number() - 1;
    return runs.opensNote(line)
        || notes.label(line).isPresent()
        || notes.isHeading(line)
        || group.lines().stream().skip(1).anyMatch(l -> NoteBrackets.opens(layout, l));
  }

  private boolean has(String rule) {
    return profile.rules().contains(rule);
  }

  private Labels label() {
    List<Chunk> chunks = replay.cut(draft, lines.cut(draft, cut));
    Opening opening = opening(chunks, profile);
    Labels labels = new Labels(replay.cut(draft, lines.cut(draft, opening.chunks())));
    lines.label(labels);
    new SmallLabeller().label(draft, labels);
    for (int i = 0; i < opening.roles().size(); i++) {
      int at = ChunkCuts.indexAt(labels.chunks(), opening.chunks().get(i).extent().start());
      labels.set(at, Label.of(opening.roles().get(i), Certainty.HIGH, "it opens the text"));
    }
    for (String rule : profile.rules()) {
      if (rule.equals("contents")) {
        new IndexLabeller().label(draft, labels);
        new DedicationLabeller().label(draft, labels);
      }
      labeller(rule).ifPresent(labeller -> labeller.label(draft, labels));
      if (rule.equals("headings")) {
        new NamedByContents().label(draft, labels);
      }
    }
    replay.label(draft, labels);
    return labels;
  }

  private Optional<Labeller> labeller(String rule) {
    return switch (rule) {
      case "tables" -> Optional.of(new PairLabeller());
      case "contents" -> Optional.of(new ContentsLabeller());
      case "notes" -> Optional.of(new NoteLabeller(notes, runs));
      case "turns" -> Optional.of(new TurnLabeller(turns, cast));
      case "entries" -> Optional.of(new EntryLabeller());
      case "attendance" -> Optional.of(new AttendanceLabeller());
      case "headings" -> Optional.of(new HeadingLabeller());
      case "stage" -> Optional.of(new StageLabeller(turns));
      case "lists" -> Optional.of(new SeriesLabeller());
      case "forms" -> Optional.of(new FormLabeller());
      case "epigraphs" -> Optional.of(new EpigraphLabeller());
      case "letter" -> Optional.of(new LetterLabeller());
      case "quotes" -> Optional.of(new QuoteLabeller());
      default -> Optional.empty();
    };
  }

  /** The genre that the labels speak for. */
  Genre genre(List<String> among) {
    return Genres.choose(draft, labels, turns, among);
  }

  BlockTree tree(Genre genre, DiagnosticSink sink) {
    List<Label> found =
        replay.depths(lines.levels(Ranks.settle(draft, labels.chunks(), labels.finished())));
    Plan plan = Plan.of(draft, labels.chunks(), found, notes);
    Assembler assembler =
        new Assembler(draft, labels.chunks(), found, turns, profile.division(), sink);
    List<HyphenBreak> hyphens =
        breakReplay.hyphens(
            new Hyphens(layout, furniture.lines(), draft.language(), dictionary).find());
    replay.refused().forEach(sink::accept);
    breakReplay.refused().forEach(sink::accept);
    StructureDoubts doubts = new StructureDoubts(layout);
    doubts.genre(genre);
    doubts.blocks(labels.chunks(), found, replay.decided());
    doubts.pages(breaks);
    doubts.hyphens(hyphens, breakReplay.reviewed());
    return new BlockTree(
        Signatures.sign(plan.parts(assembler), replay.extents(labels.chunks())),
        breaks,
        hyphens,
        genre,
        doubts.list(),
        breakReplay.reviewed());
  }
}
