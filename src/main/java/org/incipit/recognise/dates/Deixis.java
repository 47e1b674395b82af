package org.incipit.recognise.dates;

/** Words that tie a date without a year, or without a month, to the one it is told from. */
enum Deixis {
  NONE,
  /** The year that the text has just named: "October of the same year". */
  SAME_YEAR,
  THIS_YEAR,
  LAST_YEAR,
  NEXT_YEAR,
  /** The latest one before: "March last". */
  LATEST,
  /** The first one after: "Monday the 5th next". */
  COMING,
  /** "5th instant". */
  THIS_MONTH,
  LAST_MONTH,
  NEXT_MONTH
}
