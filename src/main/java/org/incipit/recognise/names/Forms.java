package org.incipit.recognise.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.MatchKey;
import org.incipit.authority.Phrases;

/**
 * The distinct spellings of a document, in columns: what the lists say of each is looked up once. A
 * form is an int. Forms that differ in case or marks alone share a <em>word</em>, also an int,
 * which carries the counts of {@link Statistics}.
 */
final class Forms {
  /** Longer tokens are no names and are looked up nowhere. */
  private static final int LONGEST = 60;

  private final Authority authority;
  private final Phrases phrases;
  private final boolean german;
  private final Map<String, Integer> words = new HashMap<>();
  private int[] slots = new int[1 << 12];
  private String[] texts = new String[1024];

  int size;
  Shape[] shape = new Shape[1024];
  char[] single = new char[1024];
  String[] key = new String[1024];
  long[] hash = new long[1024];
  int[] word = new int[1024];
  int[] lexicon = new int[1024];
  long[] cues = new long[1024];
  int[] phraseAfter = new int[1024];
  int[] placeAfter = new int[1024];
  int[] place = new int[1024];

  Forms(Authority authority, String language) {
    this.authority = authority;
    this.phrases = authority.phrases(language);
    this.german = language.startsWith("de");
    Arrays.fill(slots, -1);
  }

  /** The form of the characters {@code [from, to)} of a text. */
  int intern(String text, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = h * 31 + text.charAt(i);
    }
    int mask = slots.length - 1;
    int slot = (h ^ h >>> 15) & mask;
    while (slots[slot] >= 0) {
      String known = texts[slots[slot]];
      if (known.length() == to - from && text.startsWith(known, from)) {
        return slots[slot];
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = size;
    int form = add(text.substring(from, to));
    if (size * 2 > slots.length) {
      rehash();
    }
    return form;
  }

  /** Length of a form in characters. */
  int length(int form) {
    return texts[form].length();
  }

  /** The word with this key, or -1 when the document has none. */
  int wordOf(String ofKey) {
    return words.getOrDefault(ofKey, -1);
  }

  int wordCount() {
    return words.size();
  }

  boolean has(int form, Cue cue) {
    return cue.in(cues[form]);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int h = texts[i].hashCode();
      int slot = (h ^ h >>> 15) & mask;
      while (slots[slot] >= 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = i;
    }
  }

  private int add(String text) {
    if (size == texts.length) {
      grow();
    }
    int form = size++;
    texts[form] = text;
    shape[form] = Shape.of(text, 0, text.length());
    single[form] = text.length() == 1 ? text.charAt(0) : 0;
    place[form] = -1;
    placeAfter[form] = -1;
    phraseAfter[form] = -1;
    key[form] = text.length() > LONGEST || !shape[form].word() ? "" : key(text);
    word[form] = words.computeIfAbsent(key[form], k -> words.size());
    hash[form] = MatchKey.extend(MatchKey.EMPTY, key[form]);
    if (!key[form].isEmpty()) {
      lookUp(form);
    } else if (single[form] == '&') {
      cues[form] = Cue.CONNECTOR.bit();
    }
    return form;
  }

  /** A hyphen at a line end inside a word is no part of its key. */
  private static String key(String text) {
    int line = text.indexOf('\n');
    return MatchKey.of(
        line < 0 ? text : text.substring(0, line - 1) + text.substring(line).strip());
  }

  private void lookUp(int form) {
    long finished = MatchKey.finish(hash[form]);
    lexicon[form] = authority.lexicon().bits(finished);
    cues[form] = phrases.bits(finished);
    Gazetteer gazetteer = authority.gazetteer();
    String name = key[form];
    if (shape[form] != Shape.LOWER) {
      place[form] = gazetteer.find(finished);
    }
    int gap = name.indexOf(' ');
    long first =
        gap < 0
            ? finished
            : MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, name.substring(0, gap)));
    phraseAfter[form] = phrases.wordsAfter(first);
    if (shape[form] != Shape.LOWER) {
      placeAfter[form] = gazetteer.wordsAfter(first);
    }
    if (german && place[form] < 0 && name.length() > 4 && name.endsWith("s")) {
      String stem = name.substring(0, name.length() - 1);
      place[form] = gazetteer.find(MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, stem)));
    }
  }

  private void grow() {
    int larger = texts.length * 2;
    texts = Arrays.copyOf(texts, larger);
    shape = Arrays.copyOf(shape, larger);
    single = Arrays.copyOf(single, larger);
    key = Arrays.copyOf(key, larger);
    hash = Arrays.copyOf(hash, larger);
    word = Arrays.copyOf(word, larger);
    lexicon = Arrays.copyOf(lexicon, larger);
    cues = Arrays.copyOf(cues, larger);
    phraseAfter = Arrays.copyOf(phraseAfter, larger);
    placeAfter = Arrays.copyOf(placeAfter, larger);
    place = Arrays.copyOf(place, larger);
  }
}
