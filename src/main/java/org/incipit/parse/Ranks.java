package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How deep headings lie. What a heading says of itself counts most: the dividing word, the parts of
 * its number, the marks before it; then the space above it. Headings of one kind lie equally deep
 * all through a document, whatever space one of them has; of two kinds that are set alike, the one
 * that stands right under the other is the deeper.
 */
final class Ranks {
  private static final int BUCKET = 1000;
  private static final int WORD = 10;
  private static final int PLAIN = 0;
  private static final int NUMBERED = 1;
  private static final int TOP = 2;
  private static final int MARKED = 3;

  /** Rank of a section whose number has one part, where others have more. */
  private static final int FIRST_PART = 5;

  private static final int KIND_ROOM = 64;

  /** Titles that must have others right under them before they head parts. */
  private static final int FEWEST = 2;

  /** Room between the depths of headings for titles that follow them. */
  static final int STEP = 10;

  private final Draft draft;
  private final List<Chunk> chunks;
  private final List<Label> labels;
  private final List<Item> items = new ArrayList<>();

  /** A heading, and the key by which headings are ordered: the smaller, the higher. */
  private static final class Item {
    private final int index;
    private final int word;
    private final int kind;
    private final String style;
    private final int value;
    private int bucket;
    private int key;

    private Item(int index, int code, String style, int value) {
      this.index = index;
      this.bucket = code / BUCKET;
      this.word = code % BUCKET / WORD;
      this.kind = code % WORD;
      this.style = style;
      this.value = value;
    }

    /** True for a heading that has neither number nor marks. */
    private boolean title() {
      return word == 0 && value == 0 && (kind == PLAIN || kind == TOP);
    }

    private boolean lone() {
      return word == 0 && value > 0;
    }
  }

  private Ranks(Draft draft, List<Chunk> chunks, List<Label> labels) {
    this.draft = draft;
    this.chunks = chunks;
    this.labels = labels;
  }

  /** A code for a heading whose depth is not known yet. */
  static int of(Draft draft, Chunk chunk, int bucket, Optional<HeadingWords.Read> read) {
    int marks = Marks.level(draft.layout(), chunk);
    if (marks > 0) {
      return code(bucket, marks, MARKED);
    }
    if (read.filter(r -> r.word() && !r.numbered()).isPresent()) {
      return code(bucket, 0, TOP);
    }
    int word = read.map(HeadingWords.Read::rank).orElse(0);
    int parts = word > 0 ? 0 : parts(draft, draft.plain(chunk));
    return parts > 1 ? code(bucket, FIRST_PART - 1 + parts, PLAIN) : code(bucket, word, parts);
  }

  private static int parts(Draft draft, String plain) {
    return Numbering.leading(plain)
        .map(Numbering.Number::parts)
        .orElse(Numbering.depth(draft, plain));
  }

  /** The code of a heading over contents or a list of persons. */
  static int contents(int bucket) {
    return code(bucket, 0, TOP);
  }

  /** The code of a dated entry: year 0, month 1, day 2. */
  static int entry(int level) {
    return code(2, ENTRY + level, PLAIN);
  }

  private static final int ENTRY = 20;

  private static int code(int bucket, int word, int kind) {
    return (bucket + 1) * BUCKET + word * WORD + kind;
  }

  /** The same labels with depths for ranks: 10 for the highest headings, 20 for those below, … */
  static List<Label> settle(Draft draft, List<Chunk> chunks, List<Label> labels) {
    return new Ranks(draft, chunks, Subheads.raised(draft, chunks, labels)).settle();
  }

