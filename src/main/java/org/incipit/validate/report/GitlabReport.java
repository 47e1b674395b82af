package org.incipit.validate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.ValidationReport;

/** GitLab's Code Quality report: a JSON array of issues. */
final class GitlabReport implements ReportFormat {
  @Override
  public String id() {
    return "gitlab";
  }

  @Override
  public ReportWriter open(Appendable out, String version) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartArray();
    return new ReportWriter() {
      @Override
      public void write(ValidationReport report) throws IOException {
        GitlabReport.write(report, json);
      }

      @Override
      public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
      }
    };
  }

  private static void write(ValidationReport report, JsonGenerator json) throws IOException {
    String path = FilePath.of(report.name()).path();
    Fingerprints fingerprints = new Fingerprints(path);
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("description", Wording.sentence(report, finding));
      json.writeStringField("check_name", finding.rule().id());
      json.writeStringField("fingerprint", fingerprints.next(finding));
      json.writeStringField("severity", severity(finding.severity()));
      place(path, finding.line(), json);
      json.writeEndObject();
    }
    if (report.omitted() > 0) {
      json.writeStartObject();
      json.writeStringField("description", Wording.omitted(report));
      json.writeStringField("check_name", Wording.OMITTED);
      json.writeStringField("fingerprint", fingerprints.ofTheRest());
      json.writeStringField("severity", severity(Severity.INFO));
      place(path, 0, json);
      json.writeEndObject();
    }
  }

  private static void place(String path, int line, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(line, 1)); // GitLab demands a line.
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
