package org.incipit.spec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.incipit.testing.Stages;
import org.incipit.xml.XmlParser;

/**
 * The elements that examples show, each with its attributes; both by name, in order of the
 * alphabet.
 */
record Usage(Map<String, Set<String>> elements) {
  private static final XmlParser PARSER = new XmlParser(Stages.processor());

  static Usage of(SpecExample example) {
    Map<String, Set<String>> elements = new TreeMap<>();
    for (Block block : example.blocks()) {
      if (block.kind().equals("xml")) {
        collect(parse(example, block.content()), elements);
      }
    }
    return new Usage(elements);
  }

  static Usage of(SpecFile file) {
    Map<String, Set<String>> elements = new TreeMap<>();
    for (SpecExample example : file.examples()) {
      of(example)
          .elements()
          .forEach(
              (element, attributes) ->
                  elements.computeIfAbsent(element, e -> new TreeSet<>()).addAll(attributes));
    }
    return new Usage(elements);
  }

  private static XdmNode parse(SpecExample example, String fragment) {
    byte[] xml = ("<shown>" + fragment + "</shown>").getBytes(StandardCharsets.UTF_8);
    return PARSER
        .parse(
            xml,
            example.toString(),
            finding -> {
              throw new AssertionError(example + ": " + finding);
            })
        .orElseThrow();
  }

  private static void collect(XdmNode root, Map<String, Set<String>> elements) {
    for (var item : (Iterable<XdmNode>) () -> root.axisIterator(Axis.DESCENDANT)) {
      if (item.getNodeKind() == XdmNodeKind.ELEMENT) {
        String name = item.getNodeName().getLocalName();
        if (!name.equals("shown")) {
          Set<String> attributes = elements.computeIfAbsent(name, e -> new TreeSet<>());
          item.axisIterator(Axis.ATTRIBUTE)
              .forEachRemaining(a -> attributes.add(a.getNodeName().toString()));
        }
      }
    }
  }
}
