package org.incipit.validate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incipit.diagnostic.Printable;
import org.incipit.diagnostic.Severity;
import org.incipit.validate.Finding;
import org.incipit.validate.Rule;
import org.incipit.validate.ValidationReport;

/**
 * Writes one SARIF log. Results come first and go out at once; the rules that they name and the
 * files that have more are remembered for the end.
 */
final class SarifWriter implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  /** Named with a version, since another way to make it would need another. */
  private static final String FINGERPRINT = "ruleAndPlace/v1";

  private final JsonGenerator json;
  private final String version;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<ValidationReport> cut = new ArrayList<>();

  SarifWriter(JsonGenerator json, String version) throws IOException {
    this.json = json;
    this.version = version;
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    text("description", "the folder that the run began in");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  @Override
  public void write(ValidationReport report) throws IOException {
    FilePath file = FilePath.of(report.name());
    Fingerprints fingerprints = new Fingerprints(file.path());
    for (Finding finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule().id());
      json.writeNumberField("ruleIndex", index(finding.rule()));
      json.writeStringField("level", level(finding.severity()));
      text("message", finding.message());
      json.writeArrayFieldStart("locations");
      location(file, finding);
      json.writeEndArray();
      if (finding.sourceLine() > 0) {
        plainText(report.source(), finding.sourceLine());
      }
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField(FINGERPRINT, fingerprints.next(finding));
      json.writeEndObject();
      json.writeEndObject();
    }
    if (report.omitted() > 0) {
      cut.add(new ValidationReport(report.name(), "", List.of(), report.omitted()));
    }
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    tool();
    invocation();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private int index(Rule rule) {
    Integer index = indexes.putIfAbsent(rule.id(), rules.size());
    if (index == null) {
      rules.add(rule);
      return rules.size() - 1;
    }
    return index;
  }

  private void location(FilePath file, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(file);
    region(finding.line(), finding.column());
    json.writeEndObject();
    if (!finding.path().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", finding.path());
      json.writeStringField("kind", "element");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void plainText(String source, int line) throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FilePath.of(source).uri());
    json.writeEndObject();
    region(line, 0);
    json.writeEndObject();
    text("message", "line " + line + " of the plain text");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void artifact(FilePath file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", file.uri());
    if (file.isInside()) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private void region(int line, int column) throws IOException {
    if (line > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      if (column > 0) {
        json.writeNumberField("startColumn", column);
      }
      json.writeEndObject();
    }
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Incipit");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      if (!rule.title().isEmpty()) {
        text("shortDescription", rule.title());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation() throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    if (!cut.isEmpty()) {
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (ValidationReport report : cut) {
        json.writeStartObject();
        json.writeStringField("level", "note");
        text("message", Wording.omitted(report));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(FilePath.of(report.name()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", withoutLinks(Printable.of(text)));
    json.writeEndObject();
  }

  /** In a message {@code [words](address)} is a link, unless its brackets are escaped. */
  private static String withoutLinks(String text) {
    return text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
  }
}
