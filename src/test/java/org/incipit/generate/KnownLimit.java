package org.incipit.generate;

import java.util.List;

/**
 * What a reader could tell and the program cannot yet: settings under which the generator leaves
 * one thing out, each with its reason. A limit that is overcome goes from here.
 */
final class KnownLimit {
  private static final int FEWEST_SECTIONS = 6;

  private KnownLimit() {}

  /**
   * That a flush line at the top of a page goes on with a paragraph whose sentence has ended is
   * known from indentation alone; the program trusts it only behind some sections that open with an
   * indented paragraph. In shorter documents no page ends there.
   */
  static boolean fewIndents(List<SetLine> lines) {
    return lines.stream()
            .filter(line -> !line.blank() && line.first().opensLeaf())
            .filter(line -> line.first().leaf().name().equals("head"))
            .limit(FEWEST_SECTIONS)
            .count()
        < FEWEST_SECTIONS;
  }

  /**
   * A sentence that begins at the top of a page, a page number over it, opens a paragraph to the
   * program, though the indentation of others says that it goes on with one. No such page starts
   * with a sentence in mid-paragraph.
   */
  static boolean sentenceUnderNumber(Word before, SetLine line, PageStyle style) {
    SetLine.Piece first = line.first();
    return style.number()
        && before.endsSentence()
        && first.from() == 0
        && Character.isUpperCase(first.whole().core().codePointAt(0));
  }

  /**
   * Numbered headings of one series lie equally deep whatever space is above them, but the program
   * goes by the space: a heading right under a page number or a line that feeds the page has no
   * more of it than others.
   */
  static int spaceAtTheTop(PageStyle style, int blank) {
    return style == PageStyle.NUMBER || style == PageStyle.FORM_FEED_ON_ITS_OWN_LINE ? 0 : blank;
  }
}
