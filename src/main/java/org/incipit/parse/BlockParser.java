package org.incipit.parse;

import java.util.List;
import java.util.Optional;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.BlockTree;
import org.incipit.model.Certainty;
import org.incipit.model.PageBreak;
import org.incipit.text.SourceText;

/** Cuts a text into blocks as a profile says. Immutable, shared by threads. */
public final class BlockParser {
  private final Profile profile;

  public BlockParser(Profile profile) {
    this.profile = profile;
  }

  /**
   * The blocks of one text.
   *
   * @param source a text that holds at least one character that is not white
   * @param language the language whose word lists the rules use
   * @param sink takes findings
   * @return a tree whose blocks and the white space between them tile the text
   */
  public BlockTree parse(SourceText source, LanguageData language, DiagnosticSink sink) {
    Layout layout = Layout.of(source);
    PageFurniture furniture =
        profile.rules().contains("furniture")
            ? PageFurniture.of(layout)
            : PageFurniture.none(layout);
    List<PageBreak> breaks =
        PageBreaks.find(layout, profile.pageBreaks().contains("leading-space"), furniture.breaks());
    List<Group> groups = Group.all(layout, furniture.lines());
    NoteSections notes =
        profile.rules().contains("notes") ? NoteSections.of(layout, groups) : NoteSections.none();
    List<Form> forms =
        Forms.of(
            layout,
            groups,
            profile.rules().contains("verse"),
            profile.rules().contains("lists"),
            profile.rules().contains("tables"));
    Draft draft = new Draft(layout, language, furniture);
    List<Chunk> chunks = new Chunker(layout, breaks, furniture, notes, groups, forms).chunks();
    Opening opening = Opening.of(draft, chunks, profile.front());
    Labels labels = labels(draft, opening, notes);
    List<Label> found = Ranks.settle(labels.finished());
    Plan plan = Plan.of(draft, labels.chunks(), found, notes);
    Assembler assembler = new Assembler(draft, labels.chunks(), found, profile.division(), sink);
    return new BlockTree(plan.parts(assembler), breaks, new Hyphens(layout, language).find());
  }

  private Labels labels(Draft draft, Opening opening, NoteSections notes) {
    Labels labels = new Labels(opening.chunks());
    new SmallLabeller().label(draft, labels);
    for (int i = 0; i < opening.roles().size(); i++) {
      labels.set(i, Label.of(opening.roles().get(i), Certainty.HIGH, "it opens the text"));
    }
    for (String rule : profile.rules()) {
      labeller(rule, notes).ifPresent(labeller -> labeller.label(draft, labels));
    }
    return labels;
  }

  private static Optional<Labeller> labeller(String rule, NoteSections notes) {
    return switch (rule) {
      case "contents" -> Optional.of(new ContentsLabeller());
      case "notes" -> Optional.of(new NoteLabeller(notes));
      case "turns" -> Optional.of(new TurnLabeller());
      case "headings" -> Optional.of(new HeadingLabeller());
      case "stage" -> Optional.of(new StageLabeller());
      case "forms" -> Optional.of(new FormLabeller());
      case "letter" -> Optional.of(new LetterLabeller());
      case "quotes" -> Optional.of(new QuoteLabeller());
      default -> Optional.empty();
    };
  }
}
