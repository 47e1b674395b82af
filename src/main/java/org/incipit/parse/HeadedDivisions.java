package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.model.BlockKind;

/**
 * Opens and closes divisions as headings say, and the lines that open one without a heading. One
 * document.
 */
final class HeadedDivisions {
  /** Deeper than any heading, so that every heading ends an entry. */
  private static final int ENTRY_DEPTH = 100_000;

  /** Divisions that hold a list and no other division. */
  private static final Set<String> LISTINGS =
      Set.of("contents", "illustrations", "index", "dedication", "notes");

  private final Draft draft;
  private final List<Label> labels;
  private final ContentsLinks links;
  private final OpenDivisions open;

  /** The division of the list of persons. */
  private Division persons;

  /** The number of the last act whose heading names a scene as well; 0 for none. */
  private int act;

  /** How deep headings of scenes lie; null before anybody asks. */
  private TreeSet<Integer> sceneDepths;

  HeadedDivisions(Draft draft, List<Label> labels, ContentsLinks links, OpenDivisions open) {
    this.draft = draft;
    this.labels = labels;
    this.links = links;
    this.open = open;
  }

  /** A heading, which opens a division; one at the very top may head what is there already. */
  void head(Chunk chunk, Label label) {
    if (label.rank() == 0 && !open.nested() && open.outsideSpeech().atTop()) {
      addHead(chunk, label);
      return;
    }
    Optional<HeadingWords.Read> scene =
        label.type().equals("act") ? SceneHeads.sceneOf(draft, chunk) : Optional.empty();
    if (scene.isPresent() && label.rank() > 0) {
      actAndScene(chunk, label, scene.get().value());
      return;
    }
    int depth = Math.max(1, label.rank());
    closeFor(depth);
    open.open(typeOf(label), depth);
    addHead(chunk, label);
    persons = label.type().equals("castList") ? open.innermost() : persons;
  }

  /**
   * "Act I--Scene I" heads an act, which opens with a scene; "Act I--Scene II" heads the next scene
   * of the same act.
   */
  private void actAndScene(Chunk chunk, Label label, int scene) {
    int number = draft.headings().read(draft.plain(chunk)).map(HeadingWords.Read::value).orElse(0);
    int sceneDepth = sceneDepth(label.rank());
    boolean same = number == act && scene > 1 && open.inside("act");
    int depth = same ? sceneDepth : label.rank();
    closeFor(depth);
    open.open(same ? "scene" : "act", depth);
    addHead(chunk, label);
    act = number;
    if (!same) {
      open.open("scene", sceneDepth);
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

  /** Closes what a heading of some depth ends: divisions as deep, and lists. */
  private void closeFor(int depth) {
    while (open.nested()
        && (open.innermost().depth() >= depth || LISTINGS.contains(open.innermost().type()))) {
      open.close();
    }
  }

  private void addHead(Chunk chunk, Label label) {
    open.outsideSpeech().add(Headings.block(draft, chunk, label, links.id(chunk)));
  }

  /** What a division without a name is divided into is a section, not another of them. */
  private String typeOf(Label label) {
    return switch (label.type()) {
      case "" -> open.inside(draft.profile().section()) ? "section" : draft.profile().section();
      case "castList", "front", "back", "transcriber" -> "section";
      default -> label.type();
    };
  }

  /** A further heading right below a heading; elsewhere it is a paragraph. */
  void subhead(Chunk chunk, Label label) {
    Division division = open.outsideSpeech();
    if (division.atTop() && (division.holdsHeading() || division.type().equals("scene"))) {
      if (label.type().equals(HeadingLabeller.TITLE_OF_ITS_OWN)) {
        open.openBelow("section");
      }
      addHead(chunk, label);
    } else {
      open.block(draft.paragraph(chunk));
    }
  }

  /** A part of a title page that stands where none is: a heading at the top of its division. */
  void title(Chunk chunk, Label label) {
    if (open.innermost().atTop()) {
      addHead(chunk, Label.of(Role.HEAD, label.cert(), label.evidence()));
    } else {
      open.block(draft.paragraph(chunk));
    }
  }

  /** The heading of a section of notes, which takes the place of one that is over. */
  void notesHead(Chunk chunk) {
    boolean inNotes = open.nested() && open.innermost().type().equals("notes");
    boolean further = inNotes && open.outsideSpeech().atTop();
    if (inNotes && !further) {
      open.close();
    }
    if (!further) {
      open.openBelow("notes");
    }
    open.innermost().add(draft.leaf(BlockKind.HEAD, chunk));
  }

  void dedication(Chunk chunk) {
    Division division = open.outsideSpeech();
    if (!division.type().equals("dedication")) {
      open.closeNested();
      open.open("dedication", 1);
    }
    open.innermost().add(draft.paragraph(chunk));
  }

  /** Opens an entry, which has its heading in its first paragraph. */
  void entry() {
    while (open.nested() && open.innermost().depth() >= ENTRY_DEPTH) {
      open.close();
    }
    open.open("entry", ENTRY_DEPTH);
  }

  /** Where no heading stands between the list of persons and the play, the play ends the list. */
  void endPersons() {
    if (open.nested() && open.innermost() == persons && !persons.atTop()) {
      open.close();
    }
  }
}
