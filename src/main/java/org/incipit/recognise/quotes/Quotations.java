package org.incipit.recognise.quotes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incipit.model.Passage;

/**
 * Pairs the quotation marks of a passage, whatever the language: “ ”, „ “, « », » «, " ", ‘ ’, ‚ ‘,
 * ‹ ›, 「 」, 『 』, and the typed ,, '' and `` ''. Single marks without a partner are apostrophes and
 * are never reported.
 */
public final class Quotations {
  /** Deeper nesting is no quotation but noise. */
  private static final int DEEPEST = 16;

  /** Single marks are looked for in passages of up to so many characters: it takes memory. */
  private static final int LONGEST = 1_000_000;

  private record Open(int index, char mark, int width) {}

  private final String text;
  private final QuotationStyle style;
  private final Set<Integer> repeated;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Quotation> pairs = new ArrayList<>();
  private final List<Integer> unclosed = new ArrayList<>();
  private final List<Integer> unopened = new ArrayList<>();
  private final List<Integer> singlesLeft = new ArrayList<>();
  private final Optional<SingleMarks> curlySingles;
  private final Optional<SingleMarks> straightSingles;

  private Quotations(String text, QuotationStyle style) {
    this.text = text;
    this.style = style;
    this.repeated = LineMarks.of(text);
    this.curlySingles =
        text.length() <= LONGEST && text.indexOf('‘') >= 0
            ? Optional.of(new SingleMarks(text, '‘', '’'))
            : Optional.empty();
    this.straightSingles =
        style.straightSingles() && text.length() <= LONGEST && text.indexOf('\'') >= 0
            ? Optional.of(new SingleMarks(text, '\'', '\''))
            : Optional.empty();
  }

  /**
   * The pairs of one passage.
   *
   * @param style how the document uses its marks
   */
  public static Quotations of(Passage passage, QuotationStyle style) {
    Quotations quotations = new Quotations(passage.text(), style);
    quotations.scan();
    return quotations;
  }

  /** In order of their ends. */
  public List<Quotation> pairs() {
    return pairs;
  }

  /** Indexes of opening marks that nothing closes. */
  public List<Integer> unclosed() {
    return unclosed;
  }

  /** Indexes of single marks behind a sentence or at the start, which may open a quotation. */
  List<Integer> singlesLeft() {
    return singlesLeft;
  }

  /** Indexes of closing marks that nothing opened. */
  public List<Integer> unopened() {
    return unopened;
  }

