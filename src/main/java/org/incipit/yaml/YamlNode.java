package org.incipit.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incipit.diagnostic.ConfigurationException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A part of a YAML file that knows its place, for messages.
 *
 * @param kind what it is
 * @param text of a scalar, empty for none
 * @param items of a sequence
 * @param entries of a mapping, in the order of the file
 * @param at where it begins
 */
public record YamlNode(
    Kind kind, String text, List<YamlNode> items, Map<Key, YamlNode> entries, Place at) {
  /** With this begins, behind its place, what is said of a file that breaks off. */
  public static final String NO_YAML = "not YAML: ";

  private static final int DEEPEST = 8;

  /** A side file of metadata may say something of some ten thousand texts. */
  private static final int MOST_CHARACTERS = 16 << 20;

  /** What a part can be; nothing is a key without a value. */
  public enum Kind {
    NOTHING,
    SCALAR,
    SEQUENCE,
    MAPPING
  }

  /** Line and column, from 1. */
  public record Place(String file, int line, int column) {
    /** That something is wrong there. */
    public ConfigurationException error(String what) {
      return new ConfigurationException(file + ":" + line + ":" + column + ": " + what);
    }
  }

  /** A key and its place; equal by its word alone. */
  public record Key(String word, Place at) {
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
  public static YamlNode read(byte[] yaml, String file) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
    try (JsonParser parser = factory.createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return nothing(new Place(file, 1, 1));
      }
      return node(parser, file, 0);
    } catch (JsonProcessingException e) {
      throw broken(e, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong, and where: the parser's own place is where the part began that it broke off. */
  private static ConfigurationException broken(JsonProcessingException e, String file) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      String problem = String.valueOf(marked.getProblem());
      boolean open =
          problem.contains("end of stream")
              && String.valueOf(marked.getContext()).contains("quoted scalar");
      Mark mark = open ? marked.getContextMark() : marked.getProblemMark();
      Place place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
      return place.error(
          NO_YAML + (open ? "a quotation mark opens here and is not closed" : plain(problem)));
    }
    JsonLocation at = e.getLocation();
    Place place =
        at == null ? new Place(file, 1, 1) : new Place(file, at.getLineNr(), at.getColumnNr());
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return place.error(
        message.contains("CharConversionException")
            ? "not UTF-8; save it as UTF-8"
            : NO_YAML + message);
  }

  private static String plain(String problem) {
    return problem.contains("(TAB)")
        ? "a tab; indent with spaces"
        : problem.replaceFirst(" \\(Do not use .*", "");
  }

  private static YamlNode nothing(Place at) {
    return new YamlNode(Kind.NOTHING, "", List.of(), Map.of(), at);
  }

  private static YamlNode node(JsonParser parser, String file, int depth) throws IOException {
    Place at = place(parser, file);
    if (depth > DEEPEST) {
      throw at.error("nested too deep");
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw at.error("write out what *" + parser.getText() + " stands for");
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
          if (entries.containsKey(key)) {
            throw twice(key, entries);
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

  private static ConfigurationException twice(Key key, Map<Key, YamlNode> entries) {
    Key before = entries.keySet().stream().filter(key::equals).findFirst().orElseThrow();
    return key.at()
        .error("\"" + key.word() + "\" is given twice, first on line " + before.at().line());
  }

  /** The value of a key of a mapping. */
  public Optional<YamlNode> value(String key) {
    return Optional.ofNullable(entries.get(new Key(key, at)));
  }

  private static Place place(JsonParser parser, String file) {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
