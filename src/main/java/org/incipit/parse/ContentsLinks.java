package org.incipit.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.text.Span;

/**
 * Which heading each line of contents names: the next with its title, else the next with its
 * number.
 */
final class ContentsLinks {
  /** Words that a heading shares with a line of contents, and the chunk it stands in. */
  private record Target(Entitled says, int offset) {}

  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<Integer, String> targets = new HashMap<>();

  /** Links the lines of contents of a document to its headings. */
  ContentsLinks(Draft draft, List<Chunk> chunks, List<Label> labels) {
    HeadingWords words = draft.headings();
    List<Target> headings = headings(draft, words, chunks, labels);
    Map<String, Deque<Integer>> byTitle = new HashMap<>();
    Map<Integer, Deque<Integer>> byNumber = new HashMap<>();
    for (int k = 0; k < headings.size(); k++) {
      Entitled says = headings.get(k).says();
      if (says.title().isEmpty()) {
        byNumber.computeIfAbsent(says.number(), n -> new ArrayDeque<>()).add(k);
      } else {
        byTitle.computeIfAbsent(says.title(), t -> new ArrayDeque<>()).add(k);
      }
    }
    for (int i = 0; i < chunks.size(); i++) {
      if (labels.get(i).role() != Role.CONTENTS) {
        continue;
      }
      for (Span entry : Lists.entries(draft, chunks.get(i))) {
        Entitled says = Entitled.of(words, draft.layout().source().slice(entry), true);
        next(byTitle, says.title())
            .or(() -> next(byNumber, says.number()))
            .ifPresent(k -> link(entry, headings.get(k)));
      }
    }
  }

  private static <K> Optional<Integer> next(Map<K, Deque<Integer>> headings, K key) {
    return Optional.ofNullable(headings.get(key)).map(Deque::poll);
  }

  private void link(Span entry, Target heading) {
    String id = ids.computeIfAbsent(heading.offset(), o -> "h" + (ids.size() + 1));
    targets.put(entry.start(), id);
  }

  /** Headings, each with its own words and, under a bare number, with those of its title. */
  private static List<Target> headings(
      Draft draft, HeadingWords words, List<Chunk> chunks, List<Label> labels) {
    List<Target> headings = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      Role role = labels.get(i).role();
      boolean contents = labels.get(i).type().equals("contents");
      if (role != Role.HEAD && role != Role.SUBHEAD || contents) {
        continue;
      }
      Entitled says = Entitled.of(words, draft.text(chunks.get(i)), false);
      headings.add(new Target(says, chunks.get(i).extent().start()));
    }
    return headings;
  }

  /** The id of a heading that a line of contents names, empty for another. */
  String id(Chunk heading) {
    return ids.getOrDefault(heading.extent().start(), "");
  }

  /** The id of the heading that an entry names. */
  Optional<String> target(Span entry) {
    return Optional.ofNullable(targets.get(entry.start()));
  }
}
