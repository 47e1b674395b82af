package org.incipit.authority;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;

/**
 * Reads authority entries from JSON: a record, an array of records, an object that holds them in
 * one of the usual arrays, or one record a line. A record at a time is in memory.
 */
final class AuthorityJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** Arrays that hold the records of a file. */
  private static final Set<String> HOLDERS =
      Set.of("features", "@graph", "member", "hits", "items", "records", "itemListElement");

  private final String file;
  private final JsonParser parser;
  private final List<AuthorityFile.Entry> entries = new ArrayList<>();

  private AuthorityJson(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The entries of a file.
   *
   * @throws ConfigurationException when it is no JSON, a record cannot be read, or there is none
   */
  static List<AuthorityFile.Entry> read(String file, String content) {
    String json = content.startsWith("\uFEFF") ? content.substring(1) : content;
    try (JsonParser parser = MAPPER.createParser(json)) {
      AuthorityJson reader = new AuthorityJson(file, parser);
      while (parser.nextToken() != null) {
        reader.value();
      }
      if (reader.entries.isEmpty()) {
        throw AuthorityProblem.at(
            file,
            "no entry was found",
            "JSON needs features with properties.title, or records with preferredName or name");
      }
      return reader.entries;
    } catch (JsonProcessingException e) {
      throw AuthorityProblem.at(
          file + position(e.getLocation()), "not JSON (" + said(e) + ")", "correct it there", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser's words, without where it thinks that its text comes from. */
  private static String said(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int origin = message.indexOf(" (start marker at");
    origin = origin < 0 ? message.indexOf(" (for ") : origin;
    return origin < 0 ? message : message.substring(0, origin);
  }

  private static String position(JsonLocation location) {
    return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  /** Reads the value that begins at the current token. */
  private void value() throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        record();
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      holder();
    } else {
      parser.skipChildren();
    }
  }

  /** An object that holds records, or is one. */
  private void holder() throws IOException {
    String where = position(parser.currentTokenLocation());
    ObjectNode own = MAPPER.createObjectNode();
    boolean holds = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      boolean array = parser.nextToken() == JsonToken.START_ARRAY;
      if (array && HOLDERS.contains(field)) {
        holds = true;
        value();
      } else {
        own.set(field, MAPPER.<JsonNode>readTree(parser));
      }
    }
    if (!holds || !new JsonRecord(own).isUntyped()) {
      add(own, where);
    }
  }

  private void record() throws IOException {
    String where = position(parser.currentTokenLocation());
    add(MAPPER.<JsonNode>readTree(parser), where);
  }

  private void add(JsonNode node, String where) {
    if (node.isObject()) {
      JsonRecord record = new JsonRecord(node);
      if (record.isUntyped()) {
        throw AuthorityProblem.at(
            file + where,
            "the record \"" + record.name() + "\" does not say what it is",
            "give it a type: Person, Place, Organization or Event");
      }
      record.entry().ifPresent(entries::add);
    }
  }
}
