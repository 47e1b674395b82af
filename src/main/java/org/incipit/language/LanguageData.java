package org.incipit.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The word lists of one language, read from {@code LANG.properties}: a value is a list with {@code
 * |} between its items. Immutable; loaded once and shared.
 */
public final class LanguageData {
  /** Languages that have a file, in the order in which a tie between them is decided. */
  public static final List<String> KNOWN = known();

  private static final Map<String, LanguageData> LOADED = loadAll();

  private static final Map<String, Set<String>> IN_ANY = new ConcurrentHashMap<>();

  private final String tag;

  /** As the file has them; they are cut when asked for, since no run asks for all. */
  private final Map<String, String> values;

  private final Map<String, List<String>> lists = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
  private final Map<String, Map<Character, List<String>>> initials = new ConcurrentHashMap<>();

  private LanguageData(String tag, Map<String, String> values) {
    this.tag = tag;
    this.values = values;
  }

  /**
   * The data of a language; for one without a file, empty lists.
   *
   * @param tag a BCP 47 tag, of which the primary subtag counts
   */
  public static LanguageData of(String tag) {
    String primary = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    LanguageData known = LOADED.get(primary);
    return known != null ? known : new LanguageData(primary, Map.of());
  }

  /** The same with more words, by list. */
  public LanguageData with(Map<String, List<String>> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, String> names = new HashMap<>(values);
    more.keySet().forEach(name -> names.putIfAbsent(name, ""));
    LanguageData both = new LanguageData(tag, names);
    more.forEach(
        (name, words) ->
            both.lists.put(
                name, Stream.concat(list(name).stream(), words.stream()).distinct().toList()));
    return both;
  }

  /** The primary language subtag. */
  public String tag() {
    return tag;
  }

  /** Names of the lists that the file has, empty ones too. */
  public Set<String> names() {
    return values.keySet();
  }

  /** A list in the order of the file; empty when the language has none of that name. */
  public List<String> list(String name) {
    List<String> known = lists.get(name);
    return known != null ? known : lists.computeIfAbsent(name, this::cut);
  }

  /** The items of a list that open with a letter or mark, in the order of the file. */
  public List<String> initial(String name, char first) {
    return initials
        .computeIfAbsent(
            name,
            n ->
                list(n).stream()
                    .filter(item -> !item.isEmpty())
                    .collect(
                        Collectors.groupingBy(
                            item -> item.charAt(0), Collectors.toUnmodifiableList())))
        .getOrDefault(first, List.of());
  }

  /** The same as a set, for look-ups. */
  public Set<String> set(String name) {
    Set<String> known = sets.get(name);
    return known != null ? known : sets.computeIfAbsent(name, n -> Set.copyOf(list(n)));
  }

  /** The part before the colon of each item of a list of pairs. */
  public Set<String> keys(String name) {
    Set<String> known = keys.get(name);
    return known != null ? known : keys.computeIfAbsent(name, this::cutKeys);
  }

  private Set<String> cutKeys(String name) {
    return list(name).stream()
        .map(item -> item.substring(0, Math.max(item.lastIndexOf(':'), 0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** True when a word is the first half of a pair of a list, whatever the language. */
  public static boolean isKeyOfAny(String name, String word) {
    return LOADED.values().stream().anyMatch(data -> data.keys(name).contains(word));
  }

  /** True when a word stands in the list of that name of any language. */
  public static boolean inAny(String name, String word) {
    return IN_ANY
        .computeIfAbsent(
            name,
            n ->
                LOADED.values().stream()
                    .flatMap(data -> data.list(n).stream())
                    .collect(Collectors.toUnmodifiableSet()))
        .contains(word);
  }

  private static List<String> known() {
    try (InputStream in = LanguageData.class.getResourceAsStream("languages.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, LanguageData> loadAll() {
    Map<String, LanguageData> all = new LinkedHashMap<>();
    for (String tag : KNOWN) {
      all.put(tag, new LanguageData(tag, read(tag)));
    }
    return all;
  }

  private static Map<String, String> read(String tag) {
    Properties properties = new Properties();
    try (InputStream in = LanguageData.class.getResourceAsStream(tag + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> values = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return Collections.unmodifiableMap(values);
  }

  private List<String> cut(String name) {
    Set<String> items = new LinkedHashSet<>();
    for (String item : values.getOrDefault(name, "").split("\\|")) {
      items.add(item.strip());
    }
    items.remove("");
    return List.copyOf(items);
  }
}
