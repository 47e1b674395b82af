package org.incipit.model;

import java.util.List;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

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

  /**
   * The words of a span in one line, as an index lists them: line ends are spaces, and a word that
   * a line end cuts is whole, with its hyphen where that is part of it or was not decided.
   */
  public String line(Span span) {
    List<HyphenBreak> hyphens = tree.hyphens();
    int next = firstAt(hyphens, span.start());
    if (next == hyphens.size() || hyphens.get(next).lineFeed() >= span.end()) {
      return source.line(span);
    }
    StringBuilder joined = new StringBuilder(span.length());
    int from = span.start();
    for (; next < hyphens.size() && hyphens.get(next).lineFeed() < span.end(); next++) {
      HyphenBreak cut = hyphens.get(next);
      if (cut.kind() == HyphenBreak.Kind.SUSPENDED || cut.hyphen().start() < from) {
        continue;
      }
      boolean soft = cut.kind() == HyphenBreak.Kind.SOFT;
      joined.append(source.content(), from, soft ? cut.hyphen().start() : cut.hyphen().end());
      from = cut.lineFeed();
      while (from < span.end() && Character.isWhitespace(source.content().charAt(from))) {
        from++;
      }
    }
    joined.append(source.content(), from, Math.max(from, span.end()));
    return SourceText.line(joined.toString());
  }

  private static int firstAt(List<HyphenBreak> hyphens, int offset) {
    int low = 0;
    int high = hyphens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hyphens.get(middle).lineFeed() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
