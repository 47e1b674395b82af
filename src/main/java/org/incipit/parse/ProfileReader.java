package org.incipit.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.NearMiss;
import org.incipit.yaml.YamlNode;

/**
 * Reads a profile and says of every mistake where it is, what is allowed there, and what was
 * perhaps meant. One file.
 */
final class ProfileReader {
  static final List<String> KEYS =
      List.of(
          "name",
          "description",
          "extends",
          "division",
          "section",
          "choose",
          "pageBreaks",
          "front",
          "rules",
          "headings",
          "furniture",
          "separators",
          "words");

  private static final List<String> HEADING_KEYS = List.of("pattern", "level", "type");
  private static final int DEEPEST = 9;

  private final YamlNode root;

  private ProfileReader(YamlNode root) {
    this.root = root;
  }

  /**
   * @throws ConfigurationException when it is not a profile
   */
  static Profile read(byte[] yaml, String file) {
    YamlNode root = YamlNode.read(yaml, file);
    if (root.kind() != YamlNode.Kind.MAPPING) {
      throw root.at().error("a profile is made of keys with values, such as name: minutes");
    }
    return new ProfileReader(root).profile();
  }

  private Profile profile() {
    keys(root, KEYS, "key");
    Optional<Profile> base = base();
    String name = word("name").orElse("");
    if (name.isEmpty()) {
      throw root.at().error("\"name\" is missing; add a line such as name: council-minutes");
    }
    String division =
        word("division")
            .or(() -> base.map(Profile::division))
            .orElseThrow(
                () ->
                    root.at()
                        .error(
                            "\"division\" is missing; add a line such as division: minutes, or"
                                + " extends: minutes"));
    return new Profile(
        name,
        scalar("description").or(() -> base.map(Profile::description)).orElse(""),
        division,
        word("section").or(() -> base.map(Profile::section)).orElse("section"),
        words("choose", Profile.GENRES, "profile")
            .or(() -> base.map(Profile::choose))
            .orElse(List.of()),
        words("pageBreaks", Profile.PAGE_BREAKS, "sign of a page")
            .or(() -> base.map(Profile::pageBreaks))
            .orElse(List.of()),
        words("front", Profile.FRONT, "rule for the front")
            .or(() -> base.map(Profile::front))
            .orElse(List.of()),
        words("rules", Profile.RULES, "rule").or(() -> base.map(Profile::rules)).orElse(List.of()),
        headings().or(() -> base.map(Profile::headings)).orElse(List.of()),
        patterns("furniture").or(() -> base.map(Profile::furniture)).orElse(List.of()),
        patterns("separators").or(() -> base.map(Profile::separators)).orElse(List.of()),
        lists(base.map(Profile::words).orElse(Map.of())));
  }

  private Optional<Profile> base() {
    Optional<YamlNode> node = value(root, "extends");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    String name = text(node.get(), "extends");
    known(node.get(), name, Profile.BUILT_IN, "profile");
    return Optional.of(Profile.builtIn(name));
  }

  // == Values ==

  private static Optional<YamlNode> value(YamlNode mapping, String key) {
    Optional<YamlNode> node =
        Optional.ofNullable(mapping.entries().get(new YamlNode.Key(key, mapping.at())));
    if (node.isPresent() && node.get().kind() == YamlNode.Kind.NOTHING) {
      throw node.get().at().error("\"" + key + "\" has no value");
    }
    return node;
  }

  private static void keys(YamlNode mapping, List<String> known, String what) {
    for (YamlNode.Key key : mapping.entries().keySet()) {
      if (!known.contains(key.word())) {
        throw key.at().error(unknown(key.word(), known, what));
      }
    }
  }

  private static void known(YamlNode node, String word, Collection<String> known, String what) {
    if (!known.contains(word)) {
      throw node.at().error(unknown(word, known, what));
    }
  }

  private static String unknown(String word, Collection<String> known, String what) {
    return "there is no "
        + what
        + " \""
        + word
        + "\""
        + NearMiss.hint(word, known)
        + " there are "
        + String.join(", ", known instanceof List ? known : new TreeSet<>(known));
  }

