package org.incipit.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incipit.model.Kind;

/**
 * What an edition says of a text; positions are those of {@link SolidText}.
 *
 * @param text the text
 * @param kinds of which names it marks all: {@code person}, {@code place}, {@code org}, {@code
 *     date}
 * @param names marked spans, sorted
 * @param notes callouts with their notes
 * @param paragraphs where paragraphs, headings, lines and the like begin
 * @param pages where pages begin
 * @param bodyEnd from where on paragraphs are not compared
 */
record Marked(
    SolidText text,
    Set<String> kinds,
    List<Name> names,
    List<Link> notes,
    List<Integer> paragraphs,
    List<Integer> pages,
    int bodyEnd) {
  /**
   * A name.
   *
   * @param optional neither wanted nor wrong
   * @param others other extents that are right as well
   */
  record Name(
      String kind,
      int start,
      int end,
      Map<String, String> values,
      boolean optional,
      List<int[]> others) {}

  static String kind(Kind kind) {
    return kind == Kind.ORGANISATION ? "org" : kind.name().toLowerCase(Locale.ROOT);
  }

  /** A callout, by where it begins, and the first characters of its note. */
  record Link(int callout, String note) {}
}
