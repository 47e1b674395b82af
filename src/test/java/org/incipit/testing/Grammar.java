package org.incipit.testing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a RelaxNG grammar admits: the attributes of each element, wherever it stands, and the values
 * of each attribute; no values where any will do.
 */
public record Grammar(Map<String, Map<String, Set<String>>> elements) {

  /** Reads our own schema. */
  public static Grammar ours() {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of("schema/incipit.rng").toFile())
              .getDocumentElement();
      return new Walk(root).grammar();
    } catch (java.io.IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Walk {
    private final Map<String, Element> defines = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> elements = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    Walk(Element root) {
      NodeList all = root.getElementsByTagName("define");
      for (int i = 0; i < all.getLength(); i++) {
        Element define = (Element) all.item(i);
        defines.put(define.getAttribute("name"), define);
      }
    }

    Grammar grammar() {
      inside("", defines.get("TEI"));
      return new Grammar(elements);
    }

    private void visit(String owner, Element node) {
      String name = node.getAttribute("name");
      switch (node.getTagName()) {
        case "element" -> {
          elements.computeIfAbsent(name, n -> new TreeMap<>());
          inside(name, node);
        }
        case "attribute" -> {
          Set<String> values = new TreeSet<>();
          boolean closed = values(node, values);
          elements
              .get(owner)
              .merge(
                  name,
                  closed ? values : Set.of(),
                  (a, b) -> a.isEmpty() || b.isEmpty() ? Set.of() : union(a, b));
        }
        case "ref" -> {
          if (seen.add(owner + " " + name)) {
            inside(owner, defines.get(name));
          }
        }
        default -> inside(owner, node);
      }
    }

    private void inside(String owner, Element node) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          visit(owner, element);
        }
      }
    }

    /** Collects values; false when there are others. */
    private boolean values(Element node, Set<String> values) {
      boolean closed = false;
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          switch (element.getTagName()) {
            case "value" -> values.add(element.getTextContent());
            case "ref" -> {
              if (!values(defines.get(element.getAttribute("name")), values)) {
                return false;
              }
            }
            case "choice" -> {
              if (!values(element, values)) {
                return false;
              }
            }
            default -> {
              return false;
            }
          }
          closed = true;
        }
      }
      return closed;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
      Set<String> union = new TreeSet<>(a);
      union.addAll(b);
      return union;
    }
  }
}
