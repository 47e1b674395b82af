package org.incipit.review;

/**
 * One row of a review file, its cells as they are meant: without escapes and quotes.
 *
 * @param file path of the source as the report gives it
 * @param id letter of the kind and the characters of the source it is about; empty in a row that a
 *     person added
 * @param kind what is decided
 * @param line line of the source, from 1; in a row that a person added, what is written there
 * @param text the words it is about, in one line, shortened in the middle
 * @param context the words around them, for people only
 * @param decision what was decided
 * @param cert how sure that is
 * @param evidence what it rests on
 * @param yours a person's answer, empty for none
 * @param number the line of the review file it was read from, 0 for none
 */
public record Row(
    String file,
    String id,
    String kind,
    String line,
    String text,
    String context,
    String decision,
    String cert,
    String evidence,
    String yours,
    int number) {
  boolean answered() {
    return !yours.isBlank();
  }

  /** True for a decision that no run listed. */
  boolean added() {
    return id.isBlank() || id.equals("+");
  }
}
