package org.incipit.parse;

import java.util.List;

/**
 * Letters that stand one below the other: the date line of each opens a division, at the line or at
 * the note in the margin over it. One document.
 */
final class OpenLetters {
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final ChunkRuns runs;
  private final OpenDivisions open;
  private final LetterParts parts;
  private final boolean ofLetter;

  /** The date line whose letter is open already. */
  private int opened = -1;

  /**
   * @param ofLetter true where the whole text is one letter
   */
  OpenLetters(
      Draft draft,
      List<Chunk> chunks,
      List<Label> labels,
      ChunkRuns runs,
      OpenDivisions open,
      boolean ofLetter) {
    this.chunks = chunks;
    this.labels = labels;
    this.runs = runs;
    this.open = open;
    this.parts = new LetterParts(draft);
    this.ofLetter = ofLetter;
  }

  /** Takes consecutive parts of a letter's opening or closing; where to go on. */
  int parts(int i, int to) {
    if (isFurther(i) && i != opened) {
      open(i);
    }
    Division division = open.outsideSpeech();
    boolean top = division.atTop();
    int end = i + 1;
    while (end < to
        && !isFurther(end)
        && LetterParts.together(labels.get(i), labels.get(end), top)) {
      end++;
    }
    boolean letter = ofLetter || division.type().equals("letter");
    parts
        .blocks(chunks.subList(i, end), labels.subList(i, end), top, letter)
        .forEach(division::add);
    return end;
  }

  /** Opens the letter whose date line stands under the first of the notes in its margin. */
  void openAtMargin(int i, int to) {
    int date = runs.past(Role.NOTE, i, to);
    if (date > i
        && date < to
        && date != opened
        && isFurther(date)
        && labels.subList(i, date).stream().allMatch(note -> note.type().equals("margin"))) {
      open(date);
    }
  }

  private void open(int date) {
    opened = date;
    if (open.nested() && open.innermost().type().equals("letter")) {
      open.close();
    }
    open.openBelow("letter");
  }

  /** True where a letter opens below another. */
  private boolean isFurther(int i) {
    return labels.get(i).type().equals(LetterTop.FURTHER);
  }
}
