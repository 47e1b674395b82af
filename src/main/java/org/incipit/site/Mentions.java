package org.incipit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What was found in a text: mentions in the order they begin, blocks in the order they end. */
final class Mentions {
  private final TreeMap<Integer, SiteDocument.Mention> mentions = new TreeMap<>();
  private final List<SiteDocument.Passage> passages = new ArrayList<>();
  private int serial;

  int next() {
    return serial++;
  }

  void add(int number, SiteDocument.Mention mention) {
    mentions.put(number, mention);
  }

  void add(SiteDocument.Passage passage) {
    passages.add(passage);
  }

  List<SiteDocument.Mention> inOrder() {
    return List.copyOf(mentions.values());
  }

  List<SiteDocument.Passage> passages() {
    return passages;
  }
}
