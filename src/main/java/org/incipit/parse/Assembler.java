package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Makes the tree out of labelled chunks, from the first to the last. One document. */
final class Assembler {
  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final String divisionType;
  private final ContentsLinks links;
  private final Notes notes;
  private final ChunkRuns runs;
  private final Speech speech;
  private final OpenDivisions open;
  private final HeadedDivisions headed;
  private final OpenLetters letters;

  Assembler(
      Draft draft,
      List<Chunk> chunks,
      List<Label> labels,
      Turns turns,
      String divisionType,
      DiagnosticSink sink) {
    this.draft = draft;
    this.chunks = chunks;
    this.labels = labels;
    this.divisionType = divisionType;
    this.links = new ContentsLinks(draft, chunks, labels);
    this.notes = new Notes(draft, sink);
    this.runs = new ChunkRuns(draft, chunks, labels, turns);
    this.speech = new Speech(draft, turns);
    this.open = new OpenDivisions(speech);
    this.headed = new HeadedDivisions(draft, labels, links, open);
    this.letters =
        new OpenLetters(draft, chunks, labels, runs, open, divisionType.equals("letter"));
  }

  /** A body of one division that holds everything up to {@code end}. */
  Block whole(int end) {
    Division root = new Division(BlockKind.DIV, Map.of("type", divisionType), 0);
    fill(root, 0, end);
    return Block.of(BlockKind.BODY, "", Map.of(), List.of(), List.of(root.finish().orElseThrow()));
  }

  /** A part of a book, its divisions standing side by side. */
  Optional<Block> part(BlockKind kind, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    Division root = new Division(kind, Map.of(), 0);
    fill(root, from, to);
    return root.finish();
  }

  /** What stands before the body: its title pages, made before, and what surrounds them. */
  Optional<Block> front(List<Block> title, int titleStart, int titleEnd, int bodyStart) {
    Division root = new Division(BlockKind.FRONT, Map.of(), 0);
    fill(root, 0, titleStart);
    title.forEach(root::add);
    fill(root, titleEnd, bodyStart);
    return root.finish();
  }

  private void fill(Division root, int from, int to) {
    open.begin(root);
    int i = from;
    while (i < to) {
      i = take(i, to);
    }
    open.outsideSpeech();
  }

  /** Takes the chunk at {@code i}, and those that belong to it; where to go on. */
  private int take(int i, int to) {
    letters.openAtMargin(i, to);
    Chunk chunk = chunks.get(i);
    Label label = labels.get(i);
    int end = runs.end(i, to);
    List<Chunk> run = chunks.subList(i, end);
    List<Label> ofRun = labels.subList(i, end);
    switch (label.role()) {
      case HEAD -> headed.head(chunk, label);
      case SUBHEAD -> headed.subhead(chunk, label);
      case NOTES_HEAD -> headed.notesHead(chunk);
      case TITLE -> headed.title(chunk, label);
      case DEDICATION -> headed.dedication(chunk);
      case DATELINE, SALUTE, BYLINE, ADDRESS, SIGNED, POSTSCRIPT -> {
        return letters.parts(i, to);
      }
      case SPEECH, SPEAKER -> {
        open.outsideSpeech();
        headed.endPersons();
        speech.begin(chunk, label);
      }
      case STAGE -> stage(i, to);
      case CAST -> open.block(Lists.lines(draft, run, Role.CAST));
      case VERSE -> open.block(Verse.stanza(draft, chunk, chunk.extent().start()));
      case NOTE -> open.block(notes.note(chunk, label, run.subList(1, run.size())));
      case ILLUSTRATION -> open.block(around(BlockKind.FIGURE, run));
      case FURNITURE -> open.block(draft.furniture(chunk));
      case SEPARATOR -> open.block(separator(i, to));
      case BLANK ->
          open.block(
              Block.of(BlockKind.AB, "", Map.of("rend", "blank"), chunk.content(), List.of()));
      case ATTENDANCE ->
          Attendance.lists(draft, run.stream().reduce(Chunk::join).orElseThrow(), label.split())
              .forEach(open::block);
      case ITEMS ->
          open.block(
              label.type().equals(Lists.HANGING)
                  ? Lists.hanging(draft, chunk)
                  : Lists.lines(draft, run, Role.ITEMS));
      case LIST -> {
        if (label.type().equals(FormLabeller.TALK)) {
          Lists.talk(draft, chunk).forEach(open::block);
        } else {
          open.block(Lists.list(draft, run, ofRun));
        }
      }
      case CONTENTS -> open.block(Lists.contents(draft, run, links));
      case INDEX -> IndexLists.blocks(draft, run, ofRun).forEach(open::block);
      case TABLE -> open.block(table(run, label, runs.captions(i, end)));
      case DRAWING -> open.block(drawing(chunk));
      case BOX -> Boxes.blocks(draft, chunk).forEach(open::block);
      case QUOTE -> open.block(Quotations.quote(draft, run, ofRun));
      case EPIGRAPH -> open.outsideSpeech().add(Quotations.epigraph(draft, run, ofRun));
      case INVOCATION -> open.outsideSpeech().add(around(BlockKind.EPIGRAPH, run));
      case ARGUMENT -> open.outsideSpeech().add(around(BlockKind.ARGUMENT, run));
      case TRAILER -> open.outsideSpeech().add(leaf(BlockKind.TRAILER, chunk, label));
      case P -> paragraph(chunk, label);
      case IMPRINT, NOTE_MORE -> open.block(draft.paragraph(chunk));
    }
    return end;
  }

