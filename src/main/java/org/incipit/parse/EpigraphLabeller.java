package org.incipit.parse;

import java.util.Set;
import org.incipit.model.Certainty;

/**
 * Mottoes: words or verses right under a heading that are set in from the text below, with the name
 * of who said them; verses over a chapter need no name.
 */
final class EpigraphLabeller implements Labeller {
  private static final int MOST_CHUNKS = 6;
  private static final int MOST_LINES = 14;

  /** Types of divisions that a number alone may head. */
  static final Set<String> CHAPTERS = Set.of("chapter", "book", "part", "volume");

  @Override
  public void label(Draft draft, Labels labels) {
    Sources.label(draft, labels);
    for (int i = 1; i < labels.size(); i++) {
      boolean under = labels.is(i - 1, Role.HEAD) || labels.is(i - 1, Role.SUBHEAD);
      if (under && labels.at(i).isEmpty()) {
        int end = end(draft, labels, i);
        for (int k = i; k < end; k++) {
          boolean source = k > i && isSource(draft, labels, k);
          labels.set(
              k,
              Label.of(Role.EPIGRAPH, Certainty.MEDIUM, "set in under a heading")
                  .typed(source ? QuoteLabeller.SOURCE : ""));
        }
      }
    }
  }

  /** Index after the motto that starts at {@code from}; {@code from} for none. */
  private static int end(Draft draft, Labels labels, int from) {
    int margin = draft.layout().margin();
    boolean verse = labels.chunk(from).form() == Form.VERSE;
    boolean named = false;
    int lines = 0;
    int i = from;
    while (i < Math.min(labels.size(), from + MOST_CHUNKS)) {
      Chunk chunk = labels.chunk(i);
      boolean text = chunk.form() == Form.PROSE || chunk.form() == Form.VERSE;
      if (!labels.open(i) || !text || chunk.indent() < margin + 2 || named) {
        break;
      }
      lines += chunk.size();
      named =
          i > from && isSource(draft, labels, i)
              || QuoteLabeller.isSource(draft, chunk)
              || endsInName(draft, chunk);
      i++;
    }
    boolean textBelow =
        i < labels.size()
            && labels.open(i)
            && labels.chunk(i).form() == Form.PROSE
            && labels.chunk(i).indent() < margin + 2
            && labels.chunk(i).size() >= 2;
    boolean chapter =
        labels.at(from - 1).filter(l -> CHAPTERS.contains(l.type())).isPresent() && verse;
    return textBelow && lines <= MOST_LINES && (named || chapter) ? i : from;
  }

  /** A source behind a dash, or a name far to the right of what stands above. */
  private static boolean isSource(Draft draft, Labels labels, int i) {
    Chunk chunk = labels.chunk(i);
    boolean right =
        i > 0
            && chunk.size() == 1
            && labels.chunk(i - 1).lines().stream()
                .allMatch(l -> l.indent() + Sources.FARTHER <= chunk.indent());
    return QuoteLabeller.isSource(draft, chunk)
        || right && Sources.isName(draft, draft.text(chunk));
  }

  /** The last line closes with a dash and a name: "... whence it came."--OLD SONG. */
  private static boolean endsInName(Draft draft, Chunk chunk) {
    String text =
        draft
            .layout()
            .source()
            .slice(new org.incipit.text.Span(chunk.last().textStart(), chunk.last().textEnd()));
    int dash = Math.max(text.lastIndexOf("--"), text.lastIndexOf('—'));
    if (dash <= 0) {
      return false;
    }
    char before = text.charAt(dash - 1);
    String name = Words.plain(text.substring(dash)).replace("—", "").replace("--", "");
    return ".!?\"”»’'_]".indexOf(before) >= 0
        && !name.isBlank()
        && name.length() <= 60
        && Character.isUpperCase(name.strip().charAt(0))
        && Words.capitalised(name);
  }
}
