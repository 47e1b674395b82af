package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.Span;

/** The section of notes at the end: a heading line and a series of labelled notes. */
final class NotesRule {
  private final Draft draft;
  private final DiagnosticSink sink;
  private final Map<String, Integer> seen = new HashMap<>();

  NotesRule(Draft draft, DiagnosticSink sink) {
    this.draft = draft;
    this.sink = sink;
  }

  /** In all languages: a modern transcript of a German source has English "Footnotes". */
  private static final Set<String> HEADINGS =
      LanguageData.KNOWN.stream()
          .flatMap(tag -> LanguageData.of(tag).list("notes.headings").stream())
          .map(heading -> heading.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Index of the line that heads the notes section, -1 when the document has none. */
  static int headingLine(Layout layout) {
    for (int i = layout.lines().size() - 1; i >= 0; i--) {
      Line line = layout.lines().get(i);
      if (!line.blank() && isHeading(layout, line) && labelFollows(layout, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHeading(Layout layout, Line line) {
    if (line.length() > 40) {
      return false;
    }
    int start = line.textStart();
    int end = line.textEnd();
    while (end > start && ":.-–—= ".indexOf(layout.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && "-–—= ".indexOf(layout.charAt(start)) >= 0) {
      start++;
    }
    return HEADINGS.contains(
        layout.source().content().substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean labelFollows(Layout layout, int index) {
    for (int i = index + 1; i < layout.lines().size(); i++) {
      Line line = layout.lines().get(i);
      if (!line.blank()) {
        return NoteLabel.at(layout.source().content(), line.textStart(), line.textEnd())
            .isPresent();
      }
    }
    return false;
  }

  /** The whole section from the chunk of its heading to the end of the document. */
  Block section(List<Chunk> chunks) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.leaf(BlockKind.HEAD, chunks.get(0)));
    int lastLabelled = lastLabelled(chunks);
    for (int i = 1; i < chunks.size(); ) {
      int from = i++;
      Optional<NoteLabel> label = label(chunks.get(from));
      if (label.isEmpty()) {
        blocks.add(new ParagraphRule().at(draft, chunks, from).orElseThrow().block());
        continue;
      }
      while (i < chunks.size() && continues(chunks.get(i), i, lastLabelled)) {
        i++;
      }
      blocks.add(note(label.get(), chunks.subList(from, i)));
    }
    return Block.of(BlockKind.DIV, "", Map.of("type", "notes"), List.of(), blocks);
  }

  private int lastLabelled(List<Chunk> chunks) {
    for (int i = chunks.size() - 1; i > 0; i--) {
      if (label(chunks.get(i)).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  private boolean continues(Chunk chunk, int index, int lastLabelled) {
    return label(chunk).isEmpty()
        && !chunk.first().oddSpace()
        && (index < lastLabelled || chunk.first().indent() > 0);
  }

  private Optional<NoteLabel> label(Chunk chunk) {
    return NoteLabel.at(
        draft.layout().source().content(), chunk.first().textStart(), chunk.first().textEnd());
  }

  private Block note(NoteLabel label, List<Chunk> chunks) {
    int times = seen.merge(label.number(), 1, Integer::sum);
    if (times == 2 && !label.style().equals("mark")) {
      sink.accept(Diagnostic.at(Code.BLK_002, label.span(), label.number()));
    }
    Map<String, String> attributes =
        Map.of("n", label.number(), "type", "footnote", "place", "end");
    Block mark = Block.of(BlockKind.LABEL, "", Map.of(), List.of(label.span()), List.of());
    if (chunks.size() == 1) {
      return labelled(BlockKind.NOTE, id(label, times), attributes, mark, chunks.get(0));
    }
    List<Block> paragraphs = new ArrayList<>();
    paragraphs.add(labelled(BlockKind.P, "", Map.of(), mark, chunks.get(0)));
    chunks
        .subList(1, chunks.size())
        .forEach(chunk -> paragraphs.add(draft.leaf(BlockKind.P, chunk)));
    return Block.of(BlockKind.NOTE, id(label, times), attributes, List.of(), paragraphs);
  }

  /** {@code fn3}; a mark that is no number is named by its place; a second of one number counts. */
  private String id(NoteLabel label, int times) {
    String base = label.style().equals("mark") ? "fnm" + total() : "fn" + label.number();
    return times == 1 || label.style().equals("mark") ? base : base + "-" + times;
  }

  private int total() {
    return seen.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Block labelled(
      BlockKind kind, String id, Map<String, String> attributes, Block mark, Chunk chunk) {
    List<Span> content = new ArrayList<>(chunk.content());
    Span first = content.remove(0);
    if (mark.extent().end() < first.end()) {
      content.add(0, new Span(mark.extent().end(), first.end()));
    }
    List<Block> children = new ArrayList<>();
    children.add(mark);
    children.addAll(chunk.furniture());
    return Block.of(kind, id, attributes, content, children);
  }
}
