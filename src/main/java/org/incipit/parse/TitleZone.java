package org.incipit.parse;

import java.util.List;
import java.util.SortedMap;
import org.incipit.model.Certainty;

/**
 * The title page: short passages before the first heading or paragraph, among which somebody is
 * named as the author or the printer. Nothing on it heads anything.
 */
final class TitleZone {
  private static final int FEWEST_OF_SENTENCE = 10;
  private static final int MOST_BEFORE_TITLE = 15;

  /** Blank lines before what stands on a page of its own. */
  private static final int SPACE_OF_A_PAGE = 3;

  private static final int MOST_BEFORE_CONTENTS = 8;
  private static final int LONGEST_OF_IMPRINT = 60;
  private static final int MOST_OF_IMPRINT = 3;

  private final Draft draft;
  private final Labels labels;
  private final SortedMap<Integer, HeadingEvidence.Case> cases;

  /** Whether the author, and whether the printer was named so far. */
  private boolean authored;

  private boolean printed;

  /** True where the word before the author's name stands alone over it. */
  private boolean bare;

  /** Index of the first passage. */
  private int title;

  TitleZone(Draft draft, Labels labels, SortedMap<Integer, HeadingEvidence.Case> cases) {
    this.draft = draft;
    this.labels = labels;
    this.cases = cases;
  }

  /** Labels the parts of a title page, where there is one. */
  void label() {
    int listed = behindContents();
    if (!label(start()) && listed > 0) {
      label(listed);
    }
  }

  /** Index behind contents that come before a title page, 0 where none do. */
  private int behindContents() {
    int at = 0;
    while (at < Math.min(labels.size(), MOST_BEFORE_CONTENTS)
        && labels.at(at).filter(l -> l.type().equals("contents")).isEmpty()) {
      at++;
    }
    int end = at + 1;
    while (end < labels.size() && labels.is(end, Role.CONTENTS)) {
      end++;
    }
    return end > at + 1 && end < labels.size() ? end : 0;
  }

  /** True when a title page begins at {@code start}. */
  private boolean label(int start) {
    TitleExtent page = new TitleExtent(draft, labels, cases, start);
    if (!page.isTitlePage()) {
      return false;
    }
    title = start;
    int end = page.end();
    boolean titled = false;
    for (int i = start; i < end; i++) {
      if (!titled && labels.open(i) && isSentences(i)) {
        labels.set(i, Label.of(Role.P, Certainty.MEDIUM, "sentences before a title"));
        continue;
      }
      boolean first = !titled;
      // A title of one word in the middle of the page looks like a direction in a play.
      boolean free = labels.open(i) || first && labels.is(i, Role.STAGE);
      titled |= free || labels.is(i, Role.HEAD);
      if (free) {
        labels.replace(i, part(i, first));
      }
    }
    for (int i = start + 2; i < end; i++) {
      if (labels.is(i, Role.IMPRINT)) {
        overImprint(i, start);
      }
    }
    return true;
  }

