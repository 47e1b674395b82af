package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives headings of one kind the space above them that most of them have, since a page that ends
 * above one leaves it more or less. One document.
 */
final class EvenSpaces {
  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<RankedHeading> headings;

  EvenSpaces(Draft draft, List<Chunk> chunks, List<RankedHeading> headings) {
    this.draft = draft;
    this.chunks = chunks;
    this.headings = headings;
  }

  void settle() {
    evenWords();
    evenNumbers();
  }

  /** Headings of one dividing word have the space that most of them have, and none of a deeper. */
  private void evenWords() {
    boolean parts =
        headings.stream().anyMatch(i -> i.kind == RankCode.PLAIN && i.word > RankCode.FIRST_PART);
    TreeMap<Integer, Map<String, Map<Integer, Integer>>> buckets = new TreeMap<>();
    for (RankedHeading heading : headings) {
      int word = word(heading, parts);
      if (word > 0) {
        buckets
            .computeIfAbsent(word, k -> new TreeMap<>())
            .computeIfAbsent(heading.style, k -> new TreeMap<>())
            .merge(heading.bucket, 1, Integer::sum);
      }
    }
    Map<String, Integer> usual = new HashMap<>();
    int most = Integer.MAX_VALUE;
    for (int word : buckets.descendingKeySet()) {
      int deeper = most;
      for (Map.Entry<String, Map<Integer, Integer>> style : buckets.get(word).entrySet()) {
        int bucket = Math.min(deeper, commonest(style.getValue()));
        usual.put(word + style.getKey(), bucket);
        most = Math.min(most, bucket);
      }
    }
    for (RankedHeading heading : headings) {
      int word = word(heading, parts);
      if (word > 0) {
        heading.bucket = usual.get(word + heading.style);
        heading.key = word;
      }
    }
  }

  /** The rank of its word, or of the number before it where others have numbers of more parts. */
  private static int word(RankedHeading heading, boolean parts) {
    if (heading.kind == RankCode.MARKED) {
      return 0;
    }
    return heading.kind == RankCode.NUMBERED && parts ? RankCode.FIRST_PART : heading.word;
  }

  /** Numbers that count on from one another have the space that most of them have. */
  private void evenNumbers() {
    Map<String, List<RankedHeading>> open = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (RankedHeading heading : headings) {
      Optional<NumberSeries.Member> number = counted(heading);
      if (number.isEmpty()) {
        continue;
      }
      String series = number.get().series();
      List<RankedHeading> run = open.computeIfAbsent(series, k -> new ArrayList<>());
      if (number.get().value() != last.getOrDefault(series, 0) + 1) {
        even(run);
        run.clear();
      }
      run.add(heading);
      last.put(series, number.get().value());
    }
    open.values().forEach(EvenSpaces::even);
  }

  /** The number of a heading that has no dividing word, alone or before its title. */
  private Optional<NumberSeries.Member> counted(RankedHeading heading) {
    if (heading.isNumber()) {
      return Optional.of(new NumberSeries.Member(heading.index, heading.style, heading.value));
    }
    return heading.kind != RankCode.NUMBERED
        ? Optional.empty()
        : NumberSeries.titled(heading.index, draft.plain(chunks.get(heading.index)));
  }

  private static void even(List<RankedHeading> run) {
    if (run.isEmpty()) {
      return;
    }
    Map<Integer, Integer> buckets = new TreeMap<>();
    run.forEach(heading -> buckets.merge(heading.bucket, 1, Integer::sum));
    int usual = commonest(buckets);
    run.forEach(heading -> heading.bucket = usual);
  }

  /** What was counted most often, the smallest of several. */
  static int commonest(Map<Integer, Integer> counts) {
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
