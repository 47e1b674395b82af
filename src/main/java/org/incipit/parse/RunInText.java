package org.incipit.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.incipit.language.LanguageData;
import org.incipit.model.Block;
import org.incipit.model.BlockKind;
import org.incipit.text.SourceText;
import org.incipit.text.Span;

/**
 * The running text of a paragraph, what interrupts it left out, with the way back to the source.
 */
final class RunInText {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final int LONGEST = 6;

  private final String text;
  private final List<Span> content;

  private RunInText(String text, List<Span> content) {
    this.text = text;
    this.content = content;
  }

  static RunInText of(SourceText source, Block block) {
    StringBuilder text = new StringBuilder();
    block.content().forEach(span -> text.append(source.slice(span)));
    return new RunInText(text.toString(), block.content());
  }

  int length() {
    return text.length();
  }

  char at(int i) {
    return text.charAt(i);
  }

  /** True when the text opens with words, whatever their case. */
  boolean opensWith(String words) {
    return text.regionMatches(true, 0, words, 0, words.length());
  }

  /** What opens a word and reads like the marker of an item, in order. */
  List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens =
          i == 0 || Characters.isSpace(text.charAt(i - 1)) || "—–".indexOf(text.charAt(i - 1)) >= 0;
      if (depth == 0 && opens && (c == '(' || shut(i))) {
        var marker = RunInLists.marker(text, i).filter(m -> wordFollows(m.span().end()));
        if (marker.isPresent()) {
          markers.add(marker.get());
          i = marker.get().span().end() - 1;
          continue;
        }
      }
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
    }
    return markers;
  }

  /** True where a short word ends in a bracket, or a number in a stop as well. */
  private boolean shut(int start) {
    int i = start;
    while (i < text.length() && i - start <= LONGEST && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i > start
        && i < text.length()
        && (text.charAt(i) == ')'
            || text.charAt(i) == '.' && Character.isDigit(text.charAt(start)));
  }

  private int next(int from) {
    int i = from;
    while (i < text.length() && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean wordFollows(int end) {
    int i = next(end);
    return i > end
        && i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || "“\"„‘'«_*[".indexOf(text.charAt(i)) >= 0);
  }

  /** A word in small letters that is no month: "1. wind mills", not "1. May". */
  boolean lowerFollows(int end) {
    int i = next(end);
    int k = i;
    while (k < text.length() && Character.isLetter(text.charAt(k))) {
      k++;
    }
    String word = text.substring(i, k);
    return k > i
        && Character.isLowerCase(word.charAt(0))
        && !LanguageData.inAny("structure.month.names", word.toLowerCase(Locale.ROOT));
  }

  /** The last character before an offset that is not white; a space for none. */
  char before(int start) {
    int i = trimmed(0, start);
    return i > 0 ? text.charAt(i - 1) : ' ';
  }

  /** Where a range ends when white space at its end is left out. */
  int trimmed(int from, int to) {
    int i = to;
    while (i > from && Characters.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  String wordBefore(int start, int longest) {
    int end = trimmed(0, start);
    int i = end;
    while (i > 0 && end - i < longest && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return text.substring(i, end);
  }

  /** A marker without brackets and stops. */
  String name(Span marker) {
    return OTHERS.matcher(text.substring(marker.start(), marker.end())).replaceAll("");
  }

  /** True when the text ends behind a mark, or goes on with no small letter. */
  boolean sentenceEnds(int mark) {
    int i = mark + 1;
    if (i < text.length() && !Characters.isSpace(text.charAt(i))) {
      return false;
    }
    i = next(i);
    return i == text.length() || !Character.isLowerCase(text.charAt(i));
  }

  /** True when what opens in a range closes in it. */
  boolean whole(int from, int to) {
    int depth = 0;
    int quotes = 0;
    int straight = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      quotes += "“«".indexOf(c) >= 0 ? 1 : "”»".indexOf(c) >= 0 ? -1 : 0;
      straight += "\"_*".indexOf(c) >= 0 ? 1 : 0;
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
      if (depth < 0 || c == '„') {
        return false;
      }
    }
    return depth == 0 && quotes == 0 && straight % 2 == 0 && letters > 0;
  }

  // == The way back ==

  Span toSource(Span range) {
    return new Span(toSource(range.start()), toSource(range.end() - 1) + 1);
  }

  private int toSource(int index) {
    int left = index;
    for (Span span : content) {
      if (left < span.length()) {
        return span.start() + left;
      }
      left -= span.length();
    }
    throw new IndexOutOfBoundsException(index);
  }

  /** Source offset where an item ends: line ends and furniture up to the next one are inside it. */
  int itemEnd(Block block, Span range) {
    int end = trimmed(range.start(), range.end());
    int tight = toSource(end - 1) + 1;
    int wide = toSource(range.end() - 1) + 1;
    boolean furniture =
        block.children().stream()
            .anyMatch(c -> c.extent().start() >= tight && c.extent().start() < wide);
    return furniture || text.substring(end, range.end()).indexOf('\n') >= 0 ? wide : tight;
  }

  /** A paragraph with lists in the place of their text. */
  Block with(Block block, List<Block> lists) {
    List<Span> left = block.content();
    List<Block> children = new ArrayList<>(block.children());
    for (Block list : lists) {
      Span gone = list.extent();
      List<Span> rest = new ArrayList<>(cut(left, 0, gone.start()));
      rest.addAll(cut(left, gone.end(), Integer.MAX_VALUE));
      left = rest;
      children.removeIf(child -> gone.contains(child.extent()));
      children.add(list);
    }
    children.sort(Comparator.comparing(Block::extent));
    return new Block(BlockKind.P, block.id(), block.attributes(), left, children, block.extent());
  }

  static List<Block> within(List<Block> blocks, int from, int to) {
    return blocks.stream()
        .filter(b -> from <= b.extent().start() && b.extent().end() <= to)
        .toList();
  }

  static List<Span> cut(List<Span> spans, int from, int to) {
    List<Span> cut = new ArrayList<>();
    for (Span span : spans) {
      int start = Math.max(span.start(), from);
      int end = Math.min(span.end(), to);
      if (start < end) {
        cut.add(new Span(start, end));
      }
    }
    return cut;
  }
}
