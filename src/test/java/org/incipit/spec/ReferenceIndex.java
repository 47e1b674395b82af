package org.incipit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of the encoding reference that leads to all others. */
final class ReferenceIndex {
  /** An element on more pages than this is everywhere, and tells nothing of a page. */
  private static final int COMMON = 12;

  /** How many of its pages are then named. */
  private static final int FEW = 3;

  private final List<SpecFile> files;
  private final Map<String, List<SpecFile>> pagesOf = new TreeMap<>();
  private final Map<String, Set<String>> attributesOf = new TreeMap<>();

  ReferenceIndex(List<SpecFile> files) {
    this.files = files;
    for (SpecFile file : files) {
      Usage.of(file)
          .elements()
          .forEach(
              (element, attributes) -> {
                pagesOf.computeIfAbsent(element, e -> new ArrayList<>()).add(file);
                attributesOf.computeIfAbsent(element, e -> new TreeSet<>()).addAll(attributes);
              });
    }
  }

  String markdown() {
    int count = files.stream().mapToInt(file -> file.examples().size()).sum();
    return """
        <!-- Made by the build from %s: change the files there. -->
        # The encoding, by example

        What Incipit makes of a text: %d examples, each a source and the TEI that comes of it. They run as tests, so they
        say what the program does. The [schema](../../schema/README.md) says what it may write.

        The profile says what kinds of block to expect; `auto` finds out. A picture such as ␌ in a source stands for the
        control character itself. The white space of the source is in the TEI as it was, so nothing is indented.

        ## Phenomena

        Elements that stand on more than %d pages are left out here.

        | Phenomenon | Examples | Elements |
        |---|---|---|
        %s
        ## Elements

        Each leads to its first example on each page.

        | Element | Attributes | Examples |
        |---|---|---|
        %s
        ## Not shown

        What the schema admits and no example shows, with the reason.

        | Element or attribute | Reason |
        |---|---|
        %s"""
        .formatted(SpecFile.PLACE, count, COMMON, phenomena(), elements(), exceptions());
  }

  private String phenomena() {
    return files.stream()
        .map(
            file ->
                Markdown.row(
                    Markdown.link(file.title(), file.name(), ""),
                    Integer.toString(file.examples().size()),
                    Markdown.codes(
                        Usage.of(file).elements().keySet().stream()
                            .filter(element -> pagesOf.get(element).size() <= COMMON)
                            .collect(Collectors.toCollection(TreeSet::new)))))
        .collect(Collectors.joining());
  }

  private String elements() {
    return pagesOf.keySet().stream()
        .map(
            element ->
                Markdown.row(
                    Markdown.code(element),
                    Markdown.codes(attributesOf.get(element)),
                    examples(element)))
        .collect(Collectors.joining());
  }

  private String examples(String element) {
    List<SpecFile> pages = pagesOf.get(element);
    int shown = pages.size() > COMMON ? FEW : pages.size();
    return pages.stream()
            .limit(shown)
            .map(file -> firstWith(element, file))
            .collect(Collectors.joining(" · "))
        + (shown < pages.size() ? " and %d more pages".formatted(pages.size() - shown) : "");
  }

  private static String firstWith(String element, SpecFile file) {
    return file.examples().stream()
        .filter(example -> Usage.of(example).elements().containsKey(element))
        .findFirst()
        .map(
            example ->
                Markdown.link(file.title(), file.name(), Markdown.anchors(file).get(example)))
        .orElseThrow();
  }

  private static String exceptions() {
    return NotShown.read().reasons().entrySet().stream()
        .map(entry -> Markdown.row(Markdown.code(entry.getKey()), entry.getValue()))
        .collect(Collectors.joining());
  }
}
