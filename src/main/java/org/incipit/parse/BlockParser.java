package org.incipit.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.DiagnosticSink;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
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
    List<PageBreak> breaks =
        PageBreaks.find(layout, profile.pageBreaks().contains("leading-space"));
    BitSet pageNumbers =
        profile.body().contains("page-number") ? PageFurniture.find(layout) : new BitSet();
    int notes = profile.back().contains("notes") ? NotesRule.headingLine(layout) : -1;
    List<Chunk> chunks = new Chunker(layout, breaks, pageNumbers, notes).chunks();
    Draft draft = new Draft(layout, language);
    int split = firstChunkOfLine(chunks, notes);
    List<Block> parts = new ArrayList<>();
    parts.add(body(draft, chunks.subList(0, split), pageNumbers));
    if (split < chunks.size()) {
      Block section = new NotesRule(draft, sink).section(chunks.subList(split, chunks.size()));
      parts.add(Block.of(BlockKind.BACK, "", Map.of(), List.of(), List.of(section)));
    }
    return new BlockTree(parts, breaks, new Hyphens(layout, language).find());
  }

  private static int firstChunkOfLine(List<Chunk> chunks, int index) {
    for (int i = 1; i < chunks.size() && index >= 0; i++) {
      if (chunks.get(i).first().number() == index + 1) {
        return i;
      }
    }
    return chunks.size();
  }

  private Block body(Draft draft, List<Chunk> chunks, BitSet pageNumbers) {
    List<Block> blocks = new ArrayList<>();
    int index = 0;
    for (String name : profile.front()) {
      Optional<BlockRule.Made> made =
          index < chunks.size() ? frontRule(name).at(draft, chunks, index) : Optional.empty();
      if (made.isPresent()) {
        blocks.add(made.get().block());
        index += made.get().chunks();
      }
    }
    List<BlockRule> rules = new ArrayList<>();
    profile.body().forEach(name -> rules.add(bodyRule(name, draft.layout(), pageNumbers)));
    rules.add(new ParagraphRule());
    while (index < chunks.size()) {
      int from = index;
      BlockRule.Made made =
          rules.stream()
              .flatMap(rule -> rule.at(draft, chunks, from).stream())
              .findFirst()
              .orElseThrow();
      blocks.add(made.block());
      index += made.chunks();
    }
    Block div = Block.of(BlockKind.DIV, "", Map.of("type", profile.division()), List.of(), blocks);
    return Block.of(BlockKind.BODY, "", Map.of(), List.of(), List.of(div));
  }

  private static BlockRule bodyRule(String name, Layout layout, BitSet pageNumbers) {
    return switch (name) {
      case "page-number" -> new PageNumberRule(pageNumbers);
      case "verse" -> new VerseRule(layout);
      case "paragraph" -> new ParagraphRule();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static BlockRule frontRule(String name) {
    return switch (name) {
      case "title" -> new TitleRule();
      case "dateline" -> new DatelineRule();
      case "invocation" -> new InvocationRule();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
