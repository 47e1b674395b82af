package org.incipit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What all pages know of the documents: some hundred bytes each. Not thread-safe. */
final class Documents {
  /**
   * One document.
   *
   * @param keys of what it names
   * @param length in words
   */
  record Entry(
      String name,
      String title,
      String people,
      String date,
      String place,
      String genre,
      String language,
      List<String> keys,
      int length) {
    Optional<Integer> year() {
      return EntityKey.year(date.startsWith("/") ? date.substring(1) : date);
    }

    /** The title, or else the last part of its name. */
    String shown() {
      return title.isEmpty() ? name.substring(name.lastIndexOf('/') + 1) : title;
    }
  }

  private final List<Entry> all = new ArrayList<>();
  private final Map<String, Integer> languages = new TreeMap<>();
  private final Map<String, String> shared = new java.util.HashMap<>();

  int add(SiteDocument d, int length) {
    List<String> keys = new ArrayList<>();
    d.entities().forEach(e -> keys.add(shared.computeIfAbsent(e.key(), key -> key)));
    all.add(
        new Entry(
            d.name(),
            d.title(),
            String.join(", ", d.people()),
            d.date(),
            d.place(),
            d.genre(),
            d.language(),
            keys,
            length));
    languages.merge(d.language(), 1, Integer::sum);
    return all.size() - 1;
  }

  int size() {
    return all.size();
  }

  Entry get(int number) {
    return all.get(number);
  }

  List<Entry> all() {
    return all;
  }

  Map<String, Integer> languages() {
    return languages;
  }
}
