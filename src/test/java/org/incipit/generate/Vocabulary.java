package org.incipit.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * The words and sentence patterns of one language, from a file. In a pattern {@code {n}} stands for
 * a noun, {@code {a}} for an adjective, {@code {v}} for a verb, {@code {c}} for a compound with a
 * true hyphen, {@code {g}} and {@code {f}} for given and family name, {@code {l}} for a place; a
 * capital letter asks for capitals.
 */
final class Vocabulary {
  private final String language;
  private final Properties lists = new Properties();

  Vocabulary(String language) {
    this.language = language;
    try (InputStream in =
            Vocabulary.class.getResourceAsStream("/generate/" + language + ".properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lists.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String language() {
    return language;
  }

  boolean has(String list) {
    return lists.containsKey(list);
  }

  List<String> list(String name) {
    return List.of(lists.getProperty(name).split("\\|"));
  }

  String pick(String list, Random random) {
    List<String> items = list(list);
    return items.get(random.nextInt(items.size()));
  }

  /** A pattern of a list, filled. */
  String filled(String list, Random random) {
    return fill(pick(list, random), random);
  }

  String fill(String pattern, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '{') {
        text.append(pattern.charAt(i));
        continue;
      }
      char kind = pattern.charAt(i + 1);
      String word = pick(listOf(Character.toLowerCase(kind)), random);
      text.append(Character.isUpperCase(kind) ? word.toUpperCase(java.util.Locale.ROOT) : word);
      i += 2;
    }
    return text.toString();
  }

  private static String listOf(char kind) {
    return switch (kind) {
      case 'n' -> "nouns";
      case 'v' -> "verbs";
      case 'a' -> "adjectives";
      case 'c' -> "compounds";
      case 'g' -> "given";
      case 'f' -> "family";
      case 'l' -> "places";
      case 'w' -> "weekdays";
      case 'm' -> "months";
      default -> throw new IllegalArgumentException("no list for " + kind);
    };
  }
}
