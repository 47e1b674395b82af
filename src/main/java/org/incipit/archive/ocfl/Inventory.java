package org.incipit.archive.ocfl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incipit.archive.Content;
import org.incipit.archive.Entry;
import org.incipit.archive.Event;

/** What an object holds in each of its versions. Not thread-safe. */
public final class Inventory {
  /** Its file. */
  public static final String FILE = "inventory.json";

  /** The file of its digest. */
  public static final String SIDECAR = FILE + ".sha512";

  /** What every inventory of OCFL 1.1 is. */
  public static final String TYPE = "https://ocfl.io/1.1/spec/#inventory";

  /** The digests that we write. */
  public static final String ALGORITHM = "sha512";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode json;

  private Inventory(ObjectNode json) {
    this.json = json;
  }

  /** That of an object which holds nothing yet. */
  static Inventory empty(String id) {
    ObjectNode json = Json.object();
    json.put("id", id).put("type", TYPE).put("digestAlgorithm", ALGORITHM).put("head", "v0");
    json.putObject("fixity").putObject("sha256");
    json.putObject("manifest");
    json.putObject("versions");
    return new Inventory(json);
  }

  /**
   * Reads one.
   *
   * @throws IOException when it is no JSON object
   */
  public static Inventory read(byte[] bytes) throws IOException {
    try {
      if (MAPPER.readTree(bytes) instanceof ObjectNode json) {
        return new Inventory(json);
      }
    } catch (JsonProcessingException e) {
      throw new IOException("it is no JSON: " + e.getOriginalMessage(), e);
    }
    throw new IOException("it is no object of JSON");
  }

  /** All of it. */
  public JsonNode json() {
    return json;
  }

  /** Of the object. */
  public String id() {
    return json.path("id").asText();
  }

  /** The number of the last version; 0 when it is none. */
  public int head() {
    String head = json.path("head").asText();
    return head.matches("v[1-9][0-9]{0,8}") ? Integer.parseInt(head.substring(1)) : 0;
  }

  /** Paths of a version with their digests. */
  public SortedMap<String, String> state(int version) {
    SortedMap<String, String> state = new TreeMap<>();
    for (Map.Entry<String, JsonNode> digest :
        json.path("versions").path("v" + version).path("state").properties()) {
      digest.getValue().forEach(path -> state.put(path.asText(), digest.getKey()));
    }
    return state;
  }

  /** Paths of all contents, below the object, with their digests. */
  public SortedMap<String, String> manifest() {
    SortedMap<String, String> manifest = new TreeMap<>();
    for (Map.Entry<String, JsonNode> digest : json.path("manifest").properties()) {
      digest.getValue().forEach(path -> manifest.put(path.asText(), digest.getKey()));
    }
    return manifest;
  }

  /**
   * Adds a version.
   *
   * @param files its files by their paths
   * @return those that no version held before, with paths below the object
   */
  List<Entry> add(SortedMap<String, Content> files, Event event) {
    int version = head() + 1;
    ObjectNode manifest = (ObjectNode) json.get("manifest");
    ObjectNode sha256 = json.withObject("/fixity/sha256");
    ObjectNode state = Json.object();
    List<Entry> fresh = new ArrayList<>();
    files.forEach(
        (path, content) -> {
          if (!manifest.has(content.sha512())) {
            String place = "v" + version + "/content/" + path;
            manifest.putArray(content.sha512()).add(place);
            sha256.withArray(content.sha256()).add(place);
            fresh.add(new Entry(place, content));
          }
          state.withArray(content.sha512()).add(path);
        });
    json.put("head", "v" + version);
    ObjectNode added = ((ObjectNode) json.get("versions")).putObject("v" + version);
    added.put("created", event.when().toString());
    added.put("message", event.tool() + (event.options().isEmpty() ? "" : "; " + event.options()));
    added.set("state", state);
    added.putObject("user").put("name", event.tool()).put("address", "urn:incipit:software");
    return fresh;
  }

  /** The file and that of its digest. */
  List<Entry> entries(String below) {
    Entry file = Json.entry(below + FILE, json);
    String line = file.content().sha512() + " " + FILE + "\n";
    return List.of(file, Entry.of(below + SIDECAR, line.getBytes(StandardCharsets.US_ASCII)));
  }
}
