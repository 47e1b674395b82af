package org.incipit.parse;

import java.util.List;
import org.incipit.model.Certainty;

/**
 * Block quotations: paragraphs set in from the margin that the text around them keeps, with what
 * says whose words they are.
 */
final class QuoteLabeller implements Labeller {
  /** Type of a chunk that names the source of the quotation above. */
  static final String SOURCE = "source";

  private static final int DEEPEST = 24;
  private static final int LONGEST_SOURCE = 120;
  private static final double NARROWEST = 0.62;
  private static final int SELF_EVIDENT = 4;

  @Override
  public void label(Draft draft, Labels labels) {
    int text = textMargin(draft, labels);
    boolean slight = setInSlightly(draft, labels, text);
    int end = 0;
    for (int i = 0; i < labels.size(); i = end) {
      end = i + 1;
      while (end < labels.size() && !labels.is(end, Role.HEAD)) {
        end++;
      }
      section(draft, labels, i, end, text, slight);
    }
  }

  private static void section(
      Draft draft, Labels labels, int from, int to, int text, boolean slight) {
    int margin = margin(labels, from, to, text);
    for (int i = from; i < to; i++) {
      Chunk chunk = labels.chunk(i);
      boolean quoted =
          chunk.size() >= 2 && setIn(draft, chunk, margin)
              || slight && isSlight(draft, labels, i, margin);
      if (labels.open(i) && quoted) {
        Certainty cert = chunk.size() > 2 ? Certainty.MEDIUM : Certainty.LOW;
        labels.set(i, Label.of(Role.QUOTE, cert, "set in from the margin of the text"));
      }
    }
    for (int i = from; i < to; i++) {
      alone(draft, labels, i, margin);
      source(draft, labels, i);
    }
    for (int i = to - 1; i >= from; i--) {
      alone(draft, labels, i, margin);
    }
  }

