package org.incipit.parse;

/** What a chunk was found to be. The names are what a review file may say, in lower case. */
enum Role {
  P,
  HEAD,
  /** A further heading of the division that the one before opened. */
  SUBHEAD,
  /** A part of a title page. */
  TITLE,
  BYLINE,
  IMPRINT,
  DEDICATION,
  EPIGRAPH,
  /** What a chapter holds, over its text. */
  ARGUMENT,
  INVOCATION,
  DATELINE,
  SALUTE,
  ADDRESS,
  SIGNED,
  POSTSCRIPT,
  TRAILER,
  VERSE,
  QUOTE,
  LIST,
  /** A list of unmarked lines. */
  ITEMS,
  /** Who was there. */
  ATTENDANCE,
  /** Text in a frame. */
  BOX,
  /** A figure drawn with strokes and words. */
  DRAWING,
  TABLE,
  SEPARATOR,
  ILLUSTRATION,
  /** A speech that opens with its speaker's name on the same line. */
  SPEECH,
  /** A speaker's name on a line of its own. */
  SPEAKER,
  STAGE,
  CAST,
  CONTENTS,
  /** Entries of an index. */
  INDEX,
  /** A note that opens here. */
  NOTE,
  /** A further paragraph of the note before. */
  NOTE_MORE,
  /** The heading of a section of notes. */
  NOTES_HEAD,
  /** A line of odd white space. */
  BLANK,
  FURNITURE
}
