package org.incipit.parse;

/** How the lines of a group are set, as far as their shape alone tells. */
enum Form {
  /** Lines broken where the page ends: running text. */
  PROSE,
  /** Lines broken where the writer wanted: verse. */
  VERSE,
  /** Lines cut by columns or separators. */
  TABLE,
  /** Lines that open with bullets or rising numbers. */
  LIST,
  /** Lines of one or two words each. */
  WORDS,
  /** Lines that each name a field and say what is in it, as an archive puts them over a text. */
  FIELDS,
  /** Entries whose further lines are set in, sorted or with numbers: a bibliography, an index. */
  HANGING,
  /** Text in a frame of bars and rules. */
  BOX,
  /** A tree or another figure drawn with strokes. */
  DRAWING,
  /** Lines that open with the mark of quoted mail. */
  MARKED;

  /** True when every line is an item. */
  boolean ofItems() {
    return this == WORDS || this == FIELDS;
  }

  /** True when places in the line are cells, so that what stands in one is no note of the text. */
  boolean ofCells() {
    return this == TABLE || this == BOX || this == DRAWING;
  }

  /** True when the line breaks are the writer's own, so that no line may be glued to another. */
  boolean keepsLines() {
    return this != PROSE;
  }
}
