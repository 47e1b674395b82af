package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.Dictionary;
import org.incipit.language.LanguageData;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.model.HyphenBreak;
import org.incipit.review.Decisions;

/** One document read with one profile: evidence first, then labels, then the tree. */
final class Parse {
  private final Layout layout;
  private final Profile profile;
  private final Dictionary dictionary;
  private final PageFurniture furniture;
  private final Cutting cutting;
  private final NoteSections notes;
  private final Draft draft;
  private final Turns turns;
  private final Labels labels;
  private final ProfileLines lines;
  private final Decisions decisions;
  private final BlockReplay replay;
  private final BreakReplay breakReplay;

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
    furniture = profile.has("furniture") ? PageFurniture.of(layout) : PageFurniture.none(layout);
    lines = new ProfileLines(layout, profile, furniture);
    replay = new BlockReplay(layout, decisions);
    breakReplay = new BreakReplay(layout, decisions);
    replay.furniture(furniture);
    LanguageData words = language.with(profile.wordLists());
    cutting = Cutting.of(Grouping.of(layout, words, furniture, profile), furniture, breakReplay);
    draft = cutting.grouping().draft();
    turns = cutting.grouping().turns();
    notes = cutting.notes();
    labels = label();
  }

  /** The same document, read with another profile that names the same lines and words. */
  private Parse(Parse evidence, Profile profile, Cutting cutting, boolean alike) {
    this.layout = evidence.layout;
    this.profile = profile;
    this.dictionary = evidence.dictionary;
    this.furniture = evidence.furniture;
    this.cutting = cutting;
    this.notes = cutting.notes();
    this.turns = cutting.grouping().turns();
    this.draft = cutting.grouping().draft();
    this.decisions = evidence.decisions;
    this.breakReplay = new BreakReplay(layout, decisions);
    this.lines = alike ? evidence.lines : new ProfileLines(layout, profile, furniture);
    this.replay = alike ? evidence.replay : new BlockReplay(layout, decisions);
    labels = alike ? evidence.labels : label();
  }

  /** True where another profile has the same rules and finds the same at the top of the text. */
  private boolean labelsAlike(Profile other) {
    return profile.rules().equals(other.rules())
        && opening(lines.cut(draft, cutting.chunks()), profile)
            .roles()
            .equals(opening(lines.cut(draft, cutting.chunks()), other).roles());
  }

  private Opening opening(List<Chunk> chunks, Profile by) {
    boolean spoken = !chunks.isEmpty() && turns.at(chunks.get(0).first()).isPresent();
    return Opening.of(draft, chunks, spoken ? List.of() : by.front(), notes);
  }

  /** This document read with another profile; the lines are not cut anew where that cuts alike. */
  Parse with(Profile other, LanguageData language) {
    if (decisions != Decisions.NONE || !profile.namesAlike(other)) {
      return new Parse(layout, language, other, dictionary, decisions);
    }
    Cutting recut = cutting.with(other, breakReplay);
    return new Parse(this, other, recut, recut.chunks() == cutting.chunks() && labelsAlike(other));
  }

  private Labels label() {
    List<Chunk> chunks = replay.cut(draft, lines.cut(draft, cutting.chunks()));
    Opening opening = opening(chunks, profile);
    List<Chunk> joined = SongNumbers.join(draft, turns, opening.chunks());
    Labels labels = new Labels(replay.cut(draft, lines.cut(draft, joined)));
    lines.label(labels);
    new SmallLabeller().label(draft, labels);
    Boilerplate.label(draft, labels);
    TranscriberNote.label(draft, labels);
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
      case "notes" -> Optional.of(new NoteLabeller(notes, cutting.runs()));
      case "turns" -> Optional.of(new TurnLabeller(turns, cutting.grouping().cast()));
      case "entries" -> Optional.of(new EntryLabeller(turns));
      case "years" -> Optional.of(new EntryLabeller(turns, true));
      case "attendance" -> Optional.of(new AttendanceLabeller());
      case "headings" -> Optional.of(new HeadingLabeller(turns));
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
    doubts.pages(cutting.breaks());
    doubts.hyphens(hyphens, breakReplay.reviewed());
    return new BlockTree(
        Signatures.sign(plan.parts(assembler), replay.extents(labels.chunks())),
        cutting.breaks(),
        hyphens,
        genre,
        doubts.list(),
        breakReplay.reviewed());
  }
}
