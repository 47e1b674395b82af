package org.incipit.tei;

import net.sf.saxon.s9api.XdmNode;

/**
 * One TEI document as a tree that is built or parsed once and shared, read-only, by validation and
 * every export.
 *
 * @param name output name without folder and extension, for titles and messages
 * @param node its document node
 */
public record TeiDocument(String name, XdmNode node) {}
