package org.incipit.spec;

import java.util.List;

/**
 * A fenced block of Markdown.
 *
 * @param info what stands behind the opening fence: a kind, then words of that kind
 * @param content whole lines
 */
record Block(String info, String content) {
  /** The first word: {@code text}, {@code yaml}, {@code tsv}, {@code xml}, {@code diagnostics}. */
  String kind() {
    return words().get(0);
  }

  List<String> words() {
    return List.of(info.split(" "));
  }

  /** Fenced by more backticks than the content has in a row. */
  String markdown() {
    String fence = "```";
    while (content.contains(fence)) {
      fence += "`";
    }
    return fence + info + "\n" + content + fence + "\n";
  }
}