  private List<Label> settle() {
    HeadingWords words = draft.headings();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).role() == Role.HEAD && labels.get(i).rank() > 0) {
        items.add(item(i, words));
      }
    }
    evenWords();
    evenNumbers();
    keys();
    splitAlike();
    hangNumbers();
    hangFirst();
    liftParts();
    TreeMap<Integer, Integer> depths = new TreeMap<>();
    items.forEach(item -> depths.put(item.key, 0));
    int depth = 0;
    for (Map.Entry<Integer, Integer> entry : depths.entrySet()) {
      entry.setValue(STEP * ++depth);
    }
    List<Label> settled = new ArrayList<>(labels);
    items.forEach(
        item -> settled.set(item.index, labels.get(item.index).ranked(depths.get(item.key))));
    persons(settled);
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

  private Item item(int i, HeadingWords words) {
    String text = draft.text(chunks.get(i));
    Optional<HeadingWords.Read> read = words.read(text);
    int code = labels.get(i).rank();
    boolean number = read.filter(HeadingWords.Read::numbered).isPresent();
    if (number) {
      return new Item(i, code, read.orElseThrow().series(), read.orElseThrow().value());
    }
    return NumberSeries.named(draft, i, draft.plain(chunks.get(i)))
        .map(member -> new Item(i, code, member.series(), member.value()))
        .orElseGet(() -> new Item(i, code, style(text), 0));
  }

  /** How a title without a number is set: in capitals, with marks of emphasis, or plain. */
  static String style(String text) {
    return Words.shouted(text) ? "C" : HeadingEvidence.emphasised(text) ? "_" : "m";
  }

  /** Headings of one dividing word have the space that most of them have, and none of a deeper. */
  private void evenWords() {
    boolean parts = items.stream().anyMatch(i -> i.kind == PLAIN && i.word > FIRST_PART);
    TreeMap<Integer, Map<String, Map<Integer, Integer>>> buckets = new TreeMap<>();
    for (Item item : items) {
      int word = word(item, parts);
      if (word > 0) {
        buckets
            .computeIfAbsent(word, k -> new TreeMap<>())
            .computeIfAbsent(item.style, k -> new TreeMap<>())
            .merge(item.bucket, 1, Integer::sum);
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
    for (Item item : items) {
      int word = word(item, parts);
      if (word > 0) {
        item.bucket = usual.get(word + item.style);
        item.key = word;
      }
    }
  }

  /** The rank of its word, or of the number before it where others have numbers of more parts. */
  private static int word(Item item, boolean parts) {
    if (item.kind == MARKED) {
      return 0;
    }
    return item.kind == NUMBERED && parts ? FIRST_PART : item.word;
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

  /** Numbers that count on from one another have the space that most of them have. */
  private void evenNumbers() {
    Map<String, List<Item>> open = new HashMap<>();
    Map<String, Integer> last = new HashMap<>();
    for (Item item : items) {
      Optional<NumberSeries.Member> number = counted(item);
      if (number.isEmpty()) {
        continue;
      }
      String series = number.get().series();
      List<Item> run = open.computeIfAbsent(series, k -> new ArrayList<>());
      if (number.get().value() != last.getOrDefault(series, 0) + 1) {
        even(run);
        run.clear();
      }
      run.add(item);
      last.put(series, number.get().value());
    }
    open.values().forEach(Ranks::even);
  }

  /** The number of a heading that has no dividing word, alone or before its title. */
  private Optional<NumberSeries.Member> counted(Item item) {
    if (item.lone()) {
      return Optional.of(new NumberSeries.Member(item.index, item.style, item.value));
    }
    return item.kind != NUMBERED
        ? Optional.empty()
        : NumberSeries.titled(item.index, draft.plain(chunks.get(item.index)));
  }

  private static void even(List<Item> run) {
    if (run.isEmpty()) {
      return;
    }
    Map<Integer, Integer> buckets = new TreeMap<>();
    run.forEach(item -> buckets.merge(item.bucket, 1, Integer::sum));
    int usual = commonest(buckets);
    run.forEach(item -> item.bucket = usual);
  }

  /**
   * Titles that have others set like them right under them, and nothing else, head parts: the rest
   * lie deeper. One alone tells nothing.
   */
  private void liftParts() {
    Map<Integer, Set<Integer>> parts = new HashMap<>();
    for (int i = 1; i < items.size(); i++) {
      Item above = items.get(i - 1);
      Item item = items.get(i);
      boolean alike = item.key == above.key && item.style.equals(above.style);
      if (alike && above.title() && item.title() && item.index == above.index + 1) {
        parts.computeIfAbsent(above.key, k -> new HashSet<>()).add(i - 1);
      }
    }
    parts.values().removeIf(lifted -> lifted.size() < FEWEST);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      for (Map.Entry<Integer, Set<Integer>> part : parts.entrySet()) {
        boolean beside = item.key / KIND_ROOM == part.getKey() / KIND_ROOM;
        if (beside && item.key >= part.getKey() && !part.getValue().contains(i)) {
          item.key++;
          break;
        }
      }
    }
  }

  private void keys() {
    int topWord = items.stream().filter(i -> i.key > 0).mapToInt(i -> i.key).min().orElse(0);
    int topBucket =
        items.stream()
            .filter(i -> i.key == topWord && topWord > 0 && topWord < ENTRY)
            .mapToInt(i -> i.bucket)
            .findFirst()
            .orElse(0);
    for (Item item : items) {
      if (item.kind == MARKED) {
        item.key = item.word * KIND_ROOM;
        continue;
      }
      boolean asTop =
          item.key == 0
              && topBucket > 0
              && (item.bucket == topBucket || item.kind == TOP && item.bucket <= topBucket);
      int bucket = asTop ? topBucket : item.bucket;
      item.key = (bucket * BUCKET + (asTop ? topWord : item.key) * WORD) * KIND_ROOM;
    }
  }

  /** Kinds that are set alike are told apart by which stands right under which. */
  private void splitAlike() {
    Map<Integer, Map<String, Integer>> kinds = new HashMap<>();
    for (Item item : items) {
      if (item.kind != TOP) {
        kinds.computeIfAbsent(item.key, k -> new TreeMap<>()).merge(item.style, 1, Integer::sum);
      }
    }
    Map<String, Integer> under = under();
    for (Item item : items) {
      Map<String, Integer> alike = kinds.getOrDefault(item.key, Map.of());
      if (item.kind == TOP || alike.size() < 2) {
        continue;
      }
      int above = 0;
      for (Map.Entry<String, Integer> other : alike.entrySet()) {
        int down = under.getOrDefault(pair(item.key, other.getKey(), item.style), 0);
        int up = under.getOrDefault(pair(item.key, item.style, other.getKey()), 0);
        boolean named = item.word > 0;
        above += down > up * 3 && (named || down >= 2 && down * 2 >= other.getValue()) ? 1 : 0;
      }
      item.key += Math.min(above, KIND_ROOM - 1);
    }
  }

  /**
   * Bare numbers lie under what stands right over the first of them, a dividing word or a title.
   */
  private void hangNumbers() {
    Set<String> again = countedAgain();
    Map<String, Integer> over = new TreeMap<>();
    for (int i = 1; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.lone() && item.value == 1) {
        above(i, again.contains(item.style))
            .filter(top -> top.word > 0 || top.key == item.key && !parts(top.key, item.style))
            .ifPresent(top -> over.merge(item.style, top.key, Math::max));
      }
    }
    for (Item item : items) {
      int top = item.lone() ? over.getOrDefault(item.style, 0) : 0;
      item.key = item.key <= top ? top + 1 : item.key;
    }
  }

  /** The dividing word that a number belongs to, or else the title right over it. */
  private Optional<Item> above(int i, boolean again) {
    Item right = null;
    for (int k = i - 1; k >= 0; k--) {
      Item item = items.get(k);
      boolean empty = noText(item.index, items.get(k + 1).index);
      if (!empty && !again) {
        break;
      }
      if (item.word > 0 && item.word < ENTRY && item.kind == PLAIN) {
        return Optional.of(item);
      }
      right = k == i - 1 && empty && item.title() ? item : right;
    }
    return Optional.ofNullable(right);
  }

  /** True when a heading of some depth stands between two numbers of one series. */
  private boolean parts(int key, String series) {
    int last = 0;
    boolean between = false;
    for (Item item : items) {
      if (item.lone() && item.style.equals(series)) {
        if (between && item.value > 1 && item.value == last + 1) {
          return true;
        }
        last = item.value;
        between = false;
      } else {
        between |= item.key == key;
      }
    }
    return false;
  }

  /** "Introduction" right under "Part I": the part would be empty without it. */
  private void hangFirst() {
    for (int i = 1; i < items.size(); i++) {
      Item above = items.get(i - 1);
      Item item = items.get(i);
      boolean opens = item.kind == TOP && above.word > 0 && above.word < ENTRY && above.value > 0;
      if (opens && item.key <= above.key && noText(above.index, item.index)) {
        item.key = above.key + 1;
      }
    }
  }

  /** How often a heading of one style stands right under one of another, or counts anew there. */
  private Map<String, Integer> under() {
    Map<String, Integer> under = new HashMap<>();
    Set<String> again = countedAgain();
    for (int i = 1; i < items.size(); i++) {
      Item above = items.get(i - 1);
      Item item = items.get(i);
      boolean follows =
          noText(above.index, item.index) || item.value == 1 && again.contains(item.style);
      if (above.key == item.key && follows && !above.style.equals(item.style)) {
        under.merge(pair(item.key, above.style, item.style), 1, Integer::sum);
      }
    }
    return under;
  }

  /** The styles of numbers that begin with 1 more than once. */
  private Set<String> countedAgain() {
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    for (Item item : items) {
      if (item.value == 1 && !once.add(item.style)) {
        again.add(item.style);
      }
    }
    return again;
  }

  private static String pair(int key, String above, String below) {
    return key + "\n" + above + "\n" + below;
  }

  private boolean noText(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Role role = labels.get(i).role();
      if (role != Role.SUBHEAD
          && role != Role.FURNITURE
          && role != Role.SEPARATOR
          && role != Role.ILLUSTRATION
          && role != Role.ARGUMENT
          && role != Role.EPIGRAPH) {
        return false;
      }
    }
    return true;
  }
}
