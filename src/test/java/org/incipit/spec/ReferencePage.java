package org.incipit.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of the encoding reference.
 *
 * @param findings what each code means
 */
record ReferencePage(SpecFile file, Map<String, String> findings) {
  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Made by the build from ").append(SpecFile.PLACE).append('/');
    page.append(file.name()).append(": change that file. -->\n");
    page.append("# ").append(file.title()).append("\n\n").append(file.intro()).append("\n\n");
    page.append("[All phenomena](README.md) · on this page: ");
    page.append(
        file.examples().stream()
            .map(example -> Markdown.link(example.name(), "", Markdown.anchors(file).get(example)))
            .collect(Collectors.joining(" · ")));
    page.append("\n\n| Element | Attributes |\n|---|---|\n");
    Usage.of(file)
        .elements()
        .forEach(
            (element, names) ->
                page.append(Markdown.row(Markdown.code(element), Markdown.codes(names))));
    file.examples().forEach(example -> page.append('\n').append(shown(example)));
    return page.toString();
  }

  private String shown(SpecExample example) {
    StringBuilder shown = new StringBuilder("## ");
    shown.append(example.name()).append("\n\n").append(example.prose()).append("\n");
    for (Block block : example.blocks()) {
      shown.append('\n').append(caption(block, example)).append("\n\n");
      if (block.content().isEmpty()) {
        shown.append("There is none.\n");
        continue;
      }
      shown.append(
          block.kind().equals("diagnostics")
              ? block.content().lines().map(this::finding).collect(Collectors.joining())
              : new Block(block.kind(), block.content()).markdown());
    }
    return shown.toString();
  }

  private static String caption(Block block, SpecExample example) {
    List<String> words = block.words();
    return switch (block.kind()) {
      case "text" ->
          "Source, profile `"
              + example.profile()
              + "`"
              + (words.contains("bom") ? ", begins with a byte-order mark" : "")
              + (words.contains("unended") ? ", the last line has no end" : "")
              + ":";
      case "yaml" -> "Metadata of the user:";
      case "tsv" -> "Authority file of the user:";
      case "xml" ->
          words.size() > 1
              ? "In the TEI, `" + words.get(1).substring("header=".length()) + "`:"
              : "TEI:";
      default -> "Findings:";
    };
  }

  private String finding(String line) {
    String[] parts = line.split("[: ]");
    return "- line %s, column %s: [%s](../diagnostics.md), %s\n"
        .formatted(parts[0], parts[1], parts[2], findings.get(parts[2]));
  }
}
