package org.incipit.generate;

import java.util.List;

/**
 * A line as it is set, its words still known.
 *
 * @param indent columns before it
 * @param pieces words and parts of words, none in a blank line
 */
record SetLine(int indent, List<Piece> pieces) {
  static final SetLine BLANK = new SetLine(0, List.of());

  /**
   * A word, or what a cut left of it.
   *
   * @param from where it begins in the word, 0 but behind a cut
   * @param to where it is cut, -1 where it is not
   * @param column where it begins in the line at the earliest
   */
  record Piece(Leaf leaf, int word, int from, int to, int column) {
    String text(String softHyphen) {
      Word whole = leaf.words().get(word);
      if (to >= 0) {
        String first = whole.core().substring(0, to);
        return first.endsWith("-") ? first : first + softHyphen;
      }
      return from > 0 ? whole.rest(from) : whole.set();
    }

    Word whole() {
      return leaf.words().get(word);
    }

    boolean opensLeaf() {
      return word == 0 && from == 0;
    }
  }

  boolean blank() {
    return pieces.isEmpty();
  }

  Piece first() {
    return pieces.get(0);
  }

  Piece last() {
    return pieces.get(pieces.size() - 1);
  }

  String text(String softHyphen) {
    StringBuilder text = new StringBuilder(" ".repeat(indent));
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i > 0) {
        text.append(' ');
      }
      text.append(" ".repeat(Math.max(0, piece.column() - text.length())));
      text.append(piece.text(softHyphen));
    }
    return text.toString();
  }
}
