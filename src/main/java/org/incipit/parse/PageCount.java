package org.incipit.parse;

import java.util.List;

/**
 * Whether marks of one style count pages: pages rise, few are left out, and no few words have two;
 * references to pages, numbers of verses and callouts do not do so. One document.
 */
final class PageCount {
  /** Marks without the word for a page must be so many. */
  private static final int FEWEST = 3;

  /** Pages have more between them, callouts may have a word. */
  private static final int NEAREST = 40;

  /** Pages from one mark to the next, some left out, in most steps of a series. */
  private static final int NEAR = 2;

  private final Layout layout;

  PageCount(Layout layout) {
    this.layout = layout;
  }

  /** True for the marks of one style that stand for pages. */
  boolean counts(List<PageMark> run) {
    return run.get(0).style() == PageMark.Style.ROUND ? areApart(run) : rise(run);
  }

  /**
   * Page after page, most of them set apart from the sentence they stand in: alone, behind a gap,
   * or with noughts before the number. A review cites the pages of a book in order as well, but
   * before its stops.
   */
  private boolean areApart(List<PageMark> run) {
    int next = 0;
    int apart = isApart(run.get(0)) ? 1 : 0;
    int stops = isBeforeStop(run.get(0)) ? 1 : 0;
    for (int k = 1; k < run.size(); k++) {
      int step = run.get(k).value() - run.get(k - 1).value();
      if (step <= 0) {
        return false;
      }
      next += step == 1 ? 1 : 0;
      apart += isApart(run.get(k)) ? 1 : 0;
      stops += isBeforeStop(run.get(k)) ? 1 : 0;
    }
    return run.size() >= FEWEST
        && next * 4 >= (run.size() - 1) * 3
        && apart * 2 >= run.size()
        && stops * 8 <= run.size();
  }

  private boolean isApart(PageMark mark) {
    int i = mark.span().start() - 1;
    int gap = 0;
    while (i >= 0 && Characters.isGap(layout.charAt(i))) {
      gap++;
      i--;
    }
    boolean alone = i < 0 || Characters.isSpace(layout.charAt(i));
    String text = layout.source().slice(mark.span());
    int digit = 0;
    while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    return alone || gap > 1 || digit < text.length() && text.charAt(digit) == '0';
  }

  private boolean isBeforeStop(PageMark mark) {
    int end = mark.span().end();
    return end < layout.source().content().length() && ".,;:!?".indexOf(layout.charAt(end)) >= 0;
  }

  private boolean rise(List<PageMark> run) {
    int near = 0;
    int back = 0;
    int inside = behindLetter(run.get(0)) ? 1 : 0;
    boolean together = false;
    for (int k = 1; k < run.size(); k++) {
      int step = run.get(k).value() - run.get(k - 1).value();
      near += step >= 0 && step <= NEAR ? 1 : 0;
      back += step < 0 || step == 0 && run.get(k).style() != PageMark.Style.WORD ? 1 : 0;
      inside += behindLetter(run.get(k)) ? 1 : 0;
      together |=
          lineOf(run.get(k - 1)) == lineOf(run.get(k))
              && run.get(k).span().start() - run.get(k - 1).span().end() < NEAREST;
    }
    int steps = run.size() - 1;
    return run.get(0).style() == PageMark.Style.WORD
        ? near * 2 >= steps && back * 4 <= steps
        : run.size() >= FEWEST
            && near * 2 >= steps
            && back == 0
            && !together
            && inside * 4 >= run.size();
  }

  private int lineOf(PageMark mark) {
    return layout.source().lines().lineAt(mark.span().start());
  }

  private boolean behindLetter(PageMark mark) {
    int i = mark.span().start() - 1;
    while (i >= 0 && Characters.isSpace(layout.charAt(i))) {
      i--;
    }
    return i >= 0 && Character.isLetter(layout.charAt(i));
  }
}
