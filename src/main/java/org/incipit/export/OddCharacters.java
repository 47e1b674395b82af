package org.incipit.export;

import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

/**
 * Tells whether a tree holds characters that a page may not show as they are: controls, separators
 * of lines and paragraphs, noncharacters. Few documents have any; the others need no character map,
 * which would look up each of their letters.
 */
public final class OddCharacters {
  private static final char DELETE = 0x7F;

  private OddCharacters() {}

  /** True when any text or attribute below the node has one. Linear. */
  public static boolean in(NodeInfo root) {
    AxisIterator nodes = root.iterateAxis(AxisInfo.DESCENDANT_OR_SELF);
    for (NodeInfo node = nodes.next(); node != null; node = nodes.next()) {
      if (node.getNodeKind() == Type.TEXT ? in(node.getStringValue()) : inAttributes(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inAttributes(NodeInfo node) {
    if (node.getNodeKind() == Type.ELEMENT) {
      for (AttributeInfo attribute : node.attributes()) {
        if (in(attribute.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** True when a string has one. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= DELETE && isOdd(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Unassigned characters count too: noncharacters are among them. */
  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
