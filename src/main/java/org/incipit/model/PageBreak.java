package org.incipit.model;

/**
 * The start of a page.
 *
 * @param offset where: the form feed itself, or the first unit of the page's first line
 * @param formFeed true when a form feed stands at {@code offset}; TEI then carries it as the
 *     element
 * @param number of the page it opens: as printed where that is known, else its ordinal, 1 for the
 *     first
 * @param cert how sure it is that a page starts here
 */
public record PageBreak(int offset, boolean formFeed, int number, Certainty cert) {}
