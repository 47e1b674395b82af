package org.incipit.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.model.Genre;

/**
 * The machine-readable report: one JSON object a line, one line an input, in the order of inputs.
 * No clock, host or absolute path is in it.
 */
public final class Report {
  private static final JsonFactory JSON = new JsonFactory();

  private Report() {}

  /** The line of one input, ended by LF. */
  public static String line(Result result) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("source", result.input().source());
      if (result.input().rawSource().isPresent()) {
        json.writeStringField("source_b64", result.input().rawSource().get());
      }
      json.writeStringField("status", result.status().word());
      json.writeObjectFieldStart("outputs");
      for (Map.Entry<String, String> output : result.outputs().entrySet()) {
        json.writeStringField(output.getKey(), output.getValue());
      }
      json.writeEndObject();
      json.writeStringField("message", result.message());
      json.writeArrayFieldStart("diagnostics");
      for (Located finding : result.conversion().findings()) {
        write(json, finding);
      }
      json.writeEndArray();
      json.writeStringField("sha256", result.conversion().sha256().orElse(null));
      write(json, result.conversion().metrics());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }

  private static void write(JsonGenerator json, Located finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("code", diagnostic.code().id());
    json.writeStringField("severity", diagnostic.severity().word());
    json.writeNumberField("line", finding.line());
    json.writeNumberField("column", finding.column());
    json.writeStringField("message", diagnostic.message());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Metrics metrics) throws IOException {
    json.writeObjectFieldStart("metrics");
    json.writeNumberField("characters", metrics.characters());
    json.writeNumberField("lines", metrics.lines());
    json.writeObjectFieldStart("annotations");
    for (Map.Entry<String, Integer> count : metrics.annotations().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("displaced", metrics.displaced());
    json.writeNumberField("doubtful", metrics.doubtful());
    json.writeNumberField("replayed", metrics.replayed());
    if (metrics.genre().isPresent()) {
      Genre genre = metrics.genre().get();
      json.writeObjectFieldStart("profile");
      json.writeStringField("name", genre.name());
      json.writeStringField("cert", genre.cert().tei());
      json.writeStringField("evidence", genre.evidence());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
