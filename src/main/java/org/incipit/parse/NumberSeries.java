package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.language.RomanNumeral;

/**
 * Headings that count: "I." over "II." over "III.", "Chapter 1" over "Chapter 2". One that has its
 * neighbour in the series is a heading even where nothing else speaks for it.
 */
final class NumberSeries {
  private static final int MOST_OF_TITLE = 8;
  private static final int FEWEST = 3;
  private static final int SHORTEST_TEXT = 40;
  private static final int MOST_LINES = 3;

  /** A numbered line: what it shares with its series, and its number. */
  record Member(int chunk, String series, int value) {}

  private final Set<Integer> members = new HashSet<>();

  private NumberSeries() {}

  /** The series among numbered lines, which are given in order. */
  static NumberSeries of(Labels labels, List<Member> numbered) {
    Map<String, List<Member>> bySeries = new HashMap<>();
    numbered.forEach(m -> bySeries.computeIfAbsent(m.series(), k -> new ArrayList<>()).add(m));
    NumberSeries found = new NumberSeries();
    bySeries.values().forEach(list -> found.runs(labels, list));
    return found;
  }

  /** True when a chunk counts on from another, or another counts on from it. */
  boolean holds(int chunk) {
    return members.contains(chunk);
  }

  /** Runs that rise by one, with text between most of them: a list has none. */
  private void runs(Labels labels, List<Member> list) {
    int from = 0;
    for (int i = 1; i <= list.size(); i++) {
      if (i == list.size() || list.get(i).value() != list.get(i - 1).value() + 1) {
        List<Member> run = list.subList(from, i);
        boolean enough = run.size() >= FEWEST || run.size() == 2 && run.get(0).value() == 1;
        if (enough && spaced(labels, run)) {
          run.forEach(m -> members.add(m.chunk()));
        }
        from = i;
      }
    }
  }

  private static boolean spaced(Labels labels, List<Member> run) {
    int apart = 0;
    for (int i = 1; i < run.size(); i++) {
      apart += textBetween(labels, run.get(i - 1).chunk(), run.get(i).chunk()) ? 1 : 0;
    }
    return apart * 4 >= (run.size() - 1) * 3;
  }

  private static boolean textBetween(Labels labels, int from, int to) {
    int length = 0;
    for (int i = from + 1; i < to && length <= SHORTEST_TEXT; i++) {
      length += labels.is(i, Role.FURNITURE) ? 0 : labels.chunk(i).extent().length();
    }
    return length > SHORTEST_TEXT;
  }

  /** What a chunk counts, empty when it carries no number that could head a text. */
  static Optional<Member> member(
      Draft draft, int i, Chunk chunk, Optional<HeadingWords.Read> read) {
    if (read.isPresent() && read.get().numbered() && read.get().value() > 0) {
      return Optional.of(new Member(i, read.get().series(), read.get().value()));
    }
    String plain = draft.plain(chunk);
    Optional<Member> named = chunk.size() == 1 ? named(draft, i, plain) : Optional.empty();
    if (named.isPresent()) {
      return named;
    }
    boolean sentence = draft.layout().endsSentence(chunk.last()) && !Words.shouted(plain);
    if (chunk.size() > 2 || sentence) {
      return dashed(draft, chunk, plain) || isTitle(draft, chunk, plain)
          ? titled(i, plain)
          : Optional.empty();
    }
    return titled(i, plain);
  }

  /** "II.--The market.--What was sold there.": a dash behind the number, and space above. */
  private static boolean dashed(Draft draft, Chunk chunk, String plain) {
    int stop = plain.indexOf('.');
    return chunk.size() <= MOST_LINES
        && chunk.blankBefore() > draft.layout().rhythm()
        && stop > 0
        && stop + 1 < plain.length()
        && "-–—".indexOf(plain.charAt(stop + 1)) >= 0
        && RomanNumeral.value(plain.substring(0, stop)) > 0;
  }

  /** "§ 1. The Mill.", "1.--The Mill.": a title with a stop, and more space above it than usual. */
  private static boolean isTitle(Draft draft, Chunk chunk, String plain) {
    Optional<Numbering.Number> number = Numbering.leading(plain).filter(n -> n.parts() == 1);
    if (chunk.size() > 1 || number.isEmpty() || chunk.blankBefore() <= draft.layout().rhythm()) {
      return false;
    }
    String title = plain.substring(number.get().end());
    boolean marked = plain.charAt(0) == '§' || title.startsWith("--") || title.startsWith("—");
    return marked
        && Words.capitalised(title)
        && Words.of(title).size() <= MOST_OF_TITLE
        && !title.contains(". ")
        && plain.endsWith(".");
  }

  /** "2. Materials", "A.--Water": a number and the title behind it. */
  static Optional<Member> titled(int i, String plain) {
    return Numbering.leading(plain)
        .filter(number -> number.parts() == 1)
        .map(number -> new Member(i, "titled" + number.style(), number.value()));
  }

  /** "Amendment XI", "Exhibit 4:", whatever the word: a capital, and nothing behind the number. */
  static Optional<Member> named(Draft draft, int i, String plain) {
    int space = plain.indexOf(' ');
    if (space < 3 || !Character.isUpperCase(plain.charAt(0))) {
      return Optional.empty();
    }
    String word = plain.substring(0, space);
    String rest = plain.substring(space + 1);
    int end = rest.length();
    while (end > 0 && ".:".indexOf(rest.charAt(end - 1)) >= 0) {
      end--;
    }
    String number = rest.substring(0, end);
    boolean digits = number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = digits && end > 0 ? Integer.parseInt(number) : RomanNumeral.value(number);
    return value == 0
            || !word.chars().allMatch(Character::isLetter)
            || Dates.isDateline(draft, plain)
        ? Optional.empty()
        : Optional.of(new Member(i, (digits ? "1" : "I") + word.toLowerCase(Locale.ROOT), value));
  }
}
