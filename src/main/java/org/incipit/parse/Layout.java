package org.incipit.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * What the lines of a document say of its layout, gathered in one pass before any decision.
 *
 * @param source the text
 * @param units the same, for reading it unit by unit
 * @param lines every line, in order
 * @param signs what each of them may hold
 * @param wrapWidth length that nine in ten lines stay within, in units
 * @param wrapped false when a line is a paragraph
 * @param rhythm how many blank lines usually stand between paragraphs, at least 1
 * @param margin the indentation of most lines
 * @param blankSeparated true when blank lines stand between most paragraphs
 * @param leading blank lines that are no more than the spacing of a double-spaced typescript
 * @param paragraphIndent columns that open a paragraph, 0 when indentation does not mark them
 */
record Layout(
    SourceText source,
    Units units,
    List<Line> lines,
    LineSigns signs,
    int wrapWidth,
    boolean wrapped,
    int paragraphIndent,
    int rhythm,
    int margin,
    boolean blankSeparated,
    BitSet leading) {
  private static final int LONGEST_WRAPPED_LINE = 240;
  private static final int SHORT_ENTRY = 56;
  private static final int FEWEST_INDENTED = 3;
  private static final int DEEPEST_INDENT = 16;
  private static final int WIDEST_VERSE = 70;
  private static final double CAPITAL_LINES = 0.75;
  private static final double SENTENCE_LINES = 0.6;

  static Layout of(SourceText source) {
    return of(source, 0);
  }

  /**
   * That of a text which begins behind something else.
   *
   * @param from where it begins; lines before are blank to it
   */
  static Layout of(SourceText source, int from) {
    List<Line> all = new ArrayList<>(source.lines().count());
    for (int n = 1; n <= source.lines().count(); n++) {
      int start = source.lines().startOf(n);
      int end = source.lines().endOf(n);
      all.add(
          start < from
              ? new Line(n, end, end, end, end, 0, true)
              : Line.of(source.content(), n, start, end));
    }
    List<Line> lines = LineNumbers.without(source.content(), all);
    int[] lengths = lines.stream().filter(l -> !l.blank()).mapToInt(Line::length).toArray();
    Arrays.sort(lengths);
    int width =
        lengths.length == 0 ? 0 : lengths[Math.min(lengths.length - 1, lengths.length * 9 / 10)];
    BitSet leading = LineSpacing.of(source, lines);
    Units units = Units.of(source.content());
    LineSigns signs = LineSigns.of(units, lines);
    boolean wrapped = width <= LONGEST_WRAPPED_LINE;
    Layout plain = new Layout(source, units, lines, signs, width, wrapped, 0, 1, 0, false, leading);
    int margin = plain.commonMargin();
    return new Layout(
        source,
        units,
        lines,
        signs,
        width,
        wrapped,
        plain.isVerse() ? 0 : plain.commonIndent(margin),
        plain.commonBlank(),
        margin,
        plain.blanksSeparate(),
        leading);
  }

  /** True for a blank line that separates what stands before and behind it. */
  boolean separates(int index) {
    return lines.get(index).blank() && !leading.get(index);
  }

  /** The commonest number of blank lines between others, 1 where that is not clear. */
  private int commonBlank() {
    int[] counts = new int[Group.MANY + 1];
    int run = 0;
    boolean text = false;
    for (Line line : lines) {
      if (line.blank()) {
        run++;
      } else {
        if (run > 0 && text) {
          counts[Math.min(run, Group.MANY)]++;
        }
        run = 0;
        text = true;
      }
    }
    int best = 1;
    for (int k = 2; k < counts.length; k++) {
      if (counts[k] > counts[best] * 2) {
        best = k;
      }
    }
    return best;
  }

  /** The commonest indentation of long lines. */
  private int commonMargin() {
    int[] counts = new int[DEEPEST_INDENT + 1];
    for (Line line : lines) {
      if (!line.blank() && line.indent() <= DEEPEST_INDENT && line.length() >= wrapWidth / 2) {
        counts[line.indent()]++;
      }
    }
    int best = 0;
    for (int k = 1; k < counts.length; k++) {
      if (counts[k] > counts[best]) {
        best = k;
      }
    }
    return best;
  }

  /** True when a line stands in the middle of the page, well away from both edges. */
  boolean centred(Line line) {
    int right = Math.max(wrapWidth, 60) - line.indent() - line.length();
    return line.indent() >= 6 && right >= 4 && Math.abs(line.indent() - right) <= 8;
  }

  /** True when a line begins in the right half of the page and is not in the middle of it. */
  boolean flushRight(Line line) {
    int page = Math.max(wrapWidth, 60);
    return line.indent() * 2 > page && line.indent() - (page - line.indent() - line.length()) > 8;
  }

  /**
   * The indentation that opens paragraphs, 0 for none: that of lines behind a sentence or a gap,
   * with lines after them that are less set in; or of most lines, when they are short and each is a
   * paragraph.
   *
   * @param inMargin the margin, which opens nothing where the whole text is set in
   */
  private int commonIndent(int inMargin) {
    int[] counts = new int[DEEPEST_INDENT + 1];
    int[] opening = new int[DEEPEST_INDENT + 1];
    int[] brief = new int[DEEPEST_INDENT + 1];
    int total = 0;
    int outside = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.blank()) {
        continue;
      }
      total++;
      outside += line.indent() < inMargin ? 1 : 0;
      if (line.indent() >= 2 && line.indent() <= DEEPEST_INDENT) {
        counts[line.indent()]++;
        brief[line.indent()] += line.length() < Math.min(SHORT_ENTRY, wrapWidth * 3 / 4) ? 1 : 0;
        opening[line.indent()] += opensParagraph(i) ? 1 : 0;
      }
    }
    boolean setIn = inMargin >= 2 && outside * 20 <= total;
    int best = most(opening, setIn ? inMargin + 2 : 2);
    boolean only = counts[best] > 1 && opening[best] == counts[best];
    boolean often = (only || counts[best] >= FEWEST_INDENTED) && counts[best] * 60 >= total;
    if (often && opening[best] >= (blanksSeparate() ? Math.max(3, counts[best] / 5) : 1)) {
      return best;
    }
    int entries = most(counts, 2);
    boolean each = counts[entries] * 2 >= total && brief[entries] * 2 >= counts[entries];
    return each && counts[entries] >= FEWEST_INDENTED ? entries : 0;
  }

  /** Behind a sentence or a gap, as long as lines are, and over a line that is less set in. */
  private boolean opensParagraph(int index) {
    Line line = lines.get(index);
    int below = leading.nextClearBit(index + 1);
    if (below >= lines.size() || line.length() < Math.min(SHORT_ENTRY - 6, wrapWidth * 4 / 5)) {
      return false;
    }
    Line before = index == 0 ? line : lines.get(index - 1);
    Line next = lines.get(below);
    return !next.blank()
        && next.indent() < line.indent()
        && (index == 0 || before.blank() || !full(before) || endsSentence(before));
  }

  private static int most(int[] counts, int from) {
    int best = 0;
    int top = 0;
    for (int k = from; k < counts.length; k++) {
      if (counts[k] > top) {
        top = counts[k];
        best = k;
      }
    }
    return best;
  }

  /** True when blank lines stand between most paragraphs. */
  private boolean blanksSeparate() {
    int groups = 0;
    int inGroups = 0;
    int run = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!separates(i)) {
        run += lines.get(i).blank() ? 0 : 1;
        continue;
      }
      if (run > 1) {
        groups++;
        inGroups += run;
      }
      run = 0;
    }
    return groups >= 4 && inGroups < groups * 14;
  }

  /**
   * True for a document of verse: narrow, with nearly every line beginning with a capital, which
   * prose that is wrapped never has, and with sentences that run on over line ends, which the
   * questions and answers of an interview do not.
   */
  boolean isVerse() {
    int nonBlank = 0;
    int capitals = 0;
    int following = 0;
    int sentences = 0;
    int hyphens = 0;
    boolean previousBlank = true;
    for (Line line : lines) {
      if (!line.blank()) {
        nonBlank++;
        capitals += startsUpper(line) ? 1 : 0;
        following += previousBlank ? 0 : 1;
        sentences += ".?!".indexOf(charAt(line.textEnd() - 1)) >= 0 ? 1 : 0;
        hyphens += charAt(line.textEnd() - 1) == '-' ? 1 : 0;
      }
      previousBlank = line.blank();
    }
    return wrapWidth <= WIDEST_VERSE
        && following * 2 > nonBlank
        && capitals >= nonBlank * CAPITAL_LINES
        && sentences <= nonBlank * SENTENCE_LINES
        && hyphens == 0;
  }

  private boolean startsUpper(Line line) {
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isUpperCase(c);
      }
    }
    return false;
  }

  /**
   * True when a page starts between two offsets. Looks no further than the second, since a look at
   * the rest of the text for each line would be quadratic.
   */
  boolean formFeedBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (charAt(i) == '\f') {
        return true;
      }
    }
    return false;
  }

  /** False when a line holds none of a sign of {@link LineSigns}. */
  boolean may(Line line, int sign) {
    return signs.may(line, sign);
  }

  /** True when a line holds a digit of any script. */
  boolean holdsDigit(Line line) {
    if (!may(line, LineSigns.DIGIT)) {
      return false;
    }
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      if (Character.isDigit(charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The text of a line, without the white space around it. */
  String text(Line line) {
    return source.content().substring(line.textStart(), line.textEnd());
  }

  char charAt(int offset) {
    return units.at(offset);
  }

  /** A range without the white space at its ends; empty when it holds nothing else. */
  Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isGap(charAt(start))) {
      start++;
    }
    while (end > start && Characters.isGap(charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** True when a line is nearly as long as lines get, so that the next word had no room. */
  boolean full(Line line) {
    return line.length() >= wrapWidth * 0.85;
  }

  /** True when a line ends as sentences do, a callout or a dash behind the full stop or not. */
  boolean endsSentence(Line line) {
    char last = charAt(line.textEnd() - 1);
    if (last >= 'a' && last <= 'z' || last == ',') {
      return false;
    }
    if (Characters.isTerminal(last)) {
      return true;
    }
    int i = Math.min(EndCallout.before(this, line), PageMark.before(this, line)) - 1;
    while (i > line.textStart()
        && (Characters.isCloser(charAt(i))
            || Characters.isSpace(charAt(i))
            || "―—–".indexOf(charAt(i)) >= 0)) {
      i--;
    }
    return Characters.isTerminal(charAt(i));
  }

  /**
   * True when a line's first letter is lower case, opening quotation marks, brackets and the mark
   * of a page skipped.
   */
  boolean startsLower(Line line) {
    for (int i = PageMark.skip(this, line); i < line.textEnd(); ) {
      int c = charAt(i);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        return c >= 'a';
      }
      c = source.content().codePointAt(i);
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      if (Character.isDigit(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
