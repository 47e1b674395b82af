package org.incipit.tei;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.language.LanguageData;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Block;
import org.incipit.model.Passage;

/**
 * What a digital library says of a text above the line where it starts: "Title: The Ferry Bell"
 * above "*** START OF THE PROJECT GUTENBERG EBOOK". There is nothing in it where no line says so.
 */
final class LibraryNotice {
  /** How many passages may stand before the text. */
  private static final int FARTHEST = 60;

  private static final int LONGEST = 250;
  private static final String TITLE = "Title: ";
  private static final String AUTHOR = "Author: ";

  private final Map<String, Block> said = new HashMap<>();
  private final AnnotatedText document;

  LibraryNotice(AnnotatedText document) {
    this.document = document;
    if (!read()) {
      said.clear();
    }
  }

  /** True when a line says where the text starts. */
  private boolean read() {
    List<String> starts = LanguageData.of("en").list("structure.boilerplate.starts");
    for (Passage passage : document.passages().stream().limit(FARTHEST).toList()) {
      Block block = passage.block();
      if (block.extent().length() > LONGEST) {
        continue;
      }
      String words = document.line(block.extent());
      for (String label : List.of(TITLE, AUTHOR)) {
        if (words.startsWith(label)) {
          said.putIfAbsent(label, block);
        }
      }
      if (words.startsWith("*") && starts.stream().anyMatch(DocumentTitle.key(words)::startsWith)) {
        return true;
      }
    }
    return false;
  }

  Optional<String> title() {
    return Optional.ofNullable(said.get(TITLE))
        .map(block -> document.line(block.extent()).substring(TITLE.length()).strip())
        .filter(title -> !title.isEmpty());
  }

  /** The passage that names the author. */
  Optional<Block> author() {
    return Optional.ofNullable(said.get(AUTHOR));
  }
}
