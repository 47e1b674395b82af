package org.incipit.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the report of a finished run says of one document.
 *
 * @param source as the report names it
 * @param sha256 of the source, lower-case hexadecimal; empty when it was never read
 * @param outputs paths below the output folder by format
 * @param outcome {@code ok}, {@code warn} or {@code rejected}: of the conversion, whether it was of
 *     this run or an earlier one
 * @param findings how many there are
 * @param json the line as a file of its own, the same whichever run wrote it
 */
record ReportLine(
    String source,
    String sha256,
    Map<String, String> outputs,
    String outcome,
    int findings,
    byte[] json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a line; empty when it is none of a report. */
  static Optional<ReportLine> read(String line) {
    try {
      if (!(JSON.readTree(line) instanceof ObjectNode node) || !node.path("source").isTextual()) {
        return Optional.empty();
      }
      Map<String, String> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> output : node.path("outputs").properties()) {
        outputs.put(output.getKey(), output.getValue().asText());
      }
      JsonNode diagnostics = node.path("diagnostics");
      String outcome = outcome(node.path("status").asText(), diagnostics);
      node.put("status", outcome);
      String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
      return Optional.of(
          new ReportLine(
              node.path("source").asText(),
              node.path("sha256").asText(""),
              outputs,
              outcome,
              diagnostics.size(),
              (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether a document was converted now or was unchanged is not about the document. */
  private static String outcome(String status, JsonNode diagnostics) {
    if (!status.equals(Status.UNCHANGED.word())) {
      return status;
    }
    return diagnostics.isEmpty() ? Status.OK.word() : Status.WARN.word();
  }
}
