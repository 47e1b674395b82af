package org.incipit.recognise.quotes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.incipit.model.AnnotatedText;
import org.incipit.model.Passage;

/**
 * Pairs the double quotation marks of a passage, whatever the language: “ ”, „ “, « », » «, " ".
 * Single marks are left alone, since most of them are apostrophes.
 */
public final class Quotations {
  /** Deeper nesting is no quotation but noise. */
  private static final int DEEPEST = 16;

  private record Open(int index, char mark) {}

  private final List<Quotation> pairs = new ArrayList<>();
  private final List<Integer> unclosed = new ArrayList<>();
  private final List<Integer> unopened = new ArrayList<>();

  private Quotations() {}

  /**
   * The pairs of one passage.
   *
   * @param pointingIn true where the document opens with » and closes with «
   */
  public static Quotations of(Passage passage, boolean pointingIn) {
    Quotations quotations = new Quotations();
    quotations.scan(passage.text(), pointingIn);
    return quotations;
  }

  /** True when most guillemets of the document that touch a word's start are ». */
  public static boolean guillemetsPointIn(AnnotatedText document) {
    int in = 0;
    int out = 0;
    for (Passage passage : document.passages()) {
      String text = passage.text();
      for (int i = 0; i + 1 < text.length(); i++) {
        char c = text.charAt(i);
        if ((c == '»' || c == '«') && startsWord(text, i)) {
          in += c == '»' ? 1 : 0;
          out += c == '«' ? 1 : 0;
        }
      }
    }
    return in > out;
  }

  /** In order of their ends. */
  public List<Quotation> pairs() {
    return pairs;
  }

  /** Indexes of opening marks that nothing closes. */
  public List<Integer> unclosed() {
    return unclosed;
  }

  /** Indexes of closing marks that nothing opened. */
  public List<Integer> unopened() {
    return unopened;
  }

  private void scan(String text, boolean pointingIn) {
    Deque<Open> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '„' -> open(open, i, c);
        case '“' -> {
          if (isOpen(open, '„')) {
            close(open, i, '„');
          } else {
            open(open, i, c);
          }
        }
        case '”' -> close(open, i, isOpen(open, '„') && !isOpen(open, '“') ? '„' : '“');
        case '«' -> guillemet(open, i, !pointingIn);
        case '»' -> guillemet(open, i, pointingIn);
        case '"' -> straight(open, text, i);
        default -> {}
      }
    }
    open.descendingIterator().forEachRemaining(o -> unclosed.add(o.index()));
  }

  private void guillemet(Deque<Open> open, int index, boolean opens) {
    if (opens) {
      open(open, index, '«');
    } else {
      close(open, index, '«');
    }
  }

  /**
   * A straight mark opens before a word and closes behind one; inches and ditto marks do neither.
   */
  private void straight(Deque<Open> open, String text, int index) {
    boolean afterSpace = index == 0 || Character.isWhitespace(text.charAt(index - 1));
    if (isOpen(open, '"') && !(afterSpace && startsWord(text, index))) {
      close(open, index, '"');
    } else if (startsWord(text, index)) {
      open(open, index, '"');
    }
  }

  private static boolean startsWord(String text, int index) {
    boolean free = index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    return free && index + 1 < text.length() && !Character.isWhitespace(text.charAt(index + 1));
  }

  private static void open(Deque<Open> open, int index, char mark) {
    if (open.size() < DEEPEST) {
      open.push(new Open(index, mark));
    }
  }

  private static boolean isOpen(Deque<Open> open, char mark) {
    return open.stream().anyMatch(o -> o.mark() == mark);
  }

  private void close(Deque<Open> open, int index, char mark) {
    if (!isOpen(open, mark)) {
      unopened.add(index);
      return;
    }
    while (open.element().mark() != mark) {
      unclosed.add(open.pop().index());
    }
    pairs.add(new Quotation(open.pop().index(), index + 1));
  }
}
