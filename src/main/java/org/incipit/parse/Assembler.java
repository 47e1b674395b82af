package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** Makes the tree out of labelled chunks, from the first to the last. One document. */
final class Assembler {
  /** Deeper than any heading, so that every heading ends an entry. */
  private static final int ENTRY_DEPTH = 100_000;

  /** What may stand inside a speech without ending it. */
  private static final Set<Role> PASSING =
      Set.of(Role.STAGE, Role.FURNITURE, Role.BLANK, Role.NOTE, Role.NOTE_MORE);

  /** What is said. */
  private static final Set<Role> SPOKEN = Set.of(Role.P, Role.VERSE, Role.QUOTE);

  private static final int MOST_BLANK_IN_TABLE = 2;

  /** Divisions that hold a list and no other division. */
  private static final Set<String> LISTINGS =
      Set.of("contents", "illustrations", "index", "dedication", "notes");

  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final Turns turns;
  private final LetterParts letters;

  /** The date line whose letter is open already. */
  private int opened = -1;

  private final Notes notes;
  private final ContentsLinks links;
  private final List<Division> open = new ArrayList<>();
  private final String divisionType;

  /** The division of the list of persons. */
  private Division persons;

  /** Where the last look past what may interrupt a speech ended, so that none is taken twice. */
  private int passed;

  /** The number of the last act whose heading names a scene as well; 0 for none. */
  private int act;

  /** How deep headings of scenes lie; null before anybody asks. */
  private TreeSet<Integer> sceneDepths;

