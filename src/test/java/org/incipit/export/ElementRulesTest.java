package org.incipit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.incipit.xml.XmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every element that our schema allows in a text has a rule in every export. */
class ElementRulesTest {
  /** Page furniture and layout marks, which a reader does not get. */
  private static final Set<String> HIDDEN = Set.of("fw", "metamark", "pc");

  private static final Set<String> EMPTY = Set.of("lb", "pb", "milestone");
  private static final Set<String> FRAME = Set.of("text", "front", "body", "back");

  /** Elements that hold no text of their own, with a child that does. */
  private static final Map<String, String> CHILDREN =
      Map.of(
          "lg", "<l>%s</l>",
          "list", "<item>%s</item>",
          "castList", "<castItem>%s</castItem>",
          "table", "<row><cell>%s</cell></row>",
          "row", "<cell>%s</cell>",
          "address", "<addrLine>%s</addrLine>",
          "figure", "<p>%s</p>");

  static Set<String> elements() throws IOException, SaxonApiException {
    XdmNode schema = read(Path.of("schema/incipit.rng"));
    Deque<String> open = new ArrayDeque<>(List.of("text"));
    Set<String> seen = new TreeSet<>(open);
    Set<String> elements = new TreeSet<>();
    while (!open.isEmpty()) {
      String define = "//*:define[@name = '" + open.pop() + "']";
      elements.addAll(strings(schema, define + "//*:element/@name/string()"));
      for (String name : strings(schema, define + "//*:ref/@name/string()")) {
        if (seen.add(name)) {
          open.add(name);
        }
      }
    }
    return elements;
  }

  @Test
  void thePageNamesThemAll() throws IOException, SaxonApiException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Path.of("xslt/modules"))) {
      for (Path module : modules.toList()) {
        named.addAll(
            strings(
                read(module),
                "//*:template[tokenize(@mode) = 'm:html']/@match ! analyze-string(., '[A-Za-z]+')"
                    + "//*:match ! string()"));
      }
    }
    named.addAll(HIDDEN);
    assertThat(named).containsAll(elements());
  }

  @ParameterizedTest
  @MethodSource("elements")
  void itsWordsArriveInEveryExport(String element) {
    if (EMPTY.contains(element) || FRAME.contains(element)) {
      return;
    }
    String force = element.equals("pc") ? " force='weak'" : "";
    String inside = CHILDREN.containsKey(element) ? CHILDREN.get(element) : "%s";
    String probe = "<" + element + force + ">" + inside.formatted("probe") + "</" + element + ">";
    String tei = Exports.body("<div><p>before " + probe + " after</p>" + probe + "</div>");
    for (String id : List.of("html", "xhtml", "epub", "txt", "md")) {
      String made = Exports.export(id, ExportOptions.STANDARD, tei);
      assertThat(made.contains("probe")).as(id).isEqualTo(!HIDDEN.contains(element));
      assertThat(made).contains("before").contains("after");
    }
  }

  private static XdmNode read(Path path) throws IOException {
    return new XmlParser(Exports.processor())
        .parse(
            Files.readString(path).getBytes(StandardCharsets.UTF_8),
            path.toString(),
            finding -> {
              throw new AssertionError(finding.message());
            })
        .orElseThrow();
  }

  private static List<String> strings(XdmNode node, String xpath) throws SaxonApiException {
    XPathCompiler compiler = Exports.processor().newXPathCompiler();
    return compiler.evaluate(xpath, node).stream().map(XdmItem::getStringValue).toList();
  }
}
