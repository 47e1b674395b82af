package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which lines under a heading belong to it. The first poem of a book stands right under the heading
 * of the book and looks like a second line of it; where most titles set like it stand over text of
 * their own, it is a heading as they are. Lines of a title that blank lines part look like headings
 * of their own.
 */
final class Subheads {
  /** How many titles over text it takes for one under a heading. */
  private static final int TIMES = 2;

  /** Blank lines before what opens a part of a book. */
  private static final int APART = 3;

  private static final int MOST_LINES = 2;

  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;

  private Subheads(Draft draft, List<Chunk> chunks, List<Label> labels) {
    this.draft = draft;
    this.chunks = chunks;
    this.labels = labels;
  }

  /**
   * The same labels, such second lines made headings of the rank that the titles like them have.
   */
  static List<Label> raised(Draft draft, List<Chunk> chunks, List<Label> labels) {
    return new Subheads(draft, chunks, labels).raised();
  }

  private List<Label> raised() {
    Map<String, Set<Integer>> under = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).role() == Role.SUBHEAD && i > 0 && numbered(i - 1)) {
        under.computeIfAbsent(sign(i), k -> new TreeSet<>()).add(i);
      }
    }
    List<Label> result = new ArrayList<>(labels);
    for (int i = 1; i + 1 < labels.size(); i++) {
      if (names(i)) {
        result.set(i, new Label(Role.SUBHEAD, labels.get(i).cert(), "between headings", -1, "", 0));
      }
    }
    closeUp(result);
    if (under.isEmpty()) {
      return result;
    }
    Map<String, Map<Integer, Integer>> over = titles(under.keySet());
    under.forEach(
        (sign, lines) -> {
          Map<Integer, Integer> ranks = over.getOrDefault(sign, Map.of());
          int titles = ranks.values().stream().mapToInt(Integer::intValue).sum();
          if (lines.size() > 1 && titles >= TIMES * lines.size()) {
            int rank = EvenSpaces.commonest(ranks);
            lines.forEach(i -> result.set(i, head(labels.get(i), rank)));
          }
        });
    return result;
  }

  /**
   * "THE BRIDGE", "A TALE": far from the text above, one blank line between them and more below, in
   * a document whose other titles set like them are as far from what is above as the first is.
   */
  private void closeUp(List<Label> result) {
    Map<String, Integer> nearest = new HashMap<>();
    for (int i = 0; i + 1 < labels.size(); i++) {
      if (isTitle(i) && labels.get(i + 1).role() != Role.HEAD && !isTitle(i - 1)) {
        nearest.merge(sign(i), chunks.get(i).blankBefore(), Math::min);
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!isTitle(i) || chunks.get(i).blankBefore() < APART) {
        continue;
      }
      int end = i + 1;
      while (isTitle(end) && chunks.get(end).blankBefore() == 1 && sign(end).equals(sign(i))) {
        end++;
      }
      boolean apart =
          end > i + 1
              && end <= i + 1 + MOST_LINES
              && end < labels.size()
              && labels.get(end).role() != Role.HEAD
              && labels.get(end).role() != Role.SUBHEAD
              && chunks.get(end).blankBefore() > 1
              && nearest.getOrDefault(sign(i), APART) >= APART;
      for (int k = i + 1; apart && k < end; k++) {
        result.set(
            k, new Label(Role.SUBHEAD, labels.get(k).cert(), "close below a title", -1, "", 0));
      }
    }
  }

  /** Capitals in the middle that no word or number makes a heading. */
  private boolean isTitle(int i) {
    if (i < 0 || i >= labels.size() || labels.get(i).role() != Role.HEAD) {
      return false;
    }
    Chunk chunk = chunks.get(i);
    String text = draft.text(chunk);
    return labels.get(i).rank() > 0
        && labels.get(i).type().isEmpty()
        && chunk.size() == 1
        && chunk.indent() > draft.layout().margin()
        && Words.shouted(text)
        && text.indexOf('.') < 0
        && !draft.startsWithAny("structure.decisions", text)
        && draft.headings().read(text).isEmpty();
  }

  /** How many titles of the given signs, with text of their own, have which rank. */
  private Map<String, Map<Integer, Integer>> titles(Set<String> signs) {
    Map<String, Map<Integer, Integer>> ranks = new HashMap<>();
    HeadingWords words = draft.headings();
    for (int i = 0; i + 1 < labels.size(); i++) {
      Label label = labels.get(i);
      Role next = labels.get(i + 1).role();
      boolean own = next != Role.HEAD && next != Role.SUBHEAD;
      if (label.role() == Role.HEAD && label.rank() > 0 && own && signs.contains(sign(i))) {
        if (words.read(draft.text(chunks.get(i))).isEmpty()) {
          ranks.computeIfAbsent(sign(i), k -> new TreeMap<>()).merge(label.rank(), 1, Integer::sum);
        }
      }
    }
    return ranks;
  }

  /** "Book II" over it: under a title set like it, it would be the second line of that. */
  private boolean numbered(int i) {
    return division(i).isPresent();
  }

  /** "Part I", "THE HOUSE", "Chapter I": the title between them is that of the part. */
  private boolean names(int i) {
    boolean title =
        labels.get(i).role() == Role.HEAD
            && labels.get(i).rank() > 0
            && draft.headings().read(draft.text(chunks.get(i))).isEmpty();
    return title
        && division(i - 1)
            .flatMap(
                above ->
                    division(i + 1)
                        .filter(below -> !StageLabeller.isDramatic(below.type()))
                        .filter(below -> above.rank() <= below.rank())
                        .filter(below -> !above.series().equals(below.series())))
            .isPresent();
  }

  /** What a heading says that has a dividing word and a number. */
  private Optional<HeadingWords.Read> division(int i) {
    return labels.get(i).role() != Role.HEAD || labels.get(i).rank() == 0
        ? Optional.empty()
        : draft
            .headings()
            .read(draft.text(chunks.get(i)))
            .filter(read -> read.word() && read.numbered());
  }

  private static Label head(Label subhead, int rank) {
    return new Label(Role.HEAD, subhead.cert(), "set like other headings", -1, "", rank);
  }

  /** How a title is set: its style, and the sign that it opens with when that is no letter. */
  private String sign(int i) {
    String text = draft.text(chunks.get(i));
    return RankedHeading.style(text)
        + (Character.isLetter(text.codePointAt(0)) ? "" : text.charAt(0));
  }
}
