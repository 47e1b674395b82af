package org.incipit.recognise.brackets;

/** What words in square brackets are. */
enum BracketContent {
  /** The explanation of what stands before. */
  GLOSS,
  /** A sentence or remark about the text. */
  COMMENT,
  /** Laughter, applause, a pause. */
  EVENT,
  /** "So the source has it." */
  SIC,
  /** Nothing could be read. */
  ILLEGIBLE,
  /** Nothing could be understood. */
  INAUDIBLE,
  /** Paper or leaves are gone. */
  LOST,
  /** Dots or dashes alone. */
  DOTS,
  /** A question mark alone. */
  DOUBT,
  /** Words with a question mark: a doubtful reading. */
  UNCERTAIN,
  /** A date with a question mark: a doubtful supplement. */
  GUESS,
  /** Words that an editor put in. */
  INSERTION,
  /** A page number, a callout, alternatives: not ours to say. */
  OTHER
}
