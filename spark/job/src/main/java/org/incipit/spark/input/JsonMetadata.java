package org.incipit.spark.input;

import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.incipit.shaded.jackson.core.JsonProcessingException;
import org.incipit.shaded.jackson.databind.JsonNode;
import org.incipit.shaded.jackson.databind.ObjectMapper;

/** Metadata as a JSON object of names with a value or a list of values. */
final class JsonMetadata {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The name under which what is no such object is kept, so that it becomes a finding. */
  private static final String BROKEN = "metadata";

  private JsonMetadata() {}

  /** A map of lists of strings from a string with JSON. */
  static Column column(Column json) {
    UDF1<String, Map<String, List<String>>> parse = JsonMetadata::parse;
    return udf(
            parse,
            DataTypes.createMapType(
                DataTypes.StringType, DataTypes.createArrayType(DataTypes.StringType, true), true))
        .apply(json);
  }

  static Map<String, List<String>> parse(String json) {
    if (json == null || json.isBlank()) {
      return null;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.isObject()) {
        return root.isNull() ? null : Map.of(BROKEN, List.of(json));
      }
      root.properties().forEach(entry -> values.put(entry.getKey(), all(entry.getValue())));
    } catch (JsonProcessingException e) {
      return Map.of(BROKEN, List.of(json));
    }
    return values;
  }

  private static List<String> all(JsonNode value) {
    List<String> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> all.addAll(all(item)));
    } else if (!value.isNull()) {
      all.add(value.isValueNode() ? value.asText() : value.toString());
    }
    return all;
  }
}