  private void scan() {
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      int width = isOrdinary(c) ? 1 : width(i);
      if (!isOrdinary(c)) {
        mark(i, width);
      }
      i += width;
    }
    for (Iterator<Open> rest = open.descendingIterator(); rest.hasNext(); ) {
      leave(rest.next());
    }
  }

  /** True for most of a text: small letters and spaces, which are no mark. */
  private static boolean isOrdinary(char c) {
    return c >= 'a' && c <= 'z' || c == ' ';
  }

  /** Two characters that a typewriter used for one mark. */
  private int width(int index) {
    return index + 1 < text.length()
            && text.charAt(index) == text.charAt(index + 1)
            && ",'`<>".indexOf(text.charAt(index)) >= 0
        ? 2
        : 1;
  }

  private void mark(int i, int width) {
    char c = text.charAt(i);
    if (width == 2) {
      typed(i, c);
      return;
    }
    switch (c) {
      case '„' -> opening(i, '„');
      case '“' -> {
        if (isOpen('„') || endsWord(i)) {
          close(i, isOpen('„') || !isOpen('“') ? '„' : '“', 1);
        } else {
          opening(i, '“');
        }
      }
      case '”' -> {
        if (style.oneShape()) {
          straight(i, '”');
        } else {
          close(i, isOpen('„') && !isOpen('“') ? '„' : '“', 1);
        }
      }
      case '«' -> guillemet(i, '«', !style.pointingIn());
      case '»' -> guillemet(i, '«', style.pointingIn());
      case '‹' -> single(i, '‹', !style.pointingIn());
      case '›' -> single(i, '‹', style.pointingIn());
      case '「', '『' -> open(i, c, 1);
      case '」' -> close(i, '「', 1);
      case '』' -> close(i, '『', 1);
      case '"' -> straight(i, '"');
      case '‚' -> single(i, '‚', QuotationStyle.startsWord(text, i));
      case '‘' -> {
        if (isOpen('‚')) {
          close(i, '‚', 1);
        } else {
          curlySingles.ifPresent(marks -> singles(marks, i, '‘'));
        }
      }
      case '’' -> curlySingles.ifPresent(marks -> singles(marks, i, '‘'));
      case '\'' -> straightSingles.ifPresent(marks -> singles(marks, i, '\''));
      default -> {}
    }
  }

  /** ,, before a word opens and '' behind one closes; anything else is text. */
  private void typed(int index, char c) {
    boolean word =
        (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)))
            && index + 2 < text.length()
            && Character.isLetter(text.charAt(index + 2));
    if (word && (c == ',' || c == '`' || c == '<')) {
      open(index, c, 2);
    } else if (c == '\'' && (isOpen(',') || isOpen('`'))) {
      close(index, isOpen('`') ? '`' : ',', 2);
    } else if (c == '>' && isOpen('<')) {
      close(index, '<', 2);
    }
  }

  /** A mark that only opens; at line starts it may go on with what is open. */
  private void opening(int index, char mark) {
    if (!(isOpen(mark) && repeated.contains(index))) {
      open(index, mark, 1);
    }
  }

  /** True where a word or its punctuation ends and none begins. */
  private boolean endsWord(int index) {
    return index > 0
        && !Character.isWhitespace(text.charAt(index - 1))
        && "([—–-".indexOf(text.charAt(index - 1)) < 0
        && (index + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(index + 1)));
  }

  private void guillemet(int index, char mark, boolean opens) {
    if (isOpen(mark) && repeated.contains(index) && LineMarks.startsLine(text, index)) {
      return;
    }
    if (opens) {
      open(index, mark, 1);
    } else {
      close(index, mark, 1);
    }
  }

  /** ‹ and ‚, which are common enough as something else to be reported by nobody. */
  private void single(int index, char mark, boolean opens) {
    if (opens) {
      open(index, mark, 1);
    } else if (isOpen(mark)) {
      close(index, mark, 1);
    }
  }

  private void singles(SingleMarks marks, int index, char mark) {
    if (isOpen(mark) && marks.closes(index, openIndex(mark))) {
      close(index, mark, 1);
    } else if (marks.opens(index)) {
      open(index, mark, 1);
    }
  }

  /**
   * A mark of one shape opens before a word and closes behind one; inches and ditto marks do
   * neither. It also closes what a low or curly mark opened.
   */
  private void straight(int index, char mark) {
    boolean afterSpace = index == 0 || Character.isWhitespace(text.charAt(index - 1));
    boolean startsWord = QuotationStyle.startsWord(text, index);
    if (isOpen(mark) && !(afterSpace && startsWord)) {
      close(index, mark, 1);
    } else if (isOpen(mark) && LineMarks.startsLine(text, index) && repeated.contains(index)) {
      return;
    } else if (startsWord) {
      open(index, mark, 1);
    } else if (!afterSpace) {
      for (char other : new char[] {'„', '“', ','}) {
        if (isOpen(other)) {
          close(index, other, 1);
          return;
        }
      }
    }
  }

  private void open(int index, char mark, int width) {
    if (open.size() < DEEPEST) {
      open.push(new Open(index, mark, width));
    }
  }

  private boolean isOpen(char mark) {
    return openIndex(mark) >= 0;
  }

  private int openIndex(char mark) {
    for (Open o : open) {
      if (o.mark() == mark) {
        return o.index();
      }
    }
    return -1;
  }

  private void close(int index, char mark, int width) {
    if (!isOpen(mark)) {
      if (!isDitto(index)) {
        unopened.add(index);
      }
      return;
    }
    while (open.element().mark() != mark) {
      leave(open.pop());
    }
    Open opened = open.pop();
    char opener = mark == '„' || mark == ',' || mark == '`' ? '“' : mark;
    pairs.add(
        new Quotation(
            opened.index(), index + width, opener, opened.index() + opened.width(), index));
  }

  /** Single and typed marks that stay open are apostrophes, commas or something else. */
  private void leave(Open opened) {
    if ("‘'‹‚,`<".indexOf(opened.mark()) < 0) {
      unclosed.add(opened.index());
    } else if ("‘'".indexOf(opened.mark()) >= 0 && opensSpeech(opened.index())) {
      singlesLeft.add(opened.index());
    }
  }

  private boolean opensSpeech(int index) {
    int i = index;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i == 0 || ".,:;!?—-".indexOf(text.charAt(i - 1)) >= 0;
  }

  /** In columns of figures, a mark behind a gap repeats what stands above or says nil. */
  private boolean isDitto(int index) {
    int i = index;
    while (i > 0 && " \u00a0".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    boolean gap = index - i >= 2;
    return i < index && (gap || i > 0 && Character.isDigit(text.charAt(i - 1)));
  }
}
