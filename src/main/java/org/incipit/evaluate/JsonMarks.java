package org.incipit.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a gold standard in JSON: {@code entities}, {@code notes}, {@code paragraphs} and {@code
 * page_breaks} with offsets in code points of the text whose white space is single spaces.
 */
final class JsonMarks {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int NOTE_LENGTH = 24;

  private final SolidText text;
  private final int[] positions;
  private final JsonNode root;

  private JsonMarks(SolidText text, JsonNode root) {
    this.text = text;
    this.positions = text.ofNormalised();
    this.root = root;
  }

  /**
   * Reads it.
   *
   * @param text what it speaks of
   * @throws IllegalArgumentException when it is not of this kind or speaks of another text
   */
  static Marked read(byte[] json, String name, SolidText text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(new String(json, java.nio.charset.StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          name + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
    if (root == null || !root.path("entities").isArray()) {
      throw new IllegalArgumentException(name + ": no \"entities\" in it");
    }
    JsonMarks marks = new JsonMarks(text, root);
    int length = marks.positions.length - 1;
    int said = root.path("norm_len").asInt(length);
    if (said != length) {
      throw new IllegalArgumentException(
          name + ": it is of a text of " + said + " characters, this one has " + length);
    }
    return marks.marked();
  }

  private Marked marked() {
    Set<String> kinds = new HashSet<>();
    root.path("score").forEach(kind -> kinds.add(kind.asText()));
    if (root.path("score").isMissingNode()) {
      kinds.addAll(List.of("person", "place", "org", "date"));
    }
    List<Marked.Name> names = new ArrayList<>();
    root.path("entities").forEach(entity -> names.add(name(entity)));
    root.path("ignore")
        .forEach(
            span -> {
              for (String kind : kinds) {
                names.add(
                    new Marked.Name(
                        kind, at(span.get(0)), at(span.get(1)), Map.of(), true, List.of()));
              }
            });
    names.sort(Comparator.comparingInt(Marked.Name::start).thenComparingInt(name -> -name.end()));
    List<Marked.Link> notes = new ArrayList<>();
    for (JsonNode note : root.path("notes")) {
      if (note.path("ref").isArray() && note.has("start")) {
        int from = at(note.get("start"));
        int to = Math.min(text.length(), from + NOTE_LENGTH);
        notes.add(new Marked.Link(at(note.get("ref").get(0)), text.words(from, to)));
      }
    }
    return new Marked(text, kinds, names, notes, paragraphs(), pages(), bodyEnd());
  }

  private List<Integer> paragraphs() {
    int end = bodyEnd();
    List<Integer> starts = new ArrayList<>();
    for (JsonNode start : root.path("paragraphs")) {
      int at = at(start.get(0));
      if (at < end && !start.path(1).asText().equals("optional")) {
        starts.add(at);
      }
    }
    return starts;
  }

  private int bodyEnd() {
    JsonNode notes = root.path("notes_section");
    return notes.isArray() ? at(notes.get(0)) : Integer.MAX_VALUE;
  }

  private List<Integer> pages() {
    List<Integer> starts = new ArrayList<>();
    root.path("page_breaks").forEach(page -> starts.add(at(page)));
    return starts;
  }

  private Marked.Name name(JsonNode entity) {
    List<int[]> others = new ArrayList<>();
    entity.path("alts").forEach(span -> others.add(new int[] {at(span.get(0)), at(span.get(1))}));
    Map<String, String> values = new HashMap<>();
    entity.path("iso").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    return new Marked.Name(
        entity.path("type").asText(),
        at(entity.path("start")),
        at(entity.path("end")),
        values,
        entity.has("optional"),
        others);
  }

  private int at(JsonNode offset) {
    int n = offset.asInt(-1);
    if (n < 0 || n >= positions.length) {
      throw new IllegalArgumentException("an offset outside the text: " + offset);
    }
    return positions[n];
  }
}
