package org.incipit.export.epub;

import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;

/**
 * One file of a book as the stylesheet makes it.
 *
 * @param name in the folder of the package
 * @param mediaType its MIME type
 * @param properties what the package says it is, empty for nothing
 * @param inSpine whether it is read in its turn
 * @param content its only child, an element or a text
 */
record BookFile(
    String name, String mediaType, String properties, boolean inSpine, NodeInfo content) {
  static final NamespaceUri NAMESPACE = NamespaceUri.of("urn:incipit:book");
  static final String PAGE = "application/xhtml+xml";

  static BookFile of(NodeInfo file) {
    return new BookFile(
        attribute(file, "name"),
        attribute(file, "type"),
        attribute(file, "properties"),
        attribute(file, "spine").equals("yes"),
        file.iterateAxis(AxisInfo.CHILD).next());
  }

  private static String attribute(NodeInfo file, String name) {
    String value = file.getAttributeValue(NamespaceUri.NULL, name);
    return value == null ? "" : value;
  }

  /** The same under another name. */
  BookFile renamed(String other) {
    return new BookFile(other, mediaType, properties, inSpine, content);
  }

  /** True for what is read in a browser. */
  boolean isPage() {
    return mediaType.equals(PAGE);
  }

  /**
   * True for a page that may be cut: the common index of an anthology may not, since its parts,
   * which are written before, lead into it.
   */
  boolean isCuttable() {
    return isPage() && inSpine && !name.startsWith("index-");
  }

  /** The name of one of the pieces that it is cut into. */
  String pieceName(int piece) {
    int dot = name.lastIndexOf('.');
    return piece == 0 ? name : name.substring(0, dot) + "-" + (piece + 1) + name.substring(dot);
  }
}
