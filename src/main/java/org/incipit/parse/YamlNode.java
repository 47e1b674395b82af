package org.incipit.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.ConfigurationException;

/**
 * A part of a YAML file that knows its place, for messages.
 *
 * @param kind what it is
 * @param text of a scalar, empty for none
 * @param items of a sequence
 * @param entries of a mapping, in the order of the file
 * @param at where it begins
 */
record YamlNode(
    Kind kind, String text, List<YamlNode> items, Map<Key, YamlNode> entries, Place at) {
  private static final int DEEPEST = 8;

  enum Kind {
    NOTHING,
    SCALAR,
    SEQUENCE,
    MAPPING
  }

  /** Line and column, from 1. */
  record Place(String file, int line, int column) {
    ConfigurationException error(String what) {
      return new ConfigurationException(file + ":" + line + ":" + column + ": " + what);
    }
  }

  /** A key and its place; equal by its word alone. */
  record Key(String word, Place at) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.word.equals(word);
    }

    @Override
    public int hashCode() {
      return word.hashCode();
    }
  }

  /**
   * Reads one document.
   *
   * @throws ConfigurationException when it is not YAML, or names a key twice
   */
  static YamlNode read(byte[] yaml, String file) {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return nothing(new Place(file, 1, 1));
      }
      return node(parser, file, 0);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Place place =
          at == null ? new Place(file, 1, 1) : new Place(file, at.getLineNr(), at.getColumnNr());
      String message = e.getOriginalMessage().lines().findFirst().orElse("");
      throw place.error("not YAML: " + message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YamlNode nothing(Place at) {
    return new YamlNode(Kind.NOTHING, "", List.of(), Map.of(), at);
  }

  private static YamlNode node(JsonParser parser, String file, int depth) throws IOException {
    Place at = place(parser, file);
    if (depth > DEEPEST) {
      throw at.error("nested too deep");
    }
    switch (parser.currentToken()) {
      case START_ARRAY -> {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(parser, file, depth + 1));
        }
        return new YamlNode(Kind.SEQUENCE, "", items, Map.of(), at);
      }
      case START_OBJECT -> {
        Map<Key, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Key key = new Key(parser.currentName(), place(parser, file));
          for (Key before : entries.keySet()) {
            if (before.equals(key)) {
              throw key.at()
                  .error(
                      "\"" + key.word() + "\" is given twice, first on line " + before.at().line());
            }
          }
          parser.nextToken();
          entries.put(key, node(parser, file, depth + 1));
        }
        return new YamlNode(Kind.MAPPING, "", List.of(), entries, at);
      }
      case VALUE_NULL -> {
        return nothing(at);
      }
      default -> {
        String text = parser.getText();
        return text.isBlank()
            ? nothing(at)
            : new YamlNode(Kind.SCALAR, text, List.of(), Map.of(), at);
      }
    }
  }

  private static Place place(JsonParser parser, String file) {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
