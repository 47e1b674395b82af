package org.incipit.metadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.Origin;
import org.incipit.yaml.YamlNode;

/**
 * A side file in YAML: names with values for all texts, and under {@code files} the same for single
 * ones, which win.
 */
public final class SideYaml implements SideFile {
  private static final String FILES = "files";

  private final String name;
  private final Said common;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Said> said = new LinkedHashMap<>();

  private SideYaml(String name, YamlNode root) {
    this.name = name;
    this.common = common(root, name, Origin.Kind.SIDE_FILE, true);
    root.value(FILES).ifPresent(this::files);
  }

  /**
   * Reads it.
   *
   * @param file for messages
   * @throws org.incipit.diagnostic.ConfigurationException when it is not of this shape, or says
   *     something impossible of all texts
   */
  public static SideYaml read(byte[] yaml, String file) {
    YamlNode root = YamlNode.read(yaml, file);
    if (root.kind() != YamlNode.Kind.MAPPING) {
      throw root.at().error("metadata must be names with values, such as dc.title: Letters");
    }
    return new SideYaml(file, root);
  }

  /**
   * What a mapping says of all texts.
   *
   * @throws org.incipit.diagnostic.ConfigurationException where a name is not known or a value bad
   */
  public static Said common(YamlNode mapping, String file, Origin.Kind kind) {
    return common(mapping, file, kind, false);
  }

  private static Said common(YamlNode mapping, String file, Origin.Kind kind, boolean files) {
    Said said = said(mapping, file, kind, files);
    for (Said.Problem bad : said.problems()) {
      throw new YamlNode.Place(file, bad.line(), bad.column())
          .error(bad.name() + " \"" + bad.value() + "\": " + bad.complaint());
    }
    return said;
  }

  private static Said said(YamlNode mapping, String file, Origin.Kind kind, boolean files) {
    Said.Collector collector = new Said.Collector(kind, file);
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (files && key.word().equals(FILES)) {
                return;
              }
              if (!Names.ALL.contains(key.word())) {
                throw key.at().error(Names.unknown(key.word()) + (files ? " and files" : ""));
              }
              boolean list = value.kind() == YamlNode.Kind.SEQUENCE;
              for (YamlNode item : list ? value.items() : List.of(value)) {
                if (item.kind() == YamlNode.Kind.MAPPING || item.kind() == YamlNode.Kind.SEQUENCE) {
                  throw item.at()
                      .error("\"" + key.word() + "\" must be one value or a list of values");
                }
                collector.add(key.word(), item.text(), item.at().line(), item.at().column());
              }
            });
    return collector.said();
  }

  private void files(YamlNode files) {
    if (files.kind() != YamlNode.Kind.MAPPING) {
      throw files.at().error("\"files\" must be names of files, each with names and values below");
    }
    files
        .entries()
        .forEach(
            (key, value) -> {
              if (value.kind() != YamlNode.Kind.MAPPING) {
                throw value.at().error("\"" + key.word() + "\" must have names with values");
              }
              String path = SideFile.key(key.word());
              Entry before = entries.put(path, new Entry(key.word(), key.at().line()));
              if (before != null) {
                throw key.at().error("the same file stands on line " + before.line() + " already");
              }
              said.put(path, said(value, name, Origin.Kind.SIDE_FILE, false));
            });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Said common() {
    return common;
  }

  @Override
  public Said of(String source) {
    return said.getOrDefault(SideFile.key(source), Said.NOTHING);
  }

  @Override
  public Optional<Entry> entry(String source) {
    return Optional.ofNullable(entries.get(SideFile.key(source)));
  }

  @Override
  public Collection<Entry> entries() {
    return entries.values();
  }
}
