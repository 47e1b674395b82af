package org.incipit.recognise.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of one sign in a passage, and what is left open at its ends. One pass: the next sign
 * behind an open one closes it, whatever stands between.
 *
 * @param pairs in order
 * @param closesBefore index of a sign that closes what an earlier passage opened, -1 for none
 * @param open index of a sign that nothing in the passage closes, -1 for none
 * @param bare true when the sign does not stand in the passage at all
 */
record MarkScan(List<Pair> pairs, int closesBefore, int open, boolean bare) {
  private static final int LONGEST_WORD = 40;

  /** A word with a part of it marked is longer, its two marks included. */
  private static final int SHORTEST_MARKED = 6;

  private static final int LONGEST_RARE = 60;

  private static final MarkScan NONE = new MarkScan(List.of(), -1, -1, true);

  /** Two signs, as indexes into the passage's text; {@code end} is after the closing one. */
  record Pair(int start, int end) {}

  /**
   * @param opened true when an earlier passage left one open
   * @param inWords true where the document shows emphasis so often that a part of a word may have
   *     it
   */
  static MarkScan of(String text, Emphasis emphasis, boolean opened, boolean inWords) {
    char sign = emphasis.sign();
    if (text.indexOf(sign) < 0) {
      return NONE;
    }
    List<Pair> pairs = new ArrayList<>();
    int open = -1;
    int closesBefore = -1;
    boolean waiting = opened;
    boolean bare = true;
    List<Links.Link> links = Links.in(text);
    int link = 0;
    int width = emphasis.width();
    for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + runAt(text, i))) {
      while (link < links.size() && links.get(link).end() <= i) {
        link++;
      }
      boolean inLink = link < links.size() && links.get(link).start() <= i;
      if (runAt(text, i) != width || inLink) {
        continue;
      }
      bare = false;
      if (waiting) {
        boolean reopens = freeBefore(text, i) && touchesAfter(text, i + width - 1);
        waiting = false;
        if (!reopens && touchesBefore(text, i)) {
          closesBefore = i;
          continue;
        }
      }
      if (open >= 0) {
        if (touchesBefore(text, i) && closes(text, i + width - 1, emphasis)) {
          if (fits(text, open, i, emphasis)) {
            pairs.add(new Pair(open, i + width));
          }
          open = -1;
          continue;
        }
        if (!emphasis.common()) {
          open = -1;
        }
      }
      if (touchesAfter(text, i + width - 1) && opens(text, i, emphasis, inWords)) {
        open = open >= 0 && sign == '_' ? open : i;
      }
    }
    return new MarkScan(pairs, closesBefore, open, bare);
  }

  /** How many of the sign stand in a row; more than the mark has are a rule or a blank. */
  private static int runAt(String text, int i) {
    int end = i + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(i)) {
      end++;
    }
    return end - i;
  }

  private static boolean freeBefore(String text, int i) {
    return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static boolean touchesBefore(String text, int i) {
    return i > 0 && !Character.isWhitespace(text.charAt(i - 1));
  }

  private static boolean touchesAfter(String text, int i) {
    return i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
  }

  /** Inside a word only an underscore opens, and only one that the same word closes. */
  private static boolean opens(String text, int i, Emphasis emphasis, boolean inWords) {
    char next = text.charAt(i + emphasis.width());
    if (freeBefore(text, i)) {
      return emphasis.sign() == '_'
          || Character.isLetterOrDigit(next)
          || "\"'“‘«»„(¿¡-—_*".indexOf(next) >= 0;
    }
    if (emphasis.width() > 1 || emphasis.sign() != '_' && emphasis.sign() != '~') {
      return false;
    }
    for (int k = i + 1; k < text.length() && k - i <= LONGEST_WORD; k++) {
      char c = text.charAt(k);
      if (c == emphasis.sign()) {
        return inWords ? isWord(text, i, k) : !snake(text, i, k);
      }
      if (Character.isWhitespace(c)) {
        return false;
      }
    }
    return false;
  }

  /** True when the word around the two signs is no file name, path or mailbox. */
  private static boolean isWord(String text, int from, int to) {
    int start = from;
    while (start > 0 && from - start < LONGEST_WORD && part(text.charAt(start - 1))) {
      start--;
    }
    int end = to + 1;
    while (end < text.length() && end - to < LONGEST_WORD && part(text.charAt(end))) {
      end++;
    }
    if (start < from && end > to + 1 && end - start < SHORTEST_MARKED) {
      return false; // "a_b_c"
    }
    for (int k = start; k < end; k++) {
      if (k != from && k != to && "_/\\@".indexOf(text.charAt(k)) >= 0) {
        return false;
      }
    }
    boolean extension =
        end > to + 1
            && end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return !extension;
  }

  /** What a file name is made of besides stops. */
  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || "_/\\@".indexOf(c) >= 0;
  }

  /** file_name_here: words on both sides of both signs, all of them long. */
  private static boolean snake(String text, int from, int to) {
    return to + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(to + 1))
        && from >= 2
        && Character.isLetterOrDigit(text.charAt(from - 2))
        && text.substring(from + 1, to).chars().allMatch(Character::isLetterOrDigit)
        && to + 2 < text.length()
        && Character.isLetterOrDigit(text.charAt(to + 2))
        && to - from > 3;
  }

  private static boolean closes(String text, int i, Emphasis emphasis) {
    boolean wordGoesOn = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    return !wordGoesOn
        || emphasis.sign() == '_'
        || emphasis.sign() == '~'
        || emphasis.sign() == '=';
  }

  /** Something is said between the signs; between rare ones, a few words on one line. */
  private static boolean fits(String text, int open, int close, Emphasis emphasis) {
    boolean word = false;
    for (int k = open + 1; k < close; k++) {
      word |= Character.isLetterOrDigit(text.charAt(k));
      if (text.charAt(k) == '\n' && !emphasis.common()) {
        return false;
      }
    }
    return word && (emphasis.common() || close - open <= LONGEST_RARE);
  }
}
