package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Certainty;
import org.incipit.model.DecisionKind;
import org.incipit.review.Answer;
import org.incipit.review.Decisions;
import org.incipit.text.Span;

/**
 * Lets a person's answers on blocks win: they cut and glue chunks before the rules see them, and
 * name them after the rules have. One parse.
 */
final class BlockReplay {
  private static final String EVIDENCE = "decided by a person";

  private final Layout layout;

  /** What was said, by answer, in source order; what cannot be followed is taken out. */
  private final Map<Answer, BlockWord> words = new LinkedHashMap<>();

  /** What was said of chunks, by their index. */
  private final TreeMap<Integer, BlockWord> decided = new TreeMap<>();

  /** Those of them that the rules had found to be headings too. */
  private final Set<Integer> headings = new HashSet<>();

  private final List<Diagnostic> refused = new ArrayList<>();

  BlockReplay(Layout layout, Decisions decisions) {
    this.layout = layout;
    for (Answer answer : decisions.of(DecisionKind.BLOCK)) {
      Optional<BlockWord> word = BlockWord.of(answer.value());
      if (word.isPresent()) {
        words.put(answer, word.get());
      } else {
        refuse(answer, BlockWord.WORDS);
      }
    }
    for (Answer answer : decisions.of(DecisionKind.NOTE)) {
      // Whether it is a note is known only after the rules have looked.
      if (answer.value().equals("text")) {
        words.put(answer, new BlockWord(Optional.of(Role.P), -1, false));
      }
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Answers that cannot be followed. */
  List<Diagnostic> refused() {
    return refused;
  }

  private void refuse(Answer answer, String reason) {
    Decisions.refuse(answer, reason, refused::add);
  }

  // == Before the rules ==

  /** Makes page furniture of lines, or text of it. */
  void furniture(PageFurniture furniture) {
    for (Map.Entry<Answer, BlockWord> entry : words.entrySet()) {
      Answer answer = entry.getKey();
      if (entry.getValue().role().isEmpty() || answer.kind() != DecisionKind.BLOCK) {
        continue;
      }
      boolean wanted = entry.getValue().role().get() == Role.FURNITURE;
      Span span = answer.span();
      int first = layout.source().lines().lineAt(span.start()) - 1;
      int last = layout.source().lines().lineAt(span.end() - 1) - 1;
      for (int i = first; i <= last; i++) {
        Line line = layout.lines().get(i);
        if (!line.blank() && wanted) {
          furniture.decide(i, Optional.of(PageNumber.is(layout, line) ? "pageNum" : "header"));
        } else if (!line.blank()) {
          furniture.decide(i, Optional.empty());
        }
      }
    }
  }

  /** Lets chunks begin and end where the answers say. */
  List<Chunk> cut(Draft draft, List<Chunk> chunks) {
    if (words.isEmpty()) {
      return chunks;
    }
    ChunkCuts cuts = new ChunkCuts(draft, chunks);
    for (Map.Entry<Answer, BlockWord> entry : List.copyOf(words.entrySet())) {
      Answer answer = entry.getKey();
      if (answer.kind() == DecisionKind.BLOCK && !followed(cuts, answer, entry.getValue())) {
        words.remove(answer);
        refuse(
            answer,
            entry.getValue().join()
                ? "there is no text before it that it could go on with"
                : "no block can begin and end there; it must be whole lines");
      }
    }
    return cuts.chunks();
  }

  private static boolean followed(ChunkCuts cuts, Answer answer, BlockWord word) {
    Span span = answer.span();
    if (word.join()) {
      return cuts.join(span.start());
    }
    boolean open = cuts.open(span.start());
    if (!open || answer.added()) {
      return open;
    }
    return cuts.close(span.end()) && cuts.joinAll(span.start(), span.end());
  }

  // == After the rules ==

  /** Says what the chunks are, whatever the rules have said. */
  void label(Draft draft, Labels labels) {
    if (words.isEmpty()) {
      return;
    }
    List<Label> found = Ranks.settle(draft, labels.chunks(), labels.finished());
    Map<Answer, Integer> places = new LinkedHashMap<>();
    for (Map.Entry<Answer, BlockWord> entry : words.entrySet()) {
      int i = ChunkCuts.indexAt(labels.chunks(), entry.getKey().span().start());
      boolean note = entry.getKey().kind() == DecisionKind.NOTE;
      if (!note || i >= 0 && labels.is(i, Role.NOTE) && starts(labels, i, entry.getKey())) {
        places.put(entry.getKey(), i);
      }
    }
    Set<Integer> own = Set.copyOf(places.values());
    places.forEach(
        (answer, i) -> {
          BlockWord word = words.get(answer);
          if (word.role().isEmpty()) {
            decided.put(i, word);
          } else if (i < 0 || !starts(labels, i, answer) || !name(draft, labels, i, word)) {
            refuse(answer, ReviewedLabel.need(word.role().get()));
          } else if (answer.alike()) {
            String key = key(found.get(i));
            for (int k = 0; k < labels.size(); k++) {
              boolean alike = found.get(k).cert() == found.get(i).cert();
              if (alike && !own.contains(k) && key(found.get(k)).equals(key)) {
                name(draft, labels, k, word);
              }
            }
          }
        });
  }

  /** What is the same of decisions that were taken alike. */
  static String key(Label settled) {
    return BlockWord.of(settled) + "; " + settled.evidence();
  }

  private boolean name(Draft draft, Labels labels, int i, BlockWord word) {
    Role role = word.role().orElseThrow();
    Optional<Label> label = ReviewedLabel.of(draft, labels, i, role);
    if (label.isPresent()) {
      if (role == Role.HEAD && labels.is(i, Role.HEAD)) {
        headings.add(i);
      }
      labels.replace(i, label.get());
      decided.put(i, word);
    }
    return label.isPresent();
  }

  private static boolean starts(Labels labels, int i, Answer answer) {
    return labels.chunk(i).extent().start() == answer.span().start();
  }

  /** Puts headings at the depth that was said, depths being settled. */
  List<Label> depths(List<Label> labels) {
    if (decided.isEmpty()) {
      return labels;
    }
    List<Label> settled = new ArrayList<>(labels);
    decided.forEach(
        (i, word) -> {
          if (word.role().filter(Role.HEAD::equals).isPresent()) {
            Label label = settled.get(i);
            int rank =
                word.depth() >= 0
                    ? word.depth() * Ranks.STEP
                    : headings.contains(i) ? label.rank() : before(settled, i);
            settled.set(i, label.ranked(rank));
          }
        });
    return settled;
  }

  private static int before(List<Label> labels, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (labels.get(i).role() == Role.HEAD && labels.get(i).rank() > 0) {
        return labels.get(i).rank();
      }
    }
    return Ranks.STEP;
  }

  static Label reviewed(Label label) {
    return new Label(
        label.role(), Certainty.HIGH, EVIDENCE, label.split(), label.type(), label.rank());
  }

  /** The chunks whose blocks a person answers for, by their start. */
  TreeMap<Integer, Span> extents(List<Chunk> chunks) {
    TreeMap<Integer, Span> extents = new TreeMap<>();
    decided
        .keySet()
        .forEach(i -> extents.put(chunks.get(i).extent().start(), chunks.get(i).extent()));
    return extents;
  }

  /** Indexes of the chunks that a person has decided on. */
  Set<Integer> decided() {
    return decided.keySet();
  }
}
