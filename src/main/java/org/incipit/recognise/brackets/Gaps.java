package org.incipit.recognise.brackets;

import java.util.TreeSet;
import org.incipit.model.AnnotatedText;
import org.incipit.text.Span;

/** Where a gap may stand: TEI lets no page begin in the words that describe one. */
final class Gaps {
  private final TreeSet<Integer> breaks = new TreeSet<>();

  Gaps(AnnotatedText document) {
    document.tree().pageBreaks().forEach(pageBreak -> breaks.add(pageBreak.offset()));
  }

  /** True when the brackets and what is between them are one stretch of the source. */
  boolean canHold(Bracket bracket) {
    Span span = bracket.span();
    Integer next = breaks.ceiling(span.start());
    return span.length() == bracket.pair().end() - bracket.pair().start()
        && (next == null || next >= span.end())
        && bracket.inside().indexOf('\f') < 0;
  }
}
