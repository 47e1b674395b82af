package org.incipit.recognise.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.incipit.authority.Authority;
import org.incipit.authority.Cue;
import org.incipit.authority.Gazetteer;
import org.incipit.authority.Lexicon;
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

  /** Spellings that are remembered over documents: the frequent ones come first. */
  private static final int CACHED = 30_000;

  private static final int CACHED_LENGTH = 24;

  /** What German offices before a name end with, as keys; at least three letters precede. */
  private static final List<String> OFFICES = NameWords.list("german-office-endings");

  private static final int NAMED = Lexicon.GIVEN | Lexicon.SURNAME;

  /** "Koeln"; what is shorter is as often something else (Poe is not the river Po). */
  private static final int SHORTEST_UMLAUT = 5;

  private static final Pattern UMLAUT = Pattern.compile("(?<![aeiouq])([aou])e");

  private static final Set<String> CONTRACTED = NameWords.set("english-contractions");
  private static final Set<String> PRONOUNS = NameWords.set("english-contracted");
  private static final Map<Phrases, Map<String, Known>> CACHES = new ConcurrentHashMap<>();

  private final Map<String, Known> cache;
  private final Authority authority;
  private final Phrases phrases;
  private final boolean german;
  private final boolean english;
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
    // By the whole code, as the lists are chosen: what is remembered is shared by all that share
    // lists.
    String code = language.split("-", 2)[0];
    this.german = code.equals("de");
    this.english = code.equals("en");
    this.cache = CACHES.computeIfAbsent(phrases, p -> new ConcurrentHashMap<>());
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
    Known known = known(text);
    texts[form] = text;
    shape[form] = known.shape;
    single[form] = text.length() == 1 ? text.charAt(0) : 0;
    key[form] = known.key;
    word[form] = words.computeIfAbsent(known.key, k -> words.size());
    hash[form] = known.hash;
    lexicon[form] = known.lexicon;
    cues[form] = known.cues;
    phraseAfter[form] = known.phraseAfter;
    placeAfter[form] = known.placeAfter;
    place[form] = known.place;
    return form;
  }

  private Known known(String text) {
    Known known = cache.get(text);
    if (known == null) {
      known = Known.of(english ? uncontracted(text) : text, authority, phrases, german);
      // What is no word takes no time to look up, and there are as many numbers as one likes.
      boolean worthwhile = !known.key.isEmpty() && text.length() <= CACHED_LENGTH;
      if (worthwhile && cache.size() < CACHED) {
        cache.put(text, known);
      }
    }
    return known;
  }

  /** "I've", "we'll", "is't", "lov'd": the word before what was drawn to it. */
  private static String uncontracted(String text) {
    int at = Math.max(text.lastIndexOf('\''), text.lastIndexOf('’'));
    if (at <= 0 || !CONTRACTED.contains(text.substring(at + 1))) {
      return text;
    }
    String stem = text.substring(0, at);
    if (text.endsWith("'d") || text.endsWith("’d")) {
      return PRONOUNS.contains(stem.toLowerCase(Locale.ROOT)) ? stem : stem + "ed";
    }
    return stem.endsWith("n") && text.endsWith("t") ? text : stem;
  }

  /** What the lists say of a spelling; the same in every document of a language. */
  private record Known(
      Shape shape,
      String key,
      long hash,
      int lexicon,
      long cues,
      int phraseAfter,
      int placeAfter,
      int place) {
    static Known of(String text, Authority authority, Phrases phrases, boolean german) {
      Shape shape = Shape.of(text, 0, text.length());
      String key = text.length() > LONGEST || !shape.word() ? "" : keyOf(text);
      long hash = MatchKey.extend(MatchKey.EMPTY, key);
      if (key.isEmpty()) {
        long cues = text.equals("&") ? Cue.CONNECTOR.bit() : 0;
        return new Known(shape, key, hash, 0, cues, -1, -1, -1);
      }
      long finished = MatchKey.finish(hash);
      int gap = key.indexOf(' ');
      long first =
          gap < 0
              ? finished
              : MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key.substring(0, gap)));
      boolean small = shape == Shape.LOWER;
      Gazetteer gazetteer = authority.gazetteer();
      int bits = authority.lexicon().bits(finished);
      long office = german && !small ? office(key, bits) : 0;
      return new Known(
          shape,
          key,
          hash,
          bits,
          phrases.bits(finished) | office,
          office == 0 ? phrases.wordsAfter(first) : Math.max(0, phrases.wordsAfter(first)),
          small ? -1 : gazetteer.wordsAfter(first),
          small ? -1 : place(gazetteer, key, german, (bits & NAMED) != 0));
    }

    /** The place of a name; in German also of its genitive, and as written without umlauts. */
    private static int place(Gazetteer gazetteer, String key, boolean german, boolean named) {
      int place = find(gazetteer, key);
      if (!german) {
        return place;
      }
      if (place < 0 && key.length() > 4 && key.endsWith("s")) {
        place = find(gazetteer, key.substring(0, key.length() - 1));
      }
      if (place >= 0 || named || key.length() < SHORTEST_UMLAUT) {
        return place;
      }
      String plain = UMLAUT.matcher(key).replaceAll("$1");
      return plain.equals(key) ? -1 : place(gazetteer, plain, true, true);
    }

    private static int find(Gazetteer gazetteer, String key) {
      return gazetteer.find(MatchKey.finish(MatchKey.extend(MatchKey.EMPTY, key)));
    }

    /** "Oberrichter", "Regierungspräsident": German offices are compounds of what they are. */
    private static long office(String key, int bits) {
      if ((bits & NAMED) != 0) {
        return 0;
      }
      for (String head : OFFICES) {
        if (key.length() > head.length() + 2 && key.endsWith(head)) {
          return Cue.TITLE.bit() | Cue.TITLE_OF.bit();
        }
      }
      return 0;
    }

    /** A hyphen at a line end inside a word is no part of its key. */
    private static String keyOf(String text) {
      int line = text.indexOf('\n');
      return MatchKey.of(
          line < 0 ? text : text.substring(0, line - 1) + text.substring(line).strip());
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
