package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.CompoundMark;
import org.incipit.text.Span;

/** Notes as blocks. Counts their numbers, which name them. */
final class Notes {
  private final Draft draft;
  private final DiagnosticSink sink;
  private final Map<String, Integer> seen = new HashMap<>();
  private NoteLabel before;
  private int marks;

  Notes(Draft draft, DiagnosticSink sink) {
    this.draft = draft;
    this.sink = sink;
  }

  /**
   * One note.
   *
   * @param first the chunk that opens with the note's label
   * @param more further paragraphs of it
   */
  Block note(Chunk first, Label label, List<Chunk> more) {
    NoteLabel mark = NoteLabels.of(draft, first).or(() -> bare(first)).orElseThrow();
    String id = id(mark, label);
    Map<String, String> attributes = attributes(mark, label.type());
    Block labelBlock = Block.of(BlockKind.LABEL, "", Map.of(), List.of(mark.span()), List.of());
    if (more.isEmpty() && first.form() == Form.PROSE) {
      return labelled(BlockKind.NOTE, id, attributes, labelBlock, first);
    }
    List<Block> paragraphs = new ArrayList<>();
    paragraphs.add(labelled(BlockKind.P, "", Map.of(), labelBlock, first));
    for (Chunk chunk : more) {
      paragraphs.add(
          chunk.form() == Form.VERSE
              ? Verse.stanza(draft, chunk, chunk.extent().start())
              : draft.leaf(BlockKind.P, chunk));
    }
    return Block.of(BlockKind.NOTE, id, attributes, List.of(), paragraphs);
  }

  private Optional<NoteLabel> bare(Chunk first) {
    return NoteLabel.bare(
        draft.layout().source().content(), first.first().textStart(), first.first().textEnd());
  }

  /** What TEI says of a note with a label at a place. */
  static Map<String, String> attributes(NoteLabel mark, String place) {
    Map<String, String> attributes = new HashMap<>();
    if (!mark.number().isEmpty()) {
      attributes.put("n", mark.number());
    }
    attributes.put("type", mark.style().equals("side") ? "sidenote" : "footnote");
    attributes.put("place", place);
    return attributes;
  }

  /**
   * {@code fn3}; one whose mark is no number is named by its place; a second of one number counts.
   */
  private String id(NoteLabel mark, Label label) {
    boolean number =
        !mark.number().isEmpty()
            && Character.isDigit(mark.number().charAt(0))
            && !CompoundMark.is(mark.number());
    if (!number) {
      before = mark;
      return "fnm" + ++marks;
    }
    int times = seen.merge(mark.number(), 1, Integer::sum);
    boolean twice =
        times > 1
            && before != null
            && label.type().equals("end")
            && mark.value() != 1
            && mark.value() <= before.value()
            && !restarted;
    restarted = mark.value() == 1 && times > 1 || restarted;
    if (twice) {
      sink.accept(Diagnostic.at(Code.BLK_002, mark.span(), mark.number()));
    }
    before = mark;
    return times == 1 ? "fn" + mark.number() : "fn" + mark.number() + "-" + times;
  }

  private boolean restarted;

  private static Block labelled(
      BlockKind kind, String id, Map<String, String> attributes, Block mark, Chunk chunk) {
    int from = mark.extent().end();
    int end = chunk.extent().end();
    List<Span> content = chunk.within(from, end);
    List<Block> children = new ArrayList<>();
    children.add(mark);
    children.addAll(chunk.furniture());
    return Block.of(kind, id, attributes, content, children);
  }
}
