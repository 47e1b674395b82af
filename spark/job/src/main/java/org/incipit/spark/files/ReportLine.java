package org.incipit.spark.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.incipit.spark.Documents;

/** A document's line of {@code report.jsonl}, as a run on one machine has it but for its counts. */
public final class ReportLine {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> SEVERITIES = List.of("error", "warning", "info");

  private ReportLine() {}

  /**
   * The line, without its end.
   *
   * @param document a row with its diagnostics
   * @param outputs paths of its files by format
   */
  public static String of(Row document, Map<String, String> outputs) {
    List<Row> found = document.getList(document.fieldIndex(Documents.DIAGNOSTICS));
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("source", document.getAs(Documents.NAME));
      json.writeStringField("status", document.getAs(Documents.STATUS));
      json.writeObjectFieldStart("outputs");
      for (Map.Entry<String, String> output : outputs.entrySet()) {
        json.writeStringField(output.getKey(), output.getValue());
      }
      json.writeEndObject();
      json.writeStringField("message", message(found));
      json.writeArrayFieldStart("diagnostics");
      for (Row finding : found) {
        json.writeStartObject();
        json.writeStringField("code", finding.getAs("code"));
        json.writeStringField("severity", finding.getAs("severity"));
        json.writeNumberField("line", finding.<Integer>getAs("line"));
        json.writeNumberField("column", finding.<Integer>getAs("column"));
        json.writeStringField("message", finding.getAs("message"));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("sha256", document.getAs(Documents.SHA256));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** The first of the worst findings. */
  private static String message(List<Row> found) {
    for (String severity : SEVERITIES) {
      for (Row finding : found) {
        if (finding.getAs("severity").equals(severity)) {
          return finding.getAs("code") + " " + finding.getAs("message");
        }
      }
    }
    return "";
  }
}