  /** The speech that is being said: its blocks so far. */
  private final List<Block> speech = new ArrayList<>();

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
    this.turns = turns;
    this.divisionType = divisionType;
    this.letters = new LetterParts(draft);
    this.notes = new Notes(draft, sink);
    this.links = new ContentsLinks(draft, chunks, labels);
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
    open.clear();
    open.add(root);
    int i = from;
    while (i < to) {
      i = take(i, to);
    }
    endSpeech();
  }

  private Division current() {
    return open.get(open.size() - 1);
  }

  /** Takes the chunk at {@code i}, and those that belong to it; where to go on. */
  private int take(int i, int to) {
    Chunk chunk = chunks.get(i);
    Label label = labels.get(i);
    if (besideFurther(i, to)) {
      openFurther(Math.max(i, run(i, to, Role.NOTE)));
    }
    switch (label.role()) {
      case HEAD -> head(chunk, label);
      case SUBHEAD -> subhead(chunk, label);
      case NOTES_HEAD -> notesHead(chunk);
      case NOTE -> {
        int end = run(i + 1, to, Role.NOTE_MORE);
        global(notes.note(chunk, label, chunks.subList(i + 1, end)));
        return end;
      }
      case ILLUSTRATION -> {
        int end = i + 1;
        while (end < to
            && labels.get(end).role() == Role.ILLUSTRATION
            && !labels.get(end).type().isEmpty()) {
          end++;
        }
        global(figure(chunks.subList(i, end)));
        return end;
      }
      case FURNITURE -> global(draft.furniture(chunk));
      case SEPARATOR -> global(separator(i, to));
      case BLANK ->
          block(Block.of(BlockKind.AB, "", Map.of("rend", "blank"), chunk.content(), List.of()));
      case SPEECH, SPEAKER -> speech(chunk, label);
      case STAGE -> stage(i, to);
      case VERSE -> block(Verse.stanza(draft, chunk, chunk.extent().start()));
      case ATTENDANCE -> {
        int end = i + 1;
        Chunk all = chunk;
        while (end < to && labels.get(end).type().equals(AttendanceLabeller.MORE)) {
          all = all.join(chunks.get(end++));
        }
        Attendance.lists(draft, all, label.split()).forEach(this::block);
        return end;
      }
      case ITEMS ->
          block(
              label.type().equals(Lists.HANGING)
                  ? Lists.hanging(draft, chunk)
                  : Lists.lines(draft, List.of(chunk), Role.ITEMS));
      case DRAWING -> block(drawing(chunk));
      case BOX -> Boxes.blocks(draft, chunk).forEach(this::block);
      case LIST -> {
        if (label.type().equals(FormLabeller.TALK)) {
          Lists.talk(draft, chunk).forEach(this::block);
          return i + 1;
        }
        int end = listEnd(i, to);
        block(Lists.list(draft, chunks.subList(i, end), labels.subList(i, end)));
        return end;
      }
      case TABLE -> {
        if (label.type().equals(Tables.PAIR)) {
          int end = PairLabeller.end(labels, i, to);
          block(Tables.pairs(draft, chunks.subList(i, end)));
          return end;
        }
        int captions = 0;
        while (i + captions < to && labels.get(i + captions).type().equals(Tables.CAPTION)) {
          captions++;
        }
        if (i + captions == to || labels.get(i + captions).role() != Role.TABLE) {
          block(draft.paragraph(chunk)); // a person says that what it names is no table
          return i + 1;
        }
        int end = tableEnd(i + captions, to);
        block(Tables.table(draft, chunks.subList(i, end), captions));
        return end;
      }
      case QUOTE -> {
        int end = run(i + 1, to, Role.QUOTE);
        block(Quotations.quote(draft, chunks.subList(i, end), labels.subList(i, end)));
        return end;
      }
      case INDEX -> {
        int end = run(i + 1, to, Role.INDEX);
        IndexLists.blocks(draft, chunks.subList(i, end), labels.subList(i, end))
            .forEach(this::block);
        return end;
      }
      case CONTENTS -> {
        int end = run(i + 1, to, Role.CONTENTS);
        block(Lists.contents(draft, chunks.subList(i, end), links));
        return end;
      }
      case CAST -> {
        int end = run(i + 1, to, Role.CAST);
        block(Lists.lines(draft, chunks.subList(i, end), Role.CAST));
        return end;
      }
      case DATELINE, SALUTE, BYLINE, ADDRESS, SIGNED, POSTSCRIPT -> {
        return letter(i, to);
      }
      case TRAILER -> {
        endSpeech();
        current().add(leaf(BlockKind.TRAILER, chunk, label));
      }
      case ARGUMENT -> {
        endSpeech();
        current().add(argument(chunk));
      }
      case EPIGRAPH -> {
        int end = run(i + 1, to, Role.EPIGRAPH);
        endSpeech();
        current().add(Quotations.epigraph(draft, chunks.subList(i, end), labels.subList(i, end)));
        return end;
      }
      case DEDICATION -> dedication(chunk);
      case INVOCATION -> {
        endSpeech();
        current()
            .add(
                Block.of(
                    BlockKind.EPIGRAPH, "", Map.of(), List.of(), List.of(draft.paragraph(chunk))));
      }
      case P -> {
        if (label.type().equals(Boilerplate.TYPE) && open.size() > 1) {
          endSpeech();
          open.subList(1, open.size()).clear();
        }
        paragraph(chunk, label);
      }
      case TITLE -> {
        Label title = Label.of(Role.HEAD, label.cert(), label.evidence());
        if (current().atTop()) {
          endSpeech();
          current().add(headBlock(chunk, title));
        } else {
          block(draft.paragraph(chunk));
        }
      }
      case IMPRINT, NOTE_MORE -> block(draft.paragraph(chunk));
    }
    return i + 1;
  }

  private int run(int from, int to, Role role) {
    int end = from;
    while (end < to && labels.get(end).role() == role) {
      end++;
    }
    return end;
  }

  /** A list whose items stand apart goes on to its last item; another one opens with a first. */
  private int listEnd(int i, int to) {
    int end = i + 1;
    if (labels.get(i).type().isEmpty()) {
      return end;
    }
    while (end < to
        && labels.get(end).role() == Role.LIST
        && !labels.get(end).type().isEmpty()
        && !(labels.get(end).type().equals(SeriesLabeller.ITEM)
            && labels.get(end).rank() == 1
            && Markers.at(draft.layout(), chunks.get(end).first())
                .filter(m -> m.value() == 1)
                .isPresent())) {
      end++;
    }
    return end;
  }

  /** A table goes on after a blank line, and over the furniture at the edge of a page. */
  private int tableEnd(int i, int to) {
    int end = i + 1;
    while (end < to) {
      int next = run(end, to, Role.FURNITURE);
      boolean more =
          next < to
              && labels.get(next).role() == Role.TABLE
              && labels.get(next).type().isEmpty()
              && (chunks.get(next).blankBefore() <= MOST_BLANK_IN_TABLE || next > end);
      if (!more) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private Block leaf(BlockKind kind, Chunk chunk, Label label) {
    return draft.leaf(kind, "", draft.certainty(label), chunk, chunk.extent());
  }

  // == Headings and divisions ==

  private void head(Chunk chunk, Label label) {
    endSpeech();
    if (label.rank() == 0 && open.size() == 1 && current().atTop()) {
      current().add(headBlock(chunk, label));
      return;
    }
    Optional<HeadingWords.Read> scene =
        label.type().equals("act") ? SceneHeads.sceneOf(draft, chunk) : Optional.empty();
    if (scene.isPresent() && label.rank() > 0) {
      actAndScene(chunk, label, scene.get().value());
      return;
    }
    int depth = Math.max(1, label.rank());
    while (open.size() > 1 && (current().depth() >= depth || LISTINGS.contains(current().type()))) {
      open.remove(open.size() - 1);
    }
    String type = divisionType(label);
    open.add(current().open(Map.of("type", type), depth));
    current().add(headBlock(chunk, label));
    persons = label.type().equals("castList") ? current() : persons;
  }

  /**
   * "Act I--Scene I" heads an act, which opens with a scene; "Act I--Scene II" heads the next scene
   * of the same act.
   */
  private void actAndScene(Chunk chunk, Label label, int scene) {
    int number = draft.headings().read(draft.plain(chunk)).map(HeadingWords.Read::value).orElse(0);
    boolean same = number == act && scene > 1 && inside("act");
    int depth = same ? sceneDepth(label.rank()) : label.rank();
    while (open.size() > 1 && (current().depth() >= depth || LISTINGS.contains(current().type()))) {
      open.remove(open.size() - 1);
    }
    open.add(current().open(Map.of("type", same ? "scene" : "act"), depth));
    current().add(headBlock(chunk, label));
    act = number;
    if (!same) {
      open.add(current().open(Map.of("type", "scene"), sceneDepth(label.rank())));
    }
  }

  /** How deep the headings of scenes lie in an act of some depth. */
  private int sceneDepth(int act) {
    if (sceneDepths == null) {
      sceneDepths = new TreeSet<>();
      labels.stream()
          .filter(label -> label.role() == Role.HEAD && label.type().equals("scene"))
          .forEach(label -> sceneDepths.add(label.rank()));
    }
    Integer depth = sceneDepths.higher(act);
    return depth == null ? act + Ranks.STEP : depth;
  }

  private void dedication(Chunk chunk) {
    endSpeech();
    if (!current().type().equals("dedication")) {
      open.subList(1, open.size()).clear();
      open.add(current().open(Map.of("type", "dedication"), 1));
    }
    current().add(draft.paragraph(chunk));
  }

  private String divisionType(Label label) {
    return switch (label.type()) {
      case "" -> inside(draft.profile().section()) ? "section" : draft.profile().section();
      case "castList", "front", "back", "transcriber" -> "section";
      default -> label.type();
    };
  }

  /** True in a division of a type: what it is divided into is a section, not another of them. */
  private boolean inside(String type) {
    return open.stream().skip(1).anyMatch(division -> division.type().equals(type));
  }

  private void subhead(Chunk chunk, Label label) {
    endSpeech();
    if (current().atTop() && (current().holdsHeading() || current().type().equals("scene"))) {
      if (label.type().equals(HeadingLabeller.TITLE_OF_ITS_OWN)) {
        int depth = current().depth() + 1;
        open.add(current().open(Map.of("type", "section"), depth));
      }
      current().add(headBlock(chunk, label));
    } else {
      block(draft.paragraph(chunk));
    }
  }

  private Block headBlock(Chunk chunk, Label label) {
    return Headings.block(draft, chunk, label, links.id(chunk));
  }

  private void notesHead(Chunk chunk) {
    endSpeech();
    if (open.size() > 1 && current().type().equals("notes")) {
      if (current().atTop()) {
        current().add(draft.leaf(BlockKind.HEAD, chunk));
        return;
      }
      open.remove(open.size() - 1);
    }
    open.add(current().open(Map.of("type", "notes"), current().depth() + 1));
    current().add(draft.leaf(BlockKind.HEAD, chunk));
  }

  // == Blocks ==

  /** A block of text: part of the speech that is being said, else of the division. */
  private void block(Block block) {
    if (speech.isEmpty()) {
      current().add(block);
    } else {
      speech.add(block);
    }
  }

  private void global(Block block) {
    block(block);
  }

  /** A paragraph; one that opens an entry opens a division for it. */
  private void paragraph(Chunk chunk, Label label) {
    if (label.type().equals(EntryLabeller.RUN_IN)) {
      endSpeech();
      while (open.size() > 1 && current().depth() >= ENTRY_DEPTH) {
        open.remove(open.size() - 1);
      }
      open.add(current().open(Map.of("type", "entry"), ENTRY_DEPTH));
    }
    block(draft.paragraph(chunk));
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

  private Block figure(List<Chunk> parts) {
    List<Block> paragraphs = new ArrayList<>();
    parts.forEach(chunk -> paragraphs.add(draft.paragraph(chunk)));
    return Block.of(BlockKind.FIGURE, "", Map.of(), List.of(), paragraphs);
  }

  private Block argument(Chunk chunk) {
    return Block.of(BlockKind.ARGUMENT, "", Map.of(), List.of(), List.of(draft.paragraph(chunk)));
  }

  /** Ornaments part sections; a rule over notes belongs to them. */
  private Block separator(int i, int to) {
    Chunk chunk = chunks.get(i);
    int next = run(i + 1, to, Role.FURNITURE);
    boolean overNotes =
        next < to
            && labels.get(next).role() == Role.NOTE
            && FootNotes.isRule(draft.layout(), chunk.first());
    return Block.of(
        BlockKind.METAMARK,
        "",
        Map.of("function", overNotes ? "rule" : "separator"),
        chunk.content(),
        chunk.furniture());
  }

  // == Speeches ==

  private void speech(Chunk chunk, Label label) {
    endSpeech();
    endPersons();
    int end = label.split() < 0 ? chunk.extent().end() : label.split();
    int direction =
        turns.at(chunk.first()).filter(SpeakerName::alone).map(SpeakerName::direction).orElse(-1);
    speech.add(
        draft.leaf(
            BlockKind.SPEAKER,
            "",
            draft.certainty(label),
            chunk,
            new Span(chunk.extent().start(), trim(direction < 0 ? end : direction))));
    if (direction >= 0) {
      speech.add(draft.leaf(BlockKind.STAGE, "", Map.of(), chunk, new Span(direction, end)));
    }
    int rest = end;
    while (rest < chunk.extent().end() && Characters.isGap(draft.layout().charAt(rest))) {
      rest++;
    }
    if (rest < chunk.extent().end()) {
      speech.add(
          chunk.form() == Form.VERSE
              ? Verse.stanza(draft, chunk, rest)
              : draft.leaf(
                  BlockKind.P,
                  draft.nextParagraph(),
                  Map.of(),
                  chunk,
                  new Span(rest, chunk.extent().end())));
    }
  }

  /** A direction: inside a speech that goes on behind it, else between speeches. */
  private void stage(int i, int to) {
    if (!labels.get(i).type().equals(TurnLabeller.SETTING)) {
      endPersons();
    }
    Block stage = leaf(BlockKind.STAGE, chunks.get(i), labels.get(i));
    int next = Math.max(i + 1, passed);
    while (next < to && PASSING.contains(labels.get(next).role())) {
      next++;
    }
    passed = next;
    boolean goesOn =
        next < to
            && SPOKEN.contains(labels.get(next).role())
            && turns.within(chunks.get(next).first());
    if (!goesOn) {
      endSpeech();
    }
    block(stage);
  }

  private int trim(int end) {
    int i = end;
    while (Characters.isGap(draft.layout().charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where no heading stands between the list of persons and the play, the play ends the list. */
  private void endPersons() {
    if (open.size() > 1 && current() == persons && !current().atTop()) {
      open.remove(open.size() - 1);
    }
  }

  private void endSpeech() {
    if (speech.isEmpty()) {
      return;
    }
    boolean said = speech.stream().anyMatch(b -> Speeches.isSpeech(b.kind()));
    if (said) {
      current().add(Block.of(BlockKind.SP, "", Map.of(), List.of(), List.copyOf(speech)));
    } else {
      speech.forEach(
          b -> current().add(b.kind() == BlockKind.SPEAKER ? Speeches.asParagraph(draft, b) : b));
    }
    speech.clear();
  }

  // == Letters ==

  /** Consecutive parts of a letter's opening or closing. */
  private int letter(int i, int to) {
    endSpeech();
    if (isFurther(i) && i != opened) {
      openFurther(i);
    }
    boolean top = current().atTop();
    int end = i + 1;
    while (end < to
        && !isFurther(end)
        && LetterParts.together(labels.get(i), labels.get(end), top)) {
      end++;
    }
    boolean letter = divisionType.equals("letter") || current().type().equals("letter");
    letters
        .blocks(chunks.subList(i, end), labels.subList(i, end), top, letter)
        .forEach(current()::add);
    return end;
  }

  /** The letter that a date line opens, at that line or at the note in the margin over it. */
  private void openFurther(int date) {
    endSpeech();
    opened = date;
    if (current().type().equals("letter") && open.size() > 1) {
      open.remove(open.size() - 1);
    }
    open.add(current().open(Map.of("type", "letter"), current().depth() + 1));
  }

  /** True for the first note in the margin over the date line of a letter. */
  private boolean besideFurther(int i, int to) {
    int date = run(i, to, Role.NOTE);
    return date > i
        && date < to
        && date != opened
        && isFurther(date)
        && labels.subList(i, date).stream().allMatch(note -> note.type().equals("margin"));
  }

  /** True where a letter opens below another. */
  private boolean isFurther(int i) {
    return labels.get(i).type().equals(LetterTop.FURTHER);
  }
}
