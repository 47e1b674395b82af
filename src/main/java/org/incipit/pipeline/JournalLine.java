package org.incipit.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.incipit.diagnostic.Code;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.diagnostic.Severity;
import org.incipit.model.Certainty;
import org.incipit.model.Genre;
import org.incipit.review.Row;

/**
 * Journal records as lines of JSON. The last member of each is a checksum of all before it, so that
 * a line that was cut off or damaged is known for one.
 */
final class JournalLine {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BEFORE_SUM = ",\"crc\":\"";
  private static final int TAIL = BEFORE_SUM.length() + 8 + 2;

  private JournalLine() {}

  /** What a line says. */
  sealed interface Content {
    /** The first line of a journal. */
    record Head(int version) implements Content {}

    /** The document is about to be written. */
    record Intent(String key, String digest) implements Content {}

    /** The document was done; the rest is read when it is asked for. */
    record Done(String key) implements Content {}
  }

  /** Writes the members of an object. */
  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] head(int version) {
    return line(json -> json.writeNumberField("incipit", version));
  }

  static byte[] intent(String key, String digest) {
    return line(
        json -> {
          json.writeStringField("intent", key);
          json.writeStringField("sha256", digest);
        });
  }

  static byte[] done(JournalRecord record) {
    return line(json -> write(record, json));
  }

  private static byte[] line(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      try (JsonGenerator json = JSON.createGenerator(bytes)) {
        json.writeStartObject();
        body.write(json);
        json.writeEndObject();
      }
      byte[] object = bytes.toByteArray();
      bytes.reset();
      bytes.write(object, 0, object.length - 1); // without the brace
      String tail = BEFORE_SUM + sum(object, object.length - 1) + "\"}\n";
      bytes.writeBytes(tail.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static void write(JournalRecord record, JsonGenerator json) throws IOException {
    Conversion conversion = record.conversion();
    json.writeStringField("key", record.key());
    json.writeStringField("source", record.source());
    if (record.rawSource().isPresent()) {
      json.writeStringField("source_b64", record.rawSource().get());
    }
    json.writeBooleanField("walked", record.walked());
    json.writeStringField("sha256", conversion.sha256().orElseThrow());
    json.writeStringField("configuration", record.fingerprint());
    write("outputs", record.outputs(), json);
    write("digests", record.digests(), json);
    write("former", record.former(), json);
    json.writeArrayFieldStart("findings");
    for (Located finding : conversion.findings()) {
      write(finding, json);
    }
    json.writeEndArray();
    write(conversion.metrics(), json);
    json.writeArrayFieldStart("review");
    for (Row row : conversion.review()) {
      String[] cells = {
        row.id(),
        row.kind(),
        row.line(),
        row.text(),
        row.context(),
        row.decision(),
        row.cert(),
        row.evidence(),
        row.yours()
      };
      json.writeArray(cells, 0, cells.length);
    }
    json.writeEndArray();
  }

  private static void write(String name, Map<String, String> map, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void write(Located finding, JsonGenerator json) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartArray();
    json.writeString(diagnostic.code().name());
    json.writeString(diagnostic.severity().name());
    json.writeNumber(finding.line());
    json.writeNumber(finding.column());
    for (String argument : diagnostic.arguments()) {
      json.writeString(argument);
    }
    json.writeEndArray();
  }

  private static void write(Metrics metrics, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("metrics");
    json.writeNumber(metrics.characters());
    json.writeNumber(metrics.lines());
    json.writeNumber(metrics.displaced());
    json.writeNumber(metrics.doubtful());
    json.writeNumber(metrics.replayed());
    json.writeEndArray();
    json.writeObjectFieldStart("annotations");
    for (Map.Entry<String, Integer> count : metrics.annotations().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    if (metrics.genre().isPresent()) {
      Genre genre = metrics.genre().get();
      String[] parts = {genre.name(), genre.cert().name(), genre.evidence()};
      json.writeFieldName("genre");
      json.writeArray(parts, 0, parts.length);
    }
  }

  /** What a line without its LF says; empty when it is damaged. */
  static Optional<Content> read(byte[] line, int length) {
    if (!isWhole(line, length)) {
      return Optional.empty();
    }
    try (com.fasterxml.jackson.core.JsonParser json = JSON.createParser(line, 0, length)) {
      json.nextToken();
      String first = json.nextFieldName();
      if ("incipit".equals(first)) {
        return Optional.of(new Content.Head(json.nextIntValue(0)));
      }
      String key = json.nextTextValue();
      if ("key".equals(first)) {
        return Optional.of(new Content.Done(key));
      }
      json.nextFieldName();
      return Optional.of(new Content.Intent(key, json.nextTextValue()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] line, int length) {
    if (length < TAIL) {
      return false;
    }
    int end = length - TAIL;
    String tail = new String(line, end, TAIL, StandardCharsets.ISO_8859_1);
    return tail.equals(BEFORE_SUM + sum(line, end) + "\"}");
  }

  /** The record of a line; empty when it is no record that this version can read. */
  static Optional<JournalRecord> record(byte[] line) {
    try {
      JsonNode json = MAPPER.readTree(line);
      return Optional.of(
          new JournalRecord(
              json.required("key").textValue(),
              json.required("source").textValue(),
              Optional.ofNullable(json.path("source_b64").textValue()),
              json.required("walked").booleanValue(),
              json.required("configuration").textValue(),
              map(json.required("outputs")),
              map(json.required("digests")),
              map(json.required("former")),
              conversion(json)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> map(JsonNode json) {
    Map<String, String> map = new LinkedHashMap<>();
    json.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().textValue()));
    return map;
  }

  private static Conversion conversion(JsonNode json) {
    List<Located> findings = new ArrayList<>();
    json.required("findings").forEach(finding -> findings.add(finding(finding)));
    String source = json.required("source").textValue();
    List<Row> rows = new ArrayList<>();
    json.required("review").forEach(row -> rows.add(row(source, row)));
    return new Conversion(
        Optional.of(json.required("sha256").textValue()), List.of(), findings, metrics(json), rows);
  }

  private static Located finding(JsonNode json) {
    List<String> arguments = new ArrayList<>();
    for (int i = 4; i < json.size(); i++) {
      arguments.add(json.get(i).textValue());
    }
    Diagnostic diagnostic =
        new Diagnostic(
            Code.valueOf(json.required(0).textValue()),
            Severity.valueOf(json.required(1).textValue()),
            Diagnostic.WHOLE_FILE,
            arguments);
    return new Located(diagnostic, json.required(2).intValue(), json.required(3).intValue());
  }

  private static Row row(String source, JsonNode json) {
    String[] c = new String[9];
    for (int i = 0; i < c.length; i++) {
      c[i] = json.required(i).textValue();
    }
    return new Row(source, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], 0);
  }

  private static Metrics metrics(JsonNode json) {
    JsonNode counts = json.required("metrics");
    Map<String, Integer> annotations = new LinkedHashMap<>();
    json.required("annotations")
        .properties()
        .forEach(count -> annotations.put(count.getKey(), count.getValue().intValue()));
    Optional<Genre> genre =
        Optional.ofNullable(json.get("genre"))
            .map(
                parts ->
                    new Genre(
                        parts.required(0).textValue(),
                        Certainty.valueOf(parts.required(1).textValue()),
                        parts.required(2).textValue()));
    return new Metrics(
        counts.required(0).intValue(),
        counts.required(1).intValue(),
        annotations,
        counts.required(2).intValue(),
        genre,
        counts.required(3).intValue(),
        counts.required(4).intValue());
  }
}
