package org.incipit.evaluate;

import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.MatchKey;
import org.incipit.authority.Phrases;

/**
 * Trims spans to what matters: no marks at the edges; for the core no title, article or genitive.
 */
final class Core {
  private static final String EDGES = ".,;:!?\"'“”‘’()[]{}«»„-–—=*_";

  private final SolidText text;
  private final Phrases phrases;

  Core(SolidText text, String language) {
    this.text = text;
    this.phrases = Authority.bundled().phrases(language);
  }

  /** The span without marks at its edges; never empty. */
  int[] exact(int start, int end) {
    int from = start;
    int to = end;
    while (from < to - 1 && edge(from)) {
      from++;
    }
    while (to > from + 1 && edge(to - 1)) {
      to--;
    }
    return new int[] {from, to};
  }

  /** The same without titles and articles before it and a genitive after it. */
  int[] core(int start, int end) {
    int[] span = exact(start, end);
    if (span[1] - span[0] > 2
        && text.at(span[1] - 1) == 's'
        && (text.at(span[1] - 2) == '\'' || text.at(span[1] - 2) == '’')) {
      span[1] -= 2;
    }
    while (true) {
      int word = span[0] + 1;
      while (word < span[1] && !text.spaceBefore(word)) {
        word++;
      }
      if (word >= span[1] || !leads(text.words(span[0], word))) {
        return span;
      }
      span = exact(word, span[1]);
    }
  }

  private boolean leads(String word) {
    long bits = phrases.bits(MatchKey.hash(word));
    return Cue.TITLE.in(bits) || Cue.ARTICLE.in(bits);
  }

  private boolean edge(int position) {
    return EDGES.indexOf(text.at(position)) >= 0;
  }
}
