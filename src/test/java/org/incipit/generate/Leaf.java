package org.incipit.generate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An element of running text. Remembers where pages start in it once it is set. */
final class Leaf implements Part {
  /** Name of a leaf that is only decoration, which the outline does not show. */
  static final String DECORATION = "";

  private final String name;
  private final List<Word> words;
  private final Setting setting;

  /** Offset in the word at which a page starts, by the index of the word. */
  private final Map<Integer, Integer> pageStarts = new TreeMap<>();

  Leaf(String name, List<Word> words, Setting setting) {
    this.name = name;
    this.words = List.copyOf(words);
    this.setting = setting;
  }

  String name() {
    return name;
  }

  List<Word> words() {
    return words;
  }

  Setting setting() {
    return setting;
  }

  void pageStartsAt(int word, int offset) {
    pageStarts.put(word, offset);
  }

  /** Its text as it is to be read, {@link Outline#PAGE} where a page starts. */
  String read() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i > 0 ? " " : "");
      String word = words.get(i).read();
      Integer page = pageStarts.get(i);
      text.append(
          page == null ? word : word.substring(0, page) + Outline.PAGE + word.substring(page));
    }
    return text.toString();
  }
}
