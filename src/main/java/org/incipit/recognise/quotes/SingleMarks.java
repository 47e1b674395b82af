package org.incipit.recognise.quotes;

import java.util.Arrays;

/**
 * Which of the single marks in a text close a quotation, since most are apostrophes. One backward
 * pass says for each place where the next certain one and the next opening one stand.
 */
final class SingleMarks {
  /** How many characters of few words stand between marks that no punctuation makes sure. */
  private static final int LONGEST_WORDS = 60;

  private final String text;
  private final char opener;
  private final char closer;
  private final int[] nextSure;
  private final int[] nextOpening;

  /**
   * @param opener the mark that opens; the same as {@code closer} for straight ones
   */
  SingleMarks(String text, char opener, char closer) {
    this.text = text;
    this.opener = opener;
    this.closer = closer;
    this.nextSure = new int[text.length() + 1];
    this.nextOpening = new int[text.length() + 1];
    Arrays.fill(nextSure, Integer.MAX_VALUE);
    Arrays.fill(nextOpening, Integer.MAX_VALUE);
    for (int i = text.length() - 1; i >= 0; i--) {
      nextSure[i] = sure(i) ? i : nextSure[i + 1];
      nextOpening[i] = opens(i) ? i : nextOpening[i + 1];
    }
  }

  /** True for a mark behind the punctuation of a sentence, which no apostrophe is. */
  static boolean closesSentence(String text, int index) {
    return index > 0
        && ".,!?;:…".indexOf(text.charAt(index - 1)) >= 0
        && (index + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(index + 1)));
  }

  private boolean sure(int index) {
    return text.charAt(index) == closer && closesSentence(text, index);
  }

  /** True when a quotation may open here: a word begins and something can close it. */
  boolean opens(int index) {
    return text.charAt(index) == opener
        && QuotationStyle.startsWord(text, index)
        && !(opener == closer && sure(index));
  }

  /**
   * True when the mark closes what is open: behind punctuation always, behind a word when nothing
   * surer comes before the next quotation opens and it was not long open.
   *
   * @param open index of the mark that would be closed
   */
  boolean closes(int index, int open) {
    if (text.charAt(index) != closer || index == 0) {
      return false;
    }
    boolean wordGoesOn =
        index + 1 < text.length() && Character.isLetterOrDigit(text.charAt(index + 1));
    if (wordGoesOn || Character.isWhitespace(text.charAt(index - 1))) {
      return false;
    }
    boolean none = nextSure[index + 1] == Integer.MAX_VALUE;
    return sure(index)
        || index - open <= LONGEST_WORDS && (none || nextSure[index + 1] > nextOpening[index + 1]);
  }
}
