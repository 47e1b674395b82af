package org.incipit.export;

import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.incipit.decode.Digest;

/**
 * The word by which a page's policy knows its own script. It is a digest of all words and attribute
 * values of the document: whoever writes a document cannot put it into it, and the same document
 * has the same.
 */
final class Nonce {
  private static final int LENGTH = 32;

  private Nonce() {}

  /** Small letters and digits. */
  static String of(XdmNode document) {
    NodeInfo root = document.getUnderlyingNode();
    StringBuilder all = new StringBuilder(root.getStringValue());
    AxisIterator elements =
        root.iterateAxis(AxisInfo.DESCENDANT, NodeKindTest.makeNodeKindTest(Type.ELEMENT));
    for (NodeInfo element = elements.next(); element != null; element = elements.next()) {
      for (AttributeInfo attribute : element.attributes()) {
        all.append(attribute.getValue());
      }
    }
    return Digest.sha256(all.toString()).substring(0, LENGTH);
  }
}
