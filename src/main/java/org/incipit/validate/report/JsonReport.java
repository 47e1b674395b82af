package org.incipit.validate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/**
 * JSON Lines: one object a file, {@code {"file", "source", "valid", "findings": […], "omitted"}}.
 */
final class JsonReport implements ReportFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public ReportWriter open(Appendable out, String version) {
    return report -> {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = Json.onOneLine(line)) {
        write(report, json);
      }
      out.append(line.toString()).append('\n');
    };
  }

  private static void write(ValidationReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", Wording.wellFormed(report.name()));
    if (!report.source().isEmpty()) {
      json.writeStringField("source", Wording.wellFormed(report.source()));
    }
    json.writeBooleanField("valid", report.findings().isEmpty());
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      write(finding, json);
    }
    json.writeEndArray();
    json.writeNumberField("omitted", report.omitted());
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.rule().id());
    json.writeStringField("severity", finding.severity().word());
    json.writeNumberField("line", finding.line());
    json.writeNumberField("column", finding.column());
    if (finding.sourceLine() > 0) {
      json.writeNumberField("sourceLine", finding.sourceLine());
    }
    json.writeStringField("path", finding.path());
    json.writeStringField("message", finding.message());
    json.writeEndObject();
  }
}
