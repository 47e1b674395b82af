package org.incipit.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the site itself in one language. Immutable. */
final class Labels {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "fa", "ar");
  private final Properties all = new Properties();
  private final String language;

  private Labels(String language) {
    this.language = language;
    try (InputStream in = Labels.class.getResourceAsStream("/org/incipit/site/labels.properties")) {
      all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the language that most documents have, if it is one of ours, else English. */
  static Labels of(Map<String, Integer> documents) {
    Map<String, Integer> ours = new TreeMap<>();
    documents.forEach(
        (tag, count) ->
            ours.merge(tag.toLowerCase(Locale.ROOT).split("-")[0], count, Integer::sum));
    String best = "en";
    int most = 0;
    for (String language : LANGUAGES) {
      if (ours.getOrDefault(language, 0) > most) {
        best = language;
        most = ours.get(language);
      }
    }
    return new Labels(best);
  }

  String language() {
    return language;
  }

  /** The word for a key, in English where the language has none. */
  String get(String key) {
    return all.getProperty(language + "." + key, all.getProperty("en." + key, key));
  }

  /** The word for so many of a thing; some languages have one form behind any number. */
  String counted(String key, int count) {
    String many = get(key);
    return count == 1 ? all.getProperty(language + "." + key + ".one", many) : many;
  }

  /** A name of a genre or language; itself where there is no word for it. */
  String word(String prefix, String value) {
    String found = get(prefix + "." + value);
    return found.equals(prefix + "." + value) ? value : found;
  }
}
