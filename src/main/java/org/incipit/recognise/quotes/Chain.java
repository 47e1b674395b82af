package org.incipit.recognise.quotes;

import java.util.ArrayList;
import java.util.List;
import org.incipit.diagnostic.Code;
import org.incipit.model.BlockKind;
import org.incipit.model.Passage;
import org.incipit.recognise.LooseMarks;
import org.incipit.text.Span;

/**
 * A quotation that runs over several passages: it opens in one and closes in a later one, and each
 * in between usually opens anew with the same mark. Passages are given in their order; what is left
 * without a partner is reported.
 */
final class Chain {
  /** Over how many lines of verse a quotation may run whose lines do not open anew. */
  private static final int MOST_LINES = 80;

  /** Over how many paragraphs that do not open anew. */
  private static final int MOST_BARE = 3;

  /** A stretch of one passage. */
  record Part(Passage passage, int start, int end) {
    Span span() {
      return passage.toSource(start, end);
    }
  }

  private final LooseMarks loose;
  private final List<List<Part>> found = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int bare;

  Chain(LooseMarks loose) {
    this.loose = loose;
  }

  /** The quotations over several passages, each with its parts in order. */
  List<List<Part>> found() {
    return found;
  }

  /** What the marks of one passage leave to be decided. */
  private record Rest(
      Passage passage,
      List<Quotation> pairs,
      List<Integer> unclosed,
      List<Integer> unopened,
      List<Integer> singles) {
    static Rest of(Passage passage, Quotations quotations) {
      return new Rest(
          passage,
          new ArrayList<>(quotations.pairs()),
          new ArrayList<>(quotations.unclosed()),
          new ArrayList<>(quotations.unopened()),
          new ArrayList<>(quotations.singlesLeft()));
    }

    /** True when the passage opens with a mark that stays open, or that closing ones repeat. */
    boolean staysOpen(int first) {
      return unclosed.remove((Integer) first)
          || singles.remove((Integer) first)
          || passage.text().charAt(first) == '»';
    }

    /** Takes out the pair that starts at an index; its end, -1 where there is none. */
    int takePair(int start) {
      for (int i = 0; i < pairs.size(); i++) {
        if (pairs.get(i).start() == start) {
          return pairs.remove(i).end();
        }
      }
      return -1;
    }
  }

  /**
   * Takes the next passage.
   *
   * @return its pairs without the one that closes an earlier quotation
   */
  List<Quotation> add(Passage passage, Quotations quotations) {
    Rest rest = Rest.of(passage, quotations);
    if (!parts.isEmpty()) {
      goOn(rest);
    }
    for (int index : rest.unopened()) {
      report(Code.ANN_004, passage, index);
    }
    for (int index : rest.unclosed()) {
      open(passage, index);
    }
    if (parts.isEmpty() && !rest.singles().isEmpty()) {
      open(passage, rest.singles().get(rest.singles().size() - 1));
    }
    return rest.pairs();
  }

  private void open(Passage passage, int index) {
    end();
    parts.add(new Part(passage, index, endOf(passage.text())));
  }

  private void goOn(Rest rest) {
    String text = rest.passage().text();
    if (rest.passage().block().kind() == BlockKind.HEAD || text.isBlank()) {
      end();
      return;
    }
    int first = startOf(text);
    boolean reopens = like(text.charAt(first), mark());
    int end = -1;
    if (reopens) {
      rest.unopened().remove((Integer) first);
      end = rest.takePair(first);
    }
    if (end < 0 && !rest.unopened().isEmpty() && closes(text, rest.unopened().get(0))) {
      end = rest.unopened().remove(0) + 1;
    }
    if (end >= 0) {
      close(rest.passage(), end);
    } else if (reopens && rest.staysOpen(first)) {
      whole(rest.passage());
      bare = 0;
    } else if (bare < most(rest.passage())
        && rest.unclosed().isEmpty()
        && rest.unopened().isEmpty()) {
      bare++;
      whole(rest.passage());
    } else {
      end();
    }
  }

  /** Single and straight marks say too little to be waited for in prose. */
  private int most(Passage passage) {
    if (isSingle()) {
      return 0;
    }
    return passage.block().kind() == BlockKind.L ? MOST_LINES : mark() == '"' ? 0 : MOST_BARE;
  }

  private char mark() {
    Part first = parts.get(0);
    return first.passage().text().charAt(first.start());
  }

  private boolean isSingle() {
    return mark() == '‘' || mark() == '\'';
  }

  private static boolean like(char a, char mark) {
    return a == mark || mark == '«' && a == '»';
  }

  private boolean closes(String text, int index) {
    return switch (text.charAt(index)) {
      case '»', '«' -> mark() == '«' || mark() == '»';
      case '”', '“' -> mark() == '“' || mark() == '„';
      default -> true;
    };
  }

  private void whole(Passage passage) {
    parts.add(new Part(passage, startOf(passage.text()), endOf(passage.text())));
  }

  private void close(Passage passage, int end) {
    parts.add(new Part(passage, startOf(passage.text()), end));
    found.add(List.copyOf(parts));
    parts.clear();
    bare = 0;
  }

  /** Gives up what is open; a single mark without a partner was an apostrophe. */
  void end() {
    if (!parts.isEmpty() && !isSingle()) {
      report(Code.ANN_003, parts.get(0).passage(), parts.get(0).start());
    }
    parts.clear();
    bare = 0;
  }

  private void report(Code code, Passage passage, int index) {
    loose.report(
        code, passage.toSource(index, index + 1), passage.text().substring(index, index + 1));
  }

  private static int startOf(String text) {
    int i = 0;
    while (i + 1 < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int endOf(String text) {
    int i = text.length();
    while (i > 1 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
