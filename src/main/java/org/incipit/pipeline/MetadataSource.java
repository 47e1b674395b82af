package org.incipit.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;
import org.incipit.model.Metadata;

/**
 * What the user says of the inputs, in YAML: names such as {@code dc.title} with values for all of
 * them, and under {@code files} the same for single ones, which win. Immutable.
 */
public final class MetadataSource {
  /** Nothing said. */
  public static final MetadataSource NONE = new MetadataSource(Map.of(), Map.of());

  private static final Set<String> NAMES =
      Set.of(
          "dc.title",
          "dc.creator",
          "dc.date",
          "dc.language",
          "dc.publisher",
          "dc.rights",
          "dc.identifier");

  private final Map<String, String> common;
  private final Map<String, Map<String, String>> files;

  private MetadataSource(Map<String, String> common, Map<String, Map<String, String>> files) {
    this.common = common;
    this.files = files;
  }

  /**
   * Reads it from YAML.
   *
   * @param file name of the file, for messages
   * @throws ConfigurationException when it is not of this shape, with line and column where it can
   */
  public static MetadataSource parse(byte[] yaml, String file) {
    try {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
      if (!root.isObject()) {
        throw new ConfigurationException(file + ": metadata must be names with values");
      }
      Map<String, Map<String, String>> files = new HashMap<>();
      for (Map.Entry<String, JsonNode> entry : root.path("files").properties()) {
        files.put(entry.getKey(), values(entry.getValue(), file));
      }
      return new MetadataSource(values(root, file), files);
    } catch (JsonProcessingException e) {
      String at =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new ConfigurationException(
          file + at + ": not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> values(JsonNode node, String file) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      if (name.equals("files") && entry.getValue().isObject()) {
        continue;
      }
      if (!NAMES.contains(name) || !entry.getValue().isValueNode()) {
        throw new ConfigurationException(
            file
                + ": \""
                + name
                + "\" is not known here; known are "
                + String.join(", ", NAMES.stream().sorted().toList())
                + " and files");
      }
      String value = entry.getValue().asText();
      if (name.equals("dc.language") && !value.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+")) {
        throw new ConfigurationException(file + ": dc.language is not a language tag: " + value);
      }
      values.put(name, value);
    }
    return values;
  }

  /** What is said of one input, by its path below the input folder. */
  public Metadata of(String source) {
    Map<String, String> values = new HashMap<>(common);
    values.putAll(files.getOrDefault(source, Map.of()));
    return values.isEmpty() ? Metadata.NONE : new Metadata(values);
  }
}
