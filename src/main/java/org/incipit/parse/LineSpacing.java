package org.incipit.parse;

import java.util.BitSet;
import java.util.List;
import org.incipit.text.SourceText;

/**
 * Tells a double-spaced typescript, where a blank line follows each line, from a text of short
 * paragraphs: its sentences run on over the blank lines.
 */
final class LineSpacing {
  private static final int FEWEST_LINES = 6;

  private LineSpacing() {}

  /** Indexes of blank lines that are spacing; none when the text is not double-spaced. */
  static BitSet of(SourceText source, List<Line> lines) {
    BitSet single = new BitSet();
    int text = 0;
    int adjacent = 0;
    int runOn = 0;
    Line before = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      text++;
      if (before != null && before.number() == line.number() - 1) {
        adjacent++;
      } else if (before != null
          && before.number() == line.number() - 2
          && !feeds(source, lines.get(i - 1))) {
        single.set(i - 1);
        runOn += runsOn(source.content(), before, line) ? 1 : 0;
      }
      before = line;
    }
    boolean doubled =
        text >= FEWEST_LINES
            && single.cardinality() * 10 >= text * 7
            && adjacent * 10 <= text
            && runOn * 3 >= text;
    return doubled ? single : new BitSet();
  }

  private static boolean feeds(SourceText source, Line blank) {
    return source.content().substring(blank.start(), blank.end()).indexOf('\f') >= 0;
  }

  private static boolean runsOn(String text, Line before, Line line) {
    return !Characters.isTerminal(text.charAt(before.textEnd() - 1))
        && Character.isLowerCase(text.charAt(line.textStart()));
  }
}
