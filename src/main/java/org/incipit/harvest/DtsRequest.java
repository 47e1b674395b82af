package org.incipit.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the requests of DTS 1.0 at level 0 from the files of a harvest, whether they come as the
 * paths that the entry point gives or with a query; what has no file is put together from those
 * that there are. Immutable, thread-safe where its store is.
 */
public final class DtsRequest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINKED = "application/ld+json";
  private static final String TEI = "application/tei+xml";
  private static final String WRAPPER = "<dts:wrapper";
  private static final String WRAPPER_END = "</dts:wrapper>";
  private static final int MOST_PAGES = 100_000;

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param collection address of what is said of the document, if this is one
   */
  public record Reply(int status, String type, byte[] bytes, Optional<String> collection) {}

  private final Ledger ledger;
  private final Store store;

  /** Of a harvest. */
  public DtsRequest(Ledger ledger, Store store) {
    this.ledger = ledger;
    this.store = store;
  }

  /**
   * The answer to a request.
   *
   * @param path below the service, decoded, without slash at its beginning
   * @param query the first value of each name
   */
  public Reply answer(String path, Map<String, String> query) throws IOException {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (bare.isEmpty() || bare.equals("index.json")) {
      return file("index.json", LINKED);
    }
    return switch (bare) {
      case "collection" -> collection(query);
      case "navigation" -> navigation(query);
      case "document" -> document(query);
      default -> byPath(bare);
    };
  }

  private Reply byPath(String path) throws IOException {
    boolean document = path.startsWith("document/");
    if (!isSafe(path)) {
      return refusal(404, "there is no such thing here");
    }
    Optional<byte[]> bytes = store.read(Collections.FOLDER + "/" + path);
    if (bytes.isPresent()) {
      Optional<String> about = document ? Optional.of(about(documentId(path))) : Optional.empty();
      return new Reply(200, document ? TEI : LINKED, bytes.get(), about);
    }
    if (path.startsWith("navigation/") && path.endsWith(".json")) {
      return navigation(parameters(path.substring("navigation/".length(), path.length() - 5)));
    }
    return refusal(404, "there is no such thing here");
  }

  /** What a path made by the template of the entry point asks for. */
  private Map<String, String> parameters(String path) throws IOException {
    Map<String, String> query = new LinkedHashMap<>();
    String[] parts = path.split(";");
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        query.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
      }
    }
    List<String> steps = new ArrayList<>(List.of(parts[0].split("/")));
    query.put("resource", steps.remove(0));
    if (!steps.isEmpty() && store.read(units(query.get("resource"), steps.get(0), 1)).isPresent()) {
      query.put("tree", steps.remove(0));
    }
    if (!steps.isEmpty()) {
      query.put("ref", steps.get(0));
    }
    return query;
  }

  /** The document of {@code document/ID.xml} or {@code document/ID/REF.xml}. */
  private static String documentId(String path) {
    String step = path.split("/")[1];
    return step.endsWith(".xml") ? step.substring(0, step.length() - ".xml".length()) : step;
  }

  private String about(String id) {
    return ledger.base() + Collections.documentFile(id);
  }

  private Reply collection(Map<String, String> query) throws IOException {
    String id = query.getOrDefault("id", LocalId.ROOT);
    String nav = query.getOrDefault("nav", "children");
    String page = query.getOrDefault("page", "1");
    if (!nav.equals("children") && !nav.equals("parents")) {
      return refusal(400, "nav is children or parents");
    }
    String number = page.equals("1") ? "" : ";page=" + page;
    String place = "collection/" + id + (nav.equals("parents") ? "/parents" : "");
    return file(place + number + ".json", LINKED);
  }

  private Reply document(Map<String, String> query) throws IOException {
    String resource = query.get("resource");
    if (resource == null) {
      return refusal(400, "resource is missing");
    }
    if (!query.getOrDefault("mediaType", TEI).equals(TEI)) {
      return refusal(404, "documents can be had as " + TEI);
    }
    String ref = query.get("ref");
    if (query.containsKey("start") || query.containsKey("end")) {
      return ref == null && query.containsKey("start") && query.containsKey("end")
          ? range(resource, query.get("tree"), query.get("start"), query.get("end"))
          : refusal(400, "start and end belong together, and not with ref");
    }
    String tree = ref == null ? null : query.get("tree");
    String name =
        "document/" + resource + (tree == null ? "" : "/" + tree) + (ref == null ? "" : "/" + ref);
    Reply reply = file(name + ".xml", TEI);
    return reply.status() == 200
        ? new Reply(200, TEI, reply.bytes(), Optional.of(about(resource)))
        : reply;
  }

  /** The units of one level from one to another, in one wrapper. */
  private Reply range(String resource, String tree, String start, String end) throws IOException {
    if (!isSafe(resource) || tree != null && !isSafe(tree)) {
      return refusal(404, "there is no such document");
    }
    List<JsonNode> units = unitsOf(resource, tree).members();
    int from = indexOf(units, start);
    int to = indexOf(units, end);
    if (from == units.size() || to == units.size()) {
      return refusal(404, "there is no such unit");
    }
    int level = units.get(from).path("level").asInt();
    if (from > to || units.get(to).path("level").asInt() != level) {
      return refusal(400, "start comes before end, and both are of one level");
    }
    StringBuilder text = new StringBuilder();
    String after = "";
    for (JsonNode unit : units.subList(from, to + 1)) {
      if (unit.path("level").asInt() != level) {
        continue;
      }
      String place = tree == null ? resource : resource + "/" + tree;
      Reply part = file("document/" + place + "/" + unit.path("identifier").asText() + ".xml", TEI);
      if (part.status() != 200) {
        return part;
      }
      String xml = new String(part.bytes(), StandardCharsets.UTF_8);
      int begin = xml.indexOf('>', xml.indexOf(WRAPPER)) + 1;
      int close = xml.lastIndexOf(WRAPPER_END);
      text.append(xml, text.isEmpty() ? 0 : begin, close);
      after = xml.substring(close);
    }
    byte[] bytes = (text + after).getBytes(StandardCharsets.UTF_8);
    return new Reply(200, TEI, bytes, Optional.of(about(resource)));
  }

  private static int indexOf(List<JsonNode> units, String ref) {
    int at = 0;
    while (at < units.size() && !units.get(at).path("identifier").asText().equals(ref)) {
      at++;
    }
    return at;
  }

  /**
   * What the files say of a document and all its units.
   *
   * @param about the document; absent when there is none
   */
  private record Units(Optional<JsonNode> about, List<JsonNode> members) {}

  private Units unitsOf(String resource, String tree) throws IOException {
    List<JsonNode> units = new ArrayList<>();
    Optional<JsonNode> about = Optional.empty();
    for (int page = 1; page <= MOST_PAGES; page++) {
      Optional<byte[]> file = store.read(units(resource, tree, page));
      if (file.isEmpty()) {
        break;
      }
      JsonNode json = JSON.readTree(file.get());
      about = about.or(() -> Optional.of(json.path("resource")));
      json.path("member").forEach(units::add);
    }
    return new Units(about, units);
  }

  private Reply navigation(Map<String, String> query) throws IOException {
    String resource = query.get("resource");
    String ref = query.get("ref");
    String down = query.get("down");
    String tree = query.get("tree");
    if (resource == null) {
      return refusal(400, "resource is missing");
    }
    if (query.containsKey("start") || query.containsKey("end")) {
      return refusal(400, "this service is of level 0: start and end are not supported");
    }
    if (down != null && !isNumber(down) && !down.equals("-1")) {
      return refusal(400, "down is -1 or a number");
    }
    if (ref == null && (down == null || down.equals("0"))) {
      return refusal(400, "ref or a depth other than 0 is missing");
    }
    if (!isSafe(resource) || tree != null && !isSafe(tree)) {
      return refusal(404, "there is no such document");
    }
    String place = "navigation/" + resource + (tree == null ? "" : "/" + tree);
    if (ref == null) {
      String page = query.getOrDefault("page", "1");
      String number = page.equals("1") ? "" : ";page=" + page;
      Reply reply = file(place + ";down=" + down + number + ".json", LINKED);
      boolean deeper = reply.status() == 404 && !down.equals("-1");
      return deeper ? file(place + ";down=-1" + number + ".json", LINKED) : reply;
    }
    return unit(resource, tree, ref, down, place + "/" + ref);
  }

  /** What is said of one unit, with its neighbours or what is below it. */
  private Reply unit(String resource, String tree, String ref, String down, String place)
      throws IOException {
    Units all = unitsOf(resource, tree);
    List<JsonNode> units = all.members();
    int at = indexOf(units, ref);
    if (all.about().isEmpty() || at == units.size()) {
      return refusal(404, "there is no such unit");
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("@context", "https://dtsapi.org/context/v1.0.json").put("dtsVersion", "1.0");
    String depth = down == null ? "" : ";down=" + down;
    String own = ledger.base() + Collections.FOLDER + "/" + place + depth + ".json";
    answer.put("@type", "Navigation").put("@id", own);
    answer.set("resource", all.about().get());
    answer.set("ref", units.get(at));
    if (down != null) {
      ArrayNode members = answer.putArray("member");
      members(units, at, Integer.parseInt(down)).forEach(members::add);
    }
    byte[] bytes = (JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8);
    return new Reply(200, LINKED, bytes, Optional.empty());
  }

  private static List<JsonNode> members(List<JsonNode> units, int at, int down) {
    JsonNode unit = units.get(at);
    if (down == 0) {
      return units.stream().filter(u -> u.path("parent").equals(unit.path("parent"))).toList();
    }
    int level = unit.path("level").asInt();
    List<JsonNode> members = new ArrayList<>(List.of(unit));
    for (int i = at + 1; i < units.size() && units.get(i).path("level").asInt() > level; i++) {
      if (down < 0 || units.get(i).path("level").asInt() <= level + down) {
        members.add(units.get(i));
      }
    }
    return members;
  }

  private static String units(String resource, String tree, int page) {
    String number = page == 1 ? "" : ";page=" + page;
    return Collections.FOLDER
        + "/navigation/"
        + resource
        + (tree == null ? "" : "/" + tree)
        + ";down=-1"
        + number
        + ".json";
  }

  private Reply file(String name, String type) throws IOException {
    Optional<byte[]> bytes =
        isSafe(name) ? store.read(Collections.FOLDER + "/" + name) : Optional.empty();
    return bytes
        .map(content -> new Reply(200, type, content, Optional.empty()))
        .orElseGet(() -> refusal(404, "there is no such thing here"));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Only the characters that our names have, and no step that leads up. */
  private static boolean isSafe(String name) {
    return !name.isEmpty()
        && !name.startsWith("/")
        && !name.contains("..")
        && !name.contains("/.")
        && name.chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || "-_./;=".indexOf(c) >= 0);
  }

  private static Reply refusal(int status, String words) {
    byte[] bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=UTF-8", bytes, Optional.empty());
  }
}
