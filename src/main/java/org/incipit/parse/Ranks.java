package org.incipit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How deep headings lie. What a heading says of itself counts most: the dividing word, the parts of
 * its number, the marks before it; then the space above it. Headings of one kind lie equally deep
 * all through a document, whatever space one of them has; of two kinds that are set alike, the one
 * that stands right under the other is the deeper.
 */
final class Ranks {
  /** Room between the depths of headings for titles that follow them. */
  static final int STEP = 10;

  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final List<RankedHeading> headings = new ArrayList<>();

  private Ranks(Draft draft, List<Chunk> chunks, List<Label> labels) {
    this.draft = draft;
    this.chunks = chunks;
    this.labels = labels;
  }

  /** The same labels with depths for ranks: 10 for the highest headings, 20 for those below, … */
  static List<Label> settle(Draft draft, List<Chunk> chunks, List<Label> labels) {
    return new Ranks(draft, chunks, Subheads.raised(draft, chunks, labels)).settle();
  }

  private List<Label> settle() {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).role() == Role.HEAD && labels.get(i).rank() > 0) {
        headings.add(RankedHeading.of(draft, i, chunks.get(i), labels.get(i)));
      }
    }
    new EvenSpaces(draft, chunks, headings).settle();
    keys();
    new NestedHeadings(labels, headings).settle();
    TreeMap<Integer, Integer> depths = new TreeMap<>();
    headings.forEach(heading -> depths.put(heading.key, 0));
    int depth = 0;
    for (Map.Entry<Integer, Integer> entry : depths.entrySet()) {
      entry.setValue(STEP * ++depth);
    }
    List<Label> settled = new ArrayList<>(labels);
    headings.forEach(
        heading ->
            settled.set(heading.index, labels.get(heading.index).ranked(depths.get(heading.key))));
    persons(settled);
    SceneHeads.besideScenes(settled);
    return settled;
  }

  /** A list of persons or contents lies as deep as the act or chapter that follows it. */
  private static void persons(List<Label> settled) {
    int next = 0;
    for (int i = settled.size() - 1; i >= 0; i--) {
      Label label = settled.get(i);
      if (label.role() == Role.HEAD && label.rank() > 0) {
        if ((label.type().equals("castList") || label.type().equals("contents")) && next > 0) {
          settled.set(i, label.ranked(next));
        }
        next = settled.get(i).rank();
      }
    }
  }

  /** Sets the keys by space and word; what is set as the highest words are lies with them. */
  private void keys() {
    int topWord = headings.stream().filter(i -> i.key > 0).mapToInt(i -> i.key).min().orElse(0);
    int topBucket =
        headings.stream()
            .filter(i -> i.key == topWord && topWord > 0 && topWord < RankCode.ENTRY)
            .mapToInt(i -> i.bucket)
            .findFirst()
            .orElse(0);
    for (RankedHeading heading : headings) {
      if (heading.kind == RankCode.MARKED) {
        heading.key = heading.word * NestedHeadings.ROOM;
        continue;
      }
      boolean asTop =
          heading.key == 0
              && topBucket > 0
              && (heading.bucket == topBucket
                  || heading.kind == RankCode.TOP && heading.bucket <= topBucket);
      int bucket = asTop ? topBucket : heading.bucket;
      heading.key =
          (bucket * RankCode.BUCKET + (asTop ? topWord : heading.key) * RankCode.WORD)
              * NestedHeadings.ROOM;
    }
  }
}
