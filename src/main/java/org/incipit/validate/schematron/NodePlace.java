package org.incipit.validate.schematron;

import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.type.Type;

/**
 * Where in an XML file a node stands.
 *
 * @param line from 1: where the tag of the element ends; 0 when unknown
 * @param column from 1; 0 when unknown
 * @param path XPath without prefixes, such as {@code /TEI/text[1]/body[1]/p[3]}
 */
public record NodePlace(int line, int column, String path) {
  /**
   * The place that {@code fn:path()} names, such as {@code /Q{http://…}TEI[1]/Q{http://…}text[1]}.
   * A text, comment or attribute has the line of its element.
   */
  static NodePlace of(XdmNode document, String fnPath) {
    NodeInfo node = document.getUnderlyingNode();
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < fnPath.length() && fnPath.charAt(at) == '/') {
      int end = endOfStep(fnPath, at + 1);
      String step = fnPath.substring(at + 1, end);
      String plain = withoutNamespace(step);
      shown.append(shown.isEmpty() ? '/' + root(plain) : '/' + plain);
      NodeInfo child = step.startsWith("Q{") ? child(node, step) : null;
      node = child == null ? node : child;
      at = end;
    }
    return new NodePlace(
        Math.max(node.getLineNumber(), 0), Math.max(node.getColumnNumber(), 0), shown.toString());
  }

  /** The slash that ends a step; those of a namespace name stand in braces. */
  private static int endOfStep(String path, int from) {
    int brace =
        path.startsWith("Q{", from) || path.startsWith("@Q{", from)
            ? path.indexOf('}', from)
            : from;
    int slash = path.indexOf('/', Math.max(brace, from));
    return slash < 0 ? path.length() : slash;
  }

  private static String withoutNamespace(String step) {
    int open = step.indexOf("Q{");
    return open < 0 ? step : step.substring(0, open) + step.substring(step.indexOf('}') + 1);
  }

  /** There is one root, so that it needs no position. */
  private static String root(String step) {
    return step.endsWith("[1]") ? step.substring(0, step.length() - 3) : step;
  }

  private static NodeInfo child(NodeInfo parent, String step) {
    int brace = step.indexOf('}');
    int bracket = step.indexOf('[', brace);
    if (bracket < 0) {
      return null;
    }
    String namespace = step.substring(2, brace);
    String name = step.substring(brace + 1, bracket);
    int position = Integer.parseInt(step, bracket + 1, step.length() - 1, 10);
    for (NodeInfo child : parent.children()) {
      if (child.getNodeKind() == Type.ELEMENT
          && child.getLocalPart().equals(name)
          && child.getNamespaceUri().toString().equals(namespace)
          && --position == 0) {
        return child;
      }
    }
    return null;
  }
}
