package org.incipit.validate;

import java.util.Optional;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.type.Type;
import org.incipit.text.Span;

/** Where in the plain text an element of the header or of the entity lists says it belongs. */
final class SourcePlace {
  private static final String TEI = "http://www.tei-c.org/ns/1.0";
  private static final String PREFIX = "src:";

  private SourcePlace() {}

  /** True for {@code TEI/text}. */
  static boolean isText(NodeInfo element) {
    return isTei(element, "text") && isTei(element.getParent(), "TEI");
  }

  /** True for the element that stands for a form feed, which XML cannot hold. */
  static boolean isFormFeed(NodeInfo element) {
    return isTei(element, "pb") && "form-feed".equals(value(element, "rend"));
  }

  /**
   * The span that the nearest {@code @corresp} or {@code @target} of the form {@code src:a,b}
   * names, on the element or around it; those count characters.
   */
  static Optional<Span> of(NodeInfo element) {
    NodeInfo node = element;
    while (node != null && node.getNodeKind() == Type.ELEMENT) {
      for (String name : new String[] {"corresp", "target"}) {
        Optional<Span> span = span(value(node, name), node);
        if (span.isPresent()) {
          return span;
        }
      }
      node = node.getParent();
    }
    return Optional.empty();
  }

  private static Optional<Span> span(String pointer, NodeInfo node) {
    int comma = pointer.indexOf(',');
    if (!pointer.startsWith(PREFIX) || comma < 0) {
      return Optional.empty();
    }
    try {
      int start = Integer.parseInt(pointer, PREFIX.length(), comma, 10);
      int end = Integer.parseInt(pointer, comma + 1, pointer.length(), 10);
      StringBuilder source = new StringBuilder();
      append(node.getRoot(), false, source);
      int from = source.offsetByCodePoints(0, start);
      return Optional.of(new Span(from, source.offsetByCodePoints(from, end - start)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // No place in this text: the finding is about the whole file.
    }
  }

  private static void append(NodeInfo node, boolean inText, StringBuilder source) {
    if (node.getNodeKind() == Type.TEXT && inText) {
      source.append(node.getStringValue());
      return;
    }
    boolean element = node.getNodeKind() == Type.ELEMENT;
    if (element && inText && isFormFeed(node)) {
      source.append('\f');
    }
    boolean text = inText || element && isText(node);
    for (NodeInfo child : node.children()) {
      append(child, text, source);
    }
  }

  private static boolean isTei(NodeInfo node, String name) {
    return node != null
        && node.getNodeKind() == Type.ELEMENT
        && node.getLocalPart().equals(name)
        && node.getNamespaceUri().toString().equals(TEI);
  }

  private static String value(NodeInfo element, String attribute) {
    String value = element.getAttributeValue(NamespaceUri.NULL, attribute);
    return value == null ? "" : value;
  }
}
