package org.incipit.tei;

import net.sf.saxon.s9api.XdmNode;

/**
 * One TEI document as a tree that is built or parsed once and shared, read-only, by validation and
 * every export.
 *
 * @param name output name without folder and extension, for titles and messages
 * @param node its document node
 * @param digest SHA-256 of the file that it was made from or read from; empty when there is none
 */
public record TeiDocument(String name, XdmNode node, String digest) {
  /** A tree that no file stands behind. */
  public TeiDocument(String name, XdmNode node) {
    this(name, node, "");
  }
}