  private Label part(int i, boolean first) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    boolean byline =
        TitleLines.isByline(draft, plain) || bare && !TitleLines.isImprint(draft, chunk);
    bare = TitleLines.isBareBy(draft, plain);
    if (first) {
      return Label.of(Role.TITLE, Certainty.HIGH, "opens a title page");
    }
    if (plain.startsWith("[") || chunk.form() == Form.BOX) {
      return Label.of(Role.P, Certainty.MEDIUM, "a note on a title page");
    }
    if (byline) {
      authored = true;
      return Label.of(Role.BYLINE, Certainty.HIGH, "names the author on a title page");
    }
    if (TitleLines.isImprint(draft, chunk)) {
      printed = true;
      return Label.of(Role.IMPRINT, Certainty.HIGH, "names the printer on a title page");
    }
    if ((authored || printed) && chunk.blankBefore() > 0 && TitleLines.isDedication(draft, plain)) {
      return Label.of(Role.DEDICATION, Certainty.MEDIUM, "opens as dedications do");
    }
    if (labels.is(i - 1, Role.DEDICATION) && chunk.blankBefore() <= 2 && !isTitleAgain(plain)) {
      return Label.of(Role.DEDICATION, Certainty.MEDIUM, "goes on with a dedication");
    }
    boolean quoted = !plain.isEmpty() && "\"“«„".indexOf(plain.charAt(0)) >= 0;
    if (chunk.form() == Form.VERSE || quoted) {
      return Label.of(Role.EPIGRAPH, Certainty.MEDIUM, "verse or a quotation on a title page");
    }
    return Label.of(Role.TITLE, Certainty.MEDIUM, "on a title page");
  }

  private boolean isTitleAgain(String plain) {
    return Words.key(plain).equals(draft.key(labels.chunk(title)));
  }

  /**
   * The city and the firm, on lines of their own over the year or a word of the trade: behind the
   * author, with more space above the first than between them.
   */
  private void overImprint(int imprint, int start) {
    boolean year = Words.of(draft.plain(labels.chunk(imprint))).size() == 1;
    int gap = Math.max(1, labels.chunk(imprint).blankBefore());
    int top = imprint - 1;
    while (top > start && isLine(top) && labels.chunk(top).blankBefore() <= gap) {
      top--;
    }
    boolean apart = top > start && isLine(top) && labels.chunk(top).blankBefore() > gap;
    boolean authored = false;
    for (int k = start; k < top; k++) {
      authored |= labels.is(k, Role.BYLINE);
    }
    boolean near = year ? gap <= 2 : labels.chunk(imprint).blankBefore() == 0;
    if (near && apart && authored && imprint - top <= MOST_OF_IMPRINT) {
      for (int k = top; k < imprint; k++) {
        labels.replace(
            k, Label.of(Role.IMPRINT, Certainty.MEDIUM, "over the year on a title page"));
      }
    }
  }

  private boolean isLine(int i) {
    return labels.is(i, Role.TITLE)
        && labels.chunk(i).size() <= 2
        && labels.chunk(i).extent().length() <= LONGEST_OF_IMPRINT;
  }

  /** Several lines of more than one sentence, which say something of the text. */
  private boolean isSentences(int i) {
    Chunk chunk = labels.chunk(i);
    String plain = draft.plain(chunk);
    List<String> words = Words.of(plain);
    int stop = plain.indexOf(". ");
    return chunk.size() >= 2
        && chunk.form() == Form.PROSE
        && words.size() >= FEWEST_OF_SENTENCE
        && Words.small(words) * 2 > words.size()
        && stop > 0
        && Character.isLowerCase(plain.charAt(stop - 1))
        && Characters.isTerminal(plain.charAt(plain.length() - 1));
  }

  /** Behind a note to the reader, where one comes first. */
  private int start() {
    int wrapped = Boilerplate.end(draft, labels.chunks());
    int at = Boilerplate.credits(draft, labels.chunks(), wrapped);
    int note = TranscriberNote.end(draft, labels.chunks(), at);
    if (note > at || at >= labels.size()) {
      return Boilerplate.credits(draft, labels.chunks(), note);
    }
    String text = draft.text(labels.chunk(at));
    HeadingEvidence.Case c = cases.get(at);
    boolean said =
        c != null && c.read().filter(r -> r.word() && !r.numbered()).isPresent()
            || labels.chunk(at).form() == Form.BOX
            || text.charAt(0) == '['
            || at > wrapped && labels.chunk(at).blankBefore() < SPACE_OF_A_PAGE;
    for (int i = at + 1; said && i < Math.min(labels.size(), at + MOST_BEFORE_TITLE); i++) {
      if (labels.chunk(i).blankBefore() >= SPACE_OF_A_PAGE) {
        return i;
      }
    }
    return at;
  }
}
