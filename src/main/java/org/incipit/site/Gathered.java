package org.incipit.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is named, with all its mentions, from the bytes gathered under its key.
 *
 * @param named its names and identifiers
 * @param places documents in their order, each with its mentions
 */
record Gathered(SiteDocument.Named named, List<Place> places) {
  /**
   * @param document its number
   */
  record Place(int document, List<SiteDocument.Mention> mentions) {}

  /** What one document says of it. */
  static byte[] write(int document, SiteDocument.Named named, List<SiteDocument.Mention> mentions) {
    Packed.Writer out = new Packed.Writer().number(document);
    Records.write(named, out);
    out.number(mentions.size());
    mentions.forEach(mention -> Records.write(mention, out));
    return out.bytes();
  }

  /** What all documents say; the name that most of them use is the main one. */
  static Gathered read(byte[] bytes) {
    Packed.Reader in = new Packed.Reader(bytes);
    Map<String, Integer> names = new TreeMap<>();
    Map<String, Integer> variants = new TreeMap<>();
    Map<String, String> ids = new TreeMap<>();
    String geo = "";
    String key = "";
    String kind = "";
    List<Place> places = new ArrayList<>();
    while (in.hasMore()) {
      int document = in.number();
      SiteDocument.Named named = Records.named(in);
      key = named.key();
      kind = named.kind();
      geo = geo.isEmpty() ? named.geo() : geo;
      names.merge(named.name(), 1, Integer::sum);
      named.variants().forEach(variant -> variants.merge(variant, 1, Integer::sum));
      named.ids().forEach(ids::putIfAbsent);
      List<SiteDocument.Mention> mentions = new ArrayList<>();
      for (int n = in.number(); n > 0; n--) {
        mentions.add(Records.mention(in));
      }
      places.add(new Place(document, mentions));
    }
    List<String> byUse = new ArrayList<>(names.keySet());
    byUse.sort(
        Comparator.comparing((String name) -> -names.get(name))
            .thenComparing(Comparator.naturalOrder()));
    String main = byUse.get(0);
    variants.keySet().forEach(v -> names.merge(v, 1, Integer::sum));
    names.remove(main);
    return new Gathered(
        new SiteDocument.Named(key, kind, main, List.copyOf(names.keySet()), ids, geo), places);
  }

  int mentions() {
    return places.stream().mapToInt(place -> place.mentions().size()).sum();
  }
}
