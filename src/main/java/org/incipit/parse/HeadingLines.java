package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.text.Span;

/**
 * Headings right over their text, without a blank line between, as minutes and reports have them:
 * "3. TREASURER'S REPORT" over "Mr. Hill presented …". Believed where several lines are alike:
 * numbers that count on, or capitals throughout.
 */
final class HeadingLines {
  private static final int FEWEST = 3;
  private static final int LONGEST = 70;
  private static final int LONGEST_IN_SMALL_LETTERS = 50;

  private static final String CAPITALS = "capitals ";

  /** A first line that may be a heading: where, its number and what kind of number, 0 for none. */
  private record Candidate(int chunk, String series, int value) {}

  private HeadingLines() {}

  /** The chunks, each that opens with such a heading as two. */
  static List<Chunk> apart(Layout layout, List<Chunk> chunks) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      candidate(layout, chunks.get(i), i).ifPresent(candidates::add);
    }
    Set<Integer> cut = believed(candidates);
    if (cut.isEmpty()) {
      return chunks;
    }
    List<Chunk> parts = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (cut.contains(i)) {
        split(chunks.get(i), parts);
      } else {
        parts.add(chunks.get(i));
      }
    }
    return parts;
  }

  private static Optional<Candidate> candidate(Layout layout, Chunk chunk, int index) {
    boolean prose = chunk.form() == Form.PROSE || chunk.form() == Form.HANGING;
    if (!prose || chunk.size() < 2 || chunk.first().length() > LONGEST) {
      return Optional.empty();
    }
    Line second = chunk.lines().get(1);
    String text = layout.text(chunk.first());
    Optional<Numbering.Number> number = Numbering.leading(text).filter(n -> n.dotted());
    String title = text.substring(number.map(Numbering.Number::end).orElse(0)).strip();
    boolean shouted = Words.shouted(title) && !Words.shouted(layout.text(second));
    boolean goesOn =
        Character.isLowerCase(layout.charAt(second.textStart()))
            || ",;:-–—(".indexOf(last(text)) >= 0;
    if (title.length() < 3 || goesOn || endsInNumber(title)) {
      return Optional.empty();
    }
    if (shouted && words(title)) {
      String series = number.isEmpty() ? CAPITALS : CAPITALS + number.get().style();
      return Optional.of(new Candidate(index, series, number.map(n -> n.value()).orElse(0)));
    }
    boolean signed = text.charAt(0) == '§';
    boolean small =
        number.filter(n -> n.parts() == 1).isPresent()
            && title.length() <= LONGEST_IN_SMALL_LETTERS
            && (signed || last(title) != '.' && !layout.endsSentence(chunk.first()))
            && !layout.full(chunk.first())
            && (signed || layout.full(second));
    return small
        ? Optional.of(new Candidate(index, number.get().style(), number.get().value()))
        : Optional.empty();
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** A sum or a page behind it makes it a line of a table. */
  private static boolean endsInNumber(String title) {
    return Character.isDigit(last(title));
  }

  /** More than initials and short marks. */
  private static boolean words(String title) {
    return Words.of(title).stream().anyMatch(word -> word.length() > 3);
  }

  /** Lines in capitals that are several, and numbers that count on. */
  private static Set<Integer> believed(List<Candidate> candidates) {
    Map<String, List<Candidate>> bySeries = new LinkedHashMap<>();
    candidates.forEach(c -> bySeries.computeIfAbsent(c.series(), k -> new ArrayList<>()).add(c));
    Set<Integer> cut = new HashSet<>();
    for (List<Candidate> alike : bySeries.values()) {
      int steps = 0;
      for (int k = 1; k < alike.size(); k++) {
        steps += alike.get(k).value() - alike.get(k - 1).value() == 1 ? 1 : 0;
      }
      boolean unnumbered = alike.get(0).series().equals(CAPITALS);
      if (alike.size() >= FEWEST && (unnumbered || steps * 3 >= (alike.size() - 1) * 2)) {
        alike.forEach(c -> cut.add(c.chunk()));
      }
    }
    return cut;
  }

  private static void split(Chunk chunk, List<Chunk> parts) {
    Line first = chunk.first();
    int cut = chunk.lines().get(1).textStart();
    Span head = new Span(chunk.extent().start(), first.textEnd());
    Span rest = new Span(cut, chunk.extent().end());
    parts.add(
        new Chunk(
            List.of(first),
            chunk.within(head.start(), head.end()),
            chunk.furnitureWithin(head.start(), head.end()),
            Form.PROSE,
            chunk.blankBefore(),
            chunk.pageBefore()));
    parts.add(
        new Chunk(
            chunk.lines().subList(1, chunk.size()),
            chunk.within(rest.start(), rest.end()),
            chunk.furnitureWithin(head.end(), rest.end()),
            Form.PROSE,
            0,
            false));
  }
}
