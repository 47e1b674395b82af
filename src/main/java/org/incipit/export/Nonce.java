package org.incipit.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      NodeInfo root = document.getUnderlyingNode();
      digest.update(root.getStringValue().getBytes(StandardCharsets.UTF_8));
      AxisIterator elements =
          root.iterateAxis(AxisInfo.DESCENDANT, NodeKindTest.makeNodeKindTest(Type.ELEMENT));
      for (NodeInfo element = elements.next(); element != null; element = elements.next()) {
        for (AttributeInfo attribute : element.attributes()) {
          digest.update(attribute.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
