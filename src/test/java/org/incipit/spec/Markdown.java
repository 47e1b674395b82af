package org.incipit.spec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of Markdown as GitHub reads it. */
final class Markdown {
  private Markdown() {}

  /** The anchors that GitHub gives the headings of a page. */
  static Map<SpecExample, String> anchors(SpecFile file) {
    Map<SpecExample, String> anchors = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    times.put(anchor(file.title()), 1);
    for (SpecExample example : file.examples()) {
      String anchor = anchor(example.name());
      int before = times.merge(anchor, 1, Integer::sum) - 1;
      anchors.put(example, before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
        .replace(' ', '-');
  }

  static String link(String text, String page, String anchor) {
    return "["
        + text.replace("[", "\\[").replace("]", "\\]")
        + "]("
        + page
        + (anchor.isEmpty() ? "" : "#" + anchor)
        + ")";
  }

  static String code(String name) {
    return "`" + name + "`";
  }

  static String codes(Set<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(" "));
  }

  static String row(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
