package org.incipit.generate;

import java.util.List;

/** A note and its callout. Its number is set late where each page counts anew. */
final class Note {
  private final int ordinal;
  private final NoteStyle style;
  private final boolean spaced;
  private final Leaf leaf;
  private int number;

  /**
   * @param ordinal its place among the notes of the document, 1 for the first
   * @param number what its callout counts
   * @param spaced true when a space stands before the callout
   * @param text what it says
   */
  Note(int ordinal, int number, NoteStyle style, boolean spaced, List<Word> text, Setting setting) {
    this.ordinal = ordinal;
    this.number = number;
    this.style = style;
    this.spaced = spaced;
    this.leaf = new Leaf("note", text, setting);
  }

  int ordinal() {
    return ordinal;
  }

  void renumber(int newNumber) {
    number = newNumber;
  }

  String space() {
    return spaced ? " " : "";
  }

  String callout() {
    return space() + style.call(number);
  }

  String label() {
    return style.label(number);
  }

  /** Its text without the label. */
  Leaf leaf() {
    return leaf;
  }
}
