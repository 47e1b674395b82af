package org.incipit.model;

import java.util.List;
import org.incipit.text.SourceText;

/**
 * A document as recognisers are given it: the whole of it, since statistics, a running year and
 * repeated names need that. Immutable, and shared by all recognisers.
 *
 * @param source the text
 * @param tree its blocks
 * @param passages the text of every leaf block, in source order
 * @param language BCP 47 tag of the document's language
 * @param metadata what is known of the document
 */
public record AnnotatedText(
    SourceText source, BlockTree tree, List<Passage> passages, String language, Metadata metadata) {

  public static AnnotatedText of(
      SourceText source, BlockTree tree, String language, Metadata metadata) {
    return new AnnotatedText(source, tree, Passage.all(source, tree), language, metadata);
  }
}
