package org.incipit.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.incipit.diagnostic.Diagnostic;

/**
 * The machine-readable report: one JSON object a line, one line an input, in the order of inputs.
 * No clock, host or absolute path is in it.
 */
public final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Report() {}

  /** The line of one input, ended by LF. */
  public static String line(Result result) {
    ObjectNode line = JSON.createObjectNode();
    line.put("source", result.input().source());
    result.input().rawSource().ifPresent(raw -> line.put("source_b64", raw));
    line.put("status", result.status().word());
    ObjectNode outputs = line.putObject("outputs");
    result.outputs().forEach(outputs::put);
    line.put("message", result.message());
    ArrayNode diagnostics = line.putArray("diagnostics");
    result.conversion().findings().forEach(finding -> add(diagnostics.addObject(), finding));
    line.put("sha256", result.conversion().sha256().orElse(null));
    add(line.putObject("metrics"), result.conversion().metrics());
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ObjectNode node, Located finding) {
    Diagnostic diagnostic = finding.diagnostic();
    node.put("code", diagnostic.code().id());
    node.put("severity", diagnostic.severity().word());
    node.put("line", finding.line());
    node.put("column", finding.column());
    node.put("message", diagnostic.message());
  }

  private static void add(ObjectNode node, Metrics metrics) {
    node.put("characters", metrics.characters());
    node.put("lines", metrics.lines());
    ObjectNode annotations = node.putObject("annotations");
    for (Map.Entry<String, Integer> count : metrics.annotations().entrySet()) {
      annotations.put(count.getKey(), count.getValue());
    }
    node.put("displaced", metrics.displaced());
    node.put("doubtful", metrics.doubtful());
    node.put("replayed", metrics.replayed());
    metrics
        .genre()
        .ifPresent(
            genre ->
                node.putObject("profile")
                    .put("name", genre.name())
                    .put("cert", genre.cert().tei())
                    .put("evidence", genre.evidence()));
  }
}
