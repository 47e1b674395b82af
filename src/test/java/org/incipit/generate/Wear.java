package org.incipit.generate;

import java.util.Random;

/**
 * What happened to a document on its way into an archive.
 *
 * @param width columns a line may have, {@link #UNWRAPPED} where a paragraph is one line
 * @param blank true when blank lines stand between paragraphs
 * @param paragraphIndent columns before the first line of a paragraph, 0 for none
 * @param pages how page ends show
 * @param pageLength lines of a page
 * @param hyphens true when words are cut at line ends
 * @param softHyphen what is put where a word is cut
 * @param notes where notes stand
 * @param noteStyle how they are marked
 * @param notesPerPage true when each page counts its notes anew
 * @param spacedCallouts true when a space stands before callouts
 * @param margin columns before every line
 * @param trailingSpaces true when spaces stand at the end of some lines
 * @param crlf true for carriage returns
 * @param tabs true when indentation is written with tabs
 * @param rule true when a rule stands over foot-notes
 */
record Wear(
    int width,
    boolean blank,
    int paragraphIndent,
    PageStyle pages,
    int pageLength,
    boolean hyphens,
    String softHyphen,
    NotePlace notes,
    NoteStyle noteStyle,
    boolean notesPerPage,
    boolean spacedCallouts,
    int margin,
    boolean trailingSpaces,
    boolean crlf,
    boolean tabs,
    boolean rule) {
  static final int UNWRAPPED = Integer.MAX_VALUE;

  /** Where notes stand. */
  enum NotePlace {
    NONE,
    FOOT,
    CHAPTER,
    END
  }

  static Wear of(Random random) {
    boolean unwrapped = random.nextInt(8) == 0;
    boolean blank = unwrapped || random.nextInt(3) > 0;
    int indent = blank && random.nextInt(4) > 0 || unwrapped ? 0 : 2 + random.nextInt(4);
    PageStyle pages = unwrapped ? PageStyle.NONE : PageStyle.any(random);
    NotePlace notes = NotePlace.values()[random.nextInt(4)];
    if (notes == NotePlace.FOOT && !pages.formFeed()) {
      notes = NotePlace.END;
    }
    NoteStyle style = NoteStyle.values()[random.nextInt(notes == NotePlace.FOOT ? 6 : 5)];
    boolean perPage = style == NoteStyle.MARKS || notes == NotePlace.FOOT && random.nextBoolean();
    boolean spaced =
        style != NoteStyle.SUPERSCRIPTS && style != NoteStyle.MARKS && random.nextInt(3) == 0;
    return new Wear(
        unwrapped ? UNWRAPPED : 48 + random.nextInt(53),
        blank,
        indent,
        pages,
        24 + random.nextInt(24),
        !unwrapped && random.nextInt(2) == 0,
        random.nextInt(6) == 0 ? "\u00AD" : "-",
        notes,
        style,
        perPage,
        spaced,
        random.nextInt(5) == 0 ? 2 + random.nextInt(7) : 0,
        random.nextInt(5) == 0,
        random.nextInt(5) == 0,
        indent > 0 && random.nextInt(4) == 0,
        random.nextBoolean());
  }

  boolean wrapped() {
    return width != UNWRAPPED;
  }
}
