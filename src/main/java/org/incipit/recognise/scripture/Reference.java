package org.incipit.recognise.scripture;

import java.util.List;

/**
 * A reference to scripture, as indexes into the text of a passage.
 *
 * @param start of the work's title
 * @param titleEnd after the title
 * @param end after the last part
 * @param scopes the places in the work, in order
 */
record Reference(int start, int titleEnd, int end, List<Scope> scopes) {
  /**
   * A place in a work.
   *
   * @param unit surah, chapter, verse or book
   * @param from its number where it has one, else empty
   * @param to the last number of a range, {@code from} when it is one
   */
  record Scope(int start, int end, String unit, String from, String to) {}
}
