package org.incipit.generate;

/**
 * How a leaf is set.
 *
 * @param above blank lines before it, {@link #AS_PARAGRAPHS} for as many as paragraphs have
 * @param below blank lines after it at least
 * @param indent columns before each of its lines
 * @param hang more columns before each line but the first
 * @param opens true when indentation, where it marks paragraphs, marks this one
 * @param wraps false when it keeps to one line, however long
 * @param centred true when it stands in the middle of the line
 * @param joins true when it goes on in the line of the leaf before
 * @param column where it begins in that line at the earliest
 */
record Setting(
    int above,
    int below,
    int indent,
    int hang,
    boolean opens,
    boolean wraps,
    boolean centred,
    boolean joins,
    int column) {
  static final int AS_PARAGRAPHS = -1;

  static final Setting PARAGRAPH = new Setting(AS_PARAGRAPHS, 0, 0, 0, true, true, false, false, 0);

  /** A paragraph that indentation never marks. */
  static final Setting FLUSH = new Setting(AS_PARAGRAPHS, 0, 0, 0, false, true, false, false, 0);

  /** Goes on in the line before, and wraps. */
  static final Setting JOINED = new Setting(0, 0, 0, 0, false, true, false, true, 0);

  static Setting heading(int above) {
    return new Setting(above, 1, 0, 0, false, false, false, false, 0);
  }

  /** A line of its own with blank lines over it. */
  static Setting line(int above, int indent) {
    return new Setting(above, 0, indent, 0, false, false, false, false, 0);
  }

  /** A block that stands apart on both sides. */
  static Setting apart() {
    return new Setting(1, 1, 0, 0, false, true, false, false, 0);
  }

  /** An item that wraps, its further lines set in under the first. */
  static Setting item(int above, int indent, int hang) {
    return new Setting(above, 0, indent, hang, false, true, false, false, 0);
  }

  /** A cell that begins at a column of the line before. */
  static Setting cell(int column) {
    return new Setting(0, 0, 0, 0, false, false, false, true, column);
  }

  Setting centre() {
    return new Setting(above, below, indent, hang, opens, wraps, true, joins, column);
  }

  Setting withBelow(int lines) {
    return new Setting(above, lines, indent, hang, opens, wraps, centred, joins, column);
  }

  Setting indented(int columns) {
    return new Setting(above, below, columns, hang, opens, wraps, centred, joins, column);
  }
}
