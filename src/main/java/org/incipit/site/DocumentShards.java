package org.incipit.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the scripts of home and search know of the documents, and the values of the facets. */
final class DocumentShards {
  /** More values than this nobody looks through; what more documents name goes first. */
  private static final int MOST_VALUES = 300;

  private static final int ROOM = 250_000;

  private DocumentShards() {}

  /** Writes them; gives the number of the first document in each. */
  static List<String> write(Documents documents, Heads heads, Labels labels, Destination out)
      throws IOException {
    Map<String, Map<String, Integer>> places = new HashMap<>();
    Script facets = new Script().raw("{");
    for (String kind : List.of("person", "place", "org")) {
      List<Heads.Head> values = values(heads, kind);
      Map<String, Integer> numbers = new HashMap<>();
      List<String> names = new ArrayList<>();
      for (Heads.Head head : values) {
        numbers.put(head.key(), names.size());
        names.add(head.name(labels));
      }
      places.put(kind, numbers);
      facets.text(kind).raw(":").texts(names).raw(",");
    }
    words(facets, documents, labels);
    out.write(
        Pages.FOLDER + "/assets/facets.js", Script.part("facets", 0, facets.raw("}").toString()));
    Shards shards = new Shards("docs", out, "[]", ROOM);
    for (int i = 0; i < documents.size(); i++) {
      shards.add("" + i, document(documents.get(i), places));
    }
    List<String> firsts = shards.finish();
    return firsts;
  }

  private static List<Heads.Head> values(Heads heads, String kind) {
    return heads.sorted(kind).stream()
        .sorted(
            Comparator.comparingInt((Heads.Head h) -> -h.documents())
                .thenComparing(h -> -h.mentions())
                .thenComparing(Heads.Head::key))
        .limit(MOST_VALUES)
        .sorted(Comparator.comparing((Heads.Head h) -> EntityKey.fold(h.named().name())))
        .toList();
  }

  /** Names of genres and languages in the language of the site. */
  private static void words(Script facets, Documents documents, Labels labels) {
    facets.raw("\"words\":{");
    java.util.TreeSet<String> genres = new java.util.TreeSet<>();
    java.util.TreeSet<String> languages = new java.util.TreeSet<>();
    documents.all().forEach(d -> genres.add(d.genre()));
    documents.all().forEach(d -> languages.add(d.language()));
    String comma = "";
    for (String genre : genres) {
      facets.raw(comma).text("genre." + genre).raw(":").text(labels.word("genre", genre));
      comma = ",";
    }
    for (String tag : languages) {
      facets.raw(",").text("language." + tag).raw(":").text(labels.word("language", tag));
    }
    for (String key : List.of("shown", "any", "more", "of", "untitled")) {
      facets.raw(",").text(key).raw(":").text(labels.get(key));
    }
    facets.raw("},\"documents\":").raw(documents.size());
  }

  private static String document(Documents.Entry d, Map<String, Map<String, Integer>> places) {
    Script item = new Script().raw("[").text(Html.page(d.name())).raw(",").text(d.shown());
    item.raw(",").text(d.people()).raw(",").text(d.date()).raw(",").text(d.place());
    item.raw(",").text(d.genre()).raw(",").text(d.language());
    item.raw(",").text(d.year().map(String::valueOf).orElse(""));
    for (String kind : List.of("person", "place", "org")) {
      item.raw(",[");
      String comma = "";
      for (String key : d.keys()) {
        Integer number = places.get(kind).get(key);
        if (number != null) {
          item.raw(comma).raw(number);
          comma = ",";
        }
      }
      item.raw("]");
    }
    return item.raw("]").toString();
  }
}
