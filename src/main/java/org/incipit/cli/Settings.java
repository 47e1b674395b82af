package org.incipit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.diagnostic.NearMiss;
import org.incipit.metadata.SideYaml;
import org.incipit.model.Metadata;
import org.incipit.model.Origin;
import org.incipit.pipeline.IoReason;
import org.incipit.yaml.YamlNode;

/**
 * What {@code incipit.yaml} says: values for options of {@code convert} that the command line does
 * not give, and metadata of all texts.
 *
 * @param file its name as the user wrote it; empty where there is none
 * @param values by name of the setting
 * @param metadata of all texts
 */
record Settings(Optional<String> file, Map<String, Given> values, Metadata metadata) {
  /** The file that is looked for in the working folder. */
  static final String NAME = "incipit.yaml";

  static final Settings NONE = new Settings(Optional.empty(), Map.of(), Metadata.NONE);

  private static final String CONVERT = "convert";
  private static final String METADATA = "metadata";
  private static final List<String> SECTIONS = List.of(CONVERT, METADATA);
  private static final long LARGEST = 4 << 20;

  /**
   * Values of a setting.
   *
   * @param values one, or those of a list in their order
   * @param place where, as {@code file:line}
   */
  record Given(List<String> values, String place) {}

  /**
   * The settings that a command line asks for: {@code --config FILE}, none with {@code
   * --no-config}, else those of the working folder, where there are some.
   *
   * @throws ConfigurationException when they cannot be read
   */
  static Settings of(List<String> arguments, Terminal terminal) {
    Optional<String> named = Optional.empty();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--no-config") || argument.equals("-h") || argument.equals("--help")) {
        return NONE;
      }
      if (argument.startsWith("--config=")) {
        named = Optional.of(argument.substring("--config=".length()));
      } else if (argument.equals("--config") && i + 1 < arguments.size()) {
        named = Optional.of(arguments.get(i + 1));
      }
    }
    Path folder = terminal.workingFolder();
    if (named.isEmpty() && !Files.exists(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
      return NONE;
    }
    String file = named.orElse(NAME);
    return read(bytes(folder, file), file);
  }

  private static byte[] bytes(Path folder, String file) {
    try {
      Path path = folder.resolve(file);
      if (Files.size(path) > LARGEST) {
        throw new ConfigurationException(file + " is no configuration: it is too large");
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot read the configuration " + file + ": " + IoReason.of(e), e);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + file, e);
    }
  }

  /**
   * Reads a configuration.
   *
   * @param file as the user wrote it; what it names is looked for from its folder
   * @throws ConfigurationException with line and column where something in it cannot be
   */
  static Settings read(byte[] yaml, String file) {
    YamlNode root = YamlNode.read(yaml, file);
    if (root.kind() == YamlNode.Kind.NOTHING) {
      return new Settings(Optional.of(file), Map.of(), Metadata.NONE);
    }
    mapping(root, "a configuration has sections: " + String.join(", ", SECTIONS));
    for (YamlNode.Key key : root.entries().keySet()) {
      if (!SECTIONS.contains(key.word())) {
        throw key.at().error(misplaced(key.word()));
      }
    }
    Map<String, Given> values = new LinkedHashMap<>();
    section(root, CONVERT)
        .ifPresent(
            node ->
                node.entries().forEach((key, v) -> values.put(key.word(), given(key, v, file))));
    Metadata metadata =
        section(root, METADATA)
            .map(node -> SideYaml.common(node, file, Origin.Kind.CONFIGURATION).metadata())
            .orElse(Metadata.NONE);
    return new Settings(Optional.of(file), values, metadata);
  }

  private static String misplaced(String word) {
    return Setting.named(word).isPresent()
        ? "\"" + word + "\" belongs below " + CONVERT + ":, indented by two spaces"
        : word.startsWith("dc.")
            ? "\"" + word + "\" belongs below " + METADATA + ":, indented by two spaces"
            : "there is no section \""
                + word
                + "\""
                + NearMiss.hint(word, SECTIONS)
                + " there are "
                + String.join(", ", SECTIONS);
  }

  private static Optional<YamlNode> section(YamlNode root, String name) {
    Optional<YamlNode> node =
        root.value(name).filter(section -> section.kind() != YamlNode.Kind.NOTHING);
    node.ifPresent(section -> mapping(section, "\"" + name + "\" must have names with values"));
    return node;
  }

  private static void mapping(YamlNode node, String complaint) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      throw node.at().error(complaint);
    }
  }

  private static Given given(YamlNode.Key key, YamlNode value, String file) {
    Setting setting =
        Setting.named(key.word())
            .orElseThrow(
                () ->
                    key.at()
                        .error(
                            "there is no setting \""
                                + key.word()
                                + "\""
                                + NearMiss.hint(key.word(), names())
                                + " there are "
                                + String.join(", ", names())));
    boolean list = value.kind() == YamlNode.Kind.SEQUENCE;
    if (list != setting.type().isList()) {
      throw value.at().error("\"" + key.word() + "\" must be " + setting.type().says());
    }
    List<String> values = new ArrayList<>();
    for (YamlNode item : list ? value.items() : List.of(value)) {
      if (item.kind() != YamlNode.Kind.SCALAR) {
        throw item.at().error("\"" + key.word() + "\" must be " + setting.type().says());
      }
      values.add(value(setting, item, file));
    }
    if (values.isEmpty()) {
      throw value.at().error("\"" + key.word() + "\" is an empty list");
    }
    if (setting.name().equals("to")) {
      Formats.unknown(values, Formats.ALL)
          .ifPresent(
              complaint -> {
                throw value.at().error(complaint);
              });
    }
    return new Given(List.copyOf(values), file + ":" + key.at().line());
  }

  private static String value(Setting setting, YamlNode item, String file) {
    String text = item.text().strip();
    setting
        .complaint(text)
        .ifPresent(
            what -> {
              String hint = NearMiss.hint(text, setting.words());
              throw item.at()
                  .error(
                      "\""
                          + setting.name()
                          + "\" must be "
                          + what
                          + (hint.equals(";") ? "" : hint));
            });
    boolean path = setting.type() == Setting.Type.FILE || setting.type() == Setting.Type.FILES;
    return path && !setting.isNoFile(text) ? beside(file, text) : text;
  }

  /** A file that the configuration names, from the working folder. */
  private static String beside(String file, String named) {
    try {
      Path folder = Path.of(file).getParent();
      return folder == null ? named : folder.resolve(named).toString();
    } catch (InvalidPathException e) {
      throw new ConfigurationException("not a path: " + named, e);
    }
  }

  private static List<String> names() {
    return Setting.ALL.stream().map(Setting::name).toList();
  }

  /** Where a value stands that cannot be used, to be put behind a message; empty for none here. */
  String whereNamed(String value) {
    return values.values().stream()
        .filter(given -> given.values().contains(value))
        .findFirst()
        .map(given -> " (named in " + given.place() + ")")
        .orElse("");
  }

  /** The values of a setting; empty where it has none. */
  List<String> all(String name) {
    return Optional.ofNullable(values.get(name)).map(Given::values).orElse(List.of());
  }
}
