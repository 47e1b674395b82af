package org.incipit.parse;

import java.util.List;

/**
 * What each line of a text may hold, found in one pass: most lines hold nothing that rules look
 * for, and need not be read by each of them. A sign that is missing is surely not there; one that
 * is there may be so in a part of the line only.
 */
final class LineSigns {
  /** A bar, upright, which parts cells. */
  static final int BAR = 1;

  static final int TAB = 2;

  /** An opening bracket, brace or bar, with which a mark of a page begins. */
  static final int OPENER = 4;

  static final int BRACE = 8;
  static final int DIGIT = 16;

  /** A word that opens as {@link Piece#isNumeric numbers} do, behind another. */
  static final int NUMBER = 32;

  /** White space or dots that may part cells. */
  static final int GAP = 64;

  static final int FORM_FEED = 128;

  /** The fewest dots of leaders. */
  private static final int DOTS = 3;

  /** As many dots and spaces by turns may be leaders too. */
  private static final int MIXED = 5;

  private final byte[] signs;

  private LineSigns(byte[] signs) {
    this.signs = signs;
  }

  static LineSigns of(Units units, List<Line> lines) {
    byte[] signs = new byte[lines.size()];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = (byte) read(units, lines.get(i));
    }
    return new LineSigns(signs);
  }

  /** False when a line, or a part of it, holds no such sign. */
  boolean may(Line line, int sign) {
    return (signs[line.number() - 1] & sign) != 0;
  }

  private static int read(Units units, Line line) {
    int signs = 0;
    int run = 0;
    int dots = 0;
    boolean space = false;
    for (int i = line.textStart(); i < line.textEnd(); i++) {
      char c = units.at(i);
      if (c >= 'a' && c <= 'z') {
        run = 0;
        dots = 0;
        space = false;
        continue;
      }
      boolean gap = Characters.isGap(c);
      boolean dot = Piece.isDot(c);
      if (gap || dot) {
        run++;
        dots += dot ? 1 : 0;
        signs |= gap && space || c == '\t' || dots >= DOTS || run >= MIXED ? GAP : 0;
        signs |= c == '\t' ? TAB : c == '\f' ? FORM_FEED : 0;
      } else {
        run = 0;
        dots = 0;
        signs |= sign(c) | (space && Piece.isNumeric(c) ? NUMBER : 0);
      }
      space = gap;
    }
    return signs;
  }

  private static int sign(char c) {
    return switch (c) {
      case '|' -> BAR | OPENER;
      case '│', '║', '¦' -> BAR;
      case '[', '(' -> OPENER;
      case '{' -> OPENER | BRACE;
      case '}' -> BRACE;
      default -> Character.isDigit(c) ? DIGIT : 0;
    };
  }
}
