package org.incipit.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is named in a corpus, without the mentions: some 200 bytes each. Not thread-safe.
 *
 * @see EntityPages
 */
final class Heads {
  /** In the order of the menu. */
  static final List<String> KINDS = List.of("person", "place", "org", "event", "date", "work");

  /**
   * One thing that is named.
   *
   * @param number place among all of them
   * @param documents how many name it
   * @param named its names and identifiers from all of them
   */
  record Head(int number, SiteDocument.Named named, int mentions, int documents) {
    String key() {
      return named.key();
    }

    String kind() {
      return named.kind();
    }

    /** What it is called on a page. */
    String name(Labels labels) {
      boolean undated = kind().equals("date") && named.name().isEmpty();
      return undated ? labels.get("undated") : named.name();
    }
  }

  private final List<Head> all = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Head add(SiteDocument.Named named, int mentions, int documents) {
    Head head = new Head(all.size(), named, mentions, documents);
    numbers.put(named.key(), head.number());
    all.add(head);
    return head;
  }

  Head get(int number) {
    return all.get(number);
  }

  Optional<Head> find(String key) {
    return Optional.ofNullable(numbers.get(key)).map(all::get);
  }

  boolean has(String kind) {
    return all.stream().anyMatch(head -> head.kind().equals(kind));
  }

  /** Those of a kind as a reader looks for them: by folded name, dates by time. */
  List<Head> sorted(String kind) {
    return all.stream()
        .filter(head -> head.kind().equals(kind))
        .sorted(
            Comparator.comparingInt((Head head) -> order(head))
                .thenComparing(head -> EntityKey.fold(head.named().name()))
                .thenComparing(Head::key))
        .toList();
  }

  private static int order(Head head) {
    return head.kind().equals("date")
        ? EntityKey.year(head.named().name()).orElse(Integer.MAX_VALUE)
        : 0;
  }
}