  /**
   * The margin that running text keeps: left of that of most lines where most paragraphs stand
   * there, since a text may quote more than it says.
   */
  static int textMargin(Draft draft, Labels labels) {
    int margin = draft.layout().margin();
    int paragraphs = 0;
    int outside = 0;
    int least = margin;
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (labels.open(i) && chunk.form() == Form.PROSE && chunk.size() > 1) {
        paragraphs++;
        outside += chunk.indent() < margin && chunk.size() > 2 ? 1 : 0;
        least = Math.min(least, chunk.indent());
      }
    }
    return outside * 2 > paragraphs ? least : margin;
  }

  /** True where paragraphs are set in by one column throughout, and more are not. */
  private static boolean setInSlightly(Draft draft, Labels labels, int margin) {
    int slight = 0;
    int flush = 0;
    for (int i = 0; i < labels.size(); i++) {
      Chunk chunk = labels.chunk(i);
      if (labels.open(i) && chunk.form() == Form.PROSE) {
        flush += chunk.indent() <= margin ? 1 : 0;
        slight += chunk.size() >= 2 && isSlight(draft, labels, i, margin) ? 1 : 0;
      }
    }
    return slight >= 2 && slight <= flush;
  }

  /** All lines one column from the margin, in quotation marks, under text that keeps the margin. */
  private static boolean isSlight(Draft draft, Labels labels, int i, int margin) {
    Chunk chunk = labels.chunk(i);
    return i > 0
        && labels.open(i)
        && chunk.form() == Form.PROSE
        && chunk.blankBefore() >= 1
        && labels.chunk(i - 1).indent() <= margin
        && "\"“„«‘'»".indexOf(draft.layout().charAt(chunk.first().textStart())) >= 0
        && chunk.lines().stream().allMatch(l -> l.indent() == margin + 1);
  }

  /** The margin of a section; one that is set in as a whole has its own. */
  private static int margin(Labels labels, int from, int to, int margin) {
    int least = Integer.MAX_VALUE;
    int paragraphs = 0;
    for (int i = from; i < to; i++) {
      Chunk chunk = labels.chunk(i);
      boolean text = labels.open(i) && chunk.form() == Form.PROSE;
      if (text && chunk.indent() < margin + 2) {
        return margin;
      }
      if (text && chunk.size() >= 2) {
        least = Math.min(least, chunk.indent());
        paragraphs++;
      }
    }
    return paragraphs >= 2 ? least : margin;
  }

  private static boolean setIn(Draft draft, Chunk chunk, int margin) {
    return chunk.form() == Form.PROSE
        && !draft.startsWithAny("structure.decisions", draft.text(chunk))
        && chunk.indent() >= margin + 2
        && chunk.indent() <= margin + DEEPEST
        && !draft.layout().centred(chunk.first())
        && evenLeft(chunk)
        && wrapped(draft.layout(), chunk);
  }

  /** All lines but the first begin in one column, and the first does not hang out of them. */
  static boolean evenLeft(Chunk chunk) {
    int left = chunk.last().indent();
    return chunk.lines().subList(1, chunk.size()).stream().allMatch(l -> l.indent() == left)
        && chunk.first().indent() >= left
        && chunk.first().indent() - left <= 6;
  }

  /**
   * Lines end where the next word had no room; those of an address end where they were meant to.
   */
  private static boolean wrapped(Layout layout, Chunk chunk) {
    int n = chunk.size();
    int edge = chunk.lines().stream().mapToInt(l -> l.indent() + l.length()).max().orElse(0);
    if (n < SELF_EVIDENT) {
      edge = Math.max(edge, (int) ((layout.margin() + layout.wrapWidth()) * NARROWEST));
    }
    int early = 0;
    for (int k = 0; k + 1 < n; k++) {
      Line line = chunk.lines().get(k);
      Line next = chunk.lines().get(k + 1);
      early += line.indent() + line.length() + 1 + firstWord(layout, next) < edge ? 1 : 0;
      if (gapped(layout, line)) {
        return false;
      }
    }
    return early * 3 <= n - 1;
  }

  private static boolean gapped(Layout layout, Line line) {
    return line.length() <= 200
        && layout.may(line, LineSigns.GAP)
        && Piece.of(layout, line).stream().anyMatch(p -> p.parts() && p.gap() > 3);
  }

  private static int firstWord(Layout layout, Line line) {
    int i = line.textStart();
    while (i < line.textEnd() && !Characters.isSpace(layout.charAt(i))) {
      i++;
    }
    return i - line.textStart();
  }

  /** A line by itself belongs to the quotation beside it, or is one when a colon announces it. */
  private static void alone(Draft draft, Labels labels, int i, int margin) {
    Chunk chunk = labels.chunk(i);
    boolean fits =
        labels.open(i)
            && chunk.form() == Form.PROSE
            && chunk.size() == 1
            && chunk.indent() >= margin + 2
            && !gapped(draft.layout(), chunk.first());
    if (!fits) {
      return;
    }
    int blank = chunk.blankBefore();
    boolean before = quotes(labels, i - 1, chunk) && blank >= 1 && blank <= 2;
    int after = labels.blankAfter(i);
    boolean opens = quotes(labels, i + 1, chunk) && after >= 1 && after <= 2;
    boolean announced =
        announced(draft, labels, i)
            && chunk.indent() <= margin + DEEPEST
            && chunk.indent() != draft.layout().paragraphIndent();
    if (before || opens || announced) {
      labels.set(
          i,
          Label.of(
              Role.QUOTE,
              Certainty.LOW,
              announced ? "set in, after a colon" : "set in like the quotation beside it"));
    }
  }

  /** The text above ends in a colon, and the line opens with a quotation mark. */
  private static boolean announced(Draft draft, Labels labels, int i) {
    if (i == 0 || labels.at(i - 1).filter(l -> l.role() != Role.P).isPresent()) {
      return false;
    }
    String above = draft.plain(labels.chunk(i - 1));
    char first = draft.layout().charAt(labels.chunk(i).first().textStart());
    return above.endsWith(":") && "\"“„«‘'»".indexOf(first) >= 0;
  }

  private static boolean quotes(Labels labels, int i, Chunk chunk) {
    return labels.is(i, Role.QUOTE)
        && labels.at(i).filter(l -> !l.type().equals(SOURCE)).isPresent()
        && Math.abs(labels.chunk(i).last().indent() - chunk.indent()) <= 2;
  }

  /** "--John Brown, _Letters_" under a quotation. */
  private static void source(Draft draft, Labels labels, int i) {
    if (labels.open(i) && labels.is(i - 1, Role.QUOTE) && isSource(draft, labels.chunk(i))) {
      labels.set(
          i,
          Label.of(Role.QUOTE, Certainty.MEDIUM, "a dash and a name under a quotation")
              .typed(SOURCE));
    }
  }

  /** A short line that opens with a dash and stands right of the margin. */
  static boolean isSource(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    boolean dash = plain.startsWith("--") || plain.startsWith("—") || plain.startsWith("–");
    return dash
        && chunk.size() <= 2
        && chunk.blankBefore() <= 2
        && chunk.indent() >= draft.layout().margin() + 2
        && plain.length() <= LONGEST_SOURCE
        && Words.capitalised(plain);
  }

  /** The paragraphs of a run of quotations, and of the source below it. */
  static boolean isSource(List<Label> labels, int i) {
    return labels.get(i).role() == Role.QUOTE && labels.get(i).type().equals(SOURCE);
  }
}
