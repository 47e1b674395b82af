package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incipit.language.LanguageGuess;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.model.BlockTree;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/** Says of blocks in another language than the document's which one that is. */
final class PassageLanguages {
  private static final String NAME = "xml:lang";

  private final SourceText source;
  private final String document;

  private PassageLanguages(SourceText source, String document) {
    this.source = source;
    this.document = document;
  }

  static BlockTree marked(BlockTree tree, SourceText source, String document) {
    PassageLanguages languages = new PassageLanguages(source, document);
    return tree.withParts(languages.all(tree.parts()));
  }

  private List<Block> all(List<Block> blocks) {
    List<Block> marked = new ArrayList<>();
    blocks.forEach(block -> marked.add(block(block)));
    return marked;
  }

  private Block block(Block block) {
    if (block.kind() == BlockKind.LG || block.kind().read()) {
      Optional<String> tag = LanguageGuess.ofBlock(words(block), document);
      if (tag.isPresent()) {
        Map<String, String> attributes = new TreeMap<>(block.attributes());
        attributes.put(NAME, tag.get());
        return with(block, attributes, block.children());
      }
    }
    return block.kind().leaf() || block.children().isEmpty() || block.kind() == BlockKind.LG
        ? block
        : with(block, block.attributes(), all(block.children()));
  }

  private static Block with(Block block, Map<String, String> attributes, List<Block> children) {
    return new Block(
        block.kind(), block.id(), attributes, block.content(), children, block.extent());
  }

  /** The text of a leaf, or of the lines of a stanza. */
  private String words(Block block) {
    StringBuilder words = new StringBuilder();
    collect(block, words);
    return words.toString();
  }

  private void collect(Block block, StringBuilder words) {
    for (Span span : block.content()) {
      words.append(source.content(), span.start(), span.end()).append('\n');
    }
    if (block.kind() == BlockKind.LG) {
      block.children().stream()
          .filter(child -> child.kind().read() || child.kind() == BlockKind.LG)
          .forEach(child -> collect(child, words));
    }
  }
}