  private static String text(YamlNode node, String key) {
    if (node.kind() != YamlNode.Kind.SCALAR) {
      throw node.at().error("\"" + key + "\" must be one value");
    }
    return node.text().strip();
  }

  private Optional<String> scalar(String key) {
    return value(root, key).map(node -> text(node, key));
  }

  /** A value that TEI can have as a type. */
  private Optional<String> word(String key) {
    return value(root, key).map(node -> word(node, key));
  }

  private static String word(YamlNode node, String key) {
    String word = text(node, key);
    if (!Profile.isWord(word)) {
      throw node.at()
          .error(
              "\""
                  + key
                  + "\" must be one word of letters, digits, full stops, hyphens and underscores,"
                  + " not \""
                  + word
                  + "\"");
    }
    return word;
  }

  private static List<YamlNode> items(YamlNode node, String key) {
    if (node.kind() != YamlNode.Kind.SEQUENCE) {
      throw node.at().error("\"" + key + "\" must be a list, such as [one, two]");
    }
    return node.items();
  }

  private Optional<List<String>> words(String key, Set<String> known, String what) {
    return value(root, key)
        .map(
            node -> {
              Set<String> words = new LinkedHashSet<>();
              for (YamlNode item : items(node, key)) {
                String word = text(item, key);
                known(item, word, known, what);
                if (!words.add(word)) {
                  throw item.at().error("\"" + word + "\" stands in \"" + key + "\" twice");
                }
              }
              return List.copyOf(words);
            });
  }

  // == Patterns ==

  private Optional<List<LinePattern>> patterns(String key) {
    return value(root, key)
        .map(
            node -> {
              List<LinePattern> patterns = new ArrayList<>();
              items(node, key).forEach(item -> patterns.add(pattern(item, key)));
              return List.copyOf(patterns);
            });
  }

  private static LinePattern pattern(YamlNode node, String key) {
    String text = text(node, key);
    try {
      return LinePattern.of(text);
    } catch (IllegalArgumentException e) {
      throw node.at().error("the pattern \"" + text + "\" cannot be read: " + e.getMessage());
    }
  }

  private Optional<List<Profile.Heading>> headings() {
    return value(root, "headings")
        .map(
            node -> {
              List<Profile.Heading> headings = new ArrayList<>();
              items(node, "headings").forEach(item -> headings.add(heading(item)));
              return List.copyOf(headings);
            });
  }

  private static Profile.Heading heading(YamlNode node) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      throw node.at().error("a heading is written {pattern: \"ITEM {number} {text}\", level: 1}");
    }
    keys(node, HEADING_KEYS, "key of a heading");
    YamlNode pattern =
        value(node, "pattern").orElseThrow(() -> node.at().error("\"pattern\" is missing"));
    int level = value(node, "level").map(ProfileReader::level).orElse(1);
    String type = value(node, "type").map(value -> word(value, "type")).orElse("");
    return new Profile.Heading(pattern(pattern, "pattern"), level, type);
  }

  private static int level(YamlNode node) {
    String text = text(node, "level");
    boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '0' + DEEPEST;
    if (!digit) {
      throw node.at().error("\"level\" must be from 1 to " + DEEPEST + ", not " + text);
    }
    return text.charAt(0) - '0';
  }

  // == Words ==

  /** Words are added to those of the profile that is extended. */
  private Map<String, List<String>> lists(Map<String, List<String>> base) {
    Map<String, List<String>> lists = new LinkedHashMap<>(base);
    Optional<YamlNode> node = value(root, "words");
    if (node.isEmpty()) {
      return lists;
    }
    if (node.get().kind() != YamlNode.Kind.MAPPING) {
      throw node.get().at().error("\"words\" must be lists under names, such as agenda: [Item]");
    }
    keys(node.get(), List.copyOf(Profile.WORD_LISTS.keySet()), "list of words");
    for (YamlNode.Key key : node.get().entries().keySet()) {
      Set<String> words = new LinkedHashSet<>(lists.getOrDefault(key.word(), List.of()));
      YamlNode list = value(node.get(), key.word()).orElseThrow();
      items(list, key.word()).forEach(item -> words.add(text(item, key.word())));
      lists.put(key.word(), List.copyOf(words));
    }
    return lists;
  }
}