  /** A direction: inside a speech that goes on behind it, else between speeches. */
  private void stage(int i, int to) {
    Label label = labels.get(i);
    if (!label.type().equals(TurnLabeller.SETTING)) {
      headed.endPersons();
    }
    if (!runs.speechGoesOn(i, to)) {
      open.outsideSpeech();
    }
    open.block(leaf(BlockKind.STAGE, chunks.get(i), label));
  }

  /** A paragraph; one that opens an entry opens a division for it. */
  private void paragraph(Chunk chunk, Label label) {
    if (label.type().equals(Boilerplate.TYPE) && open.nested()) {
      open.closeNested();
    }
    if (label.type().equals(EntryLabeller.RUN_IN)) {
      headed.entry();
    }
    open.block(draft.paragraph(chunk));
  }

  private Block leaf(BlockKind kind, Chunk chunk, Label label) {
    return draft.leaf(kind, "", draft.certainty(label), chunk, chunk.extent());
  }

  private Block table(List<Chunk> run, Label label, int captions) {
    if (captions == run.size()) {
      return draft.paragraph(run.get(0));
    }
    return label.type().equals(Tables.PAIR)
        ? Tables.pairs(draft, run)
        : Tables.table(draft, run, captions);
  }

  /** A block that holds paragraphs and nothing else. */
  private Block around(BlockKind kind, List<Chunk> run) {
    List<Block> paragraphs = new ArrayList<>();
    run.forEach(chunk -> paragraphs.add(draft.paragraph(chunk)));
    return Block.of(kind, "", Map.of(), List.of(), paragraphs);
  }

  /** A drawing keeps the white space before its first line, too. */
  private Block drawing(Chunk chunk) {
    List<Span> content = new ArrayList<>(chunk.content());
    int start = content.get(0).start();
    while (start > chunk.first().start() && " \t".indexOf(draft.layout().charAt(start - 1)) >= 0) {
      start--;
    }
    content.set(0, new Span(start, content.get(0).end()));
    return Block.of(BlockKind.AB, "", Map.of("rend", "preformatted"), content, chunk.furniture());
  }

  /** Ornaments part sections; a rule over notes belongs to them. */
  private Block separator(int i, int to) {
    Chunk chunk = chunks.get(i);
    boolean overNotes = runs.isOverNote(i, to) && FootNotes.isRule(draft.layout(), chunk.first());
    return Block.of(
        BlockKind.METAMARK,
        "",
        Map.of("function", overNotes ? "rule" : "separator"),
        chunk.content(),
        chunk.furniture());
  }
}
