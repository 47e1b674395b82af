package org.incipit.tei;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.LawViolation;
import org.incipit.model.Kind;
import org.incipit.resolve.Resolved;
import org.incipit.text.Span;

/**
 * The laws of a finished tree, checked on every conversion by reading it back: its text is the
 * source (L2), and every kept annotation is where it was put (L3). That blocks and gaps tile the
 * source (L1) is checked while writing. One walk, linear in the tree.
 */
final class Laws {
  private static final Set<String> ANNOTATIONS =
      Stream.of(Kind.values()).map(Kind::element).collect(Collectors.toUnmodifiableSet());

  private final String source;
  private final List<Resolved> expected;
  private int offset;
  private int found;

  private Laws(String source, List<Resolved> expected) {
    this.source = source;
    this.expected = expected;
  }

  /**
   * @param kept every kept annotation in document order
   * @throws LawViolation when a law does not hold
   */
  static void check(XdmNode tei, String source, List<Resolved> kept) {
    Laws laws = new Laws(source, kept);
    NodeInfo text = child(child(tei.getUnderlyingNode(), "TEI"), "text");
    laws.walk(text);
    if (laws.offset != source.length()) {
      throw laws.broken(Code.TEI_002, Integer.toString(laws.offset));
    }
    if (laws.found != kept.size()) {
      throw laws.broken(Code.TEI_003, "number " + laws.found);
    }
  }

  private static NodeInfo child(NodeInfo parent, String name) {
    AxisIterator children = parent.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo node = children.next(); node != null; node = children.next()) {
      if (name.equals(node.getLocalPart())) {
        return node;
      }
    }
    throw new IllegalStateException("the tree has no " + name);
  }

  private void walk(NodeInfo element) {
    AxisIterator children = element.iterateAxis(AxisInfo.CHILD);
    for (NodeInfo node = children.next(); node != null; node = children.next()) {
      if (node.getNodeKind() == Type.TEXT) {
        text(node.getStringValue());
      } else if (node.getNodeKind() == Type.ELEMENT) {
        element(node);
      }
    }
  }

  private void element(NodeInfo node) {
    String name = node.getLocalPart();
    if (name.equals("pb") && "form-feed".equals(attribute(node, "rend"))) {
      text("\f");
    }
    boolean annotation = ANNOTATIONS.contains(name) && !isBlock(node);
    int mine = found;
    int start = offset;
    if (annotation) {
      found++;
    }
    walk(node);
    if (annotation) {
      position(node, mine, new Span(start, offset));
    }
  }

  /** A block of a name that annotations bear too, such as a note or a quotation, is aligned. */
  private static boolean isBlock(NodeInfo node) {
    String alignment = attribute(node, "corresp");
    return alignment != null && alignment.startsWith("src:");
  }

  private static String attribute(NodeInfo node, String name) {
    return node.getAttributeValue(NamespaceUri.NULL, name);
  }

  private void text(String piece) {
    if (!source.startsWith(piece, offset)) {
      throw broken(Code.TEI_002, Integer.toString(offset));
    }
    offset += piece.length();
  }

  private void position(NodeInfo node, int index, Span span) {
    boolean right =
        index < expected.size()
            && expected.get(index).annotation().kind().element().equals(node.getLocalPart())
            && expected.get(index).annotation().span().equals(span);
    if (!right) {
      throw broken(Code.TEI_003, node.getLocalPart() + " at " + span.start());
    }
  }

  private LawViolation broken(Code law, String what) {
    return new LawViolation(Diagnostic.at(law, new Span(offset, offset), what));
  }
}
